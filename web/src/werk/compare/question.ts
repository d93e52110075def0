// What is compared: kept in the address, so that a link, a bookmark and the back button work.
import type { AanpakRegel, DuurKeuze, Vergelijking, Vergelijkvraag, VoorbeeldPersoon } from '../../shared/api/schema'

export type Question = {
  persoon: string
  aanpakken: string[]
  /** By name, what is different from the person; 'null' when nobody knows it. */
  feiten: Record<string, string>
  vol: string[]
  /** By "aanpak/onderdeel", how long it takes instead. */
  duren: Record<string, string>
}

export const emptyQuestion: Question = { persoon: '', aanpakken: [], feiten: {}, vol: [], duren: {} }

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
    aanpakken: params.getAll('aanpak'),
    feiten: pairs(params.getAll('feit')),
    vol: params.getAll('vol'),
    duren: pairs(params.getAll('duur')),
  }
}

export function writeQuestion({ persoon, aanpakken, feiten, vol, duren }: Question): URLSearchParams {
  const params = new URLSearchParams()
  if (persoon) params.set('persoon', persoon)
  for (const id of aanpakken) params.append('aanpak', id)
  for (const [name, value] of Object.entries(feiten)) params.append('feit', `${name}=${value}`)
  for (const pool of vol) params.append('vol', pool)
  for (const [step, value] of Object.entries(duren)) params.append('duur', `${step}=${value}`)
  return params
}

export function bodyOf({ persoon, aanpakken, feiten, vol, duren }: Question): Vergelijkvraag {
  return {
    persoon,
    aanpakken,
    feiten: Object.entries(feiten).map(([feit, waarde]) => ({ feit, waarde })),
    vol,
    duren: Object.entries(duren).map(([step, duur]): DuurKeuze => {
      const [aanpak = '', onderdeel = ''] = step.split('/')
      return { aanpak, onderdeel, duur }
    }),
  }
}

/** The approaches of which most is known for this person: there the figures say most. In the order of the list. */
export function usualApproaches(person: VoorbeeldPersoon, rows: AanpakRegel[]): string[] {
  const known = new Set(person.feiten.map(({ feit }) => feit))
  const share = ({ feiten }: AanpakRegel) => (feiten.length > 0 ? feiten.filter((name) => known.has(name)).length / feiten.length : 0)
  const best = new Set([...rows].sort((one, other) => share(other) - share(one)).slice(0, usualColumns).map(({ id }) => id))
  return rows.filter(({ id }) => best.has(id)).map(({ id }) => id)
}

/** What a person changed back is no longer different. */
export function changedFacts(values: Record<string, string>, comparison: Vergelijking, person: VoorbeeldPersoon | undefined): Record<string, string> {
  const own = new Map(person?.feiten.map(({ feit, waarde }) => [feit, waarde]))
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const fact = comparison.feiten.find(({ naam }) => naam === name)
    if (!fact) return []
    const written = value.trim() === '' ? 'null' : value.trim()
    return written === (own.get(name) ?? 'null') && fact.volgensAanpak.length === 0 ? [] : [[name, written]]
  }))
}

/** The field of a problem: "/feiten/2/waarde" is the third fact that was sent. */
export function fieldOfProblem(pointer: string, question: Question): string | undefined {
  const [, list, index] = pointer.split('/')
  if (list === 'persoon' || list === 'meldtZich') return 'persoon'
  if (list === 'feiten') return Object.keys(question.feiten)[Number(index)]?.replace(/^/, 'feit ')
  if (list === 'duren') return Object.keys(question.duren)[Number(index)]?.replace(/^/, 'duur ')
  return list === 'aanpakken' ? 'aanpakken' : undefined
}

/** An id that an element may have. */
export const fieldIdOf = (field: string): string => `vergelijk-${field.replace(/[^a-z0-9]+/gi, '-')}`
