import type { Effectrij, Effecttabel } from '../../shared/api/schema'

/** Whether each number of a table is hidden: of what could not be computed one reads why, and that is something. */
export function tellsNothing({ rijen }: Pick<Effecttabel, 'rijen'>): boolean {
  return rijen.length > 0 && rijen.every((row) => row.getallen.every(({ stand }) => stand === 'verborgen' || stand === 'leeg'))
}

/** As many rows are read at a glance; longer tables leave out what tells nothing until one asks for it. */
const readAtAGlance = 8

/** The rows that say something, and how many do not: only hidden numbers, or that there was nobody. */
export function worthReading({ rijen }: Pick<Effecttabel, 'rijen'>): { rows: Effectrij[]; left: number } {
  if (rijen.length <= readAtAGlance) return { rows: rijen, left: 0 }
  const rows = rijen.filter(({ getallen }) => getallen.some(({ stand, tekst }) => (stand === 'waarde' && tekst !== '0') || stand === 'niet-berekend'))
  return { rows, left: rijen.length - rows.length }
}
