// A table of an effect report. Each number opens to what it means, out of how many, which measurement counts and who
// scored, and for who may see them to the dossiers behind it.
import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Effectgetal, Effectrij, Effecttabel } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { Button } from '../../shared/ui'
import { casesId, useMayOpenCases } from './cases-section'
import { worthReading } from './tells-nothing'

export function ReportTable({ table }: { table: Effecttabel }) {
  const [all, setAll] = useState(false)
  const { rows, left } = worthReading(table)
  return (
    <>
      {!all && left > 0 && rows.length === 0 ? <HiddenTable title={table.titel} /> : <Rows rows={all ? table.rijen : rows} table={table} />}
      {left > 0 ? (
        <div className="ph-no-print">
          <Button aria-expanded={all} onClick={() => setAll(!all)} type="button" variant="tertiary">
            {all ? <Trans>Alleen regels met getallen tonen</Trans> : <Plural one="Nog # regel zonder getallen tonen" other="Nog # regels zonder getallen tonen" value={left} />}
          </Button>
        </div>
      ) : null}
      {table.noten.map((note) => <p className="ph-soft ph-small" key={note}>{note}</p>)}
    </>
  )
}

function Rows({ rows, table }: { rows: Effectrij[]; table: Effecttabel }) {
  return (
    <ScrollRegion className="ph-card" label={table.titel}>
      <table className="ph-table">
        <caption>{table.titel}</caption>
        <thead>
          <tr>
            <th scope="col">{table.kop}</th>
            {table.kolommen.map((column) => <th key={column} scope="col">{column}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.naam}>
              <th scope="row">{row.naam}</th>
              {row.getallen.map((number, place) => <td key={table.kolommen[place] ?? place}><Figure number={number} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** Said once for the whole table, instead of in each of its cells. */
export function HiddenTable({ title }: { title: string }) {
  return (
    <div className="ph-card">
      <h3>{title}</h3>
      <p className="ph-soft"><Trans>Hier staat geen getal, want het gaat steeds om te weinig mensen.</Trans></p>
    </div>
  )
}

function Figure({ number }: { number: Effectgetal }) {
  const cases = useMayOpenCases()
  if (number.stand === 'leeg') return null
  const { tekst, tussen, uitleg, datumregel, noemer, beoordelaar } = number
  const said = tussen ? <>{tekst} <span className="ph-soft">({tussen})</span></> : tekst
  if (!uitleg && !datumregel && noemer === undefined && !beoordelaar) return said
  return (
    <details className="ph-figure">
      <summary>{said}</summary>
      {uitleg ? <p>{uitleg}</p> : null}
      {noemer === undefined ? null : <p><Trans>Van {noemer}.</Trans></p>}
      {datumregel ? <p>{datumregel}</p> : null}
      {beoordelaar === 'deelnemer' ? <p><Trans>Score van de deelnemer.</Trans></p> : null}
      {beoordelaar === 'professional' ? <p><Trans>Score van de professional.</Trans></p> : null}
      {beoordelaar === 'netwerk' ? <p><Trans>Score van het netwerk.</Trans></p> : null}
      {cases ? <p className="ph-no-print"><a className="ams-link" href={`#${casesId}`}><Trans>Naar de dossiers achter de cijfers</Trans></a></p> : null}
    </details>
  )
}
