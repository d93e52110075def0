// The Dutch words of approaching people.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Benaderbeurt, Benaderdubbelsoort, Benaderkolommen, Benaderuitkomstnaam } from '../../shared/api/schema'

export const outreachOutcomeWords: Record<Benaderuitkomstnaam, MessageDescriptor> = {
  verstuurd: msg`Verstuurd`,
  'geen-gehoor': msg`Geen gehoor`,
  ingesproken: msg`Bericht ingesproken`,
  'niet-thuis': msg`Niet thuis of niet gekomen`,
  'later-terugbellen': msg`Wil later praten`,
  'afspraak-gemaakt': msg`Afspraak gemaakt`,
  gesproken: msg`Gesprek gehad`,
  'wil-nu-niet': msg`Wil nu niet`,
}

export const turnWords: Record<Benaderbeurt, MessageDescriptor> = {
  nu: msg`Nu aan de beurt`,
  later: msg`Later`,
  'zonder-vervolg': msg`Zonder vervolg`,
  'doet-mee': msg`Doet mee`,
  gestopt: msg`Gestopt`,
  'te-laat': msg`Eerste contact te laat`,
}

export const doubleWords: Record<Benaderdubbelsoort, MessageDescriptor> = {
  'twee-keer-in-bestand': msg`Staat twee keer in het bestand`,
  'staat-al-op-een-lijst': msg`Staat al op een lijst`,
  'is-al-bekend': msg`Lijkt op iemand die al een dossier heeft`,
}

export type Column = keyof Benaderkolommen

export const columnWords: Record<Column, MessageDescriptor> = {
  voornamen: msg`Voornamen`,
  tussenvoegsel: msg`Tussenvoegsel`,
  achternaam: msg`Achternaam`,
  geboortedatum: msg`Geboortedatum`,
  telefoon: msg`Telefoon`,
  straat: msg`Straat en huisnummer`,
  postcode: msg`Postcode`,
  plaats: msg`Plaats`,
  taal: msg`Taal`,
  soortAchterstand: msg`Soort achterstand`,
  bedrag: msg`Bedrag`,
  melder: msg`Wie het meldt`,
  signaalOp: msg`Dag van het signaal`,
}
