// What the server found in a text, laid over that text, and a plainer word in the place of a difficult one.
import type { Leesbevinding } from '../../shared/api/schema'

export type Part = { at: number; text: string; long: boolean; hard: boolean }

/** The text in parts: each as a whole inside or outside a long sentence or a difficult word. */
export function partsOf(text: string, findings: readonly Leesbevinding[]): Part[] {
  const placed = findings.filter(({ soort }) => soort !== 'moeilijke-tekst')
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ begin, lengte }) => [begin, begin + lengte])])].sort((a, b) => a - b)
  const inside = (soort: Leesbevinding['soort'], at: number) => placed.some((one) => one.soort === soort && one.begin <= at && at < one.begin + one.lengte)
  return cuts.slice(0, -1).map((at, i) => ({ at, text: text.slice(at, cuts[i + 1]), long: inside('lange-zin', at), hard: inside('moeilijk-woord', at) }))
}

/** With the plainer word; the same text when something else stands there by now. */
export function replaced(text: string, { begin, lengte, tekst }: Leesbevinding, better: string): string {
  if (text.slice(begin, begin + lengte) !== tekst) return text
  const first = tekst.charAt(0)
  const capital = first !== first.toLowerCase()
  const word = capital ? better.charAt(0).toUpperCase() + better.slice(1) : better
  return text.slice(0, begin) + word + text.slice(begin + lengte)
}
