// In which language a letter begins, and what follows when somebody else of the household gets it.
import type { Briefsjabloon } from '../../shared/api/schema'

export type Addressee = { id: string; naam: string; taal: string }

type Filled = { naam: string; taal: string }

const dutch = 'nl'

/** That of the person where some letter is there in it, and Dutch otherwise. */
export function languageFor(person: Addressee | undefined, templates: readonly Briefsjabloon[]): string {
  const there = person && templates.some(({ talen }) => talen.some(({ taal }) => taal === person.taal))
  return there ? person.taal : dutch
}

/** What was typed or chosen by hand stays as it is. */
export function followed({ naam, taal }: Filled, before: Addressee | undefined, now: Addressee, templates: readonly Briefsjabloon[]): Filled {
  return {
    naam: naam === (before?.naam ?? '') ? now.naam : naam,
    taal: taal === languageFor(before, templates) ? languageFor(now, templates) : taal,
  }
}
