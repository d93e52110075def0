// What the group came to, by any of its members.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Intervisiecasus, Intervisiegroep } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, changeOf } from '../api/client'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { InCase } from './in-group'
import { NoNamesField } from './no-names-field'
import { readCases, useReread } from './queries'
import { titleOf } from './title'

export function ConclusionScreen({ groupId, caseId }: { groupId: string; caseId: string }) {
  const { t } = useLingui()
  return (
    <InCase caseId={caseId} groupId={groupId}>
      {(one, group) => (
        <>
          <BackLink href={`/leren/intervisie/${group.id}/casus/${one.id}`}><Trans>Casus</Trans></BackLink>
          <PageHeading title={t`Conclusie`}><Trans>Waar kwam de groep op uit?</Trans></PageHeading>
          <blockquote className="ph-quote">{titleOf(one.vraag)}</blockquote>
          <ConclusionForm group={group} one={one} />
        </>
      )}
    </InCase>
  )
}

type Values = { conclusie: string; zonderNamen: boolean }

function ConclusionForm({ group, one }: { group: Intervisiegroep; one: Intervisiecasus }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const base = `/leren/intervisie/${group.id}/casus/${one.id}`
  const work = useWorkForm<Values>({
    name: `conclusie:${one.id}`,
    initial: { conclusie: one.conclusie ?? '', zonderNamen: false },
    version: one.versie,
    send: (body, { version }) =>
      take(api.PUT('/intervisiegroepen/{groepId}/casussen/{casusId}/conclusie', { params: { path: { groepId: group.id, casusId: one.id }, header: changeOf(version) }, body })),
    reload: async () => {
      const now = (await readCases(group.id)).items.find(({ id }) => id === one.id)
      if (!now) throw new ApiFailure(404, {})
      return { version: now.versie, values: { conclusie: now.conclusie ?? '', zonderNamen: false } }
    },
    done: async () => {
      await reread()
      tell(t`De conclusie is bewaard.`)
      navigate(base)
    },
  })
  return (
    <WorkFormFrame cancel={base} rows={({ conclusie }) => [{ label: t`Conclusie`, value: conclusie }]} submitLabel={t`Conclusie bewaren`} work={work}>
      <TextAreaField hint={t`Wat gaat u anders doen? Wat neemt de groep mee? Schrijf geen namen op.`} label={t`Conclusie`} name="conclusie" rows={6} />
      <NoNamesField work={work} />
    </WorkFormFrame>
  )
}
