// The plan that the family makes itself: how far it is, the plan, what others propose, and what keeps everybody safe.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState, type ReactNode } from 'react'
import type { Familieafspraak, FamilieConferentie, FamilieFase, Familieplan, Familievoorstel } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { useFamilyPlan, type FamilyState, type Outcome } from '../family-plan'
import { Icon } from '../icon'
import { Failed } from '../parts/failed'
import { FamilyPlanForm } from '../parts/family-plan-form'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { Safety } from '../parts/safety'
import { Empty, Section } from '../parts/section'
import { takeFocus } from '../take-focus'

type Phase = FamilieFase['fase']

export default function FamilyPage({ csrfToken }: { csrfToken: string }) {
  const { t } = useLingui()
  const state = useFamilyPlan(csrfToken)
  const conference = state.family?.plan.conferentie
  return (
    <>
      <PageHeading title={t`Het plan van uw familie`}><Trans>Het plan van uw familie</Trans></PageHeading>
      {state.failed ? <Failed retry={state.retry} /> : null}
      {state.family ? (
        <>
          <ReadAloud />
          {conference ? (
            <>
              <Standing conference={conference} key={conference.fase} plan={state.family.plan} state={state} />
              <Plan plan={state.family.plan} state={state} />
              <Proposals plan={state.family.plan} state={state} />
            </>
          ) : (
            <Empty><Trans>U kunt met uw familie en vrienden zelf een plan maken. Vraag uw coach ernaar.</Trans></Empty>
          )}
          <Safety safety={state.family.safety} />
        </>
      ) : state.failed ? null : <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}
    </>
  )
}

/** After an act: says when it did not work, or when somebody else was first. */
function Told({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === 'failed') return <p className="mijn-notice" role="alert"><Trans>Dit lukt nu niet. Probeer het straks nog een keer.</Trans></p>
  if (outcome === 'changed') return <p className="mijn-notice" role="alert"><Trans>Er is net iets veranderd. U ziet nu hoe het is.</Trans></p>
  return null
}

type StandingProps = { conference: FamilieConferentie; plan: Familieplan; state: FamilyState }

function Standing({ conference, plan, state }: StandingProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const [asking, setAsking] = useState<Phase>()
  const [left, setLeft] = useState<Phase>()
  const [busy, setBusy] = useState(false)
  const move = async (to: Phase) => {
    setBusy(true)
    setOutcome(await state.move(to))
    setBusy(false)
    setAsking(undefined)
  }
  const close = () => {
    setLeft(asking)
    setAsking(undefined)
  }
  return (
    <Section icon="people" title={<Trans>Hoe ver is uw familie?</Trans>} tone="next">
      <Phase conference={conference} />
      {conference.coordinator ? <p><Trans>Uw familie krijgt hulp van: <OwnWords>{conference.coordinator}</OwnWords></Trans></p> : null}
      {conference.wieKomen ? <p><Trans>Wie er komen: <OwnWords>{conference.wieKomen}</OwnWords></Trans></p> : null}
      {conference.akkoordDoor ? <p className="mijn-agreed"><Icon name="check" /> <Trans><bdi>{conference.akkoordDoor}</bdi> staat achter het plan van uw familie.</Trans></p> : null}
      <Told outcome={outcome} />
      {asking ? (
        <div className="mijn-notice" ref={takeFocus} role="alert" tabIndex={-1}>
          <p><Sure to={asking} /></p>
          <div className="mijn-buttons" data-silent>
            <button className="ams-button ams-button--primary" disabled={busy} onClick={() => void move(asking)} type="button"><Trans>Ja</Trans></button>
            <button className="ams-button ams-button--secondary" onClick={close} type="button"><Trans>Nee, nog niet</Trans></button>
          </div>
        </div>
      ) : plan.kanNaar.length > 0 ? (
        <div className="mijn-buttons" data-silent>
          {plan.kanNaar.map((to) => (
            <button className="ams-button ams-button--secondary" key={to} onClick={() => setAsking(to)} ref={to === left ? takeFocus : undefined} type="button"><Move to={to} /></button>
          ))}
        </div>
      ) : null}
    </Section>
  )
}

function Phase({ conference: { fase, faseSinds, opvolgingOp } }: { conference: FamilieConferentie }) {
  const { i18n } = useLingui()
  const since = longDate(faseSinds, i18n.locale)
  switch (fase) {
    case 'informatie': return <p><Trans>Iedereen vertelt nu wat er bekend is. Daarna is uw familie onder elkaar.</Trans></p>
    case 'besloten-tijd': return (
      <>
        <p><strong><Trans>Uw familie is onder elkaar. Niemand anders ziet nu het plan.</Trans></strong></p>
        <p><Trans>Dat is zo sinds {since}. U bepaalt samen wanneer u klaar bent.</Trans></p>
      </>
    )
    case 'presentatie': return <p><Trans>Uw familie liet het plan zien op {since}. Wie u helpt, leest het nu ook.</Trans></p>
    case 'opvolging': return opvolgingOp ? <p><Trans>Op {longDate(opvolgingOp, i18n.locale)} kijkt u samen hoe het gaat.</Trans></p> : <p><Trans>U kijkt later samen hoe het gaat.</Trans></p>
    default: return <p><Trans>Dit is klaar sinds {since}. Het plan blijft van uw familie.</Trans></p>
  }
}

function Move({ to }: { to: Phase }): ReactNode {
  switch (to) {
    case 'besloten-tijd': return <Trans>Wij gaan onder elkaar verder</Trans>
    case 'presentatie': return <Trans>Wij laten ons plan zien</Trans>
    default: return <Trans>Wij stoppen hiermee</Trans>
  }
}

function Sure({ to }: { to: Phase }): ReactNode {
  switch (to) {
    case 'besloten-tijd': return <Trans>Gaat uw familie onder elkaar verder? Dan ziet niemand anders het plan, tot u het laat zien.</Trans>
    case 'presentatie': return <Trans>Laat u het plan zien? Dan leest wie u helpt het ook. Uw familie kan daarna weer onder elkaar gaan.</Trans>
    default: return <Trans>Wilt u stoppen? Het plan kan daarna niet meer veranderen.</Trans>
  }
}

function Plan({ plan, state }: { plan: Familieplan; state: FamilyState }) {
  const [writing, setWriting] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [wrote, setWrote] = useState(false)
  const open = plan.conferentie?.fase !== 'afgerond'
  const close = () => {
    setWriting(false)
    setWrote(true)
  }
  const save = async (lines: Familieafspraak[], guests: string) => {
    const now = await state.write(lines, guests)
    setOutcome(now)
    if (now === 'done') close()
  }
  return (
    <Section icon="list" title={<Trans>Dit spreken wij af</Trans>}>
      <Told outcome={outcome} />
      {writing ? (
        <FamilyPlanForm guests={plan.conferentie?.wieKomen ?? ''} lines={plan.afspraken} onCancel={close} onSave={save} />
      ) : (
        <>
          {plan.afspraken.length === 0 ? <Empty><Trans>Er staat nog niets in het plan.</Trans></Empty> : (
            <ol className="mijn-news">{plan.afspraken.map((line) => <li key={`${line.tekst} ${line.wie} ${line.voor}`}><Line line={line} /></li>)}</ol>
          )}
          {open ? (
            <div className="mijn-buttons" data-silent>
              <button className="ams-button ams-button--primary" onClick={() => setWriting(true)} ref={wrote ? takeFocus : undefined} type="button">{plan.afspraken.length === 0 ? <Trans>Schrijf het plan</Trans> : <Trans>Verander het plan</Trans>}</button>
            </div>
          ) : null}
        </>
      )}
    </Section>
  )
}

function Line({ line: { tekst, wie, voor } }: { line: Familieafspraak }) {
  const { i18n } = useLingui()
  return (
    <>
      <p><OwnWords>{tekst}</OwnWords></p>
      {wie ? <p className="ph-soft"><Trans>Wie: <OwnWords>{wie}</OwnWords></Trans></p> : null}
      {voor ? <p className="ph-soft"><Trans>Uiterlijk {longDate(voor, i18n.locale)}</Trans></p> : null}
    </>
  )
}

function Proposals({ plan, state }: { plan: Familieplan; state: FamilyState }) {
  const [outcome, setOutcome] = useState<Outcome>()
  const told = useRef<HTMLParagraphElement>(null)
  if (plan.voorstellen.length === 0) return null
  const answer = async (id: string, yes: boolean) => {
    const now = await state.answer(id, yes ? 'aangenomen' : 'afgewezen')
    setOutcome(now)
    // The buttons are gone: a reader goes on with what came of them.
    if (now === 'done') told.current?.focus()
  }
  const open = plan.conferentie?.fase !== 'afgerond'
  return (
    <Section icon="bell" title={<Trans>Wat anderen voorstellen</Trans>}>
      <p ref={told} tabIndex={-1}><Trans>U zegt ja of nee. U hoeft niet te zeggen waarom.</Trans></p>
      <Told outcome={outcome} />
      <ul className="mijn-news">{plan.voorstellen.map((one) => <li key={one.id}><Proposal onAnswer={open ? answer : undefined} proposal={one} /></li>)}</ul>
    </Section>
  )
}

function Proposal({ proposal, onAnswer }: { proposal: Familievoorstel; onAnswer: ((id: string, yes: boolean) => Promise<void>) | undefined }) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const { id, tekst, door, status } = proposal
  const answer = async (yes: boolean) => {
    setBusy(true)
    await onAnswer?.(id, yes)
    setBusy(false)
  }
  return (
    <>
      <Line line={proposal} />
      <p className="ph-soft ph-small"><Trans>Van <bdi>{door}</bdi></Trans></p>
      {status === 'aangenomen' ? <p className="mijn-agreed"><Icon name="check" /> <Trans>U zei ja. Het staat in het plan.</Trans></p> : null}
      {status === 'afgewezen' ? <p><Trans>U zei nee.</Trans></p> : null}
      {status === 'open' && onAnswer ? (
        <div className="mijn-buttons" data-silent>
          <button aria-label={t`Ja, zet het in ons plan: ${tekst}`} className="ams-button ams-button--secondary" disabled={busy} onClick={() => void answer(true)} type="button"><Icon name="smile" /> <Trans>Ja, zet het in ons plan</Trans></button>
          <button aria-label={t`Nee, liever niet: ${tekst}`} className="ams-button ams-button--secondary" disabled={busy} onClick={() => void answer(false)} type="button"><Icon name="stop" /> <Trans>Nee, liever niet</Trans></button>
        </div>
      ) : null}
    </>
  )
}
