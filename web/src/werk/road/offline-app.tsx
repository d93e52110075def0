// /werk without network: only the road, for whoever took it along on this device.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import type { Sessie } from '../../shared/api/schema'
import { Alert } from '../../shared/ui'
import { SessionProvider } from '../api/session'
import { NoticeProvider } from '../layout/notices'
import { Loading } from '../layout/screen'
import { ownerHere } from './places'
import { openBag } from './road'
import { RoadScreens } from './road-screens'
import { RoadProvider } from './use-road'

/** `nothing` where nobody took anything along; `tryAgain` runs when the network may be back. */
export function OfflineApp({ nothing, tryAgain }: { nothing: ReactNode; tryAgain: () => void }) {
  const { t } = useLingui()
  // Read from the device: this must not wait for a network.
  const who = useQuery({
    queryKey: ['onderweg', 'wie'],
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await (await openBag(ownerHere()))?.readings<Sessie>('wie'))?.[0] ?? null,
  })
  useEffect(() => {
    window.addEventListener('online', tryAgain)
    return () => window.removeEventListener('online', tryAgain)
  }, [tryAgain])
  if (who.isPending) return <main className="ph-main"><Loading /></main>
  if (!who.data) return <main className="ph-main">{nothing}</main>
  return (
    <SessionProvider session={who.data}>
      <NoticeProvider>
        <RoadProvider userId={who.data.gebruiker.id}>
          <Router base="/werk">
            <main className="ph-main" id="inhoud">
              <Alert heading={t`Geen verbinding`} headingLevel={2} severity="warning">
                <p><Trans>U werkt met wat u heeft meegenomen. Wat u vastlegt, blijft bewaard en gaat vanzelf weg zodra er verbinding is.</Trans></p>
              </Alert>
              <Switch>
                <Route path="/onderweg/*?"><RoadScreens /></Route>
                <Route><Redirect href="/onderweg" replace /></Route>
              </Switch>
            </main>
          </Router>
        </RoadProvider>
      </NoticeProvider>
    </SessionProvider>
  )
}
