// All addresses of /werk. Every screen has one, so that a link, a bookmark and the back button work.
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect } from 'react'
import { Route, Router, Switch } from 'wouter'
import { ApiFailure } from '../shared/api/failure'
import { PageHeading } from '../shared/page-heading'
import { SessionProvider, signInAddress, useSessionQuery } from './api/session'
import { FailurePanel } from './layout/failure'
import { TextLink } from './layout/links'
import { NoticeProvider } from './layout/notices'
import { Loading } from './layout/screen'
import { Shell } from './layout/shell'
import { MyDay } from './my-day/my-day'
import { Households } from './households/households'

const Register = lazy(() => import('./register/register'))
const DossierScreens = lazy(() => import('./dossier/dossier-screens'))
const Users = lazy(() => import('./users/users'))

export function App() {
  const session = useSessionQuery()
  const signedOut = session.error instanceof ApiFailure && session.error.status === 401
  useEffect(() => {
    if (signedOut) location.assign(signInAddress())
  }, [signedOut])
  if (signedOut) return <p className="ph-main"><Trans>U wordt naar het inloggen gebracht.</Trans></p>
  if (session.error) return <main className="ph-main"><FailurePanel failure={session.error} /></main>
  if (!session.data) return <main className="ph-main"><Loading /></main>
  return (
    <SessionProvider session={session.data}>
      <NoticeProvider>
        <Router base="/werk">
          <Shell>
            <Suspense fallback={<Loading />}>
              <Switch>
                <Route path="/"><MyDay /></Route>
                <Route path="/huishoudens"><Households /></Route>
                <Route path="/aanmelden"><Register /></Route>
                <Route path="/gebruikers/*?"><Users /></Route>
                <Route path="/huishoudens/:dossierId/*?">
                  {({ dossierId }) => <DossierScreens dossierId={dossierId} key={dossierId} />}
                </Route>
                <Route><NotFound /></Route>
              </Switch>
            </Suspense>
          </Shell>
        </Router>
      </NoticeProvider>
    </SessionProvider>
  )
}

export function NotFound() {
  const { t } = useLingui()
  return (
    <div className="ph-stack">
      <PageHeading title={t`Pagina niet gevonden`}><Trans>Deze pagina is er niet</Trans></PageHeading>
      <p><Trans>Misschien is het adres niet goed overgenomen.</Trans></p>
      <TextLink href="/"><Trans>Naar mijn dag</Trans></TextLink>
    </div>
  )
}
