// The meetings about the reader: when, where, who comes and what it is about; whether they come, and their own question.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { EigenOverleg, EigenOverlegcollega, Rol } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, localDay, relativeDay, weekday } from '../../shared/time'
import { Icon } from '../icon'
import { inOrder, useOwnMeetings, type OwnMeetings, type Outcome } from '../own-meetings'
import { Failed } from '../parts/failed'
import { MeetingAnswer } from '../parts/meeting-answer'
import { MeetingPoints } from '../parts/meeting-points'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'

/** What somebody does, of whom the reader has no help: not "your coach". */
const jobWords: Record<Rol, MessageDescriptor> = {
  intaker: msg`helpt mensen met hun aanmelding`,
  coach: msg`is coach`,
  inkomensconsulent: msg`helpt mensen met een uitkering`,
  ketenpartner: msg`helpt mensen met hulp of zorg`,
  werkbegeleider: msg`helpt mensen op een werkplek`,
  teamleider: msg`leidt een team`,
  beleidsmedewerker: msg`werkt bij de gemeente`,
  privacyfunctionaris: msg`let op privacy`,
  beheerder: msg`zorgt dat dit systeem werkt`,
  deelnemer: msg`doet mee`,
}

export default function MeetingsPage({ csrfToken, today }: { csrfToken: string; today: string }) {
  const { t } = useLingui()
  const state = useOwnMeetings(csrfToken)
  return (
    <>
      <PageHeading title={t`Praten over u, met u erbij`}><Trans>Praten over u, met u erbij</Trans></PageHeading>
      {state.failed ? <Failed retry={state.retry} /> : null}
      {state.meetings ? (
        <>
          <ReadAloud />
          {state.meetings.length === 0 ? <Empty><Trans>Er is nu geen gesprek waarvoor u bent uitgenodigd. Wilt u erbij zijn als mensen over u praten? Zeg het tegen uw coach.</Trans></Empty> : null}
          {inOrder(state.meetings).map((one) => <Meeting key={one.id} meeting={one} state={state} today={today} />)}
        </>
      ) : state.failed ? null : <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}
    </>
  )
}

function Meeting({ meeting, state, today }: { meeting: EigenOverleg; state: OwnMeetings; today: string }) {
  const { i18n } = useLingui()
  const [changed, setChanged] = useState(false)
  const { door, kanNog, komt, minuten, moment, naam, onderwerp, plek, reden, status, uitleg, wieKomen } = meeting
  const from = clockTime(moment, i18n.locale)
  const until = clockTime(new Date(Date.parse(moment) + minuten * 60_000).toISOString(), i18n.locale)
  // Two of one organisation can be the same to the reader.
  const comers = wieKomen.map((comer, at) => ({ comer, key: `${at} ${comer.naam ?? comer.organisatie}` }))
  const noted = (outcome: Outcome): Outcome => {
    setChanged(outcome === 'changed')
    return outcome
  }
  const acts: OwnMeetings = { ...state, ask: async (id, text, key) => noted(await state.ask(id, text, key)), withdraw: async (id, question) => noted(await state.withdraw(id, question)) }
  return (
    <Section icon="people" title={weekday(moment, i18n.locale)} tone={kanNog && komt === 'uitgenodigd' ? 'next' : undefined}>
      {status === 'afgezegd' ? <p className="mijn-notice" role="status"><Trans>Dit gesprek gaat niet door.</Trans> {reden ? <OwnWords>{reden}</OwnWords> : null}</p> : null}
      {changed ? <p className="mijn-notice" role="alert"><Trans>Er is net iets veranderd. U ziet nu hoe het is.</Trans></p> : null}
      <p className="mijn-when">
        <span className="mijn-when__relative">{relativeDay(localDay(new Date(moment)), today, i18n.locale)}</span>
        <span className="mijn-when__time"><Trans>{from} tot {until} uur</Trans></span>
      </p>
      <dl className="mijn-facts">
        <div>
          <dt><Icon name="flag" /> <Trans>Waarover</Trans></dt>
          <dd><OwnWords>{onderwerp}</OwnWords></dd>
        </div>
        <div>
          <dt><Icon name="pin" /> <Trans>Waar</Trans></dt>
          <dd><OwnWords>{plek}</OwnWords></dd>
        </div>
        <div>
          <dt><Icon name="person" /> <Trans>Wie u uitnodigde</Trans></dt>
          <dd><bdi>{door}</bdi></dd>
        </div>
      </dl>
      <p className="ph-soft"><OwnWords>{naam}. {uitleg}</OwnWords></p>
      <h3 className="ams-heading ams-heading--4">{kanNog ? <Trans>Wie komen er?</Trans> : <Trans>Wie waren uitgenodigd?</Trans>}</h3>
      <ul className="mijn-meeting__list">{comers.map(({ comer, key }) => <li key={key}><Comer comer={comer} /></li>)}</ul>
      <MeetingAnswer meeting={meeting} onAnswer={async (answer) => noted(await state.answer(meeting.id, answer))} />
      <MeetingPoints meeting={meeting} state={acts} />
    </Section>
  )
}

function Comer({ comer: { naam, organisatie, rollen } }: { comer: EigenOverlegcollega }) {
  const { i18n } = useLingui()
  const [role] = rollen
  const job = role ? i18n._(jobWords[role]) : ''
  if (naam) return <><bdi>{naam}</bdi>, <OwnWords>{organisatie}</OwnWords></>
  return <Trans>Iemand van <OwnWords>{organisatie}</OwnWords>: {job}</Trans>
}
