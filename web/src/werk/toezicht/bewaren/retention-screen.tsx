// What waits to be destroyed, why, and who decides; and what was destroyed before.
import { Trans, useLingui } from '@lingui/react/macro'
import type { TeVernietigen } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { Paged } from '../../layout/paged'
import { Section } from '../../layout/screen'
import { DestroyedList } from './destroyed'
import { Item } from './item'
import { useDestructionList } from './queries'

export default function RetentionScreen() {
  const { t } = useLingui()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <PageHeading title={t`Bewaren en vernietigen`}><Trans>Bewaren en vernietigen</Trans></PageHeading>
      <p className="ph-narrow"><Trans>Van deze dossiers is de bewaartermijn voorbij. Twee mensen keuren de vernietiging goed. Daarna is alles over deze mensen weg.</Trans></p>
      <Section id="te-vernietigen" title={<Trans>Wacht op een besluit</Trans>}>
        <Paged empty={<Trans>Er wacht geen dossier. Is een bewaartermijn voorbij, dan komt het dossier hier vanzelf te staan.</Trans>} query={useDestructionList()}>
          {(items) => <List items={items} />}
        </Paged>
      </Section>
      <Section id="vernietigd" title={<Trans>Wat is vernietigd</Trans>}>
        <DestroyedList />
      </Section>
    </div>
  )
}

function List({ items }: { items: TeVernietigen[] }) {
  return (
    <ul className="ph-stack ph-stack--fill ph-plain">
      {items.map((item) => <li className="ph-card" key={item.dossierId}><Item item={item} /></li>)}
    </ul>
  )
}
