// How a household stands in its approach: the items sorted into what people ask of them.
import type { Aanpak, AanpakHandelingSoort, AanpakVraag, Onderdeel } from '../../shared/api/schema'

export type Standing = {
  now: Onderdeel[]
  waiting: Onderdeel[]
  next: Onderdeel[]
  plannable: Onderdeel[]
  /** What may happen outside the approach, and may be reported. */
  events: Onderdeel[]
  done: Onderdeel[]
}

const going: ReadonlySet<Onderdeel['toestand']> = new Set(['bezig', 'te-starten', 'opgeschort'])
const over: ReadonlySet<Onderdeel['toestand']> = new Set(['afgerond', 'beeindigd', 'mislukt', 'overgeslagen', 'gesloten'])

/** Each item stands in one list at most; the approach itself is the frame around them. */
export function standingOf({ onderdelen }: Pick<Aanpak, 'onderdelen'>): Standing {
  const standing: Standing = { now: [], waiting: [], next: [], plannable: [], events: [], done: [] }
  for (const one of onderdelen) {
    if (one.soort === 'aanpak') continue
    if (one.soort === 'gebeurtenis' && one.mogelijk.includes('gebeurd')) standing.events.push(one)
    else if (one.toestand === 'wacht-op-plaats') standing.waiting.push(one)
    else if (going.has(one.toestand)) standing.now.push(one)
    else if (over.has(one.toestand)) standing.done.push(one)
    else if (one.mogelijk.includes('inplannen')) standing.plannable.push(one)
    else if (one.hierna || (one.soort === 'timer' && one.uiterlijk)) standing.next.push(one)
  }
  return standing
}

export const isKnown = ({ waarde }: AanpakVraag): boolean => waarde !== undefined && waarde !== null

/** The questions by when they matter: now, answered already, or later. */
export const sorted = (questions: readonly AanpakVraag[]) => ({
  asked: questions.filter((one) => one.nuNodig && !isKnown(one)),
  known: questions.filter(isKnown),
  rest: questions.filter((one) => !one.nuNodig && !isKnown(one)),
})

const withReason: ReadonlySet<AanpakHandelingSoort> = new Set([
  'beeindigen', 'mislukt', 'inplannen', 'verlengen', 'opschorten', 'overslaan', 'heropenen', 'sluiten',
])

/** The server refuses these without a reason. */
export const needsReason = (act: AanpakHandelingSoort): boolean => withReason.has(act)

// What usually comes next stands first; what breaks off comes last.
const usually: readonly AanpakHandelingSoort[] = ['starten', 'afronden', 'gebeurd', 'hervatten', 'toch-toestaan', 'inplannen', 'verlengen']
const otherwise: readonly AanpakHandelingSoort[] = ['overslaan', 'opschorten', 'mislukt', 'beeindigen', 'heropenen', 'sluiten']

export type Offer = { usual: AanpakHandelingSoort[]; other: AanpakHandelingSoort[] }

/** What may be done with an item: what one usually does, and what one does when it goes another way. */
export const offered = (acts: readonly AanpakHandelingSoort[]): Offer => ({
  usual: usually.filter((one) => acts.includes(one)),
  other: otherwise.filter((one) => acts.includes(one)),
})
