// All addresses of /werk. Every screen has one, so that a link, a bookmark and the back button work.
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { ApiFailure } from '../shared/api/failure'
import { PageHeading } from '../shared/page-heading'
import { SessionProvider, signInAddress, useLeft, useMay, useSession, useSessionQuery } from './api/session'
import { ErrorBoundary } from './layout/error-boundary'
import { FailurePanel } from './layout/failure'
import { TextLink } from './layout/links'
import { NoticeProvider } from './layout/notices'
import { Loading } from './layout/screen'
import { Shell } from './layout/shell'
import { MyDay } from './my-day/my-day'
import { OfflineApp } from './road/offline-app'
import { RoadScreens } from './road/road-screens'
import { RoadProvider } from './road/use-road'
import { Households } from './households/households'
import { hasDesk } from './toezicht/entries'

const Register = lazy(() => import('./register/register'))
const DossierScreens = lazy(() => import('./dossier/dossier-screens'))
const Outreach = lazy(() => import('./outreach/outreach'))
const CaseloadScreen = lazy(() => import('./caseload/caseload-screen'))
const Users = lazy(() => import('./users/users'))
const Tables = lazy(() => import('./tables/tables'))
const Referrals = lazy(() => import('./referral/inbox'))
const Meetings = lazy(() => import('./meeting/meetings'))
const Effect = lazy(() => import('./effect/effect'))
const Desk = lazy(() => import('./toezicht/desk'))
const Emergency = lazy(() => import('./dossier/emergency'))
const OwnEmergencies = lazy(() => import('./dossier/own-emergencies'))
const Learning = lazy(() => import('./learning/learning'))
const Methods = lazy(() => import('./methods/methods'))
const CompareScreen = lazy(() => import('./compare/compare-screen'))

export function App() {
  const session = useSessionQuery()
  const { left } = useLeft()
  const { rollen = [] } = session.data?.gebruiker ?? {}
  const participant = rollen.length > 0 && rollen.every((role) => role === 'deelnemer')
  const signedOut = session.error instanceof ApiFailure && session.error.status === 401
  useEffect(() => {
    if (signedOut) location.assign(signInAddress())
    else if (participant) location.assign('/mijn')
  }, [participant, signedOut])
  if (left) return <Left />
  if (signedOut) return <p className="ph-main"><Trans>U wordt naar het inloggen gebracht.</Trans></p>
  // Without network the question who is signed in waits, or fails; a visit does not.
  const offline = session.data === undefined && (session.fetchStatus === 'paused' || (session.error instanceof ApiFailure && session.error.unanswered))
  if (offline) return <OfflineApp nothing={<FailurePanel failure={session.error ?? new ApiFailure(0, {})} />} tryAgain={() => void session.refetch()} />
  if (session.error) return <main className="ph-main"><FailurePanel failure={session.error} /></main>
  if (!session.data || participant) return <main className="ph-main"><Loading /></main>
  return (
    <SessionProvider session={session.data}>
      <NoticeProvider>
        <RoadProvider userId={session.data.gebruiker.id}>
          <Router base="/werk">
            <Shell>
              <Screens />
            </Shell>
          </Router>
        </RoadProvider>
      </NoticeProvider>
    </SessionProvider>
  )
}

/** Signed out without network: the device is empty, and the server hears it as soon as it can. */
function Left() {
  const { t } = useLingui()
  useEffect(() => {
    const finish = () => location.assign('/werk/')
    window.addEventListener('online', finish)
    return () => window.removeEventListener('online', finish)
  }, [])
  return (
    <main className="ph-main ph-stack">
      <PageHeading title={t`Gewist`}><Trans>Dit apparaat is gewist</Trans></PageHeading>
      <p><Trans>Er is nu geen verbinding. Het uitloggen wordt afgemaakt zodra u het Participatiehuis hier weer opent met verbinding.</Trans></p>
    </main>
  )
}

function Screens() {
  const [place] = useLocation()
  return (
    <ErrorBoundary place={place}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/"><Start /></Route>
          <Route path="/huishoudens"><Households /></Route>
          <Route path="/onderweg/*?"><RoadScreens /></Route>
          <Route path="/aanmelden"><Register /></Route>
          <Route path="/benaderen/*?"><Outreach /></Route>
          <Route path="/caseload"><CaseloadScreen /></Route>
          <Route path="/gebruikers/*?"><Users /></Route>
          <Route path="/vergelijken"><CompareScreen /></Route>
          <Route path="/methoden/*?"><Methods /></Route>
          <Route path="/beslistabellen/*?"><Tables /></Route>
          <Route path="/effect/*?"><Effect /></Route>
          <Route path="/leren/*?"><Learning /></Route>
          <Route path="/verwijzingen"><Referrals /></Route>
          <Route path="/overleg/*?"><Meetings /></Route>
          <Route path="/toezicht/*?"><Desk /></Route>
          <Route path="/noodtoegang"><OwnEmergencies /></Route>
          <Route path="/noodtoegang/:dossierId">{({ dossierId }) => <Emergency dossierId={dossierId} key={dossierId} />}</Route>
          <Route path="/huishoudens/:dossierId/*?">
            {({ dossierId }) => <DossierScreens dossierId={dossierId} key={dossierId} />}
          </Route>
          <Route><NotFound /></Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

/** Where the day begins: each role at what it may do. */
function Start() {
  const may = useMay()
  if (may('mijn-dag')) return <MyDay />
  if (may('gebruikers-wijzigen')) return <Redirect href="/gebruikers" replace />
  if (hasDesk(may)) return <Redirect href="/toezicht" replace />
  if (may('aanpakken-vergelijken')) return <Redirect href="/vergelijken" replace />
  return <NothingYet />
}

function NothingYet() {
  const { t } = useLingui()
  const { naam } = useSession().gebruiker
  return (
    <div className="ph-stack">
      <PageHeading title={t`Start`}><Trans>Welkom, {naam}</Trans></PageHeading>
      <p><Trans>Voor uw rol zijn er hier nog geen schermen. Vraag uw beheerder wat u kunt gebruiken.</Trans></p>
    </div>
  )
}

export function NotFound() {
  const { t } = useLingui()
  return (
    <div className="ph-stack">
      <PageHeading title={t`Pagina niet gevonden`}><Trans>Deze pagina is er niet</Trans></PageHeading>
      <p><Trans>Misschien is het adres niet goed overgenomen.</Trans></p>
      <TextLink href="/"><Trans>Naar het begin</Trans></TextLink>
    </div>
  )
}
