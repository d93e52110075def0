// The rules of a table to read: on a telephone, and for tables that cannot be edited here.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Beslistabel } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'

export function RulesTable({ table: { kolommen, regels } }: { table: Pick<Beslistabel, 'kolommen' | 'regels'> }) {
  const { t } = useLingui()
  return (
    <ScrollRegion className="ph-card" label={t`Regels van de tabel`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Regel</Trans></th>
            {kolommen.map(({ kop, uitkomst }) => <th key={`${uitkomst}:${kop}`} scope="col">{uitkomst ? t`Uitkomst: ${kop}` : kop}</th>)}
            <th scope="col"><Trans>Uitleg</Trans></th>
          </tr>
        </thead>
        <tbody>
          {regels.map(({ id, cellen, uitleg }, index) => (
            <tr key={id || index}>
              <th scope="row"><Trans>Regel {index + 1}</Trans></th>
              {kolommen.map(({ kop, uitkomst }, column) => (
                <td data-label={kop} key={`${uitkomst}:${kop}`}>{cellen[column] === '' || cellen[column] === '-' ? <Trans>alles</Trans> : <code>{cellen[column]}</code>}</td>
              ))}
              <td data-label={t`Uitleg`}>{uitleg}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
