// Bringing in a case without names. When it seems to name a household of the writer, the server asks, and a box appears
// to say that it does not.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Intervisiegroep } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { DateField } from '../forms/date-fields'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { InGroup } from './in-group'
import { NoNamesField } from './no-names-field'
import { useReread } from './queries'

export function CaseForm({ groupId }: { groupId: string }) {
  return <InGroup groupId={groupId}>{(group) => <BringIn group={group} />}</InGroup>
}

type Values = { vraag: string; geprobeerd: string; op: string; zonderNamen: boolean }

function BringIn({ group }: { group: Intervisiegroep }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const base = `/leren/intervisie/${group.id}`
  const initial: Values = { vraag: '', geprobeerd: '', op: todayHere(), zonderNamen: false }
  const work = useWorkForm<Values>({
    name: `casus:${group.id}`,
    initial,
    send: ({ vraag, geprobeerd, op, zonderNamen }, { key }) =>
      take(api.POST('/intervisiegroepen/{groepId}/casussen', { params: { path: { groepId: group.id }, header: create(key) }, body: { vraag, op, zonderNamen, geprobeerd: geprobeerd.trim() ? geprobeerd : undefined } })),
    done: async () => {
      await reread()
      tell(t`De casus is ingebracht. Alleen de groep leest hem.`)
      navigate(base)
    },
  })
  return (
    <>
      <BackLink href={base}>{group.naam}</BackLink>
      <PageHeading title={t`Casus inbrengen`}><Trans>Casus inbrengen</Trans></PageHeading>
      <p><Trans>Schrijf zo dat niemand te herkennen is: geen naam, geen adres, geen school of werkgever. De casus hangt aan geen dossier.</Trans></p>
      <WorkFormFrame cancel={base} submitLabel={t`Casus inbrengen`} work={work}>
        <TextAreaField hint={t`Waar loopt u vast? Wat wilt u van de groep weten?`} label={t`Uw vraag`} name="vraag" rows={4} />
        <TextAreaField label={t`Wat hebt u al geprobeerd?`} name="geprobeerd" optional rows={4} />
        <DateField label={t`Wanneer bespreekt u dit?`} name="op" todayButton />
        <NoNamesField work={work} />
      </WorkFormFrame>
    </>
  )
}
