// Everything under one dossier: the frame with the name and the tabs, and the screen of the address.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link as RouteLink, Route, Switch, useLocation } from 'wouter'
import type { DossierBeeld } from '../../shared/api/schema'
import { Icon, type IconName } from '../../shared/icon'
import { NotFound } from '../app'
import { ApproachScreen } from '../approach/approach-screen'
import { MoveScreen } from '../approach/move-screen'
import { DossierLog } from '../audit/dossier-log'
import { useDossier } from '../api/queries'
import { useMay } from '../api/session'
import { FamilyScreen } from '../family/family-screen'
import { PhaseBadge } from '../households/phase-badge'
import { BackLink } from '../layout/links'
import { Loaded } from '../layout/screen'
import { LetterScreen } from '../letters/letter-screen'
import { LadderScreen } from '../measure/ladder-screen'
import { MeasureScreen } from '../measure/measure-screen'
import { Measurements } from '../measure/measurements'
import { MissScreen } from '../measure/planned'
import { PlanDifferenceScreen } from '../plan/plan-difference-screen'
import { PlanEditor } from '../plan/plan-editor'
import { Plans } from '../plan/plans'
import { PlanScreen } from '../plan/plan-screen'
import { DossierMeetings } from '../meeting/dossier-meetings'
import { ReferScreen } from '../referral/refer-screen'
import { ShareScreen } from '../share/share-screen'
import { AnswersScreen } from '../talks/answers-screen'
import { FirstTalksScreen } from '../talks/first-talks-screen'
import { LayCardsScreen } from '../talks/lay-cards-screen'
import { ProfileScreen } from '../talks/profile'
import { NewTrajectory } from '../trajectories/trajectory-form'
import { ShortReportScreen } from '../trajectories/short-report'
import { Trajectories } from '../trajectories/trajectories'
import { TrajectoryScreen } from '../trajectories/trajectory-screen'
import { VisitScreen } from '../visit/visit-screen'
import { AppointmentScreen } from '../work/appointment-form'
import { ContactScreen } from '../work/contact-form'
import { Contacts } from '../work/contacts'
import { TaskScreen } from '../work/task-form'
import { Tasks } from '../work/tasks'
import { AssignScreen } from './assign-screen'
import { Details } from './details'
import { EmergencyBanner } from './emergency'
import { HandOverScreen } from './hand-over-screen'
import { HouseholdScreen } from './household-form'
import { Notes } from './notes'
import { Overview } from './overview'
import { PersonScreen } from './person-form'
import { PhaseScreen } from './phase-screen'
import { SnapshotScreen } from './snapshot-screen'
import { Timeline } from './timeline'

export default function DossierScreens({ dossierId }: { dossierId: string }) {
  const { t } = useLingui()
  const query = useDossier(dossierId)
  return (
    <>
      <BackLink href="/huishoudens"><Trans>Huishoudens</Trans></BackLink>
      <Loaded query={query} title={t`Dossier`}>
        {(view) => (
          <>
            <EmergencyBanner dossierId={dossierId} />
            <Head view={view} />
            <Screens base={`/huishoudens/${dossierId}`} view={view} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Screens({ base, view }: { base: string; view: DossierBeeld }) {
  const id = view.dossier.id
  const at = (path: string, screen: (params: Record<string, string | undefined>) => ReactNode) => <Route path={base + path}>{screen}</Route>
  return (
    <Switch>
      {at('', () => <Overview view={view} />)}
      {at('/aanpak', () => <ApproachScreen view={view} />)}
      {at('/aanpak/:aanpakId/overstappen', ({ aanpakId = '' }) => <MoveScreen approachId={aanpakId} key={aanpakId} view={view} />)}
      {at('/klantfoto', () => <SnapshotScreen view={view} />)}
      {at('/betrokkenen', () => <AssignScreen view={view} />)}
      {at('/overdragen', () => <HandOverScreen view={view} />)}
      {at('/fase', () => <PhaseScreen view={view} />)}
      {at('/kennismaking', () => <FirstTalksScreen view={view} />)}
      {at('/kennismaking/kaarten', () => <LayCardsScreen view={view} />)}
      {at('/kennismaking/vragen', () => <AnswersScreen view={view} />)}
      {at('/kennismaking/profiel', () => <ProfileScreen view={view} />)}
      {at('/metingen', () => <Measurements view={view} />)}
      {at('/metingen/ladder', () => <LadderScreen view={view} />)}
      {at('/metingen/nieuw', () => <MeasureScreen view={view} />)}
      {at('/metingen/overslaan/:geplandeMetingId', ({ geplandeMetingId = '' }) => <MissScreen key={geplandeMetingId} plannedId={geplandeMetingId} view={view} />)}
      {at('/plan', () => <Plans view={view} />)}
      {at('/plan/:planId', ({ planId = '' }) => <PlanScreen key={planId} planId={planId} view={view} />)}
      {at('/plan/:planId/bewerken', ({ planId = '' }) => <PlanEditor key={planId} planId={planId} view={view} />)}
      {at('/plan/:planId/verschil', ({ planId = '' }) => <PlanDifferenceScreen key={planId} planId={planId} view={view} />)}
      {at('/trajecten', () => <Trajectories view={view} />)}
      {at('/trajecten/nieuw', () => <NewTrajectory view={view} />)}
      {at('/trajecten/:trajectId/verslag', ({ trajectId = '' }) => <ShortReportScreen key={trajectId} trajectoryId={trajectId} view={view} />)}
      {at('/trajecten/:trajectId/*?', ({ trajectId = '' }) => <TrajectoryScreen key={trajectId} trajectoryId={trajectId} view={view} />)}
      {at('/contact', () => <Contacts view={view} />)}
      {at('/contact/nieuw', () => <ContactScreen view={view} />)}
      {at('/contact/brief', () => <LetterScreen view={view} />)}
      {at('/huisbezoek', () => <VisitScreen view={view} />)}
      {at('/contact/aantekeningen', () => <Notes view={view} />)}
      {at('/afspraken/nieuw', () => <AppointmentScreen view={view} />)}
      {at('/afspraken/:afspraakId', ({ afspraakId = '' }) => <AppointmentScreen appointmentId={afspraakId} key={afspraakId} view={view} />)}
      {at('/taken', () => <Tasks dossierId={id} />)}
      {at('/taken/nieuw', () => <TaskScreen view={view} />)}
      {at('/tijdlijn', () => <Timeline dossierId={id} />)}
      {at('/logboek', () => <DossierLog dossierId={id} />)}
      {at('/hulp', () => <ReferScreen view={view} />)}
      {at('/overleg', () => <DossierMeetings view={view} />)}
      {at('/familie', () => <FamilyScreen view={view} />)}
      {at('/delen', () => <ShareScreen view={view} />)}
      {at('/gegevens', () => <Details view={view} />)}
      {at('/gegevens/huishouden', () => <HouseholdScreen view={view} />)}
      {at('/gegevens/personen/:persoonId', ({ persoonId = '' }) => <PersonScreen key={persoonId} personId={persoonId} view={view} />)}
      <Route><NotFound /></Route>
    </Switch>
  )
}

function Head({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { dossier } = view
  const may = useMay()
  const base = `/huishoudens/${dossier.id}`
  return (
    <div className="ph-dossier-head">
      <div className="ph-row">
        <p className="ph-dossier-head__name">{dossier.naam}</p>
        <PhaseBadge phase={dossier.fase} />
        <span className="ph-soft ph-small">
          {dossier.coach ? <Trans>coach: {dossier.coach.naam}</Trans> : <Trans>nog geen coach</Trans>}
        </span>
      </div>
      <nav aria-label={t`Dossier van ${dossier.naam}`} className="ams-tab-navigation ph-no-print">
        <ul className="ams-tab-navigation__list">
          <Tab href={base} icon="house" only><Trans>Overzicht</Trans></Tab>
          {may('metingen-lezen') ? <Tab href={`${base}/kennismaking`} icon="handshake"><Trans>Kennismaking</Trans></Tab> : null}
          {may('aanpak-lezen') ? <Tab href={`${base}/aanpak`} icon="briefcase"><Trans>Aanpak</Trans></Tab> : null}
          {may('plan-lezen') ? <Tab href={`${base}/plan`} icon="flag"><Trans>Plan</Trans></Tab> : null}
          {may('trajecten-lezen') ? <Tab href={`${base}/trajecten`} icon="footprints"><Trans>Trajecten</Trans></Tab> : null}
          {may('metingen-lezen') ? <Tab href={`${base}/metingen`} icon="ladder"><Trans>Ladder en leefgebieden</Trans></Tab> : null}
          {may('contacten-lezen') || may('afspraken-lezen') ? <Tab href={`${base}/contact`} icon="chat"><Trans>Contact</Trans></Tab> : null}
          {may('taken-lezen') ? <Tab href={`${base}/taken`} icon="list"><Trans>Taken</Trans></Tab> : null}
          {may('tijdlijn-lezen') ? <Tab href={`${base}/tijdlijn`} icon="clock"><Trans>Tijdlijn</Trans></Tab> : null}
          {may('logboek-lezen') ? <Tab href={`${base}/logboek`} icon="book"><Trans>Logboek</Trans></Tab> : null}
          {may('verwijzingen-lezen') ? <Tab href={`${base}/hulp`} icon="phone"><Trans>Hulp en verwijzen</Trans></Tab> : null}
          {may('overlegpunten-lezen') ? <Tab href={`${base}/overleg`} icon="chat"><Trans>Overleg</Trans></Tab> : null}
          {may('veiligheidsafspraken-lezen') ? <Tab href={`${base}/familie`} icon="heart"><Trans>Plan van de familie</Trans></Tab> : null}
          {may('toestemmingen-lezen') ? <Tab href={`${base}/delen`} icon="handshake"><Trans>Delen</Trans></Tab> : null}
          <Tab href={`${base}/gegevens`} icon="people"><Trans>Gegevens</Trans></Tab>
        </ul>
      </nav>
    </div>
  )
}

function Tab({ href, icon, only = false, children }: { href: string; icon: IconName; only?: boolean; children: ReactNode }) {
  const [location] = useLocation()
  const current = location === href || (!only && location.startsWith(`${href}/`))
  const tab = useRef<HTMLLIElement>(null)
  // On a phone the tabs scroll sideways; the one of this screen comes into view.
  useEffect(() => {
    if (current) tab.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <li className="ams-tab-navigation__item" ref={tab}>
      <RouteLink aria-current={current ? 'page' : undefined} className="ams-tab-navigation__link" href={href}>
        <Icon name={icon} />
        {children}
      </RouteLink>
    </li>
  )
}
