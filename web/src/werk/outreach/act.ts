// One press that changes something, reports back and reads everything anew.
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ApiFailure } from '../../shared/api/failure'
import { useTell } from '../layout/notices'
import { useReread } from './queries'

export function useOutreachAct() {
  const { t } = useLingui()
  const tell = useTell()
  const reread = useReread()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const act = async (run: () => Promise<unknown>, told: string): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await run()
      tell(told)
    } catch (thrown) {
      if (thrown instanceof ApiFailure && thrown.status === 412) tell(t`Iemand anders heeft dit net gewijzigd. U ziet nu de versie van nu.`)
      else setFailure(thrown)
    } finally {
      await reread()
      setBusy(false)
    }
  }
  return { act, busy, failure }
}
