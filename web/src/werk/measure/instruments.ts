// The instruments of the catalogue as the screens need them.
import type { Rung } from '../../shared/charts/ladder'
import type { RadarAxis } from '../../shared/charts/radar'
import type { Instrument, Meting } from '../../shared/api/schema'
import { useInstruments } from '../api/queries'

/** The instrument whose one score is the rung; its questions lead to it. */
export const ladderInstrument = 'participatieladder'

/** The rungs with their names, from the catalogue; numbers only while that is being read. */
export function useRungs(): Rung[] {
  const { data } = useInstruments()
  const ladder = data?.items.find(({ id }) => id === ladderInstrument)
  return ladder?.niveaus.map(({ waarde, label }) => ({ number: waarde, name: label })) ?? []
}

/** Instruments that score life domains: with more than one domain. An order is laid, not scored. */
export function domainInstruments(all: Instrument[]): Instrument[] {
  return all.filter(({ domeinen, volgorde }) => domeinen.length > 1 && !volgorde)
}

export function axesOf(instrument: Instrument): RadarAxis[] {
  const [worst, best] = instrument.hogerIsBeter ? [instrument.laagste, instrument.hoogste] : [instrument.hoogste, instrument.laagste]
  const levels = Object.fromEntries(instrument.niveaus.map(({ waarde, label }) => [waarde, label]))
  return instrument.domeinen.map(({ id, naam }) => ({ id, label: naam, worst, best, levels }))
}

export function scoresOf(measurement: Meting | undefined): Record<string, number | undefined> {
  return Object.fromEntries(measurement?.scores.map(({ domein, waarde }) => [domein, waarde]) ?? [])
}

const ofRater = (measurements: Meting[], instrument: string, rater: Meting['beoordelaar']): Meting[] =>
  measurements
    .filter((one) => one.instrument === instrument && one.beoordelaar === rater)
    .sort((a, b) => a.datum.localeCompare(b.datum) || a.vastgelegdOp.localeCompare(b.vastgelegdOp))

/** The latest measurement of a rater, by date of the talk and then by when it was written down. */
export function latest(measurements: Meting[], instrument: string, rater: Meting['beoordelaar']): Meting | undefined {
  return ofRater(measurements, instrument, rater).at(-1)
}

export function earliest(measurements: Meting[], instrument: string, rater: Meting['beoordelaar']): Meting | undefined {
  return ofRater(measurements, instrument, rater)[0]
}
