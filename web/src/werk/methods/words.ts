// The Dutch words for what the catalogue says of methods, and how strong the study behind them is.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AandachtVoorWerk, Beoordelaar, GemetenMaat, GemetenOpzet, MethodeOordeel, MethodeStap, MethodeVorm, OnderzoekSoort } from '../../shared/api/schema'

type Words<K extends string> = Record<K, MessageDescriptor>

export const kindWords: Words<MethodeVorm> = {
  programma: msg`Programma`,
  methodiek: msg`Methodiek`,
  proef: msg`Proef van een gemeente`,
}

export const workWords: Words<AandachtVoorWerk> = {
  geen: msg`Geen doel`,
  onderdeel: msg`Kan erbij horen`,
  sterk: msg`Veel aandacht`,
}

export const verdictWords: Words<MethodeOordeel> = {
  bewezen: msg`Bewezen volgens de bron`,
  deels: msg`Deels bewezen volgens de bron`,
  'niet-aangetoond': msg`Niet aangetoond`,
  onbekend: msg`Niet bekend`,
}

/** How much a study says about the cause, strongest first: the order of the filter and of the screen. */
export const studyOrder: OnderzoekSoort[] = ['geloot', 'vergelijkingsgroep', 'voor-en-na', 'proces', 'opzet-onbekend', 'ervaring']

export const studyWords: Words<OnderzoekSoort> = {
  geloot: msg`Geloot wie meedeed`,
  vergelijkingsgroep: msg`Met een vergelijkingsgroep`,
  'voor-en-na': msg`Alleen voor en na gemeten`,
  proces: msg`Hoe het ging`,
  'opzet-onbekend': msg`Onderzoek, opzet niet bekend`,
  ervaring: msg`Ervaring van professionals`,
}

export const termWords: Words<NonNullable<MethodeStap['termijnSoort']>> = {
  ongeveer: msg`ongeveer`,
  hoogstens: msg`hoogstens`,
  na: msg`na ongeveer`,
}

/** With what a change that the municipality measured itself was compared. */
export const designWords: Words<GemetenOpzet> = {
  'voor-en-na': msg`alleen voor en na gemeten`,
  'niet-gekoppeld': msg`naast mensen die er niet op lijken`,
  'gekoppeld-ongelijk': msg`gekoppeld, en nog verschillend`,
  gekoppeld: msg`gekoppeld aan mensen die erop lijken`,
}

export const measureWords: Words<GemetenMaat> = {
  'd-av': msg`(d_av)`,
  'd-z': msg`(d_z)`,
  treden: msg`treden`,
  punten: msg`punten meer dan zonder de aanpak`,
}

export const scorerWords: Words<Beoordelaar> = {
  deelnemer: msg`de deelnemer zelf`,
  professional: msg`de professional`,
  netwerk: msg`iemand uit het netwerk`,
}
