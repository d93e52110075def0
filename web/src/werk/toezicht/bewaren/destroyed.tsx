// What was destroyed: when, by which law, who agreed, and how much of what. Nothing about anybody.
import { Trans, useLingui } from '@lingui/react/macro'
import type { VernietigdDossier } from '../../../shared/api/schema'
import { ScrollRegion } from '../../../shared/scroll-region'
import { longDate } from '../../../shared/time'
import { Paged } from '../../layout/paged'
import { useDestroyed } from './queries'

export function DestroyedList() {
  return (
    <Paged empty={<Trans>Er is nog niets vernietigd.</Trans>} query={useDestroyed()}>
      {(items) => <Records items={items} />}
    </Paged>
  )
}

function Records({ items }: { items: VernietigdDossier[] }) {
  const { t } = useLingui()
  return (
    <ScrollRegion className="ph-card" label={t`Lijst van wat is vernietigd`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Wanneer</Trans></th>
            <th scope="col"><Trans>Termijn</Trans></th>
            <th scope="col"><Trans>Akkoord van</Trans></th>
            <th scope="col"><Trans>Wat</Trans></th>
          </tr>
        </thead>
        <tbody>{items.map((record) => <Record key={record.id} record={record} />)}</tbody>
      </table>
    </ScrollRegion>
  )
}

function Record({ record }: { record: VernietigdDossier }) {
  const { t, i18n } = useLingui()
  const { wet, termijn } = record
  return (
    <tr>
      <th scope="row">{longDate(record.op, i18n.locale)}</th>
      <td data-label={t`Termijn`}>{wet ? `${wet}: ${termijn ?? ''}` : <Trans>Niet meer bekend</Trans>}</td>
      <td data-label={t`Akkoord van`}>{record.opnieuw ? <Trans>Opnieuw vernietigd na een reservekopie</Trans> : record.akkoordVan.join(', ')}</td>
      <td data-label={t`Wat`}><Kinds record={record} /></td>
    </tr>
  )
}

function Kinds({ record: { aantal, soorten } }: { record: VernietigdDossier }) {
  return (
    <details>
      <summary><Trans>Samen {aantal} regels</Trans></summary>
      <ul className="ph-small">
        {soorten.map((kind) => <li key={kind.soort}>{kind.soort}: {kind.aantal}</li>)}
      </ul>
    </details>
  )
}
