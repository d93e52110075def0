// Making, moving, cancelling or closing off an appointment.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Afspraak, AfspraakStatus, DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, instantOf, localDay } from '../../shared/time'
import { api, changeOf, create } from '../api/client'
import { useAppointments, useColleagues, useRefresh } from '../api/queries'
import { useSession } from '../api/session'
import { DateField, TimeField } from '../forms/date-fields'
import { NumberField, RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm, type Newer } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { appointmentWords, useWords } from '../words'

type Values = { metId: string; datum: string; tijd: string; minuten: string; plaats: string; onderwerp: string; status: AfspraakStatus; toelichting: string }

export function AppointmentScreen({ view, appointmentId }: { view: DossierBeeld; appointmentId?: string }) {
  const { t } = useLingui()
  const query = useAppointments(view.dossier.id)
  if (!appointmentId) {
    return (
      <div className="ph-stack ph-stack--fill ph-narrow">
        <PageHeading title={t`Afspraak maken`}><Trans>Afspraak met {view.dossier.naam}</Trans></PageHeading>
        <AppointmentForm view={view} />
      </div>
    )
  }
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Afspraak wijzigen`}><Trans>Afspraak met {view.dossier.naam}</Trans></PageHeading>
      <Loaded query={query}>
        {({ items }) => {
          const found = items.find(({ id }) => id === appointmentId)
          return found ? <AppointmentForm appointment={found} view={view} /> : <p><Trans>Deze afspraak bestaat niet of niet meer.</Trans></p>
        }}
      </Loaded>
    </div>
  )
}

function AppointmentForm({ view, appointment }: { view: DossierBeeld; appointment?: Afspraak }) {
  const { t } = useLingui()
  const { options } = useWords()
  const session = useSession()
  const colleagues = useColleagues()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const dossierId = view.dossier.id
  const base = `/huishoudens/${dossierId}/contact`
  const work = useWorkForm<Values>({
    name: appointment ? `afspraak:${appointment.id}` : `afspraak:nieuw:${dossierId}`,
    initial: appointment ? valuesOf(appointment) : { metId: session.gebruiker.id, datum: '', tijd: '', minuten: '45', plaats: '', onderwerp: '', status: 'gepland', toelichting: '' },
    version: appointment?.versie,
    fieldOf: (pointer) => (pointer === '/begin' ? 'datum' : pointer.slice(1)),
    send: (values, { key, version }) => (appointment ? change(appointment.id, values, version) : make(values, key)),
    reload: async (): Promise<Newer<Values>> => {
      const { items } = await take(api.GET('/dossiers/{dossierId}/afspraken', { params: { path: { dossierId } } }))
      const now = items.find(({ id }) => id === appointment?.id)
      if (!now) throw new ApiFailure(404, {})
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await refresh(dossierId)
      tell(appointment ? t`De afspraak is gewijzigd.` : t`De afspraak staat.`)
      navigate(base)
    },
  })
  const common = ({ datum, tijd, minuten, plaats, onderwerp }: Values) => ({ begin: instantOf(datum, tijd), minuten: Number(minuten), plaats, onderwerp })
  const make = (values: Values, key: string) =>
    take(api.POST('/dossiers/{dossierId}/afspraken', { params: { path: { dossierId }, header: create(key) }, body: { ...common(values), metId: values.metId } }))
  const change = (afspraakId: string, values: Values, version: number) =>
    take(
      api.PATCH('/dossiers/{dossierId}/afspraken/{afspraakId}', {
        params: { path: { dossierId, afspraakId }, header: changeOf(version) },
        body: { ...common(values), status: values.status, toelichting: values.toelichting || undefined },
      }),
    )
  const rows = ({ datum, tijd, minuten, plaats, onderwerp, status, toelichting }: Values) => [
    { label: t`Datum`, value: datum },
    { label: t`Tijd`, value: tijd },
    { label: t`Minuten`, value: minuten },
    { label: t`Plaats`, value: plaats },
    { label: t`Onderwerp`, value: onderwerp },
    { label: t`Stand`, value: status },
    { label: t`Toelichting`, value: toelichting },
  ]
  return (
    <WorkFormFrame cancel={base} rows={rows} submitLabel={appointment ? t`Wijziging bewaren` : t`Afspraak bewaren`} work={work}>
      {appointment ? (
        <>
          <RadioField across label={t`Stand`} name="status" options={options(appointmentWords)} />
          <StatusNote />
        </>
      ) : (
        <SelectField label={t`Met wie?`} name="metId" options={colleagues.data?.items.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` })) ?? []} />
      )}
      <TextField label={t`Waar gaat het over?`} name="onderwerp" />
      <DateField label={t`Datum`} name="datum" />
      <TimeField label={t`Begintijd`} name="tijd" />
      <NumberField example={45} label={t`Hoeveel minuten?`} name="minuten" size={4} />
      <TextField hint={t`Bijvoorbeeld: bij u thuis, of wijkcentrum.`} label={t`Waar?`} name="plaats" />
    </WorkFormFrame>
  )
}

/** Of one that did not go on, what the person told about it: their words, and no verdict. */
export function StatusNote() {
  const { t } = useLingui()
  const status = useWatch({ name: 'status' }) as AfspraakStatus
  return status === 'gemist' ? (
    <TextAreaField hint={t`Schrijf het op in hun eigen woorden. Weet u het niet? Laat het leeg.`} label={t`Wat vertelde deze persoon?`} name="toelichting" optional rows={2} />
  ) : (
    <TextAreaField label={t`Toelichting`} name="toelichting" optional rows={2} />
  )
}

function valuesOf(appointment: Afspraak): Values {
  return {
    metId: appointment.metId,
    datum: localDay(new Date(appointment.begin)),
    tijd: clockTime(appointment.begin, 'nl'),
    minuten: String(appointment.minuten),
    plaats: appointment.plaats,
    onderwerp: appointment.onderwerp,
    status: appointment.status,
    toelichting: appointment.toelichting ?? '',
  }
}
