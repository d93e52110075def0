// Putting a training in the calendar, or changing it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { NieuweOpleiding, Opleiding } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, instantOf, localDay } from '../../shared/time'
import { api, changeOf, create } from '../api/client'
import { DateField, TimeField } from '../forms/date-fields'
import { TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { readTrainings, useReread, useTrainings } from './queries'
import { Gone } from './training-screen'

export function TrainingFormScreen({ trainingId }: { trainingId: string | undefined }) {
  const { t } = useLingui()
  const query = useTrainings()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href={trainingId ? `/leren/opleidingen/${trainingId}` : '/leren'}>{trainingId ? <Trans>Opleiding</Trans> : <Trans>Alle opleidingen</Trans>}</BackLink>
      <Loaded query={query} title={t`Opleiding`}>
        {({ items }) => {
          const training = items.find(({ id }) => id === trainingId)
          if (trainingId && !training) return <Gone />
          return (
            <>
              <PageHeading title={training ? t`Opleiding wijzigen` : t`Opleiding toevoegen`}>{training ? training.titel : <Trans>Opleiding toevoegen</Trans>}</PageHeading>
              <TrainingForm training={training} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

type Values = { titel: string; uitleg: string; datum: string; tijd: string; minuten: string; plaats: string; voorWie: string; plekken: string }

const nothing: Values = { titel: '', uitleg: '', datum: '', tijd: '', minuten: '120', plaats: '', voorWie: '', plekken: '' }

const valuesOf = ({ titel, uitleg = '', begin, minuten, plaats, voorWie, plekken }: Opleiding): Values => ({
  titel, uitleg, datum: localDay(new Date(begin)), tijd: clockTime(begin, 'nl'), minuten: String(minuten), plaats, voorWie, plekken: plekken === undefined ? '' : String(plekken),
})

/** What one writes of it, without what follows from it. */
export const contentOf = ({ titel, uitleg, begin, minuten, plaats, voorWie, plekken }: Opleiding): NieuweOpleiding => ({ titel, uitleg, begin, minuten, plaats, voorWie, plekken })

const content = ({ datum, tijd, minuten, plekken, uitleg, ...other }: Values): NieuweOpleiding => ({
  ...other, uitleg: uitleg.trim() ? uitleg : undefined, begin: instantOf(datum, tijd), minuten: Number(minuten), plekken: plekken.trim() ? Number(plekken) : undefined,
})

function TrainingForm({ training }: { training: Opleiding | undefined }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const base = training ? `/leren/opleidingen/${training.id}` : '/leren'
  const work = useWorkForm<Values>({
    name: `opleiding:${training?.id ?? 'nieuw'}`,
    initial: training ? valuesOf(training) : nothing,
    version: training?.versie,
    fieldOf: (pointer) => (pointer === '/begin' ? 'datum' : pointer.slice(1)),
    send: (values, { key, version }) =>
      training
        ? take(api.PUT('/opleidingen/{opleidingId}', { params: { path: { opleidingId: training.id }, header: changeOf(version) }, body: { ...content(values), gaatNietDoor: training.gaatNietDoor } }))
        : take(api.POST('/opleidingen', { params: { header: create(key) }, body: content(values) })),
    reload: async () => {
      const now = (await readTrainings()).items.find(({ id }) => id === training?.id)
      if (!now) throw new ApiFailure(404, {})
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await reread()
      tell(training ? t`De opleiding is gewijzigd.` : t`De opleiding staat in de kalender.`)
      navigate(base)
    },
  })
  const rows = ({ titel, uitleg, datum, tijd, minuten, plaats, voorWie, plekken }: Values) => [
    { label: t`Titel`, value: titel },
    { label: t`Datum`, value: datum },
    { label: t`Begintijd`, value: tijd },
    { label: t`Minuten`, value: minuten },
    { label: t`Plaats`, value: plaats },
    { label: t`Voor wie`, value: voorWie },
    { label: t`Plekken`, value: plekken },
    { label: t`Uitleg`, value: uitleg },
  ]
  return (
    <WorkFormFrame cancel={base} rows={rows} submitLabel={t`Opleiding bewaren`} work={work}>
      <TextField label={t`Hoe heet de opleiding?`} name="titel" />
      <TextAreaField hint={t`Wat leert iemand hier? Wat neemt iemand mee?`} label={t`Uitleg`} name="uitleg" optional rows={4} />
      <TextField hint={t`Bijvoorbeeld: alle medewerkers die inwoners spreken.`} label={t`Voor wie?`} name="voorWie" />
      <DateField label={t`Datum`} name="datum" />
      <TimeField label={t`Begintijd`} name="tijd" />
      <TextField inputMode="numeric" label={t`Hoeveel minuten?`} name="minuten" size={5} />
      <TextField label={t`Waar?`} name="plaats" />
      <TextField hint={t`Laat het leeg als iedereen kan komen.`} inputMode="numeric" label={t`Hoeveel plekken?`} name="plekken" optional size={5} />
    </WorkFormFrame>
  )
}
