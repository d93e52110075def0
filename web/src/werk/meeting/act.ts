// One press that changes a meeting, reports back and reads everything anew.
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ApiFailure } from '../../shared/api/failure'
import { useTell } from '../layout/notices'
import { useMeetingRefresh } from './queries'

export function useMeetingAct() {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useMeetingRefresh()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const act = async (run: () => Promise<unknown>, told: string, dossierId?: string): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await run()
      tell(told)
    } catch (thrown) {
      if (thrown instanceof ApiFailure && thrown.status === 412) tell(t`Iemand anders heeft dit net gewijzigd. U ziet nu de versie van nu.`)
      else setFailure(thrown)
    } finally {
      await refresh(dossierId)
      setBusy(false)
    }
  }
  return { act, busy, failure }
}
