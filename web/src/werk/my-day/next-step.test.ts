import { expect, test } from 'vitest'
import type { Afspraak, DossierRegel, MijnDag, Taak } from '../../shared/api/schema'
import { firstStep } from './next-step'

const now = Date.parse('2026-03-02T08:00:00Z')
const quietDay: MijnDag = {
  datum: '2026-03-02', afspraken: [], teLaat: [], vandaag: [], binnenkort: [], langNietGesproken: [],
  opnieuwProberen: [], verslagen: [], metingen: [], zonderStap: [], herinneren: [], nieuwVoorMij: [], caseload: 12,
}
const task = { dossierId: 'd1', dossierNaam: 'Jan', titel: 'Bel de woningbouw', voor: '2026-02-27' } as Taak
const fresh = { id: 'd2', naam: 'Samira', geopendOp: '2026-03-01', dringend: false } as DossierRegel
const talk = { dossierId: 'd3', dossierNaam: 'Piet', onderwerp: 'Plan', begin: '2026-03-02T08:30:00Z', status: 'gepland' } as Afspraak

test('a day without anything due asks for nothing', () => {
  expect(firstStep(quietDay, now)).toEqual({ kind: 'nothing' })
})

test('someone new in urgent need goes before everything', () => {
  const day = { ...quietDay, teLaat: [task], afspraken: [talk], nieuwVoorMij: [{ ...fresh, dringend: true }] }
  expect(firstStep(day, now)).toMatchObject({ kind: 'new', dossierId: 'd2' })
})

test('an appointment within the hour goes before a task that is late', () => {
  expect(firstStep({ ...quietDay, teLaat: [task], afspraken: [talk] }, now)).toMatchObject({ kind: 'appointment' })
})

test('an appointment that has begun, or was cancelled, no longer counts', () => {
  const begun = { ...talk, begin: '2026-03-02T07:30:00Z' }
  const cancelled = { ...talk, status: 'afgezegd' as const }
  expect(firstStep({ ...quietDay, teLaat: [task], afspraken: [begun, cancelled] }, now)).toMatchObject({ kind: 'late-task' })
})

test('households that wait for a coach go before what is only due today', () => {
  expect(firstStep({ ...quietDay, vandaag: [task], zonderCoach: 6 }, now)).toEqual({ kind: 'waiting', count: 6 })
})

test('someone with whom nothing is agreed goes before a report of somebody else', () => {
  const report = { dossierId: 'd5', naam: 'Piet', trajectId: 't1', titel: 'Houtwerkplaats', sinds: '2026-03-01', vanU: false }
  expect(firstStep({ ...quietDay, zonderStap: [fresh], verslagen: [report] }, now)).toEqual({ kind: 'unplanned', dossierId: 'd2', name: 'Samira' })
})

test('a report that one writes oneself goes before one to ask for', () => {
  const asked = { dossierId: 'd5', naam: 'Piet', trajectId: 't1', titel: 'Houtwerkplaats', sinds: '2026-02-01', vanU: false }
  const own = { ...asked, dossierId: 'd6', trajectId: 't2', sinds: '2026-03-01', vanU: true }
  expect(firstStep({ ...quietDay, verslagen: [asked, own] }, now)).toMatchObject({ kind: 'report', trajectoryId: 't2', own: true })
})

test('someone not spoken to for long comes up when nothing is due', () => {
  const day = { ...quietDay, langNietGesproken: [{ dossierId: 'd4', naam: 'Ali', dagen: 40 }] }
  expect(firstStep(day, now)).toEqual({ kind: 'quiet', dossierId: 'd4', name: 'Ali', days: 40 })
})

test('who was asked to help answers before what is only due today, and first of all when somebody waits too long', () => {
  const asked = { kind: 'asked', act: 'answer', name: 'Jan', by: 'Sanne', late: false } as const
  expect(firstStep({ ...quietDay, vandaag: [task] }, now, asked)).toEqual(asked)
  expect(firstStep({ ...quietDay, teLaat: [task] }, now, asked)).toMatchObject({ kind: 'late-task' })
  expect(firstStep({ ...quietDay, teLaat: [task] }, now, { ...asked, late: true })).toMatchObject({ kind: 'asked' })
})
