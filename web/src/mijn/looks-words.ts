// What someone saw or did, in the words of the participant. Rights without a word here say nothing about a person.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Gegevenssoort, Inzageaanleiding, Recht } from '../shared/api/schema'

const plan = msg`uw plan`
const facts = msg`wat u over uzelf vertelde`
const helpers = msg`wie u helpt`
const talks = msg`uw gesprekken`
const appointments = msg`uw afspraken`
const trajectories = msg`uw hulp en activiteiten`
const measurements = msg`uw plek op de ladder`
const nameAndAddress = msg`uw naam en adres`
const tasks = msg`taken van uw coach`

export const actWords: Partial<Record<Recht, MessageDescriptor>> = {
  'dossier-lezen': nameAndAddress,
  aanmelden: msg`uw aanmelding`,
  'fase-wijzigen': msg`hoe ver u bent`,
  'persoon-wijzigen': nameAndAddress,
  'bsn-lezen': msg`uw burgerservicenummer`,
  'feiten-lezen': facts,
  'feiten-vastleggen': facts,
  'klantfoto-vastleggen': facts,
  'betrokkenen-lezen': helpers,
  'betrokkenen-wijzigen': helpers,
  'metingen-lezen': measurements,
  'metingen-vastleggen': measurements,
  'plan-lezen': plan,
  'plan-wijzigen': plan,
  'plan-akkoord': plan,
  'trajecten-lezen': trajectories,
  'trajecten-wijzigen': trajectories,
  'verslag-schrijven': trajectories,
  'contacten-lezen': talks,
  'contacten-vastleggen': talks,
  'afspraken-lezen': appointments,
  'afspraken-wijzigen': appointments,
  'taken-lezen': tasks,
  'taken-wijzigen': tasks,
  'tijdlijn-lezen': msg`wat er gebeurd is`,
  'logboek-lezen': msg`wie er in uw gegevens keek`,
  'aanpak-lezen': msg`de stappen die u doet`,
  'aanpak-uitvoeren': msg`de stappen die u doet`,
  'aanpak-overstappen': msg`de stappen die u doet`,
  'toestemmingen-lezen': msg`uw toestemming`,
  'toestemmingen-vastleggen': msg`uw toestemming`,
  'gegevens-delen': msg`wat er met anderen gedeeld is`,
  'gegevens-uitgeven': msg`alles wat er over u bewaard is`,
  'verzoeken-behandelen': msg`uw verzoek`,
}

export const kindWords: Record<Gegevenssoort, MessageDescriptor> = {
  'identiteit-en-contact': nameAndAddress,
  'inkomen-en-schulden': msg`uw geld en schulden`,
  'werk-en-opleiding': msg`uw werk en school`,
  wonen: msg`hoe u woont`,
  gezin: msg`uw gezin`,
  'sociaal-netwerk': msg`uw familie en vrienden`,
  'lichamelijke-gezondheid': msg`uw gezondheid`,
  'geestelijke-gezondheid': msg`hoe u zich voelt`,
  'politie-en-justitie': msg`politie en rechter`,
  'plan-en-doelen': plan,
  trajectvoortgang: trajectories,
  metingen: measurements,
  contactverslagen: talks,
  werkaantekeningen: tasks,
  documenten: msg`uw papieren`,
  bsn: msg`uw burgerservicenummer`,
  wensen: msg`wat u graag wilt`,
}

/** Why somebody looked, when it was not for the daily work. */
export const occasionWords: Record<Inzageaanleiding, MessageDescriptor> = {
  noodtoegang: msg`Keek met spoed, omdat er misschien gevaar was.`,
  verzoek: msg`Keek omdat u iets gevraagd had.`,
}
