// How a change in a plan reads: the words of the part, and what stood there as people read it.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { PlanWijziging, Uitvoerder, VerschilSoort } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { actorWords } from '../words'

type Part = PlanWijziging['veld']

export const partWords: Record<Part, MessageDescriptor> = {
  wensen: msg`Wat ik wil`,
  talenten: msg`Waar ik goed in ben`,
  samenvatting: msg`Samenvatting`,
  leefgebied: msg`Leefgebied`,
  titel: msg`Naam van het doel`,
  specifiek: msg`Wat precies`,
  meetbaar: msg`Waaraan zien we het`,
  acceptabel: msg`Wie staat erachter`,
  realistisch: msg`Waarom dit kan`,
  einddatum: msg`Wanneer`,
  kijkenOp: msg`Samen kijken op`,
  minTwee: msg`Stand -2`,
  minEen: msg`Stand -1`,
  nul: msg`Stand 0`,
  plusEen: msg`Stand +1`,
  plusTwee: msg`Stand +2`,
  omschrijving: msg`Wat er gebeurt`,
  uitvoerder: msg`Wie het doet`,
  naam: msg`Naam`,
  voor: msg`Uiterlijk op`,
  doel: msg`Bij welk doel`,
}

export const changeWords: Record<VerschilSoort, MessageDescriptor> = {
  nieuw: msg`Nieuw`,
  gewijzigd: msg`Veranderd`,
  vervallen: msg`Vervallen`,
  gedaan: msg`Gedaan`,
}

const days: ReadonlySet<Part> = new Set(['einddatum', 'kijkenOp', 'voor'])

/** What stood in a part; nothing when it was empty. */
export function readValue(part: Part, value: string | undefined, locale: string, word: (one: MessageDescriptor) => string): string | undefined {
  if (!value) return undefined
  if (days.has(part)) return longDate(value, locale)
  return part === 'uitvoerder' ? word(actorWords[value as Uitvoerder]) : value
}
