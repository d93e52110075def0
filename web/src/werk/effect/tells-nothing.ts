import type { Effecttabel } from '../../shared/api/schema'

/** Whether each number of a table is hidden: of what could not be computed one reads why, and that is something. */
export function tellsNothing({ rijen }: Pick<Effecttabel, 'rijen'>): boolean {
  return rijen.length > 0 && rijen.every((row) => row.getallen.every(({ stand }) => stand === 'verborgen' || stand === 'leeg'))
}
