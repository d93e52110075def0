// What waits to be destroyed, why, and who decides; and what was destroyed before.
import { Trans, useLingui } from '@lingui/react/macro'
import type { TeVernietigen } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { Button } from '../../../shared/ui'
import { Empty, Loaded, Section } from '../../layout/screen'
import { DestroyedList } from './destroyed'
import { Item } from './item'
import { useDestructionList } from './queries'
import './retention.css'

export default function RetentionScreen() {
  const { t } = useLingui()
  const query = useDestructionList()
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Bewaren en vernietigen`}><Trans>Bewaren en vernietigen</Trans></PageHeading>
      <p className="ph-narrow"><Trans>Van deze dossiers is de bewaartermijn voorbij. Twee mensen keuren de vernietiging goed. Daarna is alles over deze mensen weg.</Trans></p>
      <Section id="te-vernietigen" title={t`Wacht op een besluit`}>
        <Loaded query={query}>
          {({ pages }) => <List items={pages.flatMap(({ items }) => items)} />}
        </Loaded>
        {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()} variant="secondary"><Trans>Meer dossiers laten zien</Trans></Button> : null}
      </Section>
      <Section id="vernietigd" title={t`Wat is vernietigd`}>
        <DestroyedList />
      </Section>
    </div>
  )
}

function List({ items }: { items: TeVernietigen[] }) {
  if (items.length === 0) return <Empty><Trans>Er wacht geen dossier. Is een bewaartermijn voorbij, dan komt het dossier hier vanzelf te staan.</Trans></Empty>
  return (
    <ul className="ph-retention">
      {items.map((item) => <li className="ph-card" key={item.dossierId}><Item item={item} /></li>)}
    </ul>
  )
}
