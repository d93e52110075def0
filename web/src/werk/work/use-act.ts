// Small changes without a form: tick a task, cancel an appointment. They report back, and can be undone.
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ApiFailure } from '../../shared/api/failure'
import { useRefresh } from '../api/queries'
import { useTell } from '../layout/notices'

type Act = { run: () => Promise<unknown>; told: string; undo?: () => Promise<unknown> }

export function useAct(dossierId: string | undefined) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useRefresh()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const attempt = async (run: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await run()
      return true
    } catch (thrown) {
      // What stands there is read anew below; nothing is left to load again.
      if (thrown instanceof ApiFailure && thrown.status === 412) tell(t`Iemand anders heeft dit net gewijzigd. U ziet nu de versie van nu.`)
      else setFailure(thrown)
      return false
    } finally {
      // First the new version, then the next click: it would else carry the old one.
      await refresh(dossierId)
      setBusy(false)
    }
  }

  const act = async ({ run, told, undo }: Act): Promise<void> => {
    if (await attempt(run)) {
      tell(told, undo ? () => void attempt(undo).then((done) => done && tell(t`Dat is teruggedraaid.`)) : undefined)
    }
  }
  return { act, busy, failure }
}
