// Making a letter: which one, in which language, what is filled in, a text of one's own that is read along, and the
// letter as it comes out of the printer. "Verstuurd" keeps it and records the contact.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import type { Briefgebruik, Briefinhoud, Briefsjabloon, Brieftaal, Briefvelden, Leesbevinding } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { languages } from '../../shared/languages'
import { offerFile } from '../../shared/offer-file'
import { todayHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { DateField, TimeField } from '../forms/date-fields'
import { RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm, type Newer, type Sending, type WorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { Loaded, Section } from '../layout/screen'
import { usePress } from '../layout/use-press'
import { useWords } from '../words'
import { followed, languageFor, type Addressee } from './addressee'
import { LetterSheet, plainText } from './letter-sheet'
import { readProof, useLetterPreview, useLetterTemplates, useSettled } from './queries'
import { replaced } from './reading'
import { ReadingCheck } from './reading-check'
import { letterFieldWords } from './words'

export type LetterValues = { sjabloon: string; taal: string; persoonId: string; eigenTekst: string; verstuurdOp: string } & Record<keyof Briefvelden, string>

type Props = {
  use: Briefgebruik
  /** Of the draft. */
  name: string
  people: readonly Addressee[]
  /** Lines of the address below the name; none: not known. */
  street: readonly string[]
  /** What is known already. */
  known: Partial<Record<keyof Briefvelden, string>>
  version?: number
  send: (content: Briefinhoud, values: LetterValues, sending: Sending) => Promise<unknown>
  reload?: () => Promise<Newer<LetterValues>>
  done: () => void | Promise<void>
  cancel: string
}

export function LetterForm(props: Props) {
  const query = useLetterTemplates()
  return (
    <Loaded query={query}>
      {({ items }) => {
        const offered = items.filter(({ voor }) => voor.includes(props.use))
        return offered.length === 0 ? <p><Trans>Er zijn nog geen brieven. Vraag het aan wie de catalogus beheert.</Trans></p> : <Filled {...props} templates={offered} />
      }}
    </Loaded>
  )
}

export function emptyLetter({ people, known }: Pick<Props, 'people' | 'known'>): LetterValues {
  const [first] = people
  const empty = { naam: first?.naam ?? '', datum: '', tijd: '', plaats: '', coach: '', telefoon: '', gemeente: '' }
  return { sjabloon: '', taal: first?.taal ?? 'nl', persoonId: first?.id ?? '', eigenTekst: '', verstuurdOp: todayHere(), ...empty, ...known }
}

function Filled({ templates, ...props }: Props & { templates: readonly Briefsjabloon[] }) {
  const { t } = useLingui()
  const work: WorkForm<LetterValues> = useWorkForm<LetterValues>({
    name: props.name,
    initial: { ...emptyLetter(props), taal: languageFor(props.people[0], templates) },
    version: props.version,
    fieldOf: (pointer) => pointer.replace(/^\/velden\//, '/').slice(1),
    send: (values, sending) => {
      const content = contentOf(values, templates)
      return props.send(content ?? { sjabloon: values.sjabloon, taal: values.taal, velden: {} }, values, sending)
    },
    reload: props.reload,
    done: props.done,
  })
  return (
    <WorkFormFrame cancel={props.cancel} submitLabel={t`Verstuurd: bewaren`} work={work}>
      <div className="ph-letter-desk">
        <div className="ph-form">
          <Fields people={props.people} templates={templates} work={work} />
        </div>
        <Preview street={props.street} templates={templates} work={work} />
        <div className="ph-form">
          <p className="ph-soft"><Trans>Hebt u de brief verstuurd of gegeven? Bewaar hem dan. Hij telt dan als contact.</Trans></p>
          <DateField label={t`Wanneer verstuurd?`} name="verstuurdOp" todayButton />
        </div>
      </div>
    </WorkFormFrame>
  )
}

/** The template and its wording in the chosen language, or in Dutch. */
function chosen(values: Pick<LetterValues, 'sjabloon' | 'taal'>, templates: readonly Briefsjabloon[]): { template: Briefsjabloon; wording: Brieftaal } | undefined {
  const template = templates.find(({ id }) => id === values.sjabloon)
  const wording = template?.talen.find(({ taal }) => taal === values.taal) ?? template?.talen.find(({ taal }) => taal === 'nl')
  return template && wording ? { template, wording } : undefined
}

/** Only what this letter fills in. */
export function contentOf(values: LetterValues, templates: readonly Briefsjabloon[]): Briefinhoud | undefined {
  const found = chosen(values, templates)
  if (!found) return undefined
  const { template, wording } = found
  const velden: Briefvelden = Object.fromEntries(wording.velden.filter((field) => values[field]?.trim()).map((field) => [field, values[field]]))
  return { sjabloon: template.id, taal: wording.taal, velden, eigenTekst: wording.eigenTekst && values.eigenTekst.trim() ? values.eigenTekst : undefined }
}

function useValues(work: WorkForm<LetterValues>): LetterValues {
  useWatch({ control: work.form.control })
  return work.form.getValues()
}

function Fields({ people, templates, work }: { people: readonly Addressee[]; templates: readonly Briefsjabloon[]; work: WorkForm<LetterValues> }) {
  const { t } = useLingui()
  const values = useValues(work)
  const found = chosen(values, templates)
  const addressee = useAddressee(people, templates, work)
  return (
    <>
      <RadioField label={t`Welke brief?`} name="sjabloon" options={templates.map(({ id, naam, uitleg }) => ({ value: id, label: naam, hint: uitleg }))} />
      {found ? (
        <>
          {people.length > 1 ? <SelectField label={t`Aan`} name="persoonId" options={people.map(({ id, naam }) => ({ value: id, label: naam }))} /> : null}
          <SelectField label={t`Taal`} name="taal" options={found.template.talen.map(({ taal }) => ({ value: taal, label: languages.find(({ code }) => code === taal)?.name ?? taal }))} />
          {!addressee || found.template.talen.some(({ taal }) => taal === addressee.taal) ? null : <p className="ph-soft"><Trans>Deze brief is er niet in de taal van deze persoon.</Trans></p>}
          {found.wording.velden.map((field) => <LetterField field={field} key={field} />)}
          {found.wording.eigenTekst ? <OwnText templates={templates} work={work} /> : null}
        </>
      ) : null}
    </>
  )
}

/** Who gets it; another choice brings along their name and language. */
function useAddressee(people: readonly Addressee[], templates: readonly Briefsjabloon[], work: WorkForm<LetterValues>): Addressee | undefined {
  const { persoonId } = useValues(work)
  const now = people.find(({ id }) => id === persoonId)
  const last = useRef(now)
  const { form } = work
  useEffect(() => {
    const before = last.current
    last.current = now
    if (!now || now.id === before?.id) return
    const { naam, taal } = followed(form.getValues(), before, now, templates)
    form.setValue('naam', naam, { shouldDirty: true })
    form.setValue('taal', taal, { shouldDirty: true })
  }, [form, now, templates])
  return now
}

function LetterField({ field }: { field: keyof Briefvelden }) {
  const { word } = useWords()
  const label = word(letterFieldWords[field])
  if (field === 'datum') return <DateField label={label} name={field} />
  if (field === 'tijd') return <TimeField label={label} name={field} />
  return <TextField label={label} name={field} type={field === 'telefoon' ? 'tel' : 'text'} />
}

function OwnText({ templates, work }: { templates: readonly Briefsjabloon[]; work: WorkForm<LetterValues> }) {
  const { t } = useLingui()
  const values = useValues(work)
  const { data } = useLetterPreview(useSettled(contentOf(values, templates)))
  const replace = (finding: Leesbevinding, better: string) => work.form.setValue('eigenTekst', replaced(work.form.getValues('eigenTekst'), finding, better), { shouldDirty: true })
  return (
    <>
      <TextAreaField hint={t`Korte zinnen, gewone woorden. Een lege regel begint een nieuwe alinea.`} label={t`Uw eigen tekst`} name="eigenTekst" optional rows={5} />
      {data && data.text.trim() !== '' ? <ReadingCheck ease={data.preview.leesgemak} findings={data.preview.bevindingen} onReplace={replace} text={data.text} /> : null}
    </>
  )
}

function Preview({ street, templates, work }: { street: readonly string[]; templates: readonly Briefsjabloon[]; work: WorkForm<LetterValues> }) {
  const { t } = useLingui()
  const tell = useTell()
  const values = useValues(work)
  const found = chosen(values, templates)
  const { data, error } = useLetterPreview(useSettled(contentOf(values, templates)))
  const paper = usePress(nothingToReread)
  if (error) return <FailurePanel failure={error} />
  if (!found || !data) return null
  const { alineas, ontbreekt, titel } = data.preview
  const { soort } = found.template
  const address = soort === 'brief' && street.length > 0 ? [values.naam.trim(), ...street].filter(Boolean) : []
  const copy = async () => {
    await navigator.clipboard.writeText(plainText(titel, alineas))
    tell(t`De tekst is gekopieerd.`)
  }
  const see = async () => {
    const content = contentOf(work.form.getValues(), templates)
    if (!content) return
    await paper.act(async () => offerFile(`${soort}.pdf`, await readProof({ ...content, verstuurdOp: values.verstuurdOp || undefined, adres: address })), t`De PDF staat klaar bij uw downloads. Er is nog niets verstuurd of bewaard.`)
  }
  return (
    <div className="ph-letter-desk__sheet">
      <Section id="voorbeeld" title={<Trans>Zo wordt de brief</Trans>}>
        {ontbreekt.length > 0 ? <p className="ph-soft"><Trans>Vul nog in wat in de brief met puntjes staat.</Trans></p> : null}
        <LetterSheet address={address} alineas={alineas} soort={soort} taal={data.taal} titel={titel} />
        <div className="ph-row ph-no-print">
          <Button aria-disabled={paper.busy || undefined} onClick={() => (paper.busy ? undefined : void see())} type="button" variant="secondary"><Icon name="printer" /> <Trans>Bekijken als PDF</Trans></Button>
          <Button onClick={() => void copy()} type="button" variant="tertiary"><Trans>Tekst kopiëren</Trans></Button>
        </div>
        {paper.failure ? <FailurePanel failure={paper.failure} /> : null}
      </Section>
    </div>
  )
}

/** A look on paper changes nothing on the server. */
const nothingToReread = async (): Promise<void> => {}
