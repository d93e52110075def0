// Writing down a talk, or an attempt at one. Short enough to do on the doorstep.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { ContactUitkomst, DossierBeeld, Kanaal } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { instantOf, timeHere, todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { DateField, TimeField } from '../forms/date-fields'
import { RadioField, SelectField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { channelWords, outcomeWords, useWords } from '../words'
import { PersonField } from './person-field'

type Values = { persoonId: string; kanaal: Kanaal | ''; uitkomst: ContactUitkomst | ''; datum: string; tijd: string; verslag: string; volgendePoging: string }

export function ContactScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { options } = useWords()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const base = `/huishoudens/${view.dossier.id}/contact`
  const work = useWorkForm<Values>({
    name: `contact:${view.dossier.id}`,
    initial: { persoonId: view.personen[0]?.id ?? '', kanaal: '', uitkomst: '', datum: todayHere(), tijd: timeHere(), verslag: '', volgendePoging: '' },
    fieldOf: (pointer) => (pointer === '/moment' ? 'datum' : pointer.slice(1)),
    send: (values, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/contacten', {
          params: { path: { dossierId: view.dossier.id }, header: create(key) },
          body: {
            persoonId: values.persoonId || undefined,
            moment: instantOf(values.datum, values.tijd),
            kanaal: chosen(values.kanaal),
            uitkomst: chosen(values.uitkomst),
            verslag: values.verslag || undefined,
            volgendePoging: values.uitkomst === 'gesproken' ? undefined : values.volgendePoging || undefined,
          },
        }),
      ),
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Het contact is bewaard.`)
      navigate(base)
    },
  })
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Contact vastleggen`}><Trans>Contact met {view.dossier.naam} vastleggen</Trans></PageHeading>
      <WorkFormFrame cancel={base} submitLabel={t`Contact bewaren`} work={work}>
        <PersonField view={view} />
        <RadioField label={t`Hoe ging het?`} name="uitkomst" options={options(outcomeWords)} />
        <SelectField label={t`Waarlangs?`} name="kanaal" options={options(channelWords)} />
        <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Wat is er besproken?`} name="verslag" optional rows={5} />
        <NextTry />
        <DateField label={t`Datum`} name="datum" todayButton />
        <TimeField label={t`Tijd`} name="tijd" />
      </WorkFormFrame>
    </div>
  )
}

function NextTry() {
  const { t } = useLingui()
  const outcome: unknown = useWatch({ name: 'uitkomst' })
  return outcome && outcome !== 'gesproken' ? <DateField hint={t`U ziet dit dan in Mijn dag.`} label={t`Wanneer probeert u het opnieuw?`} name="volgendePoging" optional /> : null
}
