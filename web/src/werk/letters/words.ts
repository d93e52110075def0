// What letters are called, and the drawings beside their paragraphs.
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Briefsoort, Briefveld } from '../../shared/api/schema'
import type { IconName } from '../../shared/icon'

export const letterKindWords: Record<Briefsoort, MessageDescriptor> = { brief: msg`Brief`, flyer: msg`Flyer` }

export const letterFieldWords: Record<Briefveld, MessageDescriptor> = {
  naam: msg`Aan wie`,
  datum: msg`Dag van de afspraak`,
  tijd: msg`Tijd van de afspraak`,
  plaats: msg`Plaats van de afspraak`,
  coach: msg`Van wie`,
  telefoon: msg`Telefoon waarop u te bereiken bent`,
  gemeente: msg`Gemeente`,
}

/** "Gemeente Zonnedal" in a letter that says "gemeente" itself: "Zonnedal". */
export const townOf = (municipality: string): string => municipality.replace(/^gemeente\s+/i, '')

/** The names of catalogue/schemas/brief.json. */
const drawings: Record<string, IconName> = {
  afspraak: 'calendar',
  hart: 'heart',
  huis: 'house',
  kennismaken: 'handshake',
  lijst: 'list',
  mens: 'person',
  mensen: 'people',
  praten: 'chat',
  schild: 'shield',
  stappen: 'footprints',
  ster: 'star',
  telefoon: 'phone',
  tijd: 'clock',
  vlag: 'flag',
}

export const drawingOf = (pictogram: string | undefined): IconName | undefined => (pictogram ? drawings[pictogram] : undefined)
