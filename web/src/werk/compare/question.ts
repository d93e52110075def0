// What is compared: kept in the address, so that a link, a bookmark and the back button work.
import type { AanpakRegel, DuurKeuze, FeitWaarde, Vergelijkfeiten, Vergelijking, Vergelijkvraag } from '../../shared/api/schema'

export type Question = {
  /** A prepared person; empty when the facts come from a dossier. */
  persoon: string
  /** The dossier that the facts come from; who it is stays there. */
  dossier: string
  aanpakken: string[]
  /** By name, what is different from the person; 'null' when nobody knows it. */
  feiten: Record<string, string>
  vol: string[]
  /** By "aanpak/onderdeel", how long it takes instead. */
  duren: Record<string, string>
}

/** What is true of whoever is compared, before anything is different. */
export type Known = { feiten: FeitWaarde[]; vergelijkMet?: string[] }

export const emptyQuestion: Question = { persoon: '', dossier: '', aanpakken: [], feiten: {}, vol: [], duren: {} }

/** How many approaches stand side by side when nobody chose. */
const usualColumns = 5

function pairs(values: string[]): Record<string, string> {
  return Object.fromEntries(values.flatMap((value) => {
    const at = value.indexOf('=')
    return at > 0 ? [[value.slice(0, at), value.slice(at + 1)]] : []
  }))
}

export function readQuestion(params: URLSearchParams): Question {
  return {
    persoon: params.get('persoon') ?? '',
    dossier: params.get('dossier') ?? '',
    aanpakken: params.getAll('aanpak'),
    feiten: pairs(params.getAll('feit')),
    vol: params.getAll('vol'),
    duren: pairs(params.getAll('duur')),
  }
}

export function writeQuestion({ persoon, dossier, aanpakken, feiten, vol, duren }: Question): URLSearchParams {
  const params = new URLSearchParams()
  if (persoon) params.set('persoon', persoon)
  if (dossier) params.set('dossier', dossier)
  for (const id of aanpakken) params.append('aanpak', id)
  for (const [name, value] of Object.entries(feiten)) params.append('feit', `${name}=${value}`)
  for (const pool of vol) params.append('vol', pool)
  for (const [step, value] of Object.entries(duren)) params.append('duur', `${step}=${value}`)
  return params
}

/** The facts that are sent: what was copied from a dossier as far as these approaches ask for it, and what is different. */
export function sentFacts({ aanpakken, feiten }: Question, copied: Vergelijkfeiten | undefined, rows: AanpakRegel[]): Record<string, string> {
  if (!copied) return feiten
  const chosen = aanpakken.length > 0 ? rows.filter(({ id }) => aanpakken.includes(id)) : rows
  const asked = new Set(chosen.flatMap((row) => row.feiten))
  return { ...Object.fromEntries(copied.feiten.filter(({ feit }) => asked.has(feit)).map(({ feit, waarde }) => [feit, waarde])), ...feiten }
}

export function bodyOf(question: Question, copied?: Vergelijkfeiten, rows: AanpakRegel[] = []): Vergelijkvraag {
  const { persoon, aanpakken, vol, duren } = question
  return {
    ...(copied ? { meldtZich: copied.meldtZich } : { persoon }),
    aanpakken,
    feiten: Object.entries(sentFacts(question, copied, rows)).map(([feit, waarde]) => ({ feit, waarde })),
    vol,
    duren: Object.entries(duren).map(([step, duur]): DuurKeuze => {
      const [aanpak = '', onderdeel = ''] = step.split('/')
      return { aanpak, onderdeel, duur }
    }),
  }
}

/** Those that the catalogue names for this person; else those of which most is known: there the figures say most. */
export function usualApproaches({ feiten: facts, vergelijkMet = [] }: Known, rows: AanpakRegel[]): string[] {
  if (vergelijkMet.length > 0) return rows.filter(({ id }) => vergelijkMet.includes(id)).map(({ id }) => id)
  const known = new Set(facts.map(({ feit }) => feit))
  const share = ({ feiten }: AanpakRegel) => (feiten.length > 0 ? feiten.filter((name) => known.has(name)).length / feiten.length : 0)
  const best = new Set([...rows].sort((one, other) => share(other) - share(one)).slice(0, usualColumns).map(({ id }) => id))
  return rows.filter(({ id }) => best.has(id)).map(({ id }) => id)
}

/** What a person changed back is no longer different. */
export function changedFacts(values: Record<string, string>, comparison: Vergelijking, known: Known | undefined): Record<string, string> {
  const own = new Map(known?.feiten.map(({ feit, waarde }) => [feit, waarde]))
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const fact = comparison.feiten.find(({ naam }) => naam === name)
    if (!fact) return []
    const written = value.trim() === '' ? 'null' : value.trim()
    return written === (own.get(name) ?? 'null') && fact.volgensAanpak.length === 0 ? [] : [[name, written]]
  }))
}

/** The field of a problem: "/feiten/2/waarde" is the third fact that was sent. */
export function fieldOfProblem(pointer: string, question: Question, sent: Record<string, string> = question.feiten): string | undefined {
  const [, list, index] = pointer.split('/')
  if (list === 'persoon' || list === 'meldtZich') return 'persoon'
  if (list === 'feiten') return Object.keys(sent)[Number(index)]?.replace(/^/, 'feit ')
  if (list === 'duren') return Object.keys(question.duren)[Number(index)]?.replace(/^/, 'duur ')
  return list === 'aanpakken' ? 'aanpakken' : undefined
}

/** An id that an element may have. */
export const fieldIdOf = (field: string): string => `vergelijk-${field.replace(/[^a-z0-9]+/gi, '-')}`
