// What is typed after a home visit becomes one request, and its errors find their field again.
import { expect, test } from 'vitest'
import type { Instrument } from '../../shared/api/schema'
import { bodyOf, dayOfNext, fieldOfVisit, filledRows, startValues, type VisitTarget } from './visit-values'

const instrument = { id: 'zrm-11' } as Instrument
const target: VisitTarget = { dossierId: 'd1', naam: 'Jan', personen: [{ id: 'p1', naam: 'Jan' }], instrument, first: true, afspraak: { id: 'a1', versie: 3 } }
const start = () => startValues(target, 'Bij Jan thuis', new Date('2026-03-01T09:30:00Z'))

test('a visit of which only the talk is written down sends only the talk and the appointment it was', () => {
  expect(bodyOf(start(), target, 'u1', 'Huisbezoek')).toEqual({
    gesprek: { persoonId: 'p1', moment: '2026-03-01T09:30:00Z', uitkomst: 'gesproken', verslag: undefined, volgendePoging: undefined },
    bezochteAfspraak: { id: 'a1', versie: 3 },
  })
})

test('scores, a task and the next appointment go along in the same request', () => {
  const values = { ...start(), taak: { titel: 'Bel de bank', werkdagen: '3' }, scores: [{ domein: 'financien', waarde: '2' }, { domein: '', waarde: '' }, { domein: 'justitie', waarde: '5' }] }
  values.afspraak = { ...values.afspraak, wanneer: '14', tijd: '10:00' }
  const body = bodyOf(values, target, 'u1', 'Huisbezoek')
  expect(body.metingen).toEqual([
    { persoonId: 'p1', instrument: 'zrm-11', moment: 'nulmeting', beoordelaar: 'professional', datum: '2026-03-01', scores: [{ domein: 'financien', waarde: 2 }, { domein: 'justitie', waarde: 5 }] },
  ])
  expect(body.taak).toEqual({ titel: 'Bel de bank', termijnWerkdagen: 3 })
  expect(body.afspraak).toEqual({ metId: 'u1', begin: '2026-03-15T09:00:00Z', minuten: 60, plaats: 'Bij Jan thuis', onderwerp: 'Huisbezoek' })
})

test('an appointment four weeks on keeps its hour over the change of the clocks', () => {
  const values = start()
  values.afspraak = { wanneer: '28', datum: '', tijd: '10:00', plaats: 'x' }
  values.datum = '2026-03-15'
  expect(dayOfNext(values)).toBe('2026-04-12')
  expect(bodyOf(values, target, 'u1', 'x').afspraak?.begin).toBe('2026-04-12T08:00:00Z')
})

test('who was not at home was not visited: the appointment stays for a word of their own', () => {
  const body = bodyOf({ ...start(), uitkomst: 'niet-thuis', volgendePoging: '2026-03-04' }, target, 'u1', 'x')
  expect(body.bezochteAfspraak).toBeUndefined()
  expect(body.gesprek.volgendePoging).toBe('2026-03-04')
})

test('an error of the server stands at the row that it is about', () => {
  const rows = filledRows([{ domein: '', waarde: '' }, { domein: 'a', waarde: '9' }]).map(({ row }) => row)
  expect(fieldOfVisit('/metingen/0/scores/0/waarde', rows)).toBe('scores.1.waarde')
  expect(fieldOfVisit('/metingen/0/scores/0/nietGevraagd', rows)).toBe('scores.1.waarde')
  expect(fieldOfVisit('/gesprek/moment', rows)).toBe('datum')
  expect(fieldOfVisit('/taak/voor', rows)).toBe('taak.werkdagen')
  expect(fieldOfVisit('/afspraak/begin', rows)).toBe('afspraak.wanneer')
  expect(fieldOfVisit('/metingen/0/persoonId', rows)).toBe('persoonId')
})
