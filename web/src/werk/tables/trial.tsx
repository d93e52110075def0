// What a trial of a table told: what is wrong and in which cell, or what it changes and for whom.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Tabelcontrole, Tabelfout } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { Alert, Button } from '../../shared/ui'

export function Trial({ trial, onGo }: { trial: Tabelcontrole; onGo: (element: string) => void }) {
  const { t } = useLingui()
  if (!trial.klopt) {
    return (
      <Alert heading={t`De tabel klopt nog niet`} headingLevel={3} severity="error">
        <ul className="ph-lines">
          {trial.fouten.map((fout) => <li className="ph-line" key={`${fout.code}:${fout.element}:${fout.melding}`}><Problem fout={fout} onGo={onGo} /></li>)}
        </ul>
      </Alert>
    )
  }
  return (
    <>
      <Alert heading={t`De tabel klopt`} headingLevel={3} severity="success">
        <p>
          {trial.gewijzigd.length === 0 ? (
            <Trans>Voor geen van de voorbeeldpersonen verloopt een aanpak anders.</Trans>
          ) : (
            <Plural
              one="In # geval verloopt een aanpak anders."
              other="In # gevallen verloopt een aanpak anders."
              value={trial.gewijzigd.length}
            />
          )}{' '}
          <Plural one="Er is # keer een voorbeeldpersoon door een aanpak gelopen." other="Er is # keer een voorbeeldpersoon door een aanpak gelopen." value={trial.vergeleken} />
        </p>
      </Alert>
      {trial.verschillen.length > 0 ? (
        <div className="ph-stack">
          <h3 className="ams-heading ams-heading--4"><Trans>Wat u veranderde</Trans></h3>
          <ul className="ph-lines">{trial.verschillen.map(({ tekst }) => <li className="ph-line" key={tekst}>{tekst}</li>)}</ul>
        </div>
      ) : null}
      {trial.gewijzigd.length > 0 ? <Walks walks={trial.gewijzigd} /> : null}
    </>
  )
}

function Problem({ fout, onGo }: { fout: Tabelfout; onGo: (element: string) => void }) {
  const { melding, aanpak, regel, kop, element } = fout
  if (aanpak) return <Trans>Past niet in de aanpak {aanpak}: {melding}</Trans>
  if (!regel) return <>{melding}</>
  return (
    <>
      <strong>{kop ? <Trans>Regel {regel}, kolom {kop}</Trans> : <Trans>Regel {regel}</Trans>}</strong>
      <br />
      {melding}
      {element ? <> <Button onClick={() => onGo(element)} variant="tertiary"><Trans>Naar de cel</Trans></Button></> : null}
    </>
  )
}

const shownAtOnce = 3

const dots = (texts: string[]) => <ul className="ph-dots">{texts.map((text) => <li key={text}>{text}</li>)}</ul>

/** The first of what changes: the rest usually follows from it, and is one press away. */
function Consequences({ all }: { all: string[] }) {
  const rest = all.slice(shownAtOnce)
  return (
    <>
      {dots(all.slice(0, shownAtOnce))}
      {rest.length > 0 ? (
        <details className="ph-fold">
          <summary><Plural one="Nog # ding verandert" other="Nog # dingen veranderen" value={rest.length} /></summary>
          {dots(rest)}
        </details>
      ) : null}
    </>
  )
}

function Walks({ walks }: { walks: Tabelcontrole['gewijzigd'] }) {
  const { t } = useLingui()
  return (
    <div className="ph-stack">
      <h3 className="ams-heading ams-heading--4"><Trans>Voor wie het anders wordt</Trans></h3>
      <ScrollRegion label={t`Voor wie het anders wordt`}>
        <table className="ph-table ph-table--stacks">
          <thead>
            <tr>
              <th scope="col"><Trans>Persoon</Trans></th>
              <th scope="col"><Trans>Aanpak</Trans></th>
              <th scope="col"><Trans>Wat er verandert</Trans></th>
            </tr>
          </thead>
          <tbody>
            {walks.map(({ persoon, persoonNaam, aanpak, aanpakNaam, gevolgen }) => (
              <tr key={`${persoon}:${aanpak}`}>
                <th scope="row">{persoonNaam}</th>
                <td>{aanpakNaam}</td>
                <td><Consequences all={gevolgen.map(({ tekst }) => tekst)} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="ph-soft ph-small"><Trans>Dit zijn personen die verzonnen zijn of in een onderzoek staan. Het zijn geen deelnemers.</Trans></p>
    </div>
  )
}
