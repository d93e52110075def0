// Which coaches are shown; the choice stands in the address.
import type { CoachKeuze } from '../../shared/api/schema'

const shows: readonly CoachKeuze[] = ['ruimte', 'vol', 'termijn', 'stil']

/** Nothing: all of them, also where an address holds a choice that nobody knows. */
export const readShow = (written: string | null) => shows.find((one) => one === written)
