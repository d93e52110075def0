// One group: who is in it, and what was brought in.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Intervisiecasus, Intervisiegroep } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { ArrowLink, BackLink, ButtonLink, TextLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { InGroup } from './in-group'
import { useCases } from './queries'
import { titleOf } from './title'

export function GroupScreen({ groupId }: { groupId: string }) {
  return <InGroup groupId={groupId}>{(group) => <Group group={group} />}</InGroup>
}

function Group({ group }: { group: Intervisiegroep }) {
  const base = `/leren/intervisie/${group.id}`
  return (
    <>
      <BackLink href="/leren/intervisie"><Trans>Uw groepen</Trans></BackLink>
      <div className="ph-title-row">
        <PageHeading title={group.naam}>{group.naam}</PageHeading>
        <ButtonLink href={`${base}/inbrengen`} icon="plus"><Trans>Casus inbrengen</Trans></ButtonLink>
      </div>
      <p>
        <Trans>In de groep: {group.leden.map(({ naam }) => naam).join(', ')}.</Trans>{' '}
        <TextLink href={`${base}/wijzigen`}><Trans>Naam en leden wijzigen</Trans></TextLink>
      </p>
      <Cases base={base} groupId={group.id} />
    </>
  )
}

function Cases({ base, groupId }: { base: string; groupId: string }) {
  const query = useCases(groupId)
  return (
    <Section id="casussen" title={<Trans>Casussen</Trans>}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty action={<ArrowLink href={`${base}/inbrengen`}><Trans>De eerste casus inbrengen</Trans></ArrowLink>}><Trans>Er is nog geen casus ingebracht.</Trans></Empty>
          ) : (
            <ul className="ph-lines ph-card">{items.map((one) => <Line base={base} key={one.id} one={one} />)}</ul>
          )}
      </Loaded>
    </Section>
  )
}

function Line({ base, one }: { base: string; one: Intervisiecasus }) {
  const { i18n } = useLingui()
  return (
    <li className="ph-line">
      <TextLink href={`${base}/casus/${one.id}`}>{titleOf(one.vraag)}</TextLink>
      <span className="ph-small ph-soft">
        {longDate(one.op, i18n.locale)} · {one.ingebrachtDoor}
        {one.conclusie ? null : <> · <Trans>nog geen conclusie</Trans></>}
      </span>
    </li>
  )
}
