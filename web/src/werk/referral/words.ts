// The words for what is asked of others: how it stands, what one can do, and what was done.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NieuweVerwijzingStap, RegieAanbod, Verwijzing, VerwijzingStap } from '../../shared/api/schema'

type Color = 'lime' | 'azure' | 'yellow' | undefined
type Told = { text: MessageDescriptor; color: Color }

export const stateWords: Record<Verwijzing['status'], Told> = {
  gevraagd: { text: msg`Wacht op antwoord`, color: 'azure' },
  wachtlijst: { text: msg`Op de wachtlijst`, color: 'yellow' },
  aangenomen: { text: msg`Aangenomen`, color: 'lime' },
  'contact-bevestigd': { text: msg`Het contact is er`, color: 'lime' },
  geweigerd: { text: msg`Nee gezegd`, color: undefined },
  teruggegeven: { text: msg`Teruggegeven`, color: undefined },
  ingetrokken: { text: msg`Ingetrokken`, color: undefined },
}

export type Act = NieuweVerwijzingStap['stap']

export const actWords: Record<Act, MessageDescriptor> = {
  aannemen: msg`Aannemen`,
  wachtlijst: msg`Op de wachtlijst zetten`,
  weigeren: msg`Nee zeggen`,
  'kennismaking-plannen': msg`Kennismaking plannen`,
  'contact-bevestigen': msg`Het contact is er`,
  teruggeven: msg`Teruggeven`,
  intrekken: msg`Vraag intrekken`,
}

/** Of one that stands on a waiting list already, the same step is news about it. */
export const waitingNews = msg`Nieuws over de wachtlijst`

/** What is told after it was done. */
export const toldWords: Record<Act, MessageDescriptor> = {
  aannemen: msg`De verwijzing is aangenomen. Plan nu samen de kennismaking.`,
  wachtlijst: msg`De verwijzing staat op de wachtlijst. Wie het vroeg, ziet het.`,
  weigeren: msg`Het nee is bewaard. De zorg blijft bij wie het vroeg.`,
  'kennismaking-plannen': msg`De kennismaking staat. Hij staat ook bij de afspraken.`,
  'contact-bevestigen': msg`Bewaard: het contact is er.`,
  teruggeven: msg`De verwijzing is teruggegeven. De zorg ligt weer bij wie het vroeg.`,
  intrekken: msg`De vraag is ingetrokken.`,
}

export const stepWords: Record<VerwijzingStap['stap'], MessageDescriptor> = {
  vragen: msg`Gevraagd`,
  wachtlijst: msg`Op de wachtlijst gezet`,
  aannemen: msg`Aangenomen`,
  weigeren: msg`Nee gezegd`,
  intrekken: msg`Ingetrokken`,
  'kennismaking-plannen': msg`Kennismaking gepland`,
  'contact-bevestigen': msg`Contact bevestigd`,
  teruggeven: msg`Teruggegeven`,
}

export const offerWords: Record<RegieAanbod['status'], Told> = {
  gevraagd: { text: msg`Wacht op antwoord`, color: 'azure' },
  aangenomen: { text: msg`Ja gezegd`, color: 'lime' },
  geweigerd: { text: msg`Nee gezegd`, color: undefined },
  ingetrokken: { text: msg`Ingetrokken`, color: undefined },
}
