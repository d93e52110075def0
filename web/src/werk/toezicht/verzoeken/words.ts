// The words of the API about requests, as people say them.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { KanttekeningSoort, VerzoekSoort, VerzoekToestand, VerzoekUitkomst } from '../../../shared/api/schema'

export const kindWords: Record<VerzoekSoort, MessageDescriptor> = {
  inzage: msg`Inzage`,
  verbetering: msg`Verbetering`,
  wissen: msg`Wissen`,
  beperking: msg`Beperking`,
  overdracht: msg`Overdracht`,
  bezwaar: msg`Bezwaar`,
}

export const stateWords: Record<VerzoekToestand, MessageDescriptor> = {
  ontvangen: msg`Nog niet opgepakt`,
  'in-behandeling': msg`In behandeling`,
  besloten: msg`Beantwoord`,
  ingetrokken: msg`Ingetrokken`,
}

export const outcomeWords: Record<VerzoekUitkomst, MessageDescriptor> = {
  toegewezen: msg`Toegewezen`,
  deels: msg`Voor een deel`,
  afgewezen: msg`Afgewezen`,
}

export const remarkWords: Record<KanttekeningSoort, MessageDescriptor> = {
  'verbeterd-op-verzoek': msg`Verbeterd op verzoek`,
  'deelnemer-niet-eens': msg`De deelnemer is het hier niet mee eens`,
  beperkt: msg`Wordt nu niet gebruikt, op verzoek`,
}
