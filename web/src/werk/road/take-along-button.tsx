// "Meenemen": today's visits onto this device, for where there is no network.
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../shared/ui'
import { useSession } from '../api/session'
import { FailureText } from '../layout/failure'
import { useRoad } from './use-road'

export function TakeAlongButton() {
  const session = useSession()
  const road = useRoad()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const take = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await road.take(session)
      navigate('/onderweg')
    } catch (thrown) {
      setFailure(thrown)
      setBusy(false)
    }
  }
  return (
    <div className="ph-stack ph-stack--tight">
      {failure ? <p role="alert"><FailureText failure={failure} /></p> : null}
      <div>
        <Button aria-disabled={busy || undefined} onClick={() => (busy ? undefined : void take())} variant="secondary">
          {busy ? <Trans>Bezig met meenemen</Trans> : <Trans>Meenemen</Trans>}
        </Button>
      </div>
    </div>
  )
}
