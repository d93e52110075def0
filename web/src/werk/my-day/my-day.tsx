// The screen of the morning: one clear next step, then the day, then who waits.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Afspraak, MijnDag, Taak } from '../../shared/api/schema'
import { Icon, type IconName } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, hourHere, localDay, nowHere, relativeDay, shortDate, weekday } from '../../shared/time'
import { useMyDay } from '../api/queries'
import { useMay, useSession } from '../api/session'
import { ButtonLink, TextLink } from '../layout/links'
import { Loaded } from '../layout/screen'
import { TrainingsToday } from '../learning/today'
import { MeetingsToday } from '../meeting/today'
import { useTurns } from '../outreach/queries'
import { useReceived } from '../referral/queries'
import { askedStep } from '../referral/standing'
import { AskedFirst, AskedToday } from '../referral/today'
import { TakeAlongButton } from '../road/take-along-button'
import { TaskLine } from '../work/task-line'
import { channelWords, raterWords, useWords } from '../words'
import { CalendarLink } from './calendar-link'
import { firstStep, type FirstStep } from './next-step'

export function MyDay() {
  const { t } = useLingui()
  const query = useMyDay()
  return <Loaded title={t`Mijn dag`} query={query}>{(day) => <Day day={day} />}</Loaded>
}

function Day({ day }: { day: MijnDag }) {
  const { t, i18n } = useLingui()
  const { gebruiker } = useSession()
  const may = useMay()
  const received = useReceived(may('verwijzingen-ontvangen'))
  const asked = received.data?.items ?? []
  const firstName = gebruiker.naam.split(' ')[0]
  const hour = hourHere()
  const greeting = hour < 12 ? t`Goedemorgen, ${firstName}` : hour < 18 ? t`Goedemiddag, ${firstName}` : t`Goedenavond, ${firstName}`
  return (
    <>
      <div className="ph-day__head">
        <PageHeading title={t`Mijn dag`}>{greeting}</PageHeading>
        <p className="ph-soft">
          {weekday(day.datum, i18n.locale)} ·{' '}
          <TextLink href="/huishoudens">
            {day.caseload > 0 ? <Plural one="# huishouden onder uw hoede" other="# huishoudens onder uw hoede" value={day.caseload} /> : <Trans>Huishoudens waar u bij helpt</Trans>}
          </TextLink>
          {day.zonderCoach ? (
            <>
              {' '}·{' '}
              <TextLink href="/huishoudens?zonderCoach=ja">
                <Plural one="# huishouden wacht op een coach" other="# huishoudens wachten op een coach" value={day.zonderCoach} />
              </TextLink>
            </>
          ) : null}
        </p>
      </div>
      {received.isLoading ? null : <First step={firstStep(day, nowHere(), askedStep(asked, nowHere()))} today={day.datum} />}
      <div className="ph-day">
        <div className="ph-day__main">
          <Block empty={t`U heeft vandaag geen afspraken.`} icon="calendar" foot={day.afspraken.length > 0 ? <TakeAlongButton /> : undefined} items={day.afspraken} title={t`Afspraken`}>
            {(one) => <AppointmentLine appointment={one} key={one.id} today={day.datum} />}
          </Block>
          <AskedToday items={asked} />
          <RemindBlock day={day} />
          <MeetingsToday today={day.datum} />
          <TrainingsToday today={day.datum} />
          <Block icon="warning" items={day.teLaat} title={t`Te laat`} tone="late">{taskLine}</Block>
          <Block empty={t`Vandaag hoeft er niets af.`} icon="list" items={day.vandaag} title={t`Vandaag af`}>{taskLine}</Block>
          <Block icon="clock" items={day.binnenkort} title={t`Binnenkort`}>{taskLine}</Block>
        </div>
        <div className="ph-day__side">
          <Block icon="star" items={day.nieuwVoorMij} title={t`Nieuw voor u`}>
            {(one) => (
              <Who dossierId={one.id} key={one.id} name={one.naam}>
                {one.dringend ? <Trans>dringend, aangemeld {relativeDay(one.geopendOp, day.datum, i18n.locale)}</Trans> : <Trans>aangemeld {relativeDay(one.geopendOp, day.datum, i18n.locale)}</Trans>}
              </Who>
            )}
          </Block>
          <Block empty={t`U heeft iedereen kort geleden gesproken.`} icon="chat" items={day.langNietGesproken} title={t`Lang niet gesproken`}>
            {(one) => (
              <Who dossierId={one.dossierId} key={one.dossierId} name={one.naam}>
                {one.dagen === undefined ? <Trans>nog niet gesproken</Trans> : <Plural one="# dag geleden" other="# dagen geleden" value={one.dagen} />}
              </Who>
            )}
          </Block>
          <Block foot={<TextLink href="/huishoudens?zonderStap=ja"><Trans>Bekijk de lijst</Trans></TextLink>} icon="footprints" items={day.zonderStap} title={t`Zonder volgende stap`} tone="late">
            {(one) => <Who dossierId={one.id} key={one.id} name={one.naam}><Trans>niets afgesproken: plan een taak of een afspraak</Trans></Who>}
          </Block>
          {may('benaderen') ? <LateContacts day={day} /> : null}
          <RetryBlock day={day} />
          <MeasureBlock day={day} />
          <Block icon="book" items={day.verslagen} title={t`Verslag verwacht`}>
            {(one) => (
              <Who dossierId={one.dossierId} key={one.trajectId} name={one.naam} to={`trajecten/${one.trajectId}${one.vanU ? '/verslag' : ''}`}>
                <Trans>{one.titel}, sinds {shortDate(one.sinds, i18n.locale)}</Trans>
                {one.vanU || !one.van ? null : <> · <Trans>vraag het {one.van}</Trans></>}
              </Who>
            )}
          </Block>
          <CalendarLink />
        </div>
      </div>
    </>
  )
}

const taskLine = (task: Taak) => <TaskLine key={task.id} showDossier task={task} />

/** Who has no dossier yet and should have been reached by now. */
function LateContacts({ day }: { day: MijnDag }) {
  const { t, i18n } = useLingui()
  const late = useTurns('te-laat', undefined).data?.pages[0]
  return (
    <Block foot={late?.volgende ? <TextLink href="/benaderen?beurt=te-laat"><Trans>Bekijk iedereen</Trans></TextLink> : undefined} icon="phone" items={late?.items ?? []} title={t`Eerste contact te laat`} tone="late">
      {({ eersteContactVoor, id, naam }) => (
        <li className="ph-line" key={id}>
          <TextLink href={`/benaderen/${id}`}>{naam ?? t`Iemand zonder naam`}</TextLink>
          {eersteContactVoor ? <span className="ph-soft ph-small"><Trans>kon tot {shortDate(eersteContactVoor, i18n.locale)}, {relativeDay(eersteContactVoor, day.datum, i18n.locale)}</Trans></span> : null}
        </li>
      )}
    </Block>
  )
}

/** The product sends no messages itself: whoever has the appointment calls, or prints a reminder. */
function RemindBlock({ day }: { day: MijnDag }) {
  const { t } = useLingui()
  return (
    <Block icon="phone" items={day.herinneren} title={t`Herinneren`}>
      {(one) => (
        <li className="ph-line" key={one.id}>
          <TextLink href={`/huishoudens/${one.dossierId}/contact`}>{one.dossierNaam}</TextLink>
          <AppointmentTime appointment={one} today={day.datum} />
        </li>
      )}
    </Block>
  )
}

function AppointmentTime({ appointment: { begin, plaats }, today }: { appointment: Afspraak; today: string }) {
  const { i18n } = useLingui()
  return <span className="ph-soft ph-small"><Trans>afspraak {relativeDay(localDay(new Date(begin)), today, i18n.locale)} om {clockTime(begin, i18n.locale)}, {plaats}</Trans></span>
}

function RetryBlock({ day }: { day: MijnDag }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  return (
    <Block icon="phone" items={day.opnieuwProberen} title={t`Opnieuw proberen`}>
      {(one) => (
        <Who dossierId={one.dossierId} key={one.contactId} name={one.naam} to="contact">
          {word(channelWords[one.kanaal])}, {relativeDay(one.op, day.datum, i18n.locale)}
        </Who>
      )}
    </Block>
  )
}

function MeasureBlock({ day }: { day: MijnDag }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  return (
    <Block icon="ladder" items={day.metingen} title={t`Meten`}>
      {(one) => (
        <Who dossierId={one.dossierId} key={one.geplandeMetingId} name={one.naam} to="metingen">
          {one.titel}, {word(raterWords[one.beoordelaar])}, {one.teLaat ? <Trans>kon tot {shortDate(one.tot, i18n.locale)}</Trans> : <Trans>kan tot {shortDate(one.tot, i18n.locale)}</Trans>}
        </Who>
      )}
    </Block>
  )
}

type BlockProps<T> = { title: string; icon: IconName; items: T[]; children: (item: T) => ReactNode; empty?: string; foot?: ReactNode; tone?: 'late' }

/** A list of the day. Without items it says so where that is good news, or stays away. */
function Block<T>({ title, icon, items, children, empty, foot, tone }: BlockProps<T>) {
  if (items.length === 0 && !empty) return null
  return (
    <section className={`ph-card ph-block${tone ? ` ph-block--${tone}` : ''}`}>
      <h2 className="ams-heading ams-heading--4 ph-block__title">
        <Icon name={icon} />
        {title}
        {items.length > 0 ? <span className="ph-count">{items.length}</span> : null}
      </h2>
      {items.length > 0 ? <ul className="ph-lines">{items.map(children)}</ul> : <p className="ph-soft">{empty}</p>}
      {foot}
    </section>
  )
}

function Who({ dossierId, name, to = '', children }: { dossierId: string; name: string; to?: string; children: ReactNode }) {
  return (
    <li className="ph-line">
      <TextLink href={`/huishoudens/${dossierId}/${to}`.replace(/\/$/, '')}>{name}</TextLink>
      <span className="ph-soft ph-small">{children}</span>
    </li>
  )
}

function AppointmentLine({ appointment, today }: { appointment: Afspraak; today: string }) {
  const { i18n } = useLingui()
  const { begin, dossierId, dossierNaam, onderwerp, plaats } = appointment
  return (
    <li className="ph-line ph-line--timed">
      <time className="ph-time" dateTime={begin}>
        {begin.slice(0, 10) === today ? clockTime(begin, i18n.locale) : shortDate(begin, i18n.locale)}
      </time>
      <span>
        <TextLink href={`/huishoudens/${dossierId}`}>{dossierNaam}</TextLink>
        <br />
        <span className="ph-soft ph-small">{onderwerp} · {plaats}</span>
      </span>
    </li>
  )
}

function First({ step, today }: { step: FirstStep; today: string }) {
  const { t, i18n } = useLingui()
  if (step.kind === 'nothing') {
    return (
      <section className="ph-next ph-next--calm">
        <Icon className="ph-next__icon" name="check" />
        <div>
          <h2 className="ams-heading ams-heading--3"><Trans>Er wacht nu niets op u</Trans></h2>
          <p><Trans>Een goed moment om iemand te bellen, zomaar.</Trans></p>
        </div>
      </section>
    )
  }
  if (step.kind === 'asked') return <AskedFirst step={step} />
  if (step.kind === 'waiting') {
    return (
      <section aria-labelledby="ph-first" className="ph-next">
        <Icon className="ph-next__icon" name="footprints" />
        <div className="ph-next__text">
          <p className="ph-next__label"><Trans>Begin hier</Trans></p>
          <h2 className="ams-heading ams-heading--3" id="ph-first"><Plural one="# huishouden wacht op een coach" other="# huishoudens wachten op een coach" value={step.count} /></h2>
          <p><Trans>Kies wie het vaste gezicht wordt.</Trans></p>
        </div>
        <ButtonLink href="/huishoudens?zonderCoach=ja"><Trans>Coach toewijzen</Trans></ButtonLink>
      </section>
    )
  }
  const { title, why } = {
    new: () => ({ title: t`Maak kennis met ${step.name}`, why: t`Nieuw voor u.` }),
    appointment: () => ({ title: t`Zo begint uw afspraak met ${step.name}`, why: `${clockTime('date' in step ? step.date : today, i18n.locale)} · ${'text' in step ? step.text : ''}` }),
    'late-task': () => ({ title: 'text' in step ? step.text : '', why: t`Voor ${step.name}. Dit moest ${relativeDay('date' in step ? step.date : today, today, i18n.locale)} klaar zijn.` }),
    task: () => ({ title: 'text' in step ? step.text : '', why: t`Voor ${step.name}. Dit moet vandaag af.` }),
    retry: () => ({ title: t`Probeer ${step.name} nog eens te bereiken`, why: t`Dat had u zich voorgenomen.` }),
    quiet: () => ({ title: t`Neem contact op met ${step.name}`, why: 'days' in step && step.days !== undefined ? t`U sprak elkaar ${step.days} dagen geleden voor het laatst.` : t`U heeft elkaar nog niet gesproken.` }),
    report: () => ({ title: 'own' in step && step.own ? t`Schrijf het verslag over ${step.name}` : t`Vraag naar het verslag over ${step.name}`, why: 'text' in step ? step.text : '' }),
    unplanned: () => ({ title: t`Spreek iets af met ${step.name}`, why: t`Er is geen taak, geen afspraak en geen volgende poging.` }),
  }[step.kind]()
  return (
    <section aria-labelledby="ph-first" className="ph-next">
      <Icon className="ph-next__icon" name="footprints" />
      <div className="ph-next__text">
        <p className="ph-next__label"><Trans>Begin hier</Trans></p>
        <h2 className="ams-heading ams-heading--3" id="ph-first">{title}</h2>
        <p>{why}</p>
      </div>
      {'own' in step && step.own ? <ButtonLink href={`/huishoudens/${step.dossierId}/trajecten/${step.trajectoryId}/verslag`}><Trans>Verslag schrijven</Trans></ButtonLink> : <ButtonLink href={`/huishoudens/${step.dossierId}`}><Trans>Open het dossier</Trans></ButtonLink>}
    </section>
  )
}
