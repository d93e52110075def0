// Whose participant can be invited, and by whom.
import { expect, test } from 'vitest'
import type { Overleg } from '../../shared/api/schema'
import { householdsOf } from './participants'

const now = Date.parse('2026-11-24T09:00:00Z')
const meeting = (more: object = {}) =>
  ({
    soort: { voorDeelnemer: 'U bent erbij.' },
    kop: { status: 'gepland', anoniem: false, moment: '2026-11-26T09:00:00Z' },
    leidt: true,
    deelnemers: [],
    agenda: [{ inhoud: { dossierId: 'a', huishouden: 'Jan', vanU: false } }, { inhoud: { dossierId: 'a', huishouden: 'Jan', vanU: true } }, {}],
    ...more,
  }) as unknown as Overleg
const open = (one: Overleg) => householdsOf(one, now).filter(({ mayInvite }) => mayInvite).map(({ dossierId }) => dossierId)

test('each household once, by who leads or who asks', () => {
  expect(householdsOf(meeting(), now)).toHaveLength(1)
  expect(open(meeting())).toEqual(['a'])
  expect(open(meeting({ leidt: false }))).toEqual(['a'])
  expect(open(meeting({ leidt: false, agenda: [{ inhoud: { dossierId: 'a', huishouden: 'Jan', vanU: false } }] }))).toEqual([])
})

test('not for professionals only, without names, once it began or when it is off', () => {
  expect(open(meeting({ soort: {} }))).toEqual([])
  expect(open(meeting({ soort: undefined }))).toEqual([])
  for (const kop of [{ anoniem: true }, { moment: '2026-11-24T08:00:00Z' }, { status: 'afgezegd' }]) expect(open(meeting({ kop: { ...meeting().kop, ...kop } }))).toEqual([])
})

test('who is invited stays to be seen, and is not invited again', () => {
  const deelnemers = [{ dossierId: 'a', huishouden: 'Jan', komt: 'komt' }]
  const [jan] = householdsOf(meeting({ deelnemers, soort: {} }), now)
  expect(jan?.invited?.komt).toBe('komt')
  expect(open(meeting({ deelnemers }))).toEqual([])
})

test('who leads or asks takes an invitation back, until the meeting begins', () => {
  const deelnemers = [{ dossierId: 'a', huishouden: 'Jan', komt: 'komt' }]
  const taken = (one: object) => householdsOf(meeting({ deelnemers, ...one }), now).map(({ mayWithdraw }) => mayWithdraw)
  expect(taken({})).toEqual([true])
  expect(taken({ leidt: false })).toEqual([true])
  expect(taken({ leidt: false, agenda: [] })).toEqual([false])
  expect(taken({ agenda: [] })).toEqual([true])
  expect(taken({ kop: { ...meeting().kop, moment: '2026-11-24T08:00:00Z' } })).toEqual([false])
})

test('a meeting about one household has it also without a question', () => {
  const one = meeting({ agenda: [], kop: { ...meeting().kop, dossierId: 'b', huishouden: 'Piet' } })
  expect(householdsOf(one, now)).toEqual([{ dossierId: 'b', naam: 'Piet', invited: undefined, mayInvite: true, mayWithdraw: false }])
})
