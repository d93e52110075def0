// The parts of the privacy desk, in the order in which they are shown.
import type { Recht } from '../../shared/api/schema'
import { keeping } from './bewaren/entry'
import { covenantsEntry } from './covenants'
import type { DeskEntry } from './entry'
import { glass } from './glass'
import { grounds } from './grounds'
import { logEntry, unusualEntry } from './log-entries'
import { register } from './register'
import { requests } from './requests'
import { restrictions } from './restrictions'

export const entries: readonly DeskEntry[] = [requests, unusualEntry, glass, logEntry, restrictions, covenantsEntry, keeping, grounds, register]

/** Whether this person has anything to do at the desk. */
export function hasDesk(may: (right: Recht) => boolean): boolean {
  return entries.some(({ rights }) => rights.some(may))
}
