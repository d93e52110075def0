// A household gets another coach, with a talk of the participant and both coaches.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { instantOf } from '../../shared/time'
import { api, create } from '../api/client'
import { useColleagues, useRefresh } from '../api/queries'
import { DateField, TimeField } from '../forms/date-fields'
import { NumberField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'

type Values = { coachId: string; reden: string; datum: string; tijd: string; minuten: string; plaats: string }

export function HandOverScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { dossier } = view
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Overdragen`}><Trans>{dossier.naam} overdragen</Trans></PageHeading>
      {dossier.coach ? <HandOverForm coach={dossier.coach.naam} view={view} /> : <p><Trans>Dit huishouden heeft nog geen coach. Wijs eerst een coach toe bij Wie helpt.</Trans></p>}
    </div>
  )
}

function HandOverForm({ view, coach }: { view: DossierBeeld; coach: string }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const { dossier } = view
  const coaches = useColleagues('coach').data?.items.filter(({ id }) => id !== dossier.coach?.id) ?? []
  const back = `/huishoudens/${dossier.id}/betrokkenen`
  const work = useWorkForm<Values>({
    name: `overdracht:${dossier.id}`,
    initial: { coachId: '', reden: '', datum: '', tijd: '', minuten: '45', plaats: '' },
    fieldOf: (pointer) => (pointer === '/gesprek/begin' ? 'datum' : pointer.replace('/gesprek/', '/').slice(1)),
    send: ({ coachId, reden, datum, tijd, minuten, plaats }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/overdrachten', {
          params: { path: { dossierId: dossier.id }, header: create(key) },
          body: { coachId, reden, gesprek: { begin: instantOf(datum, tijd), minuten: Number(minuten), plaats } },
        }),
      ),
    done: async () => {
      await refresh(dossier.id)
      tell(t`De overdracht is afgesproken. Bel de deelnemer om het te vertellen.`)
      navigate(back)
    },
  })
  return (
    <>
      <p><Trans>De nieuwe coach begint vandaag. {coach} blijft erbij tot en met het gesprek.</Trans></p>
      <WorkFormFrame cancel={back} submitLabel={t`Overdragen`} work={work}>
        <SelectField label={t`Wie neemt het over?`} name="coachId" options={coaches.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` }))} />
        <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Waarom?`} name="reden" rows={2} />
        <h2 className="ams-heading ams-heading--4"><Trans>Het gesprek met drie</Trans></h2>
        <p className="ph-soft ph-small"><Trans>De deelnemer, {coach} en de nieuwe coach.</Trans></p>
        <DateField label={t`Datum`} name="datum" />
        <TimeField label={t`Begintijd`} name="tijd" />
        <NumberField example={45} label={t`Hoeveel minuten?`} name="minuten" size={4} />
        <TextField hint={t`Bijvoorbeeld: bij u thuis, of wijkcentrum.`} label={t`Waar?`} name="plaats" />
      </WorkFormFrame>
    </>
  )
}
