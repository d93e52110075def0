// A new task: what, by whom, and by when: a date, or a term in working days that the server counts.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, create } from '../api/client'
import { useColleagues, useRefresh } from '../api/queries'
import { useSession } from '../api/session'
import { DateField } from '../forms/date-fields'
import { NumberField, RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'

type Values = { titel: string; toelichting: string; eigenaarId: string; wanneer: 'termijn' | 'datum'; termijnWerkdagen: string; voor: string }

export function TaskScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const session = useSession()
  const colleagues = useColleagues()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const base = `/huishoudens/${view.dossier.id}/taken`
  const work = useWorkForm<Values>({
    name: `taak:nieuw:${view.dossier.id}`,
    initial: { titel: '', toelichting: '', eigenaarId: session.gebruiker.id, wanneer: 'termijn', termijnWerkdagen: '5', voor: '' },
    send: (values, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/taken', {
          params: { path: { dossierId: view.dossier.id }, header: create(key) },
          body: {
            titel: values.titel,
            toelichting: values.toelichting || undefined,
            eigenaarId: values.eigenaarId,
            ...(values.wanneer === 'datum' ? { voor: values.voor } : { termijnWerkdagen: Number(values.termijnWerkdagen) }),
          },
        }),
      ),
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`De taak is toegevoegd.`)
      navigate(base)
    },
  })
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Taak toevoegen`}><Trans>Taak toevoegen voor {view.dossier.naam}</Trans></PageHeading>
      <WorkFormFrame cancel={base} submitLabel={t`Taak bewaren`} work={work}>
        <TextField label={t`Wat moet er gebeuren?`} name="titel" />
        <TextAreaField label={t`Toelichting`} name="toelichting" optional rows={2} />
        <SelectField label={t`Wie doet het?`} name="eigenaarId" options={colleagues.data?.items.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` })) ?? []} />
        <RadioField across label={t`Wanneer moet het klaar zijn?`} name="wanneer" options={[{ value: 'termijn', label: t`Binnen een aantal werkdagen` }, { value: 'datum', label: t`Op een datum` }]} />
        <When />
      </WorkFormFrame>
    </div>
  )
}

function When() {
  const { t } = useLingui()
  const by: unknown = useWatch({ name: 'wanneer' })
  return by === 'datum' ? (
    <DateField label={t`Uiterlijk op`} name="voor" />
  ) : (
    <NumberField example={5} hint={t`Weekend en feestdagen tellen niet mee.`} label={t`Aantal werkdagen`} name="termijnWerkdagen" size={4} />
  )
}
