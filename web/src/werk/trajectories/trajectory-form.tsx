// Beginning or changing a trajectory: end goal, end date, and one person who answers for it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { useLocation, useSearchParams } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, NieuwTraject, Traject, TrajectSoort } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { todayHere } from '../../shared/time'
import { api, changeOf, create } from '../api/client'
import { useColleagues, useOrganisations, useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import type { ConflictRow } from '../forms/conflict-panel'
import { DateField } from '../forms/date-fields'
import { NumberField, RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { trajectoryWords, useWords } from '../words'

type Values = {
  soort: TrajectSoort | ''
  titel: string
  einddoel: string
  startdatum: string
  einddatum: string
  wie: 'medewerker' | 'ander'
  verantwoordelijkeId: string
  verantwoordelijkeNaam: string
  verantwoordelijkeOrganisatieId: string
  plaats: string
  verslagIedereDagen: string
}

export function NewTrajectory({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [params] = useSearchParams()
  const refresh = useRefresh()
  const tell = useTell()
  const kind = params.get('soort')
  const base = `/huishoudens/${view.dossier.id}/trajecten`
  const work = useWorkForm<Values>({
    name: `traject:nieuw:${view.dossier.id}`,
    initial: {
      soort: kind === 'zorg' || kind === 'participatie' ? kind : '', titel: '', einddoel: '', startdatum: todayHere(), einddatum: '',
      wie: 'medewerker', verantwoordelijkeId: '', verantwoordelijkeNaam: '', verantwoordelijkeOrganisatieId: '', plaats: '', verslagIedereDagen: '30',
    },
    send: (values, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/trajecten', {
          params: { path: { dossierId: view.dossier.id }, header: create(key) },
          body: { ...bodyOf(values), soort: chosen(values.soort), planId: view.plan?.id },
        }),
      ),
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Het traject is begonnen.`)
      navigate(base)
    },
  })
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Traject beginnen`}><Trans>Traject beginnen</Trans></PageHeading>
      <WorkFormFrame cancel={base} submitLabel={t`Traject beginnen`} work={work}>
        <KindField />
        <TrajectoryFields />
      </WorkFormFrame>
    </div>
  )
}

export function ChangeTrajectory({ view, trajectory, close }: { view: DossierBeeld; trajectory: Traject; close: () => void }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const rows = useRows()
  const path = { dossierId: view.dossier.id, trajectId: trajectory.id }
  const work = useWorkForm<Values>({
    name: `traject:${trajectory.id}`,
    initial: valuesOf(trajectory),
    version: trajectory.versie,
    send: (values, { version }) => take(api.PATCH('/dossiers/{dossierId}/trajecten/{trajectId}', { params: { path, header: changeOf(version) }, body: bodyOf(values) })),
    reload: async () => {
      const now = await take(api.GET('/dossiers/{dossierId}/trajecten/{trajectId}', { params: { path } }))
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Het traject is gewijzigd.`)
      close()
    },
  })
  return (
    <WorkFormFrame cancel={close} rows={rows} submitLabel={t`Wijziging bewaren`} work={work}>
      <TrajectoryFields />
    </WorkFormFrame>
  )
}

function KindField() {
  const { t } = useLingui()
  const { options } = useWords()
  return <RadioField across label={t`Soort traject`} name="soort" options={options(trajectoryWords)} />
}

function TrajectoryFields() {
  const { t } = useLingui()
  const colleagues = useColleagues()
  const organisations = useOrganisations()
  const who: unknown = useWatch({ name: 'wie' })
  return (
    <>
      <TextField label={t`Naam van het traject`} name="titel" />
      <TextAreaField hint={t`Wat is er bereikt als dit traject klaar is?`} label={t`Einddoel`} name="einddoel" />
      <DateField label={t`Begindatum`} name="startdatum" todayButton />
      <DateField label={t`Einddatum`} name="einddatum" />
      <RadioField
        across
        label={t`Wie is verantwoordelijk?`}
        name="wie"
        options={[{ value: 'medewerker', label: t`Iemand met een account` }, { value: 'ander', label: t`Iemand anders` }]}
      />
      {who === 'ander' ? (
        <>
          <TextField label={t`Naam van de verantwoordelijke`} name="verantwoordelijkeNaam" />
          <SelectField label={t`Organisatie`} name="verantwoordelijkeOrganisatieId" optional options={organisations.data?.items.map(({ id, naam }) => ({ value: id, label: naam })) ?? []} />
        </>
      ) : (
        <SelectField
          label={t`Verantwoordelijke`}
          name="verantwoordelijkeId"
          options={colleagues.data?.items.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` })) ?? []}
        />
      )}
      <TextField label={t`Plaats`} name="plaats" optional />
      <NumberField example={30} hint={t`Aantal dagen tussen twee verslagen. Vul 0 in als er geen verslag is afgesproken.`} label={t`Verslag iedere`} name="verslagIedereDagen" size={4} />
    </>
  )
}

function valuesOf(trajectory: Traject): Values {
  return {
    soort: trajectory.soort,
    titel: trajectory.titel,
    einddoel: trajectory.einddoel,
    startdatum: trajectory.startdatum,
    einddatum: trajectory.einddatum,
    wie: trajectory.verantwoordelijkeId ? 'medewerker' : 'ander',
    verantwoordelijkeId: trajectory.verantwoordelijkeId ?? '',
    verantwoordelijkeNaam: trajectory.verantwoordelijkeId ? '' : trajectory.verantwoordelijke,
    verantwoordelijkeOrganisatieId: trajectory.organisatieId ?? '',
    plaats: trajectory.plaats ?? '',
    verslagIedereDagen: String(trajectory.verslagIedereDagen),
  }
}

function bodyOf(values: Values): Omit<NieuwTraject, 'soort' | 'planId'> {
  const colleague = values.wie === 'medewerker'
  return {
    titel: values.titel,
    einddoel: values.einddoel,
    startdatum: values.startdatum,
    einddatum: values.einddatum,
    verantwoordelijkeId: colleague ? values.verantwoordelijkeId || undefined : undefined,
    verantwoordelijkeNaam: colleague ? undefined : values.verantwoordelijkeNaam || undefined,
    verantwoordelijkeOrganisatieId: colleague ? undefined : values.verantwoordelijkeOrganisatieId || undefined,
    plaats: values.plaats || undefined,
    verslagIedereDagen: Number(values.verslagIedereDagen),
  }
}

function useRows(): (values: Values) => ConflictRow[] {
  const { t } = useLingui()
  const colleagues = useColleagues()
  return (values) => [
    { label: t`Naam van het traject`, value: values.titel },
    { label: t`Einddoel`, value: values.einddoel },
    { label: t`Begindatum`, value: values.startdatum },
    { label: t`Einddatum`, value: values.einddatum },
    { label: t`Verantwoordelijke`, value: values.verantwoordelijkeNaam || (colleagues.data?.items.find(({ id }) => id === values.verantwoordelijkeId)?.naam ?? '') },
    { label: t`Plaats`, value: values.plaats },
    { label: t`Verslag iedere`, value: values.verslagIedereDagen },
  ]
}
