// The drawing says what the table says.
import { expect, test } from 'vitest'
import type { AanpakUitkomst, TijdlijnRegel } from '../../shared/api/schema'
import { lanesOf, lastDay, placeOf, ticksOf } from './lanes'

const line = (change: Partial<TijdlijnRegel>): TijdlijnRegel => ({
  onderdeel: 'intake', naam: 'Intake', soort: 'taak', keer: 1, toestand: 'afgerond', aanname: false, verlopen: false, betekenis: [], ...change,
})
const outcome = (...tijdlijn: TijdlijnRegel[]): AanpakUitkomst => ({
  id: 'a', naam: 'A', gemeente: 'A', begin: '2015-10-01', einde: '2015-10-31', afgebroken: false, cijfers: {}, bestemmingen: [],
  grenzen: [], alternatieven: [], wachtOp: [], besluiten: [], kosten: [], aannames: [], tijdlijn,
})

const bars = (change: Partial<TijdlijnRegel>) => lanesOf(outcome(line(change)), '2015-10-01')[0]?.bars

test('a step that comes back has one row with a bar each time', () => {
  const lanes = lanesOf(outcome(line({ begin: '2015-10-01', einde: '2015-10-03' }), line({ keer: 2, begin: '2015-10-10', einde: '2015-10-11' })), '2015-10-01')
  expect(lanes).toHaveLength(1)
  expect(lanes[0]?.bars.map(({ from, to }) => [from, to])).toEqual([[0, 2], [9, 10]])
})

test('rows stand in the order in which they began', () => {
  const lanes = lanesOf(outcome(line({ begin: '2015-10-05', einde: '2015-10-06' }), line({ onderdeel: 'eerst', begin: '2015-10-01' })), '2015-10-01')
  expect(lanes.map(({ id }) => id)).toEqual(['eerst', 'intake'])
})

test('waiting for a place is a bar of its own, and goes on when there never is one', () => {
  expect(bars({ wachtVanaf: '2015-10-02', begin: '2015-10-04', einde: '2015-10-05' })?.map(({ kind }) => kind)).toEqual(['wait', 'work'])
  expect(bars({ wachtVanaf: '2015-10-02' })).toEqual([{ kind: 'wait', from: 1, to: undefined, assumed: false, failed: false }])
})

test('what only happens is a moment', () => {
  const lanes = lanesOf(outcome(line({ soort: 'mijlpaal', begin: '2015-10-02', einde: '2015-10-02' })), '2015-10-01')
  expect(lanes[0]?.bars[0]?.kind).toBe('moment')
})

test('a bar that goes on fills the scale and is cut', () => {
  expect(placeOf({ kind: 'work', from: 5, to: undefined, assumed: false, failed: false }, 10)).toEqual({ start: 50, size: 50, cut: true })
  expect(placeOf({ kind: 'work', from: 2, to: 4, assumed: false, failed: false }, 10)).toEqual({ start: 20, size: 20, cut: false })
  expect(placeOf({ kind: 'work', from: 12, to: 14, assumed: false, failed: false }, 10)).toBeUndefined()
})

test('the scale has at most seven round days', () => {
  for (const days of [1, 30, 90, 365, 1830]) expect(ticksOf(days).length).toBeLessThanOrEqual(7)
  expect(ticksOf(90)).toEqual([0, 30, 60, 90])
})

test('the last day is that of the longest approach', () => {
  expect(lastDay([outcome(), { ...outcome(), einde: '2016-10-01' }], '2015-10-01')).toBe(366)
})
