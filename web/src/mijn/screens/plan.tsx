// The plan, made to be read together with a helper: who and until when, wishes, goals, steps, how far.
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import type { Helper, MijnOverzicht, Plan } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { PageHeading } from '../../shared/page-heading'
import { Icon } from '../icon'
import { FamilyDoor } from '../parts/family-door'
import { Goal } from '../parts/goal'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { SafetyInPlan } from '../parts/safety'
import { Empty, Section } from '../parts/section'
import { Steps } from '../parts/steps'
import { planUntil, stepsOf } from '../plan-reading'

// Only who has an earlier plan loads it.
const PlanChanges = lazy(() => import('../parts/plan-changes'))

export function PlanPage({ overview: { plan, planVerschil, helpers, naam } }: { overview: MijnOverzicht }) {
  const { t } = useLingui()
  const coach = helpers.find(({ vast }) => vast)
  return (
    <>
      <PageHeading title={t`Plan`}><Trans>Uw plan</Trans></PageHeading>
      {plan ? (
        <>
          <div className="ph-row ph-no-print">
            <ReadAloud />
            <button className="ams-button ams-button--tertiary" onClick={() => print()} type="button">
              <Icon name="printer" /> <Trans>Print uw plan</Trans>
            </button>
          </div>
          <Agreement coach={coach?.naam} name={naam} plan={plan} />
          {planVerschil ? <Suspense><PlanChanges changes={planVerschil} /></Suspense> : null}
          <Wishes plan={plan} />
          {plan.doelen.map((goal, at) => (
            <Goal goal={goal} key={goal.id} number={at + 1} steps={stepsOf(plan, goal)} />
          ))}
          {plan.doelen.length === 0 ? <Empty><Trans>Er staan nog geen doelen in uw plan.</Trans></Empty> : null}
          <LooseSteps plan={plan} />
          <SafetyInPlan />
          <PhoneList helpers={helpers} />
        </>
      ) : (
        <Section icon="list" title={<Trans>Uw plan is er nog niet</Trans>}>
          <Empty><Trans>U maakt het plan samen met uw coach. Denk alvast na: wat wilt u graag? Wat kunt u goed?</Trans></Empty>
        </Section>
      )}
      <FamilyDoor />
    </>
  )
}

function Agreement({ plan, coach, name }: { plan: Plan; coach: string | undefined; name: string }) {
  const { i18n } = useLingui()
  const until = planUntil(plan)
  const agreed = plan.deelnemerAkkoordOp && plan.coachAkkoordOp
  return (
    <Section icon="people" title={<Trans>Van wie is dit plan?</Trans>}>
      <p>{coach ? <Trans>Dit plan is van <bdi>{name}</bdi>, samen met <bdi>{coach}</bdi>.</Trans> : <Trans>Dit plan is van <bdi>{name}</bdi>.</Trans>}</p>
      {until ? <p><Trans>Het plan loopt tot en met {longDate(until, i18n.locale)}.</Trans></p> : null}
      {agreed ? (
        <>
          <p className="mijn-agreed"><Icon name="check" /> <Trans>U bent het eens met dit plan sinds {longDate(plan.deelnemerAkkoordOp ?? '', i18n.locale)}.</Trans></p>
          <p className="mijn-agreed"><Icon name="check" /> <Trans>Uw coach is het eens sinds {longDate(plan.coachAkkoordOp ?? '', i18n.locale)}.</Trans></p>
        </>
      ) : (
        <p className="mijn-notice"><Icon name="clock" /> <Trans>Dit plan is nog niet klaar. U bespreekt het met uw coach.</Trans></p>
      )}
      {plan.samenvatting ? <p><OwnWords>{plan.samenvatting}</OwnWords></p> : null}
    </Section>
  )
}

function Wishes({ plan: { wensen, talenten } }: { plan: Plan }) {
  if (!wensen && !talenten) return null
  return (
    <Section icon="star" title={<Trans>Over u</Trans>}>
      <dl className="mijn-facts">
        {wensen ? (
          <div>
            <dt><Trans>Dit wilt u graag</Trans></dt>
            <dd><OwnWords>{wensen}</OwnWords></dd>
          </div>
        ) : null}
        {talenten ? (
          <div>
            <dt><Trans>Dit kunt u goed</Trans></dt>
            <dd><OwnWords>{talenten}</OwnWords></dd>
          </div>
        ) : null}
      </dl>
    </Section>
  )
}

/** On paper there is no page with helpers behind a button: who to call stands on the sheet itself. */
function PhoneList({ helpers }: { helpers: Helper[] }) {
  const reachable = helpers.filter(({ telefoon }) => telefoon)
  if (reachable.length === 0) return null
  return (
    <div className="ph-print-only" data-silent>
      <Section icon="phone" title={<Trans>Wie helpt u?</Trans>}>
        <ul className="mijn-phones">
          {reachable.map(({ naam, organisatie, telefoon }) => (
            <li key={`${naam} ${telefoon}`}>
              <bdi>{naam}</bdi>, <OwnWords>{organisatie}</OwnWords>: <bdi className="mijn-phones__number">{telefoon}</bdi>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function LooseSteps({ plan }: { plan: Plan }) {
  const steps = stepsOf(plan, undefined)
  if (steps.length === 0) return null
  return (
    <Section icon="list" title={<Trans>Andere stappen</Trans>}>
      <Steps steps={steps} />
    </Section>
  )
}
