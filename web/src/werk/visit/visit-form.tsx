// One calm form after a home visit, in the order in which one tells it; made to be filled without a mouse.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import type { ApiFailure } from '../../shared/api/failure'
import type { Instrument, NieuwHuisbezoek } from '../../shared/api/schema'
import { Button } from '../../shared/ui'
import { useMay, useSession } from '../api/session'
import { DateField, TimeField } from '../forms/date-fields'
import type { DraftPlace } from '../forms/draft'
import { NumberField, RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { outcomeWords, raterWords, useWords } from '../words'
import { bodyOf, emptyScore, fieldOfVisit, filledRows, startValues, type VisitTarget, type VisitValues } from './visit-values'

type Props = {
  target: VisitTarget
  now: Date
  send: (body: NieuwHuisbezoek, key: string, values: VisitValues) => Promise<unknown>
  done: () => void | Promise<void>
  cancel: string
  /** What was written before and refused, and why. */
  before?: { values: VisitValues; refused?: ApiFailure }
  drafts?: DraftPlace
}

export function VisitForm({ target, now, send, done, cancel, before, drafts }: Props) {
  const { t } = useLingui()
  const { options } = useWords()
  const userId = useSession().gebruiker.id
  const may = useMay()
  const rows = useRef<number[]>(filledRows(before?.values.scores ?? []).map(({ row }) => row))
  const { instrument, naam, personen } = target
  const work = useWorkForm<VisitValues>({
    name: `huisbezoek:${target.dossierId}`,
    initial: before?.values ?? startValues(target, t`Bij ${naam} thuis`, now),
    drafts,
    refused: before?.refused,
    fieldOf: (pointer) => fieldOfVisit(pointer, rows.current),
    send: (values, { key }) => {
      rows.current = filledRows(values.scores).map(({ row }) => row)
      return send(bodyOf(values, target, userId, t`Huisbezoek`), key, values)
    },
    done,
  })
  return (
    <WorkFormFrame cancel={cancel} submitLabel={t`Huisbezoek bewaren`} work={work}>
      {personen.length > 1 ? <RadioField across label={t`Wie sprak u?`} name="persoonId" options={personen.map(({ id, naam: label }) => ({ value: id, label }))} /> : null}
      <RadioField across label={t`Hoe ging het?`} name="uitkomst" options={options(outcomeWords, ['gesproken', 'niet-thuis', 'wil-niet'])} />
      <NextTry />
      <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Wat is er besproken?`} name="verslag" optional rows={4} />
      {instrument ? <Scores instrument={instrument} /> : may('metingen-vastleggen') ? <p className="ph-hint"><Trans>Bespreek één keer de leefgebieden. Daarna legt u hier scores vast met dezelfde lijst.</Trans></p> : null}
      {may('taken-wijzigen') ? <NextTask /> : null}
      {may('afspraken-wijzigen') ? <NextAppointment /> : null}
      <details className="ph-fold">
        <summary><Trans>Het bezoek was op een ander moment</Trans></summary>
        <DateField label={t`Datum van het bezoek`} name="datum" todayButton />
        <TimeField label={t`Tijd van het bezoek`} name="tijd" />
      </details>
    </WorkFormFrame>
  )
}

function NextTry() {
  const { t } = useLingui()
  const outcome: unknown = useWatch({ name: 'uitkomst' })
  return outcome === 'gesproken' ? null : <DateField hint={t`U ziet dit dan in Mijn dag.`} label={t`Wanneer probeert u het opnieuw?`} name="volgendePoging" optional />
}

function Scores({ instrument }: { instrument: Instrument }) {
  const { t } = useLingui()
  const { options } = useWords()
  const { control } = useFormContext<VisitValues>()
  const { fields, append } = useFieldArray({ control, name: 'scores' })
  const domains = instrument.domeinen.map(({ id, naam }) => ({ value: id, label: naam }))
  const levels = Array.from({ length: instrument.hoogste - instrument.laagste + 1 }, (_, at) => {
    const value = instrument.laagste + at
    const words = instrument.niveaus.find(({ waarde }) => waarde === value)?.label
    return { value: String(value), label: words ? `${value} · ${words}` : String(value) }
  })
  return (
    <fieldset className="ph-card ph-stack ph-stack--fill">
      <legend className="ams-heading ams-heading--4"><Trans>Scores</Trans></legend>
      <p className="ph-hint"><Trans>Alleen van wat u besprak, met {instrument.naam}.</Trans></p>
      {fields.map(({ id }, at) => {
        const number = at + 1
        return (
          <div className="ph-row" key={id}>
            <SelectField label={t`Leefgebied ${number}`} name={`scores.${at}.domein`} optional options={domains} />
            <SelectField label={t`Score ${number}`} name={`scores.${at}.waarde`} optional options={levels} />
          </div>
        )
      })}
      <div><Button onClick={() => append(emptyScore)} variant="tertiary"><Trans>Nog een score</Trans></Button></div>
      <RadioField across label={t`Wie gaf de scores?`} name="beoordelaar" options={options(raterWords, instrument.beoordelaars)} />
    </fieldset>
  )
}

function NextTask() {
  const { t } = useLingui()
  const title: unknown = useWatch({ name: 'taak.titel' })
  return (
    <fieldset className="ph-card ph-stack ph-stack--fill">
      <legend className="ams-heading ams-heading--4"><Trans>Een taak</Trans></legend>
      <TextField label={t`Wat gaat u doen?`} name="taak.titel" optional />
      {/* Asked on the way, where the server cannot say yet that a task has no day. */}
      <NumberField example={5} label={t`Binnen hoeveel werkdagen?`} name="taak.werkdagen" optional={String(title ?? '').trim() === ''} size={4} />
    </fieldset>
  )
}

function NextAppointment() {
  const { t } = useLingui()
  const when: unknown = useWatch({ name: 'afspraak.wanneer' })
  const choices = [
    { value: '7', label: t`1 week verder` },
    { value: '14', label: t`2 weken verder` },
    { value: '28', label: t`4 weken verder` },
    { value: 'dag', label: t`Op een andere dag` },
  ]
  return (
    <fieldset className="ph-card ph-stack ph-stack--fill">
      <legend className="ams-heading ams-heading--4"><Trans>De volgende afspraak</Trans></legend>
      <SelectField label={t`Wanneer ziet u elkaar weer?`} name="afspraak.wanneer" optional options={choices} placeholder={t`Nog niet afgesproken`} />
      {when === 'dag' ? <DateField label={t`Datum van de afspraak`} name="afspraak.datum" /> : null}
      {when ? (
        <>
          <TimeField label={t`Hoe laat?`} name="afspraak.tijd" />
          <TextField label={t`Waar?`} name="afspraak.plaats" />
        </>
      ) : null}
    </fieldset>
  )
}
