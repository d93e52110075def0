// Which column of a spreadsheet holds what, as far as its heading tells.
import type { Benaderkolommen } from '../../shared/api/schema'
import type { Column } from './words'

/** Headings as people write them, in small letters. */
const headings: Record<Column, readonly string[]> = {
  voornamen: ['voornamen', 'voornaam', 'roepnaam', 'voorletters'],
  tussenvoegsel: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel'],
  achternaam: ['achternaam', 'geslachtsnaam', 'familienaam'],
  geboortedatum: ['geboortedatum', 'geboren', 'geb.datum', 'gebdatum'],
  telefoon: ['telefoon', 'telefoonnummer', 'tel', 'tel.', 'mobiel', 'mobiel nummer'],
  straat: ['straat', 'adres', 'straat en huisnummer', 'straatnaam'],
  postcode: ['postcode', 'pc'],
  plaats: ['plaats', 'woonplaats'],
  taal: ['taal', 'taalcode'],
  soortAchterstand: ['soort', 'soort achterstand', 'soort schuld', 'achterstand'],
  bedrag: ['bedrag', 'hoogte', 'hoogte achterstand', 'openstaand bedrag'],
  melder: ['melder', 'schuldeiser', 'signaalpartner', 'partner'],
  signaalOp: ['signaaldatum', 'datum signaal', 'datum', 'meldingsdatum'],
}

/** Only in a file with early signals of debts. */
const ofSignals: ReadonlySet<Column> = new Set(['soortAchterstand', 'bedrag', 'melder', 'signaalOp'])

export const columnsOf = (signals: boolean): Column[] => (Object.keys(headings) as Column[]).filter((column) => signals || !ofSignals.has(column))

/** What the headings say by themselves; a heading is used once. */
export function guessColumns(found: readonly string[], signals = false): Benaderkolommen {
  const chosen: Benaderkolommen = {}
  for (const column of columnsOf(signals)) {
    const match = found.find((heading) => headings[column].includes(heading.trim().toLowerCase()))
    if (match !== undefined) chosen[column] = match
  }
  return chosen
}

const workbook = [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]]

/** A file as it is sent: text, or a workbook in base64. What it is, its first bytes say, whatever its name. */
export function sentAs(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes)
  if (!workbook.some((mark) => mark.every((byte, at) => all[at] === byte))) return textOf(bytes)
  let binary = ''
  for (let at = 0; at < all.length; at += 32_768) binary += String.fromCharCode(...all.subarray(at, at + 32_768))
  return btoa(binary)
}

/** Text of a file: UTF-8, or what Windows makes of a spreadsheet, of which "Unicode text" begins with a mark. */
export function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
