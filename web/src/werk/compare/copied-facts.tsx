// What was taken over from a dossier to compare with, and what stayed there.
import { Plural, Trans } from '@lingui/react/macro'
import type { Vergelijkfeiten } from '../../shared/api/schema'

export function CopiedFacts({ copied: { feiten, nietOvergenomen } }: { copied: Vergelijkfeiten }) {
  return (
    <div className="ph-card ph-stack ph-no-print">
      <p><Trans>De feiten komen uit een dossier. Wie het is, gaat niet mee: geen naam, geen nummer, geen adres, geen geboortedatum. Er wordt niets bewaard.</Trans></p>
      <details className="ph-fold" open={nietOvergenomen.length > 0}>
        <summary><Plural one="# feit overgenomen" other="# feiten overgenomen" value={feiten.length} /></summary>
        {feiten.length === 0 ? <p className="ph-soft"><Trans>Van wat de aanpakken vragen, is in dit dossier nog niets bekend.</Trans></p> : null}
        <ul className="ph-lines">
          {feiten.map(({ feit, vraag, waarde, toelichting }) => (
            <li className="ph-line" key={feit}>
              {vraag} <strong>{waarde}</strong>
              {toelichting ? <p className="ph-small ph-soft">{toelichting}</p> : null}
            </li>
          ))}
        </ul>
        {nietOvergenomen.length > 0 ? (
          <>
            <p><strong><Trans>Niet overgenomen</Trans></strong></p>
            <ul className="ph-lines">
              {nietOvergenomen.map(({ vraag, reden }) => (
                <li className="ph-line" key={vraag}>
                  {vraag}
                  <p className="ph-small ph-soft">{reden}</p>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </details>
    </div>
  )
}
