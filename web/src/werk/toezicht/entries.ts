// The parts of the privacy desk, in the order in which they are shown: what asks for an answer, who may know and who
// looked, what was agreed with others, what goes, and what all of it rests on. docs/gebruik/privacyfunctionaris.md has this order too.
import type { Recht } from '../../shared/api/schema'
import { entry as restrictions } from './afscherming/entry'
import { entry as keeping } from './bewaren/entry'
import { entry as covenants } from './convenanten/entry'
import type { DeskEntry } from './entry'
import { entry as grounds } from './grondslagen/entry'
import { entry as log } from './logboek/entry'
import { entry as emergencies } from './noodtoegang/entry'
import { entry as unusual } from './opvallend/entry'
import { entry as consents } from './toestemmingen/entry'
import { entry as register } from './verwerkingsregister/entry'
import { entry as requests } from './verzoeken/entry'

export const entries: readonly DeskEntry[] = [requests, emergencies, restrictions, log, unusual, covenants, consents, keeping, register, grounds]

/** Whether this person has anything to do at the desk. */
export function hasDesk(may: (right: Recht) => boolean): boolean {
  return entries.some(({ rights }) => rights.some(may))
}
