// A measurement of life domains. No domain is compulsory: each is scored, or left out with the reason.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormContext, useWatch } from 'react-hook-form'
import { useLocation, useSearchParams } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Beoordelaar, DossierBeeld, GeplandeMeting, Instrument, Meetmoment, Score } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { todayHere } from '../../shared/time'
import { Field, FieldSet, Label, Radio, Select } from '../../shared/ui'
import { api, create } from '../api/client'
import { useInstruments, useMeasurements, usePlannedMeasurements, useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { DateField } from '../forms/date-fields'
import { FieldError, useFieldId, RadioField, TextAreaField, TextField, useFieldError } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { PersonField } from '../work/person-field'
import { momentWords, raterWords, useWords } from '../words'
import { domainInstruments } from './instruments'

export const notAsked = 'niet-gevraagd'

type DomainValue = { keuze: string; reden: string; toelichting: string }
type Values = { persoonId: string; beoordelaar: Beoordelaar | ''; moment: Meetmoment; datum: string; domeinen: Record<string, DomainValue>; opmerking: string }

export function MeasureScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const instruments = useInstruments()
  const measurements = useMeasurements(view.dossier.id)
  const planned = usePlannedMeasurements(view.dossier.id)
  const [params, setParams] = useSearchParams()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Leefgebieden meten`}><Trans>Leefgebieden bespreken</Trans></PageHeading>
      <p>
        <Trans>Vraag alleen wat u nodig heeft om te helpen. Laat een leefgebied weg als er geen reden is om het te vragen.</Trans>
      </p>
      <Loaded query={instruments}>
        {({ items }) => {
          // One that scores a single thing is measured here when it is asked for; one with questions has its own screen.
          const choices = items.filter((one) => domainInstruments([one]).length > 0 || (one.id === params.get('instrument') && one.vragen.length === 0))
          const earlier = measurements.data?.items.find(({ instrument }) => choices.some(({ id }) => id === instrument))?.instrument
          const instrument = choices.find(({ id }) => id === (params.get('instrument') ?? earlier))
          if (choices.length === 0) return <p><Trans>Deze gemeente heeft nog geen lijst met leefgebieden gekozen. Vraag het de beheerder.</Trans></p>
          const turn = planned.data?.items.find(({ id }) => id === params.get('gepland'))
          const first = !measurements.data?.items.some((one) => one.instrument === instrument?.id)
          return (
            <>
              <Field>
                <Label htmlFor="kies-instrument"><Trans>Meetinstrument</Trans></Label>
                <Select id="kies-instrument" onChange={(event) => setParams({ instrument: event.target.value }, { replace: true })} value={instrument?.id ?? ''}>
                  {instrument ? null : <Select.Option value="">{t`Kies`}</Select.Option>}
                  {choices.map(({ id, naam }) => <Select.Option key={id} value={id}>{naam}</Select.Option>)}
                </Select>
              </Field>
              {measurements.isPending || planned.isPending || !instrument ? null : (
                <MeasureForm first={first} instrument={instrument} key={instrument.id} planned={turn?.instrument === instrument.id ? turn : undefined} view={view} />
              )}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

type FormProps = { instrument: Instrument; view: DossierBeeld; first: boolean; planned: GeplandeMeting | undefined }

function MeasureForm({ instrument, view, first, planned }: FormProps) {
  const { t } = useLingui()
  const { options } = useWords()
  const { dossier, personen } = view
  const base = `/huishoudens/${dossier.id}/metingen`
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const notNeeded = (domain: string) => planned !== undefined && !planned.domeinen.includes(domain)
  const work = useWorkForm<Values>({
    name: `meting:${dossier.id}:${instrument.id}${planned ? `:${planned.id}` : ''}`,
    initial: {
      persoonId: planned?.persoonId ?? personen[0]?.id ?? '',
      beoordelaar: planned?.beoordelaar ?? '',
      moment: planned?.moment ?? (first ? 'nulmeting' : 'vervolgmeting'),
      datum: todayHere(),
      domeinen: Object.fromEntries(instrument.domeinen.map(({ id }) => [id, notNeeded(id) ? { keuze: notAsked, reden: t`Niet nodig voor deze meting`, toelichting: '' } : { keuze: '', reden: '', toelichting: '' }])),
      opmerking: '',
    },
    fieldOf: (pointer) => {
      const at = /^\/scores\/(\d+)\/?(.*)$/.exec(pointer)
      return at ? `domeinen.${instrument.domeinen[Number(at[1])]?.id}.${at[2] === 'nietGevraagd' ? 'reden' : 'keuze'}` : pointer.slice(1)
    },
    send: ({ beoordelaar, persoonId, moment, datum, domeinen, opmerking }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/metingen', {
          params: { path: { dossierId: dossier.id }, header: create(key) },
          body: {
            persoonId,
            instrument: instrument.id,
            moment,
            beoordelaar: chosen(beoordelaar),
            datum,
            scores: instrument.domeinen.map(({ id }) => scoreOf(id, domeinen[id])),
            opmerking: opmerking || undefined,
          },
        }),
      ),
    done: async () => {
      await refresh(dossier.id)
      tell(t`De meting is bewaard.`)
      navigate(`${base}?instrument=${instrument.id}`)
    },
  })
  return (
    <WorkFormFrame cancel={base} submitLabel={t`Meting bewaren`} work={work}>
      {instrument.inleiding ? <p>{instrument.inleiding}</p> : null}
      {planned ? <p><Trans>{planned.naam}. Waarvoor: {planned.doel}</Trans></p> : null}
      <PersonField view={view} />
      <RadioField across label={t`Wie geeft de scores?`} name="beoordelaar" options={options(raterWords, instrument.beoordelaars)} />
      <RadioField across label={t`Welke meting is dit?`} name="moment" options={options(momentWords)} />
      <DateField label={t`Datum van het gesprek`} name="datum" todayButton />
      {instrument.domeinen.map(({ id, naam, uitleg, vraagAlleenAls }) => (
        <DomainField explanation={uitleg} onlyWhen={vraagAlleenAls} instrument={instrument} key={id} label={naam} name={`domeinen.${id}`} />
      ))}
      <TextAreaField label={t`Opmerking bij deze meting`} name="opmerking" optional />
    </WorkFormFrame>
  )
}

/** One domain of the form as the contract wants it. */
export function scoreOf(domein: string, value: DomainValue | undefined): Score {
  const toelichting = value?.toelichting || undefined
  if (!value || value.keuze === notAsked) return { domein, nietGevraagd: value?.reden ?? '', toelichting }
  return { domein, waarde: Number(value.keuze), toelichting }
}

type DomainProps = { name: string; label: string; explanation?: string; onlyWhen?: string; instrument: Instrument }

function DomainField({ name, label, explanation, onlyWhen, instrument }: DomainProps) {
  const { t } = useLingui()
  const { register } = useFormContext()
  const choice: unknown = useWatch({ name: `${name}.keuze` })
  const error = useFieldError(`${name}.keuze`)
  const id = useFieldId()(`${name}.keuze`)
  const levels = Array.from({ length: instrument.hoogste - instrument.laagste + 1 }, (_, at) => instrument.laagste + at)
  const named = instrument.niveaus.length === levels.length
  const input = register(`${name}.keuze`, { validate: (value) => (value ? true : t`Geef een score voor ${label}, of kies "niet gevraagd".`) })
  const labelOf = (value: number) => instrument.niveaus.find(({ waarde }) => waarde === value)?.label
  return (
    <div className="ph-card">
      <FieldSet id={id} invalid={Boolean(error)} legend={label}>
        {explanation ? <p className="ph-hint">{explanation}</p> : null}
        {onlyWhen ? <p className="ph-hint"><Trans>Vraag dit alleen {onlyWhen}.</Trans></p> : null}
        <FieldError error={error} name={`${name}.keuze`} />
        {named ? null : (
          <ul className="ph-anchors">
            {instrument.niveaus.map(({ waarde, label: words }) => <li key={waarde}>{waarde}: {words}</li>)}
          </ul>
        )}
        <div className={named ? 'ph-choices' : 'ph-choices ph-choices--scale'}>
          {levels.map((value) => <Radio key={value} value={String(value)} {...input}>{named ? `${value} · ${labelOf(value)}` : value}</Radio>)}
        </div>
        <div className="ph-choices ph-choices--apart">
          <Radio value={notAsked} {...input}><Trans>Niet gevraagd</Trans></Radio>
        </div>
        {choice === notAsked ? (
          <TextField label={t`Waarom is dit niet gevraagd?`} name={`${name}.reden`} />
        ) : choice ? (
          <TextField label={t`Toelichting`} name={`${name}.toelichting`} optional />
        ) : null}
      </FieldSet>
    </div>
  )
}
