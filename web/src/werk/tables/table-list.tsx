// The decision tables: which question each answers, where it is used, and which version holds.
import { Trans, useLingui } from '@lingui/react/macro'
import type { BeslistabelRegel } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate } from '../../shared/time'
import { TextLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { useTables } from './queries'

export function TableList() {
  const { t } = useLingui()
  const query = useTables()
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Beslistabellen`}><Trans>Beslistabellen</Trans></PageHeading>
      <p className="ph-narrow"><Trans>Een beslistabel legt regels van de gemeente vast. Wie een aanpak begint, volgt de tabellen die op die dag gelden. Wie al begonnen is, houdt de oude.</Trans></p>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty><Trans>Er zijn nog geen beslistabellen. Ze staan in de catalogus van de gemeente.</Trans></Empty> : <List items={items} />)}
      </Loaded>
    </div>
  )
}

function List({ items }: { items: BeslistabelRegel[] }) {
  const { t } = useLingui()
  return (
    <ScrollRegion className="ph-card" label={t`Lijst van beslistabellen`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Tabel</Trans></th>
            <th scope="col"><Trans>Gebruikt in</Trans></th>
            <th scope="col"><Trans>Geldt nu</Trans></th>
            <th scope="col"><Trans>Komt</Trans></th>
          </tr>
        </thead>
        <tbody>
          {items.map((table) => (
            <tr key={table.id}>
              <th scope="row">
                <TextLink href={`/beslistabellen/${table.id}`}>{table.naam}</TextLink>
                {table.vraag ? <><br /><span className="ph-soft ph-small">{table.vraag}</span></> : null}
              </th>
              <td data-label={t`Gebruikt in`}>{table.gebruiktIn.map(({ naam }) => naam).join(', ') || (table.wijzigbaar ? null : <Trans>Niet hier te wijzigen</Trans>)}</td>
              <td data-label={t`Geldt nu`}><Holds table={table} /></td>
              <td data-label={t`Komt`}><Comes table={table} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

export function Holds({ table: { geldt, geldtVanaf } }: { table: BeslistabelRegel }) {
  const { i18n } = useLingui()
  if (geldt === 0 || !geldtVanaf) return <Trans>De tabel uit de catalogus</Trans>
  const since = longDate(geldtVanaf, i18n.locale)
  return <Trans>Versie {geldt}, sinds {since}</Trans>
}

export function Comes({ table: { komt, komtOp } }: { table: BeslistabelRegel }) {
  const { i18n } = useLingui()
  if (komt === undefined || !komtOp) return <Trans>Niets</Trans>
  const day = longDate(komtOp, i18n.locale)
  return <Trans>Versie {komt}, vanaf {day}</Trans>
}
