// Where the bars of a time line stand: rows by step, in days since the person asked for help.
import type { AanpakUitkomst, TijdlijnRegel } from '../../shared/api/schema'
import { daysBetween } from '../../shared/time'

export type Bar = {
  kind: 'work' | 'wait' | 'moment'
  from: number
  /** Undefined: it goes on. */
  to: number | undefined
  assumed: boolean
  failed: boolean
}
export type Lane = { id: string; name: string; bars: Bar[] }

function barsOf(line: TijdlijnRegel, start: string): Bar[] {
  const day = (date: string) => daysBetween(start, date)
  const bars: Bar[] = []
  if (line.wachtVanaf) {
    const until = line.begin ?? line.einde
    bars.push({ kind: 'wait', from: day(line.wachtVanaf), to: until ? day(until) : undefined, assumed: false, failed: false })
  }
  if (line.begin) {
    bars.push({
      kind: line.soort === 'taak' || line.soort === 'fase' ? 'work' : 'moment',
      from: day(line.begin),
      to: line.einde ? day(line.einde) : undefined,
      assumed: line.aanname,
      failed: line.toestand === 'mislukt',
    })
  }
  return bars
}

/** One row for each step, also when it comes back; in the order in which they began. */
export function lanesOf(outcome: AanpakUitkomst, start: string): Lane[] {
  const lanes = new Map<string, Lane>()
  for (const line of outcome.tijdlijn) {
    const bars = barsOf(line, start)
    if (bars.length === 0) continue
    const lane = lanes.get(line.onderdeel) ?? { id: line.onderdeel, name: line.naam, bars: [] }
    lane.bars.push(...bars)
    lanes.set(line.onderdeel, lane)
  }
  const first = (lane: Lane) => Math.min(...lane.bars.map(({ from }) => from))
  return [...lanes.values()].sort((one, other) => first(one) - first(other))
}

/** The last day that anything happens in any of them. */
export function lastDay(outcomes: AanpakUitkomst[], start: string): number {
  return Math.max(1, ...outcomes.map(({ einde }) => daysBetween(start, einde)))
}

/** Where a bar stands on a scale of so many days, in percent; nothing when it lies outside. */
export function placeOf(bar: Bar, days: number): { start: number; size: number; cut: boolean } | undefined {
  if (bar.from > days) return undefined
  const end = Math.min(bar.to ?? days, days)
  return { start: (100 * bar.from) / days, size: (100 * Math.max(0, end - bar.from)) / days, cut: bar.to === undefined || bar.to > days }
}

/** A handful of round days under the drawing: 0 and at most six more. */
export function ticksOf(days: number): number[] {
  const step = [7, 14, 30, 91, 182, 365, 730].find((size) => days / size <= 6) ?? 730
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => at * step)
}
