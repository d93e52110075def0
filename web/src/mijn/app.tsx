// The participant's pages: header, four places to go, and the page itself.
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, type ReactNode } from 'react'
import { Link, Route, Router, Switch, useLocation } from 'wouter'
import type { MijnOverzicht } from '../shared/api/schema'
import { LogoMark } from '../shared/logo'
import { clockTime } from '../shared/time'
import { signOut, type Boot } from './boot'
import { Icon, type IconName } from './icon'
import { Empty } from './parts/section'
import { AppointmentsPage } from './screens/appointments'
import { HelpPage } from './screens/help'
import { Home } from './screens/home'
import { LadderPage } from './screens/ladder'
import { LooksPage } from './screens/looks'
import { PlanPage } from './screens/plan'
import { SettingsPage } from './screens/settings'
import { useOverview, type Overview } from './use-overview'

// Few people come here each time; the first page stays small.
const FamilyPage = lazy(() => import('./screens/family'))
const MeetingsPage = lazy(() => import('./screens/meetings'))
const ConsentPage = lazy(() => import('./screens/consent'))
const OwnScorePage = lazy(() => import('./screens/own-score'))
const AboutMePage = lazy(() => import('./screens/about-me'))
const LayCardsPage = lazy(() => import('./screens/lay-cards'))
// Long and rarely read: only who opens it loads it.
const MyDataPage = lazy(() => import('./screens/my-data'))

export function App({ boot }: { boot: Boot | undefined }) {
  const overview = useOverview(boot)
  const municipality = overview.boot?.sessie.gemeente
  const leave = async () => {
    try {
      await signOut(overview.boot?.sessie.csrfToken ?? '')
    } finally {
      location.assign('/inloggen')
    }
  }
  return (
    <Router base="/mijn">
      <a className="mijn-skip ph-no-print" href="#inhoud"><Trans>Direct naar de tekst</Trans></a>
      <Header municipality={municipality} />
      <p className="ph-print-only ph-letterhead" lang="nl">Participatiehuis{municipality ? ` · ${municipality}` : null}</p>
      <Places />
      <main className="mijn-main" id="inhoud" tabIndex={-1}>
        <Trouble overview={overview} />
        {overview.boot ? <Pages csrfToken={overview.boot.sessie.csrfToken} onSignOut={() => void leave()} overview={overview.boot.overzicht} today={overview.today} /> : <Waiting overview={overview} />}
      </main>
    </Router>
  )
}

type PagesProps = { overview: MijnOverzicht; today: string; csrfToken: string; onSignOut: () => void }

function Pages({ overview, today, csrfToken, onSignOut }: PagesProps) {
  return (
    <Switch>
      <Route path="/plan"><PlanPage overview={overview} /></Route>
      <Route path="/ladder"><LadderPage overview={overview} /></Route>
      <Route path="/familie"><Suspense fallback={<p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}><FamilyPage csrfToken={csrfToken} /></Suspense></Route>
      <Route path="/overleg"><Suspense fallback={<p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}><MeetingsPage csrfToken={csrfToken} today={today} /></Suspense></Route>
      <Route path="/hulp"><HelpPage overview={overview} /></Route>
      <Route path="/toestemming"><Suspense><ConsentPage csrfToken={csrfToken} /></Suspense></Route>
      <Route path="/afspraken"><AppointmentsPage overview={overview} today={today} /></Route>
      <Route path="/inzage"><LooksPage /></Route>
      <Route path="/gegevens"><Suspense fallback={<p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}><MyDataPage csrfToken={csrfToken} /></Suspense></Route>
      <Route path="/vragen"><Suspense fallback={<p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}><OwnScorePage csrfToken={csrfToken} /></Suspense></Route>
      <Route path="/over-mij"><Suspense fallback={<p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}><AboutMePage csrfToken={csrfToken} /></Suspense></Route>
      <Route path="/kaarten"><Suspense fallback={<p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}><LayCardsPage csrfToken={csrfToken} /></Suspense></Route>
      <Route path="/taal"><SettingsPage onSignOut={onSignOut} /></Route>
      <Route><Home overview={overview} today={today} /></Route>
    </Switch>
  )
}

function Header({ municipality }: { municipality: string | undefined }) {
  return (
    <header className="mijn-header ph-no-print">
      <Link className="mijn-header__home" href="/">
        <LogoMark />
        <span>
          <span className="mijn-header__name">Mijn Participatiehuis</span>
          {municipality ? <span className="mijn-header__municipality" lang="nl"> {municipality}</span> : null}
        </span>
      </Link>
      <Link className="mijn-header__language" href="/taal">
        <Icon name="settings" />
        <span><Trans>Taal en letters</Trans></span>
      </Link>
    </header>
  )
}

function Places() {
  const { t } = useLingui()
  const [here] = useLocation()
  const places: [string, IconName, string][] = [
    ['/', 'house', t`Start`],
    ['/plan', 'list', t`Plan`],
    ['/ladder', 'ladder', t`Ladder`],
    ['/hulp', 'people', t`Hulp`],
  ]
  return (
    <nav aria-label={t`Waar wilt u naartoe?`} className="mijn-places ph-no-print">
      {places.map(([href, icon, label]) => (
        <Link aria-current={here === href ? 'page' : undefined} className="mijn-places__place" href={href} key={href}>
          <Icon name={icon} />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  )
}

/** Says that what stands here is not the newest, without taking it away. */
function Trouble({ overview: { boot, trouble, readAt, retry } }: { overview: Overview }) {
  const { i18n } = useLingui()
  if (!boot || trouble !== 'unreachable') return null
  return (
    <Notice onRetry={retry}>
      <Trans>U heeft nu geen internet. U leest wat er om {clockTime(readAt, i18n.locale)} uur stond.</Trans>
    </Notice>
  )
}

function Waiting({ overview: { trouble, reason, retry } }: { overview: Overview }) {
  const { t } = useLingui()
  if (trouble === 'unreachable') {
    return (
      <>
        <h1 className="ams-heading ams-heading--1"><Trans>Deze pagina lukt nu niet</Trans></h1>
        <Notice onRetry={retry}><Trans>Heeft u internet? Probeer het dan nog een keer.</Trans></Notice>
      </>
    )
  }
  if (trouble === 'none') {
    return (
      <>
        <h1 className="ams-heading ams-heading--1"><Trans>Hier staat nog niets voor u</Trans></h1>
        <Empty>{reason}</Empty>
        <p><a className="ams-link" href="/inloggen"><Trans>Log in met een ander account</Trans></a></p>
      </>
    )
  }
  return <p aria-label={t`Even geduld`} className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>
}

function Notice({ children, onRetry }: { children: ReactNode; onRetry: () => void }) {
  return (
    <div className="mijn-notice ph-no-print" role="status">
      <p>{children}</p>
      <button className="ams-button ams-button--secondary" onClick={onRetry} type="button"><Trans>Probeer het nog een keer</Trans></button>
    </div>
  )
}
