// What a dossier on the list asks of whoever reads it.
import type { TeVernietigen } from '../../../shared/api/schema'

/** Somebody else approved, or nobody yet, and nothing is in the way. */
export function waitsForMe({ stand, eersteAkkoord }: Pick<TeVernietigen, 'stand' | 'eersteAkkoord'>): boolean {
  return stand === 'wacht' || (stand === 'een-akkoord' && !eersteAkkoord?.uzelf)
}
