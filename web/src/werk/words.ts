// The Dutch words for the values of the contract, in one place.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import type {
  AanpakHandelingSoort, Aanvrager, AfspraakStatus, Beoordelaar, ContactUitkomst, DossierFase, FeitBron, Gebeurtenis, HuishoudRol,
  IngevuldDoor, Kanaal, Meetmoment, Onderdeel, OrganisatieSoort, PlanStatus, Rol, TaakStatus, TrajectResultaat, TrajectSoort,
  Treffer, Uitvoerder, UrgenteNood, Voortgang,
} from '../shared/api/schema'

type Words<K extends string> = Record<K, MessageDescriptor>

export const phaseWords: Words<DossierFase> = {
  aangemeld: msg`Aangemeld`,
  begeleid: msg`In begeleiding`,
  nazorg: msg`Nazorg`,
  afgesloten: msg`Afgesloten`,
}

export const requesterWords: Words<Aanvrager> = {
  inwoner: msg`De inwoner zelf`,
  netwerk: msg`Iemand uit het netwerk, zoals familie of een buur`,
  instantie: msg`Een instantie`,
}

export const channelWords: Words<Kanaal> = {
  balie: msg`Aan de balie`,
  telefoon: msg`Telefoon`,
  brief: msg`Brief`,
  email: msg`E-mail`,
  website: msg`Website`,
  huisbezoek: msg`Huisbezoek`,
  wijk: msg`In de wijk`,
  bericht: msg`Bericht`,
  beeldbellen: msg`Beeldbellen`,
  eropaf: msg`Wij gingen erop af`,
}

export const needWords: Words<UrgenteNood> = {
  slapen: msg`Een plek om te slapen`,
  eten: msg`Eten`,
  geld: msg`Geld`,
  veiligheid: msg`Veiligheid`,
}

/** In which somebody, or a team, helps a household. */
export const helpingRoles: Rol[] = ['coach', 'intaker', 'inkomensconsulent', 'ketenpartner', 'werkbegeleider']

export const roleWords: Words<Rol> = {
  intaker: msg`Intaker`,
  coach: msg`Participatiecoach`,
  inkomensconsulent: msg`Inkomensconsulent`,
  ketenpartner: msg`Ketenpartner`,
  werkbegeleider: msg`Werkbegeleider`,
  teamleider: msg`Teamleider`,
  beleidsmedewerker: msg`Beleidsmedewerker`,
  privacyfunctionaris: msg`Privacyfunctionaris`,
  beheerder: msg`Beheerder`,
  deelnemer: msg`Deelnemer`,
}

export const organisationWords: Words<OrganisatieSoort> = {
  gemeente: msg`Gemeente`,
  ketenpartner: msg`Ketenpartner`,
  werkgever: msg`Werkgever`,
}

export const householdRoleWords: Words<HuishoudRol> = {
  aanvrager: msg`Aanvrager`,
  partner: msg`Partner`,
  kind: msg`Kind`,
  anders: msg`Iemand anders in huis`,
}

export const sourceWords: Words<FeitBron> = {
  inwoner: msg`Van de inwoner zelf`,
  netwerk: msg`Van het netwerk`,
  instantie: msg`Van een instantie`,
  registratie: msg`Uit een registratie`,
  medewerker: msg`Gezien door een medewerker`,
  document: msg`Uit een document`,
}

export const filledByWords: Words<IngevuldDoor> = {
  inwoner: msg`De inwoner zelf`,
  samen: msg`Samen met de inwoner`,
  medewerker: msg`De medewerker`,
}

export const raterWords: Words<Beoordelaar> = {
  deelnemer: msg`Deelnemer`,
  professional: msg`Coach`,
  netwerk: msg`Netwerk`,
}

export const momentWords: Words<Meetmoment> = {
  nulmeting: msg`Nulmeting`,
  vervolgmeting: msg`Vervolgmeting`,
  eindmeting: msg`Eindmeting`,
  tussentijds: msg`Tussentijds`,
}

export const planWords: Words<PlanStatus> = {
  concept: msg`Concept`,
  akkoord: msg`Afgesproken`,
  vervangen: msg`Vervangen door een nieuw plan`,
  beeindigd: msg`Beëindigd`,
}

export const actorWords: Words<Uitvoerder> = {
  zelf: msg`Zelf`,
  netwerk: msg`Netwerk`,
  professional: msg`Professional`,
}

export const trajectoryWords: Words<TrajectSoort> = {
  zorg: msg`Zorgtraject`,
  participatie: msg`Participatietraject`,
}

export const resultWords: Words<TrajectResultaat> = {
  gehaald: msg`Einddoel gehaald`,
  deels: msg`Einddoel deels gehaald`,
  'niet-gehaald': msg`Einddoel niet gehaald`,
  afgebroken: msg`Traject afgebroken`,
}

export const courseWords: Words<Voortgang> = {
  'op-koers': msg`Op koers`,
  langzamer: msg`Langzamer dan afgesproken`,
  vastgelopen: msg`Vastgelopen`,
}

export const outcomeWords: Words<ContactUitkomst> = {
  gesproken: msg`Gesproken`,
  'geen-gehoor': msg`Geen gehoor`,
  'bericht-achtergelaten': msg`Bericht achtergelaten`,
  'niet-thuis': msg`Niet thuis`,
  'wil-niet': msg`Wil nu geen contact`,
  'later-terugbellen': msg`Vraagt om later terug te bellen`,
  verstuurd: msg`Verstuurd`,
}

export const appointmentWords: Words<AfspraakStatus> = {
  gepland: msg`Gepland`,
  geweest: msg`Geweest`,
  afgezegd: msg`Afgezegd`,
  gemist: msg`Niet doorgegaan`,
}

export const taskWords: Words<TaakStatus> = {
  open: msg`Open`,
  gedaan: msg`Gedaan`,
  vervallen: msg`Vervallen`,
}

export const matchWords: Words<Treffer['waarom']> = {
  'zelfde-bsn': msg`Zelfde burgerservicenummer`,
  'zelfde-naam-en-geboortedatum': msg`Zelfde naam en geboortedatum`,
  'lijkt-op-naam': msg`De naam lijkt erop`,
  'zelfde-geboortedatum': msg`Zelfde geboortedatum`,
  naam: msg`Zelfde naam`,
}

export const eventWords: Words<Gebeurtenis['soort']> = {
  aanmelding: msg`Aanmelding`,
  klantfoto: msg`Klantfoto`,
  betrokkene: msg`Betrokkene`,
  feit: msg`Gegeven`,
  meting: msg`Meting`,
  plan: msg`Plan`,
  akkoord: msg`Akkoord`,
  doel: msg`Doel`,
  actie: msg`Actie`,
  traject: msg`Traject`,
  verslag: msg`Verslag`,
  contact: msg`Contact`,
  afspraak: msg`Afspraak`,
  taak: msg`Taak`,
  fase: msg`Fase`,
  persoon: msg`Persoon`,
  aanpak: msg`Aanpak`,
}

export const stepStateWords: Words<Onderdeel['toestand']> = {
  later: msg`Later`,
  'wacht-op-plaats': msg`Wacht op een plaats`,
  'te-starten': msg`Kan beginnen`,
  bezig: msg`Bezig`,
  opgeschort: msg`Staat stil`,
  overgeslagen: msg`Overgeslagen`,
  mislukt: msg`Niet gelukt`,
  afgerond: msg`Afgerond`,
  beeindigd: msg`Gestopt`,
  gesloten: msg`Gesloten`,
}

export const stepActWords: Words<AanpakHandelingSoort> = {
  starten: msg`Starten`,
  afronden: msg`Afronden`,
  beeindigen: msg`Stoppen`,
  mislukt: msg`Niet gelukt`,
  gebeurd: msg`Melden`,
  inplannen: msg`Inplannen`,
  verlengen: msg`Verlengen`,
  opschorten: msg`Stilzetten`,
  hervatten: msg`Weer verder`,
  overslaan: msg`Overslaan`,
  'toch-toestaan': msg`Toch doen`,
  heropenen: msg`Heropenen`,
  sluiten: msg`Sluiten`,
}

/** Turns a value into its word, and a list of values into options. */
export function useWords() {
  const { i18n } = useLingui()
  return {
    word: (descriptor: MessageDescriptor) => i18n._(descriptor),
    options: <K extends string>(words: Words<K>, only?: K[]) =>
      (only ?? (Object.keys(words) as K[])).map((value) => ({ value, label: i18n._(words[value]) })),
  }
}
