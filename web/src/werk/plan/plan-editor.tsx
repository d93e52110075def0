// Writing the plan, together at one screen. A draft may have open ends; the server says what is missing
// before it can be agreed.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DoelVraag, DossierBeeld, Plan } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { Button } from '../../shared/ui'
import { api, changeOf } from '../api/client'
import { useChoices, useColleagues, usePlan, useRefresh } from '../api/queries'
import { DateField } from '../forms/date-fields'
import { RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import type { ConflictRow } from '../forms/conflict-panel'
import { useTell } from '../layout/notices'
import { Loaded, Section } from '../layout/screen'
import { actorWords, useWords } from '../words'
import { openQuestions } from './goal-questions'
import { contentOf, emptyAction, emptyGoal, valuesOf, withoutGoal, type ActionValues, type GoalValues, type PlanValues } from './plan-values'

export function PlanEditor({ view, planId }: { view: DossierBeeld; planId: string }) {
  const { t } = useLingui()
  const query = usePlan(view.dossier.id, planId)
  return <Loaded query={query} title={t`Plan van aanpak`}>{(plan) => <Editor plan={plan} view={view} />}</Loaded>
}

function Editor({ plan, view }: { plan: Plan; view: DossierBeeld }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const path = { dossierId: view.dossier.id, planId: plan.id }
  const address = `/huishoudens/${view.dossier.id}/plan/${plan.id}`
  const work = useWorkForm<PlanValues>({
    name: `plan:${plan.id}`,
    initial: valuesOf(plan),
    version: plan.versie,
    send: (values, { version }) =>
      take(api.PUT('/dossiers/{dossierId}/plannen/{planId}', { params: { path, header: changeOf(version) }, body: contentOf(values) })),
    reload: async () => {
      const now = await take(api.GET('/dossiers/{dossierId}/plannen/{planId}', { params: { path } }))
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Het plan is bewaard.`)
      navigate(address)
    },
  })
  const rows = useRows()
  if (plan.status !== 'concept') {
    return <p><Trans>Dit plan is afgesproken en blijft zoals het is. Begin een volgend plan om iets te wijzigen.</Trans></p>
  }
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Plan ${plan.nummer} schrijven`}><Trans>Plan {plan.nummer} van {view.dossier.naam}</Trans></PageHeading>
      <p><Trans>Schrijf het plan samen, in de woorden van het huishouden. U kunt tussendoor bewaren, ook als nog niet alles is ingevuld.</Trans></p>
      <WorkFormFrame cancel={address} rows={rows} submitLabel={t`Plan bewaren`} work={work}>
        <Section id="wensen" title={<Trans>Wensen en talenten</Trans>}>
          <TextAreaField hint={t`Wat zou u willen? Hoe ziet een goede dag eruit?`} label={t`Wat ik wil`} name="wensen" optional />
          <TextAreaField hint={t`Waar krijgt u complimenten over? Wat doet u graag?`} label={t`Waar ik goed in ben`} name="talenten" optional />
          <TextAreaField label={t`Samenvatting in een paar zinnen`} name="samenvatting" optional rows={2} />
        </Section>
        <Goals />
        <Actions />
      </WorkFormFrame>
    </div>
  )
}

function useRows(): (values: PlanValues) => ConflictRow[] {
  const { t } = useLingui()
  return (values) => [
    { label: t`Wat ik wil`, value: values.wensen },
    { label: t`Waar ik goed in ben`, value: values.talenten },
    { label: t`Samenvatting`, value: values.samenvatting },
    ...values.doelen.map((goal, at) => ({
      label: t`Doel ${at + 1}`,
      value: [goal.titel, goal.leefgebied, goal.specifiek, goal.meetbaar, goal.acceptabel, goal.realistisch, goal.einddatum, goal.kijkenOp, ...Object.values(goal.gas)].filter(Boolean).join('\n'),
    })),
    ...values.acties.map((action, at) => ({
      label: t`Actie ${at + 1}`,
      value: [action.omschrijving, action.uitvoerder, action.naam, action.voor].filter(Boolean).join('\n'),
    })),
  ]
}

function Goals() {
  const { t } = useLingui()
  const { control, getValues, setValue } = useFormContext<PlanValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'doelen', keyName: 'key' })
  const drop = (at: number) => {
    const title = getValues(`doelen.${at}.titel`)
    if (title && !window.confirm(t`Wilt u het doel "${title}" uit het plan halen?`)) return
    setValue('acties', withoutGoal(getValues('acties'), at))
    remove(at)
  }
  return (
    <Section id="doelen" title={<Trans>Doelen</Trans>}>
      {fields.length === 0 ? <p className="ph-soft"><Trans>Eén klein doel tegelijk werkt het best.</Trans></p> : null}
      {fields.map((field, at) => <GoalFields at={at} key={field.key} onRemove={() => drop(at)} />)}
      <Button onClick={() => append(emptyGoal)} variant="secondary"><Icon name="plus" /><Trans>Doel toevoegen</Trans></Button>
    </Section>
  )
}

function GoalFields({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { t } = useLingui()
  const choices = useChoices()
  const name = `doelen.${at}`
  const questions = choices.data?.doelvragen ?? []
  const hint = (part: DoelVraag['onderdeel']) => questionText(questions.find(({ onderdeel }) => onderdeel === part))
  const domains = choices.data?.leefgebieden.map(({ waarde, label }) => ({ value: waarde, label })) ?? []
  return (
    <fieldset className="ph-card ph-stack ph-stack--fill ph-group">
      <legend className="ams-heading ams-heading--4"><Trans>Doel {at + 1}</Trans></legend>
      <TextField hint={t`In de woorden van het huishouden.`} label={t`Wat wil ik bereiken?`} name={`${name}.titel`} />
      <SelectField label={t`Leefgebied`} name={`${name}.leefgebied`} options={domains} />
      <TextAreaField hint={hint('specifiek')} label={t`Wat precies?`} name={`${name}.specifiek`} optional rows={2} />
      <TextAreaField hint={hint('meetbaar')} label={t`Waaraan zien we dat het lukt?`} name={`${name}.meetbaar`} optional rows={2} />
      <TextAreaField hint={hint('acceptabel')} label={t`Wie staat erachter?`} name={`${name}.acceptabel`} optional rows={2} />
      <TextAreaField hint={hint('realistisch')} label={t`Waarom kan dit?`} name={`${name}.realistisch`} optional rows={2} />
      <DateField hint={hint('einddatum')} label={t`Wanneer is het zover?`} name={`${name}.einddatum`} optional />
      <DateField hint={hint('kijkenOp')} label={t`Wanneer kijken we samen?`} name={`${name}.kijkenOp`} optional />
      <details className="ph-fold" open>
        <summary><Trans>Vijf niveaus van dit doel</Trans></summary>
        <div className="ph-stack ph-stack--fill">
          <TextField label={t`-2: hoe het nu is`} name={`${name}.gas.minTwee`} optional />
          <TextField label={t`-1: beter, maar nog niet het doel`} name={`${name}.gas.minEen`} optional />
          <TextField label={t`0: het doel is gehaald`} name={`${name}.gas.nul`} optional />
          <TextField label={t`+1: iets meer dan het doel`} name={`${name}.gas.plusEen`} optional />
          <TextField label={t`+2: veel meer dan het doel`} name={`${name}.gas.plusTwee`} optional />
        </div>
      </details>
      <OpenQuestions at={at} questions={questions} />
      <div className="ph-outdent"><Button onClick={onRemove} variant="tertiary"><Icon name="trash" /><Trans>Doel {at + 1} weghalen</Trans></Button></div>
    </fieldset>
  )
}

const questionText = (question: DoelVraag | undefined): string | undefined => (question ? [question.vraag, question.hulp].filter(Boolean).join(' ') : undefined)

/** What is left to ask, while one writes. Nothing of it must be answered to save or to agree. */
function OpenQuestions({ at, questions }: { at: number; questions: DoelVraag[] }) {
  const goal = useWatch({ name: `doelen.${at}` }) as GoalValues | undefined
  const actions = (useWatch({ name: 'acties' }) as ActionValues[] | undefined) ?? []
  const actors = actions.filter(({ doel }) => doel === String(at)).map(({ uitvoerder }) => uitvoerder)
  const open = goal ? openQuestions(goal, actors, questions) : []
  if (open.length === 0) return null
  return (
    <details className="ph-fold">
      <summary><Plural one="Nog # vraag bij dit doel" other="Nog # vragen bij dit doel" value={open.length} /></summary>
      <p className="ph-soft ph-small"><Trans>Weet u iets nog niet? Dat geeft niet. U kunt het plan toch bewaren en afspreken.</Trans></p>
      <ul className="ph-lines">{open.map((one) => <li className="ph-line" key={one.onderdeel}>{questionText(one)}</li>)}</ul>
    </details>
  )
}

function Actions() {
  const { control } = useFormContext<PlanValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'acties', keyName: 'key' })
  return (
    <Section id="acties" title={<Trans>Wie doet wat, en wanneer</Trans>}>
      <p className="ph-soft"><Trans>Eerst wat het huishouden zelf kan, dan het netwerk, dan de professional.</Trans></p>
      {fields.map((field, at) => <ActionFields at={at} key={field.key} onRemove={() => remove(at)} />)}
      <Button onClick={() => append(emptyAction)} variant="secondary"><Icon name="plus" /><Trans>Actie toevoegen</Trans></Button>
    </Section>
  )
}

function ActionFields({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const colleagues = useColleagues()
  const name = `acties.${at}`
  const action = useWatch({ name }) as ActionValues | undefined
  const goals = (useWatch({ name: 'doelen' }) as PlanValues['doelen'] | undefined) ?? []
  return (
    <fieldset className="ph-card ph-stack ph-stack--fill ph-group">
      <legend className="ams-heading ams-heading--4"><Trans>Actie {at + 1}</Trans></legend>
      <TextField label={t`Wat gaat er gebeuren?`} name={`${name}.omschrijving`} />
      <RadioField across label={t`Wie doet het?`} name={`${name}.uitvoerder`} options={options(actorWords)} />
      {action?.uitvoerder === 'professional' ? (
        <SelectField
          label={t`Welke professional?`}
          name={`${name}.medewerkerId`}
          optional
          options={colleagues.data?.items.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` })) ?? []}
        />
      ) : (
        <TextField hint={action?.uitvoerder === 'netwerk' ? t`Bijvoorbeeld: mijn zus, de buurvrouw.` : undefined} label={t`Naam`} name={`${name}.naam`} optional />
      )}
      {goals.length > 0 ? (
        <SelectField
          label={t`Bij welk doel hoort het?`}
          name={`${name}.doel`}
          optional
          options={goals.map(({ titel }, place) => ({ value: String(place), label: titel || t`Doel ${place + 1}` }))}
          placeholder={t`Bij geen doel`}
        />
      ) : null}
      <DateField label={t`Wanneer is het klaar?`} name={`${name}.voor`} optional />
      <div className="ph-outdent"><Button onClick={onRemove} variant="tertiary"><Icon name="trash" /><Trans>Actie {at + 1} weghalen</Trans></Button></div>
    </fieldset>
  )
}
