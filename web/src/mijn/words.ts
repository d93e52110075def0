// The words of the system in the words of the reader: no jargon, one sentence each.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Rol, TrajectResultaat, TrajectSoort, Voortgang } from '../shared/api/schema'
import type { IconName } from './icon'

export const roleWords: Record<Rol, MessageDescriptor> = {
  intaker: msg`Hielp u met uw aanmelding`,
  coach: msg`Coach: maakt met u het plan`,
  inkomensconsulent: msg`Helpt u met uw uitkering`,
  ketenpartner: msg`Helpt u met hulp of zorg`,
  werkbegeleider: msg`Helpt u op uw werkplek`,
  teamleider: msg`Leidt het team van uw coach`,
  beleidsmedewerker: msg`Werkt bij de gemeente`,
  privacyfunctionaris: msg`Let op uw privacy`,
  beheerder: msg`Zorgt dat dit systeem werkt`,
  deelnemer: msg`Dat bent u zelf`,
}

export const trajectoryWords: Record<TrajectSoort, { title: MessageDescriptor; icon: IconName }> = {
  zorg: { title: msg`Hulp en zorg`, icon: 'heart' },
  participatie: { title: msg`Meedoen`, icon: 'people' },
}

export const progressWords: Record<Voortgang, { text: MessageDescriptor; icon: IconName }> = {
  'op-koers': { text: msg`Het gaat goed`, icon: 'smile' },
  langzamer: { text: msg`Het gaat langzamer dan gedacht`, icon: 'neutral' },
  vastgelopen: { text: msg`Het zit even vast`, icon: 'sad' },
}

export const resultWords: Record<TrajectResultaat, MessageDescriptor> = {
  gehaald: msg`Gelukt: het doel is gehaald`,
  deels: msg`Voor een deel gelukt`,
  'niet-gehaald': msg`Het doel is nog niet gehaald`,
  afgebroken: msg`Eerder gestopt`,
}

/** How far a goal is, from -2 to 2. */
export const goalWords: Record<number, MessageDescriptor> = {
  [-2]: msg`Hier begon u`,
  [-1]: msg`U bent op weg`,
  0: msg`Gelukt: het doel is gehaald`,
  1: msg`Meer gehaald dan het doel`,
  2: msg`Veel meer gehaald dan het doel`,
}
