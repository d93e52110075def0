// Moving a case: what is chosen, and what is sent.
import type { OverstapVervalt, OverstapVooraf } from '../../shared/api/schema'

export type MoveValues = {
  reden: string
  /** Beside the lines that cannot go along: whether somebody says that it ends. */
  eindigt: boolean[]
}

/** One version of one approach, as the value of a choice. */
export const keyOf = ({ aanpak, aanpakVersie }: { aanpak: string; aanpakVersie: number }): string => `${aanpak}:${aanpakVersie}`

/** Only what was ticked; without a reason of its own it is the reason of the move. */
export const endsOf = ({ kanNietMee }: Pick<OverstapVooraf, 'kanNietMee'>, { eindigt }: MoveValues): OverstapVervalt[] =>
  kanNietMee.flatMap(({ onderdeel }, place) => (onderdeel && eindigt[place] ? [{ onderdeel }] : []))
