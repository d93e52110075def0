// The Dutch words for how a consent stands, in the order in which they are counted.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ToestemmingStand } from '../../../shared/api/schema'

export const standingWords: Record<ToestemmingStand, MessageDescriptor> = {
  gevraagd: msg`Wacht op antwoord`,
  geldig: msg`Geldt nu`,
  'loopt-binnenkort-af': msg`Loopt binnenkort af`,
  verlopen: msg`Voorbij`,
  gestopt: msg`Gestopt`,
  geweigerd: msg`Nee gezegd`,
}

export const standingColors: Record<ToestemmingStand, 'lime' | 'azure' | 'yellow' | undefined> = {
  gevraagd: 'azure',
  geldig: 'lime',
  'loopt-binnenkort-af': 'yellow',
  verlopen: undefined,
  gestopt: undefined,
  geweigerd: undefined,
}
