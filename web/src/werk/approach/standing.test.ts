import { expect, test } from 'vitest'
import type { Onderdeel } from '../../shared/api/schema'
import { needsReason, offered, standingOf } from './standing'

const item = (naam: string, part: Partial<Onderdeel>): Onderdeel => ({
  id: naam, naam, soort: 'taak', toestand: 'later', keer: 0, mogelijk: [], hierna: false, wachtOp: [], ...part,
})

const names = (list: Onderdeel[]) => list.map(({ naam }) => naam)

test('each item stands in one list, by what people ask of it', () => {
  const standing = standingOf({
    onderdelen: [
      item('Proef', { soort: 'aanpak', toestand: 'bezig' }),
      item('Gesprek', { toestand: 'bezig' }),
      item('Werkplek', { toestand: 'te-starten' }),
      item('WEP', { toestand: 'wacht-op-plaats' }),
      item('Diagnose', { hierna: true }),
      item('Later', {}),
      item('Cursus', { mogelijk: ['inplannen'] }),
      item('Verhuizing', { soort: 'gebeurtenis', mogelijk: ['gebeurd'] }),
      item('Herinnering', { soort: 'timer', uiterlijk: '2026-12-21' }),
      item('Intake', { toestand: 'afgerond' }),
    ],
  })
  expect(names(standing.now)).toEqual(['Gesprek', 'Werkplek'])
  expect(names(standing.waiting)).toEqual(['WEP'])
  expect(names(standing.next)).toEqual(['Diagnose', 'Herinnering'])
  expect(names(standing.plannable)).toEqual(['Cursus'])
  expect(names(standing.events)).toEqual(['Verhuizing'])
  expect(names(standing.done)).toEqual(['Intake'])
})

test('what changes the course of things asks why', () => {
  expect(needsReason('inplannen')).toBe(true)
  expect(needsReason('mislukt')).toBe(true)
  expect(needsReason('afronden')).toBe(false)
  expect(needsReason('starten')).toBe(false)
})

test('what one usually does is offered first, and what breaks off stands apart', () => {
  expect(offered(['opschorten', 'mislukt', 'afronden', 'beeindigen'])).toEqual({ usual: ['afronden'], other: ['opschorten', 'mislukt', 'beeindigen'] })
  expect(offered(['overslaan', 'starten'])).toEqual({ usual: ['starten'], other: ['overslaan'] })
})
