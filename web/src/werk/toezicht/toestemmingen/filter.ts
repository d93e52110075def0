// What of the consents is shown: read from the address and written into it, so that the back button and a bookmark work.
import type { GegevensSoort, ToestemmingStand } from '../../../shared/api/schema'

export type ConsentFilter = {
  organisatieId?: string
  soort?: GegevensSoort
  stand?: ToestemmingStand
  eindigtVoor?: string
}

const names = ['organisatieId', 'soort', 'stand', 'eindigtVoor'] as const

/** Whatever stands there is asked: the server says what it does not know. */
export function readFilter(params: URLSearchParams): ConsentFilter {
  const given = names.map((name) => [name, params.get(name)] as const).filter(([, value]) => value)
  return Object.fromEntries(given) as ConsentFilter
}

/** The same address with one choice more or less. */
export function withChoice(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params)
  if (value) next.set(name, value)
  else next.delete(name)
  return next
}

export const fileAddress = (filter: ConsentFilter): string => {
  const query = new URLSearchParams(filter).toString()
  return `/v1/toezicht/toestemmingen/bestand${query ? `?${query}` : ''}`
}
