// The words for what one may tell, in the order in which people look for it.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { GegevensSoort, ToestemmingManier, ToestemmingStatus } from '../../shared/api/schema'

export const kindWords: Record<GegevensSoort, MessageDescriptor> = {
  'identiteit-en-contact': msg`Naam, adres en bereikbaarheid`,
  wonen: msg`Iets over wonen`,
  'inkomen-en-schulden': msg`Iets over inkomen of schulden`,
  'werk-en-opleiding': msg`Iets over werk, opleiding of taal`,
  gezin: msg`Iets over het gezin`,
  'sociaal-netwerk': msg`Iets over familie of vrienden`,
  'lichamelijke-gezondheid': msg`Iets over lichamelijke gezondheid`,
  'geestelijke-gezondheid': msg`Iets over geestelijke gezondheid of verslaving`,
  'politie-en-justitie': msg`Iets over politie of justitie`,
  'plan-en-doelen': msg`Het plan en de doelen`,
  trajectvoortgang: msg`Hoe het met een traject gaat`,
  metingen: msg`Dat er is gemeten`,
  contactverslagen: msg`Wat er in een gesprek is gezegd`,
  wensen: msg`Wat iemand wil en goed kan`,
  werkaantekeningen: msg`Taken en aantekeningen`,
  documenten: msg`Een document`,
  bsn: msg`Het burgerservicenummer`,
}

export const consentWords: Record<ToestemmingStatus, { text: MessageDescriptor; color: 'lime' | 'azure' | 'yellow' | undefined }> = {
  gevraagd: { text: msg`Wacht op antwoord`, color: 'azure' },
  gegeven: { text: msg`Geldt nu`, color: 'lime' },
  geweigerd: { text: msg`Nee gezegd`, color: undefined },
  gestopt: { text: msg`Gestopt`, color: undefined },
  verlopen: { text: msg`Voorbij`, color: undefined },
}

export const meansWords: Record<ToestemmingManier, MessageDescriptor> = {
  'in-mijn': msg`zelf, in Mijn Participatiehuis`,
  'op-papier': msg`op papier`,
  'in-gesprek': msg`in een gesprek`,
}
