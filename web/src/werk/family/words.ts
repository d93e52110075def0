// The words for a family's conference.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FamilieConferentie, Familievoorstel } from '../../shared/api/schema'

export const phaseWords: Record<FamilieConferentie['fase'], MessageDescriptor> = {
  informatie: msg`Informatie: iedereen vertelt wat er bekend is`,
  'besloten-tijd': msg`Besloten tijd: de familie is onder elkaar`,
  presentatie: msg`Presentatie: de familie liet het plan zien`,
  opvolging: msg`Opvolging: u kijkt samen hoe het gaat`,
  afgerond: msg`Afgerond`,
}

export const proposalWords: Record<Familievoorstel['status'], MessageDescriptor> = {
  open: msg`Nog geen antwoord`,
  aangenomen: msg`De familie zei ja`,
  afgewezen: msg`De familie zei nee`,
}
