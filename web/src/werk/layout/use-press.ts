// One press that changes something, reports back and reads anew what it was about.
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ApiFailure } from '../../shared/api/failure'
import { useTell } from './notices'

export function usePress(reread: () => Promise<unknown>) {
  const { t } = useLingui()
  const tell = useTell()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  /** True when it was done. */
  const act = async (run: () => Promise<unknown>, told: string): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await run()
      tell(told)
      return true
    } catch (thrown) {
      if (thrown instanceof ApiFailure && thrown.status === 412) tell(t`Iemand anders heeft dit net gewijzigd. U ziet nu de versie van nu.`)
      else setFailure(thrown)
      return false
    } finally {
      await reread()
      setBusy(false)
    }
  }
  return { act, busy, failure }
}
