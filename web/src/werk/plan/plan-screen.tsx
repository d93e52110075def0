// The plan to read together and to print: wishes, goals, who does what, and the agreement.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { AkkoordVan, Actie, Doel, DoelVraag, DossierBeeld, Plan } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { nextLook } from '../../shared/goals'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Alert, Badge, Button, Checkbox } from '../../shared/ui'
import { api, changeOf, createOn, newKey } from '../api/client'
import { useChoices, usePlan } from '../api/queries'
import { GasMark } from '../dossier/overview'
import { SafetyInPlan } from '../family/safety-in-plan'
import { FailureText } from '../layout/failure'
import { useMay } from '../api/session'
import { BackLink, ButtonLink } from '../layout/links'
import { Loaded, Section } from '../layout/screen'
import { useAct } from '../work/use-act'
import { actorWords, planWords, raterWords, useWords } from '../words'
import { openQuestions } from './goal-questions'
import { GoalScoreForm } from './goal-score-form'
import { BeginPlan } from './plans'

export function PlanScreen({ view, planId }: { view: DossierBeeld; planId: string }) {
  const { t } = useLingui()
  const query = usePlan(view.dossier.id, planId)
  return (
    <div className="ph-stack ph-stack--fill">
      <BackLink href={`/huishoudens/${view.dossier.id}/plan`}><Trans>Alle plannen</Trans></BackLink>
      <Loaded query={query} title={t`Plan van aanpak`}>{(plan) => <PlanView plan={plan} view={view} />}</Loaded>
    </div>
  )
}

function PlanView({ plan, view }: { plan: Plan; view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const may = useMay()
  const draft = plan.status === 'concept'
  return (
    <article className="ph-plan ph-stack ph-stack--loose ph-stack--fill">
      <header className="ph-stack ph-stack--tight">
        <PageHeading title={t`Plan ${plan.nummer} van ${view.dossier.naam}`}><Trans>Plan {plan.nummer} van {view.dossier.naam}</Trans></PageHeading>
        <div className="ph-row">
          <Badge color={draft ? 'yellow' : plan.status === 'akkoord' ? 'lime' : undefined} label={word(planWords[plan.status])} />
          <span className="ph-soft ph-small"><Trans>gemaakt op {longDate(plan.gemaaktOp, i18n.locale)} door {plan.gemaaktDoor}</Trans></span>
        </div>
        <div className="ph-row ph-no-print">
          {draft && may('plan-wijzigen') ? <ButtonLink href={`/huishoudens/${view.dossier.id}/plan/${plan.id}/bewerken`} icon="pencil"><Trans>Verder schrijven</Trans></ButtonLink> : null}
          {plan.nummer > 1 ? <ButtonLink href={`/huishoudens/${view.dossier.id}/plan/${plan.id}/verschil`} icon="list" variant="secondary"><Trans>Wat is er anders dan in het vorige plan?</Trans></ButtonLink> : null}
          <Button onClick={() => window.print()} variant="secondary"><Icon name="printer" /><Trans>Afdrukken</Trans></Button>
        </div>
      </header>
      {draft && plan.openPunten.length > 0 ? <OpenPoints plan={plan} /> : null}
      <Wishes plan={plan} />
      <Section id="doelen" title={<Trans>Doelen</Trans>}>
        {plan.doelen.length === 0 ? <p className="ph-soft"><Trans>Er staan nog geen doelen in dit plan.</Trans></p> : null}
        {plan.doelen.map((goal) => <GoalCard goal={goal} key={goal.id} plan={plan} view={view} />)}
      </Section>
      <Actions plan={plan} view={view} />
      <SafetyInPlan dossierId={view.dossier.id} />
      <Agreement plan={plan} view={view} />
      {plan.status === 'akkoord' ? <div className="ph-no-print"><BeginPlan copyOf={plan.id} view={view} /></div> : null}
    </article>
  )
}

function OpenPoints({ plan }: { plan: Plan }) {
  const { t } = useLingui()
  return (
    <Alert className="ph-no-print" heading={t`Dit moet nog voor u het plan kunt afspreken`} headingLevel={2} severity="warning">
      <ul>{plan.openPunten.map(({ pointer, message }) => <li key={`${pointer} ${message}`}>{message}</li>)}</ul>
    </Alert>
  )
}

function Wishes({ plan }: { plan: Plan }) {
  return (
    <div className="ph-two">
      <section className="ph-card">
        <h2 className="ams-heading ams-heading--4"><Trans>Wat ik wil</Trans></h2>
        <p className="ph-pre">{plan.wensen || <span className="ph-soft"><Trans>Nog niet ingevuld</Trans></span>}</p>
      </section>
      <section className="ph-card">
        <h2 className="ams-heading ams-heading--4"><Trans>Waar ik goed in ben</Trans></h2>
        <p className="ph-pre">{plan.talenten || <span className="ph-soft"><Trans>Nog niet ingevuld</Trans></span>}</p>
      </section>
    </div>
  )
}

function GoalCard({ goal, plan, view }: { goal: Doel; plan: Plan; view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const choices = useChoices()
  const may = useMay()
  const [scoring, setScoring] = useState(false)
  const domain = choices.data?.leefgebieden.find(({ waarde }) => waarde === goal.leefgebied)?.label ?? goal.leefgebied
  const smart = [
    { label: t`Wat precies`, text: goal.specifiek },
    { label: t`Waaraan zien we het`, text: goal.meetbaar },
    { label: t`Wie staat erachter`, text: goal.acceptabel },
    { label: t`Waarom dit kan`, text: goal.realistisch },
    { label: t`Wanneer`, text: goal.einddatum ? longDate(goal.einddatum, i18n.locale) : '' },
  ]
  const gas = [
    { level: -2, text: goal.gas.minTwee },
    { level: -1, text: goal.gas.minEen },
    { level: 0, text: goal.gas.nul },
    { level: 1, text: goal.gas.plusEen },
    { level: 2, text: goal.gas.plusTwee },
  ]
  const last = goal.gasScores.at(-1)
  const look = nextLook(goal)
  const actions = plan.acties.filter(({ doelId }) => doelId === goal.id)
  return (
    <section className="ph-card ph-goal">
      <div className="ph-goal__head">
        <p className="ph-soft ph-small">{domain}</p>
        <div className="ph-row ph-row--apart">
          <h3 className="ams-heading ams-heading--3">{goal.titel}</h3>
          <GasMark level={last?.niveau} />
        </div>
      </div>
      <dl className="ph-facts">
        {smart.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text || <span className="ph-soft"><Trans>nog open</Trans></span>}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h4 className="ams-heading ams-heading--5"><Trans>Hoe ver is dit doel?</Trans></h4>
        <ol className="ph-gas-list">
          {gas.map(({ level, text }) => (
            <li aria-current={last?.niveau === level ? 'step' : undefined} key={level}>
              <span className="ph-gas-list__level">{level > 0 ? `+${level}` : level}</span>
              <span>{text || <span className="ph-soft"><Trans>nog open</Trans></span>}</span>
            </li>
          ))}
        </ol>
        {look ? <p><Icon name="calendar" /> <Trans>Samen kijken op {longDate(look, i18n.locale)}</Trans></p> : null}
        <ul className="ph-lines">
          {goal.gasScores.map((one) => (
            <li className="ph-line ph-small" key={one.id}>
              {longDate(one.datum, i18n.locale)}: {one.niveau > 0 ? `+${one.niveau}` : one.niveau}, {word(raterWords[one.beoordelaar])}
              {one.toelichting ? ` · ${one.toelichting}` : ''}
            </li>
          ))}
        </ul>
      </div>
      <Doers actions={actions} plan={plan} view={view} />
      {plan.status === 'concept' ? <StillToAsk questions={openQuestions({ ...goal, einddatum: goal.einddatum ?? '', kijkenOp: goal.kijkenOp ?? '' }, actions.map(({ uitvoerder }) => uitvoerder), choices.data?.doelvragen ?? [])} /> : null}
      {plan.status === 'akkoord' ? (
        scoring ? (
          <GoalScoreForm close={() => setScoring(false)} goal={goal} plan={plan} view={view} />
        ) : (
          may('plan-wijzigen') ? <Button className="ph-no-print" onClick={() => setScoring(true)} variant="tertiary"><Trans>Stand van dit doel vastleggen</Trans></Button> : null
        )
      ) : null}
    </section>
  )
}

const kinds = ['zelf', 'netwerk', 'professional'] as const

/** What is done for one goal: by the household itself first, then by people around it, then by professionals. */
function Doers({ actions, level = 4, plan, view }: { actions: Actie[]; level?: 3 | 4; plan: Plan; view: DossierBeeld }) {
  const { word } = useWords()
  const Tag = `h${level}` as const
  if (actions.length === 0) return <p className="ph-soft"><Trans>Er staan nog geen acties bij dit doel.</Trans></p>
  return (
    <div className="ph-three">
      {kinds.map((kind) => {
        const own = actions.filter(({ uitvoerder }) => uitvoerder === kind)
        return own.length > 0 ? (
          <section className={`ph-card ph-actor ph-actor--${kind}`} key={kind}>
            <Tag className="ams-heading ams-heading--5">{word(actorWords[kind])}</Tag>
            <ul className="ph-lines">{own.map((action) => <ActionLine action={action} key={action.id} plan={plan} view={view} />)}</ul>
          </section>
        ) : null
      })}
    </div>
  )
}

function StillToAsk({ questions }: { questions: DoelVraag[] }) {
  if (questions.length === 0) return null
  return (
    <details className="ph-fold ph-no-print">
      <summary><Plural one="Nog # vraag bij dit doel" other="Nog # vragen bij dit doel" value={questions.length} /></summary>
      <ul className="ph-lines">{questions.map(({ onderdeel, vraag, hulp }) => <li className="ph-line" key={onderdeel}>{vraag}{hulp ? <span className="ph-small ph-soft">{hulp}</span> : null}</li>)}</ul>
    </details>
  )
}

/** Actions that belong to no goal; the others stand with theirs. */
function Actions({ plan, view }: { plan: Plan; view: DossierBeeld }) {
  const known = new Set(plan.doelen.map(({ id }) => id))
  const loose = plan.acties.filter(({ doelId }) => !doelId || !known.has(doelId))
  if (plan.acties.length > 0 && loose.length === 0) return null
  return (
    <Section id="acties" title={<Trans>Wie doet wat</Trans>}>
      {plan.acties.length === 0 ? <p className="ph-soft"><Trans>Er staan nog geen acties in dit plan.</Trans></p> : <Doers level={3} actions={loose} plan={plan} view={view} />}
    </Section>
  )
}

function ActionLine({ action, plan, view }: { action: Actie; plan: Plan; view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { act, busy, failure } = useAct(view.dossier.id)
  const path = { dossierId: view.dossier.id, planId: plan.id, actieId: action.id }
  const done = Boolean(action.gedaanOp)
  const may = useMay()
  const set = (version: number, gedaan: boolean) =>
    take(api.PATCH('/dossiers/{dossierId}/plannen/{planId}/acties/{actieId}', { params: { path, header: changeOf(version) }, body: { gedaan } }))
  const toggle = () => {
    let after = plan.versie
    void act({
      run: async () => {
        after = (await set(plan.versie, !done)).versie
      },
      told: done ? t`Weer open: ${action.omschrijving}` : t`Gedaan: ${action.omschrijving}`,
      undo: () => set(after, done),
    })
  }
  const meta = [action.naam, action.voor ? t`voor ${longDate(action.voor, i18n.locale)}` : '', action.gedaanOp ? t`gedaan op ${longDate(action.gedaanOp, i18n.locale)}` : '']
  return (
    <li className="ph-line ph-task">
      {plan.status === 'akkoord' && may('plan-wijzigen') ? (
        <Checkbox checked={done} disabled={busy} onChange={toggle}>{action.omschrijving}</Checkbox>
      ) : (
        <span>{action.omschrijving}</span>
      )}
      <span className="ph-task__meta ph-small ph-soft">{meta.filter(Boolean).join(' · ')}</span>
      {failure ? <p className="ph-wrong" role="alert"><FailureText failure={failure} /></p> : null}
    </li>
  )
}

function Agreement({ plan, view }: { plan: Plan; view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { act, busy, failure } = useAct(view.dossier.id)
  const [key] = useState(newKey)
  const may = useMay()
  const { coach } = view.dossier
  const agree = (van: AkkoordVan) =>
    void act({
      told: t`Het akkoord is vastgelegd.`,
      run: () =>
        take(
          api.POST('/dossiers/{dossierId}/plannen/{planId}/akkoorden', {
            params: { path: { dossierId: view.dossier.id, planId: plan.id }, header: createOn(plan.versie, `${key}${van}`) },
            body: { van },
          }),
        ),
    })
  const ready = plan.status === 'concept' && plan.openPunten.length === 0
  const line = (van: AkkoordVan, who: string, on: string | undefined) => (
    <li className="ph-agree">
      <Icon name={on ? 'check' : 'pencil'} />
      <span>
        <strong>{who}</strong>
        <br />
        {on ? <Trans>akkoord op {longDate(on, i18n.locale)}</Trans> : <span className="ph-soft"><Trans>nog niet akkoord</Trans></span>}
      </span>
      {!on && ready && may('plan-akkoord') ? (
        <Button className="ph-no-print" disabled={busy} onClick={() => agree(van)} variant="secondary">
          {van === 'deelnemer' ? <Trans>De deelnemer is akkoord</Trans> : <Trans>Ik ben akkoord</Trans>}
        </Button>
      ) : null}
    </li>
  )
  return (
    <Section id="akkoord" title={<Trans>Samen afgesproken</Trans>}>
      <ul className="ph-card ph-stack ph-plain">
        {line('deelnemer', view.dossier.naam, plan.deelnemerAkkoordOp)}
        {line('coach', plan.coachAkkoordDoor ?? coach?.naam ?? t`Participatiecoach`, plan.coachAkkoordOp)}
      </ul>
      {failure ? <p className="ph-wrong" role="alert"><FailureText failure={failure} /></p> : null}
      {coach?.telefoon ? <p className="ph-print-only"><Trans>Vragen over het plan? Bel {coach.naam}: {coach.telefoon}</Trans></p> : null}
    </Section>
  )
}
