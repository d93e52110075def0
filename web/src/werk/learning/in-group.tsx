// A screen inside one group: the group itself, or that it is not there for this reader.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Intervisiecasus, Intervisiegroep } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { BackLink } from '../layout/links'
import { Loaded } from '../layout/screen'
import { useCases, useGroups } from './queries'

export function InGroup({ groupId, children }: { groupId: string; children: (group: Intervisiegroep) => ReactNode }) {
  const { t } = useLingui()
  const query = useGroups()
  return (
    <Loaded query={query} title={t`Intervisie`}>
      {({ items }) => {
        const group = items.find(({ id }) => id === groupId)
        if (group) return <div className="ph-stack ph-stack--fill ph-narrow">{children(group)}</div>
        return (
          <div className="ph-stack ph-stack--fill ph-narrow">
            <BackLink href="/leren/intervisie"><Trans>Uw groepen</Trans></BackLink>
            <PageHeading title={t`Intervisie`}><Trans>Intervisie</Trans></PageHeading>
            <p><Trans>Deze groep is er niet, of u hoort er niet bij.</Trans></p>
          </div>
        )
      }}
    </Loaded>
  )
}

export function InCase({ groupId, caseId, children }: { groupId: string; caseId: string; children: (one: Intervisiecasus, group: Intervisiegroep) => ReactNode }) {
  return <InGroup groupId={groupId}>{(group) => <OfGroup caseId={caseId} group={group}>{children}</OfGroup>}</InGroup>
}

function OfGroup({ group, caseId, children }: { group: Intervisiegroep; caseId: string; children: (one: Intervisiecasus, group: Intervisiegroep) => ReactNode }) {
  const { t } = useLingui()
  const query = useCases(group.id)
  return (
    <Loaded query={query} title={t`Casus`}>
      {({ items }) => {
        const one = items.find(({ id }) => id === caseId)
        if (one) return children(one, group)
        return (
          <>
            <BackLink href={`/leren/intervisie/${group.id}`}>{group.naam}</BackLink>
            <PageHeading title={t`Casus`}><Trans>Casus</Trans></PageHeading>
            <p><Trans>Deze casus is weggehaald, of bestaat niet.</Trans></p>
          </>
        )
      }}
    </Loaded>
  )
}
