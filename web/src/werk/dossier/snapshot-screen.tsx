// The client snapshot: a short first picture. What is known is shown with its source and date; only
// what is missing is asked.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Feit, Formulier, FormulierVraag, IngevuldDoor } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate, todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useFacts, useQuestionnaire, useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { DateField } from '../forms/date-fields'
import { CheckField, RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { PersonField } from '../work/person-field'
import { filledByWords, sourceWords, useWords } from '../words'
import { FactValue } from './details'
import { answersOf, asText, fieldKey, knownFacts, snapshotForm, unknown, type AnswerValue } from './snapshot-values'

type Values = { persoonId: string; ingevuldDoor: IngevuldDoor | ''; datum: string; antwoorden: Record<string, AnswerValue>; opmerking: string }

export function SnapshotScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const form = useQuestionnaire(snapshotForm)
  const facts = useFacts(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Klantfoto`}><Trans>Klantfoto van {view.dossier.naam}</Trans></PageHeading>
      <Loaded query={form}>
        {(questions) => <Loaded query={facts}>{({ items }) => <SnapshotForm facts={items} form={questions} view={view} />}</Loaded>}
      </Loaded>
    </div>
  )
}

function SnapshotForm({ form, facts, view }: { form: Formulier; facts: Feit[]; view: DossierBeeld }) {
  const { t } = useLingui()
  const { options } = useWords()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const { dossier, personen } = view
  const back = `/huishoudens/${dossier.id}`
  const first = personen[0]?.id ?? ''
  const known = knownFacts(facts, first)
  const work = useWorkForm<Values>({
    name: `klantfoto:${dossier.id}`,
    initial: {
      persoonId: first,
      ingevuldDoor: '',
      datum: todayHere(),
      antwoorden: Object.fromEntries(form.vragen.map(({ feit }) => [fieldKey(feit), { value: known.has(feit) ? asText(known.get(feit)?.waarde) : '', keep: known.has(feit) }])),
      opmerking: '',
    },
    fieldOf: (pointer) => {
      const at = /^\/antwoorden\/(\d+)/.exec(pointer)?.[1]
      const sent = answersOf(form.vragen, work.form.getValues().antwoorden)
      const fact = at === undefined ? undefined : sent[Number(at)]?.feit
      return fact === undefined ? pointer.slice(1) : `antwoorden.${fieldKey(fact)}.value`
    },
    send: (values, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/klantfotos', {
          params: { path: { dossierId: dossier.id }, header: create(key) },
          body: {
            persoonId: values.persoonId,
            formulier: form.id,
            ingevuldDoor: chosen(values.ingevuldDoor),
            datum: values.datum,
            antwoorden: answersOf(form.vragen, values.antwoorden),
            opmerking: values.opmerking || undefined,
          },
        }),
      ),
    done: async () => {
      await refresh(dossier.id)
      tell(t`De klantfoto is bewaard.`)
      navigate(back)
    },
  })
  return (
    <WorkFormFrame cancel={back} submitLabel={t`Klantfoto bewaren`} work={work}>
      <p><Trans>Wat wij al weten, vragen wij niet nog een keer. Klopt iets niet meer? Geef dan een nieuw antwoord. Alles mag leeg blijven.</Trans></p>
      <PersonField view={view} />
      <RadioField across label={t`Wie vult dit in?`} name="ingevuldDoor" options={options(filledByWords)} />
      <DateField label={t`Datum`} name="datum" todayButton />
      <Questions facts={facts} form={form} />
      <TextAreaField label={t`Wat viel u verder op?`} name="opmerking" optional />
    </WorkFormFrame>
  )
}

function Questions({ form, facts }: { form: Formulier; facts: Feit[] }) {
  const person = useWatch({ name: 'persoonId' }) as string
  const known = knownFacts(facts, person)
  const categories = [...new Set(form.vragen.map(({ categorie }) => categorie))]
  return (
    <>
      {categories.map((category) => (
        <section className="ph-card ph-stack ph-stack--fill" key={category}>
          <h2 className="ams-heading ams-heading--4">{form.vragen.find(({ categorie }) => categorie === category)?.categorieNaam}</h2>
          {form.vragen.filter(({ categorie }) => categorie === category).map((question) => (
            <Question fact={known.get(question.feit)} key={question.feit} question={question} />
          ))}
        </section>
      ))}
    </>
  )
}

function Question({ question, fact }: { question: FormulierVraag; fact: Feit | undefined }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const name = `antwoorden.${fieldKey(question.feit)}`
  const keep = useWatch({ name: `${name}.keep` }) as boolean
  if (!fact) return <Answer name={`${name}.value`} question={question} />
  return (
    <div className="ph-known">
      <p className="ph-known__question">{question.tekst}</p>
      <p><strong><FactValue value={labelOf(question, fact.waarde)} /></strong></p>
      <p className="ph-soft ph-small">{word(sourceWords[fact.bron])}{fact.bronToelichting ? ` (${fact.bronToelichting})` : ''}, {longDate(fact.datum, i18n.locale)}</p>
      <CheckField label={t`Dit klopt nog`} name={`${name}.keep`} />
      {keep ? null : <Answer name={`${name}.value`} question={question} />}
    </div>
  )
}

function labelOf(question: FormulierVraag, value: unknown): unknown {
  return question.keuzes?.find(({ waarde }) => waarde === value)?.label ?? value
}

function Answer({ question, name }: { question: FormulierVraag; name: string }) {
  const { t } = useLingui()
  const common = { name, label: question.tekst, hint: question.uitleg, optional: true }
  const dontKnow = { value: unknown, label: t`Weet ik niet` }
  switch (question.soort) {
    case 'ja-nee':
      return <RadioField {...common} across options={[{ value: 'ja', label: t`Ja` }, { value: 'nee', label: t`Nee` }, dontKnow]} />
    case 'keuze': {
      const own = (question.keuzes ?? []).map(({ waarde, label }) => ({ value: waarde, label }))
      // Some questions bring their own answer for not knowing, and that one is kept.
      const choices = own.some(({ value }) => value.includes('weet-niet')) ? own : [...own, dontKnow]
      return choices.length > 7 ? <SelectField {...common} options={choices} /> : <RadioField {...common} options={choices} />
    }
    case 'datum':
      return <DateField {...common} />
    case 'getal':
      return <TextField {...common} inputMode="numeric" size={8} />
    case 'tekst':
      return <TextAreaField {...common} rows={2} />
  }
}
