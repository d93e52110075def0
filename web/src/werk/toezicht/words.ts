// The Dutch words of the privacy desk for the values of the contract.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Gevaar, GrondslagVoorwaarde, NoodtoegangOordeelSoort } from '../../shared/api/schema'

export const conditionWords: Record<GrondslagVoorwaarde, MessageDescriptor> = {
  betrokken: msg`Wie betrokken is`,
  rol: msg`Iedereen met de rol`,
  toestemming: msg`Met toestemming van de deelnemer`,
  convenant: msg`Volgens een convenant`,
  noodtoegang: msg`Wie in nood toegang neemt`,
}

export const dangerWords: Record<Gevaar, MessageDescriptor> = {
  leven: msg`Iemand kan overlijden of is zwaar ziek of gewond`,
  geweld: msg`Er is geweld of dreiging`,
  kind: msg`Een kind is niet veilig`,
  vermist: msg`Iemand is vermist`,
  anders: msg`Ander gevaar`,
}

export const verdictWords: Record<NoodtoegangOordeelSoort, MessageDescriptor> = {
  terecht: msg`Terecht`,
  'niet-terecht': msg`Niet terecht`,
  'gesprek-nodig': msg`Eerst een gesprek`,
}
