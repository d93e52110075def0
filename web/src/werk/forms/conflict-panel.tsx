// Two people changed the same thing. Both versions side by side, nothing lost, one choice.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { ScrollRegion } from '../../shared/scroll-region'
import { Button } from '../../shared/ui'

export type ConflictRow = { label: string; value: string }

type Props = { mine: ConflictRow[]; theirs: ConflictRow[]; onKeepMine: () => void; onTakeTheirs: () => void }

const valueAt = (rows: ConflictRow[], label: string) => rows.find((row) => row.label === label)?.value ?? ''

export function ConflictPanel({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useLingui()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const labels = [...new Set([...mine, ...theirs].map(({ label }) => label))]
  const differing = labels.filter((label) => valueAt(mine, label) !== valueAt(theirs, label))
  const empty = t`(leeg)`
  return (
    <section aria-labelledby="ph-conflict" className="ph-conflict" ref={panel} tabIndex={-1}>
      <h2 className="ams-heading ams-heading--3" id="ph-conflict">
        <Trans>Iemand anders heeft dit net ook gewijzigd</Trans>
      </h2>
      <p>
        <Trans>Er is niets verloren. Vergelijk de twee versies en kies welke blijft.</Trans>
      </p>
      <ScrollRegion label={t`De twee versies naast elkaar`}>
        <table className="ph-table ph-conflict__table">
          <thead>
            <tr>
              <th scope="col"><Trans>Onderdeel</Trans></th>
              <th scope="col"><Trans>Uw versie</Trans></th>
              <th scope="col"><Trans>Versie van nu</Trans></th>
            </tr>
          </thead>
          <tbody>
            {differing.map((label) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{valueAt(mine, label) || empty}</td>
                <td>{valueAt(theirs, label) || empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="ph-row">
        <Button onClick={onKeepMine}><Trans>Mijn versie opslaan</Trans></Button>
        <Button onClick={onTakeTheirs} variant="secondary"><Trans>Verder met de versie van nu</Trans></Button>
      </div>
    </section>
  )
}
