// A cohort as the form holds it, and back.
import type { Beoordelaar, Cohort, Cohortfout, NieuwCohort } from '../../shared/api/schema'
import { isRealDay } from '../../shared/date-parts'

export type CohortValues = {
  naam: string
  vraag: string
  van: string
  totEnMet: string
  filter: string
  vergelijking: string
  vergelijkOp: string[]
  moetGelijkZijn: string[]
  instrumenten: string[]
  beoordelaar: Beoordelaar
  /** What it is about is chosen elsewhere. */
  methode?: string
  aanpak?: string
}

export function valuesOf(cohort: Cohort | undefined): CohortValues {
  return {
    naam: cohort?.naam ?? '',
    vraag: cohort?.vraag ?? '',
    van: cohort?.van ?? '',
    totEnMet: cohort?.totEnMet ?? '',
    filter: cohort?.filter ?? '',
    vergelijking: cohort?.vergelijking ?? '',
    vergelijkOp: cohort?.vergelijkOp ?? [],
    moetGelijkZijn: cohort?.moetGelijkZijn ?? [],
    instrumenten: cohort?.instrumenten ?? [],
    beoordelaar: cohort?.beoordelaar ?? 'professional',
    methode: cohort?.methode,
    aanpak: cohort?.aanpak,
  }
}

/** Filters go without what is around them, so that a place in them is a place in what the server read. */
export function bodyOf({ vraag, filter, vergelijking, ...rest }: CohortValues): NieuwCohort {
  return { ...rest, vraag: vraag || undefined, filter: filter.trim(), vergelijking: vergelijking.trim() || undefined }
}

/** What can be counted already; counting needs no name. Nothing while a day or the filter is not filled in. */
export function countable(values: CohortValues): NieuwCohort | undefined {
  if (!isRealDay(values.van) || !isRealDay(values.totEnMet) || values.filter.trim() === '') return undefined
  const { vraag: _question, ...body } = bodyOf(values)
  return { ...body, naam: '-' }
}

/** Where a mistake stands in a text: its line in three parts, and its place in the whole text. Columns count letters. */
export type Spot = { before: string; at: string; after: string; offset: number }

export function spotOf(text: string, { regel, positie }: Pick<Cohortfout, 'regel' | 'positie'>): Spot | undefined {
  if (regel === undefined || positie === undefined) return undefined
  const lead = text.length - text.trimStart().length
  const lines = text.trim().split('\n')
  const line = lines[regel - 1]
  if (line === undefined) return undefined
  const letters = Array.from(line)
  const before = letters.slice(0, positie - 1).join('')
  const at = letters[positie - 1] ?? ''
  const above = lines.slice(0, regel - 1).reduce((sum, one) => sum + one.length + 1, 0)
  return { before, at, after: letters.slice(positie).join(''), offset: lead + above + before.length }
}
