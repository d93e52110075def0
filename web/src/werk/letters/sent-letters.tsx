// What was sent, as it was sent.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Brief } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { LeftOut } from '../layout/left-out'
import { Loaded, Section } from '../layout/screen'
import { useWords } from '../words'
import { LetterSheet } from './letter-sheet'
import { useLetters, useLettersToApproached } from './queries'
import { letterKindWords } from './words'

export function DossierLetters({ dossierId }: { dossierId: string }) {
  const query = useLetters(dossierId)
  return <SentLetters at={`/v1/dossiers/${dossierId}/brieven`} query={query} />
}

export function ApproachedLetters({ id }: { id: string }) {
  const query = useLettersToApproached(id)
  return <SentLetters at={`/v1/benaderingen/${id}/brieven`} query={query} />
}

function SentLetters({ at, query }: { at: string; query: ReturnType<typeof useLetters> }) {
  return (
    <Section id="brieven" title={<Trans>Brieven en flyers</Trans>}>
      <Loaded query={query}>
        {({ items, weggelaten }) => (
          <>
            {items.length === 0 ? <p className="ph-soft"><Trans>Er is nog niets verstuurd.</Trans></p> : <ul className="ph-stack ph-stack--fill ph-plain">{items.map((one) => <SentLetter at={at} key={one.id} letter={one} />)}</ul>}
            <LeftOut list={weggelaten} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function SentLetter({ at, letter: { alineas, id, soort, taal, titel, verstuurdDoor, verstuurdOp } }: { at: string; letter: Brief }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const when = longDate(verstuurdOp, i18n.locale)
  const file = `${at}/${id}/bestand`
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row"><strong>{word(letterKindWords[soort])}</strong><span>{when}</span><span className="ph-soft ph-small">{verstuurdDoor}</span></div>
      {titel ? (
        <details className="ph-fold">
          <summary dir="auto">{titel}</summary>
          <LetterSheet alineas={alineas} soort={soort} taal={taal} titel={titel} />
          <ul className="ph-row ph-plain ph-no-print">
            <li><a className="ams-link" download href={`${file}?vorm=pdf`}><Trans>Bewaren als PDF</Trans></a></li>
            <li><a className="ams-link" download href={`${file}?vorm=tekst`}><Trans>Bewaren als tekst</Trans></a></li>
          </ul>
        </details>
      ) : null}
    </li>
  )
}
