// The Dutch words for when a ground opens data.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { GrondslagVoorwaarde } from '../../../shared/api/schema'

export const conditionWords: Record<GrondslagVoorwaarde, MessageDescriptor> = {
  betrokken: msg`Wie betrokken is`,
  rol: msg`Iedereen met de rol`,
  toestemming: msg`Met toestemming van de deelnemer`,
  convenant: msg`Volgens een convenant`,
  noodtoegang: msg`Wie in nood toegang neemt`,
  groepen: msg`Wie in groepen telt, zonder een dossier te openen`,
}
