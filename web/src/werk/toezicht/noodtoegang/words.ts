// The Dutch words for a danger and for the verdict on access in an emergency.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Gevaar, NoodtoegangOordeelSoort } from '../../../shared/api/schema'

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
