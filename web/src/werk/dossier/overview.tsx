// A dossier in one screen: who, which rung, the next step, the plan, both trajectories, what happened lately.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DossierBeeld, Plan, Traject } from '../../shared/api/schema'
import { LadderNow } from '../../shared/charts/ladder'
import { Icon, type IconName } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, localDay, longDate, relativeDay, shortDate, todayHere, weekday } from '../../shared/time'
import { Alert } from '../../shared/ui'
import { useInvolvedTeams } from '../api/queries'
import { useMay } from '../api/session'
import { LeftOut } from '../layout/left-out'
import { ArrowLink, ButtonLink, TextLink } from '../layout/links'
import { useRungs } from '../measure/instruments'
import { CourseBadge, ReportDue } from '../trajectories/trajectories'
import { TaskLine } from '../work/task-line'
import { channelWords, needWords, outcomeWords, planWords, requesterWords, roleWords, trajectoryWords, useWords } from '../words'
import { NextStepCard } from './next-step-card'

export function Overview({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { dossier } = view
  const may = useMay()
  return (
    <>
      <PageHeading quiet title={t`Overzicht van ${dossier.naam}`}><Trans>Overzicht van {dossier.naam}</Trans></PageHeading>
      <UrgentNeeds view={view} />
      <NextStepCard view={view} />
      <div className="ph-quick ph-no-print">
        {may('contacten-vastleggen') ? <ButtonLink href={`/huishoudens/${dossier.id}/contact/nieuw`} icon="chat" variant="secondary"><Trans>Contact vastleggen</Trans></ButtonLink> : null}
        {may('afspraken-wijzigen') ? <ButtonLink href={`/huishoudens/${dossier.id}/afspraken/nieuw`} icon="calendar" variant="secondary"><Trans>Afspraak maken</Trans></ButtonLink> : null}
        {may('taken-wijzigen') ? <ButtonLink href={`/huishoudens/${dossier.id}/taken/nieuw`} icon="list" variant="secondary"><Trans>Taak toevoegen</Trans></ButtonLink> : null}
      </div>
      <div className="ph-overview">
        <div className="ph-overview__column">
          {may('plan-lezen') ? <PlanCard view={view} /> : null}
          <TrajectoryCard kind="participatie" view={view} />
          <TrajectoryCard kind="zorg" view={view} />
          <TasksCard view={view} />
        </div>
        <div className="ph-overview__column">
          {may('metingen-lezen') ? <LadderCard view={view} /> : null}
          <AppointmentsCard view={view} />
          {may('contacten-lezen') ? <ContactsCard view={view} /> : null}
          <HelpersCard view={view} />
          <QuestionCard view={view} />
        </div>
      </div>
      <LeftOut list={view.weggelaten} />
    </>
  )
}

function Card({ title, icon, more, children }: { title: ReactNode; icon: IconName; more?: ReactNode; children: ReactNode }) {
  return (
    <section className="ph-card ph-block">
      <h2 className="ams-heading ams-heading--4 ph-block__title">
        <Icon name={icon} />
        {title}
      </h2>
      {children}
      {more}
    </section>
  )
}

function UrgentNeeds({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { word } = useWords()
  const urgent = view.aanmelding?.noden.filter(({ dringend }) => dringend) ?? []
  if (urgent.length === 0 || view.dossier.fase !== 'aangemeld') return null
  return (
    <Alert heading={t`Vandaag nodig`} headingLevel={2} severity="warning">
      <ul>
        {urgent.map(({ soort, toelichting }) => (
          <li key={soort}>
            <strong>{word(needWords[soort])}</strong>
            {toelichting ? `: ${toelichting}` : ''}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function LadderCard({ view }: { view: DossierBeeld }) {
  const rungs = useRungs()
  const { dossier } = view
  return (
    <Card
      icon="ladder"
      more={<ArrowLink href={`/huishoudens/${dossier.id}/metingen`}><Trans>Ladder en leefgebieden</Trans></ArrowLink>}
      title={<Trans>Participatieladder</Trans>}
    >
      {dossier.trede ? (
        <LadderNow current={dossier.trede} rungs={rungs} />
      ) : (
        <p className="ph-soft">
          <Trans>De trede is nog niet bepaald.</Trans>{' '}
          <TextLink href={`/huishoudens/${dossier.id}/metingen/ladder`}><Trans>Stel de vijf vragen</Trans></TextLink>
        </p>
      )}
    </Card>
  )
}

function PlanCard({ view }: { view: DossierBeeld }) {
  const { plan, dossier } = view
  return (
    <Card
      icon="flag"
      more={<ArrowLink href={plan ? `/huishoudens/${dossier.id}/plan/${plan.id}` : `/huishoudens/${dossier.id}/plan`}>{plan ? <Trans>Bekijk het plan</Trans> : <Trans>Naar het plan</Trans>}</ArrowLink>}
      title={<Trans>Plan van aanpak</Trans>}
    >
      {plan ? <PlanSummary plan={plan} /> : <p className="ph-soft"><Trans>Er is nog geen plan. U schrijft het samen met het huishouden.</Trans></p>}
    </Card>
  )
}

function PlanSummary({ plan }: { plan: Plan }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const open = plan.acties.filter(({ gedaanOp }) => !gedaanOp)
  return (
    <>
      <p className="ph-small ph-soft">
        <Trans>Plan {plan.nummer}</Trans> · {word(planWords[plan.status])}
        {plan.deelnemerAkkoordOp ? <> · <Trans>akkoord van de deelnemer op {shortDate(plan.deelnemerAkkoordOp, i18n.locale)}</Trans></> : null}
      </p>
      {plan.wensen ? <blockquote className="ph-quote">{plan.wensen}</blockquote> : null}
      <ul className="ph-goals">
        {plan.doelen.map((goal) => (
          <li key={goal.id}>
            <GasMark level={goal.gasScores.at(-1)?.niveau} />
            <span>
              {goal.titel}
              {goal.einddatum ? <span className="ph-soft ph-small"> · <Trans>voor {shortDate(goal.einddatum, i18n.locale)}</Trans></span> : null}
            </span>
          </li>
        ))}
      </ul>
      {open.length > 0 ? <p className="ph-small"><Plural one="Nog # actie te doen" other="Nog # acties te doen" value={open.length} /></p> : null}
    </>
  )
}

/** Five dots, -2 to +2, filled up to the level: how far a goal is. */
export function GasMark({ level }: { level: number | undefined }) {
  const { t } = useLingui()
  const said = level === undefined ? t`nog niet gescoord` : level > 0 ? `+${level}` : String(level)
  return (
    <span aria-label={t`Stand van het doel: ${said}`} className="ph-gas" role="img">
      {[-2, -1, 0, 1, 2].map((step) => (
        <span className={`ph-gas__dot${level !== undefined && step <= level ? ' ph-gas__dot--on' : ''}${step === 0 ? ' ph-gas__dot--goal' : ''}`} key={step} />
      ))}
    </span>
  )
}

function TrajectoryCard({ kind, view }: { kind: 'zorg' | 'participatie'; view: DossierBeeld }) {
  const { word } = useWords()
  const all = view.trajecten.filter(({ soort }) => soort === kind)
  const running = all.filter(({ status }) => status === 'lopend')
  const base = `/huishoudens/${view.dossier.id}/trajecten`
  return (
    <section className={`ph-card ph-block ph-block--${kind}`}>
      <h2 className="ams-heading ams-heading--4 ph-block__title">
        <Icon name={kind === 'zorg' ? 'heart' : 'handshake'} />
        {word(trajectoryWords[kind])}
      </h2>
      {running.length === 0 ? (
        <p className="ph-soft">
          {kind === 'zorg' ? <Trans>Er loopt nu geen zorgtraject.</Trans> : <Trans>Er loopt nu geen participatietraject.</Trans>}{' '}
          <TextLink href={`${base}/nieuw?soort=${kind}`}><Trans>Traject beginnen</Trans></TextLink>
        </p>
      ) : (
        running.map((one) => <TrajectorySummary base={base} key={one.id} trajectory={one} />)
      )}
      {all.length > running.length ? (
        <p className="ph-small"><TextLink href={base}><Plural one="# eerder traject" other="# eerdere trajecten" value={all.length - running.length} /></TextLink></p>
      ) : null}
    </section>
  )
}

function TrajectorySummary({ trajectory, base }: { trajectory: Traject; base: string }) {
  const { i18n } = useLingui()
  const { id, titel, einddoel, einddatum, verantwoordelijke, organisatie, verslagen } = trajectory
  const last = [...verslagen].sort((a, b) => a.datum.localeCompare(b.datum)).at(-1)
  return (
    <div className="ph-stack ph-stack--tight">
      <TextLink href={`${base}/${id}`}>{titel}</TextLink>
      <p>{einddoel}</p>
      <p className="ph-small ph-soft">
        {verantwoordelijke}{organisatie ? `, ${organisatie}` : ''} · <Trans>tot {longDate(einddatum, i18n.locale)}</Trans>
      </p>
      <div className="ph-row">
        {last ? <CourseBadge course={last.voortgang} /> : null}
        <ReportDue trajectory={trajectory} />
      </div>
    </div>
  )
}

function TasksCard({ view }: { view: DossierBeeld }) {
  const open = view.taken.filter(({ status }) => status === 'open')
  return (
    <Card icon="list" more={<ArrowLink href={`/huishoudens/${view.dossier.id}/taken`}><Trans>Alle taken</Trans></ArrowLink>} title={<Trans>Taken</Trans>}>
      {open.length > 0 ? <ul className="ph-lines">{open.map((task) => <TaskLine key={task.id} task={task} />)}</ul> : <p className="ph-soft"><Trans>Er staan geen taken open.</Trans></p>}
    </Card>
  )
}

function AppointmentsCard({ view }: { view: DossierBeeld }) {
  const { i18n } = useLingui()
  const planned = view.afspraken.filter(({ status }) => status === 'gepland')
  const base = `/huishoudens/${view.dossier.id}`
  return (
    <Card icon="calendar" title={<Trans>Afspraken</Trans>}>
      {planned.length > 0 ? (
        <ul className="ph-lines">
          {planned.map((one) => (
            <li className="ph-line" key={one.id}>
              <TextLink href={`${base}/afspraken/${one.id}`}>{weekday(one.begin, i18n.locale)}, {clockTime(one.begin, i18n.locale)}</TextLink>
              <span className="ph-small ph-soft">{one.onderwerp} · {one.plaats} · {one.met}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="ph-soft"><Trans>Er is geen afspraak gepland.</Trans></p>
      )}
    </Card>
  )
}

function ContactsCard({ view }: { view: DossierBeeld }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const today = todayHere()
  const { laatstGesprokenOp, id } = view.dossier
  return (
    <Card icon="chat" more={<ArrowLink href={`/huishoudens/${id}/contact`}><Trans>Alle contacten</Trans></ArrowLink>} title={<Trans>Contact</Trans>}>
      <p>
        {laatstGesprokenOp ? <Trans>Laatst gesproken: {relativeDay(localDay(new Date(laatstGesprokenOp)), today, i18n.locale)}</Trans> : <Trans>Nog niet gesproken.</Trans>}
      </p>
      <ul className="ph-lines">
        {view.laatsteContacten.map((one) => (
          <li className="ph-line" key={one.id}>
            <span>{shortDate(one.moment, i18n.locale)} · {word(channelWords[one.kanaal])} · {word(outcomeWords[one.uitkomst])}</span>
            {one.verslag ? <span className="ph-small ph-soft ph-clamp">{one.verslag}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function HelpersCard({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { word } = useWords()
  const may = useMay()
  const now = view.betrokkenen.filter(({ tot }) => !tot)
  const teams = useInvolvedTeams(view.dossier.id).data?.items.filter(({ tot }) => !tot) ?? []
  return (
    <Card icon="people" more={may('betrokkenen-wijzigen') ? <ArrowLink href={`/huishoudens/${view.dossier.id}/betrokkenen`}><Trans>Wie helpt wijzigen</Trans></ArrowLink> : null} title={<Trans>Wie helpt</Trans>}>
      <ul className="ph-lines">
        {now.map(({ id, medewerker, rol, regie }) => (
          <li className="ph-line" key={id}>
            <span>{medewerker.naam}</span>
            <span className="ph-small ph-soft">{[word(roleWords[rol]), medewerker.organisatie, regie ? t`heeft de regie` : ''].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {teams.map(({ id, naam, organisatie, rol }) => (
          <li className="ph-line" key={id}>
            <span>{naam}</span>
            <span className="ph-small ph-soft">{[word(roleWords[rol]), organisatie].join(' · ')}</span>
          </li>
        ))}
      </ul>
      {now.length + teams.length === 0 ? <p className="ph-soft"><Trans>Er is nog niemand betrokken.</Trans></p> : null}
    </Card>
  )
}

function QuestionCard({ view }: { view: DossierBeeld }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { aanmelding, dossier } = view
  if (!aanmelding) return null
  return (
    <Card icon="person" more={<ArrowLink href={`/huishoudens/${dossier.id}/gegevens`}><Trans>Alle gegevens</Trans></ArrowLink>} title={<Trans>De vraag bij de start</Trans>}>
      <blockquote className="ph-quote">{aanmelding.vraag}</blockquote>
      <p className="ph-small ph-soft">
        {longDate(aanmelding.ontvangenOp, i18n.locale)} · {word(channelWords[aanmelding.kanaal])} · {aanmelding.aanvragerNaam || word(requesterWords[aanmelding.aanvrager])}
      </p>
    </Card>
  )
}
