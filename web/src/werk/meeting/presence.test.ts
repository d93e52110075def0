// What the form of who was there begins with.
import { expect, test } from 'vitest'
import type { Overleg } from '../../shared/api/schema'
import { presenceOf } from './presence'

const guest = (medewerkerId: string, aanwezig: 'uitgenodigd' | 'komt' | 'komt-niet') => ({ medewerkerId, aanwezig })
const meeting = (aanwezigen?: object) => ({ genodigden: [guest('a', 'komt'), guest('b', 'komt-niet'), guest('c', 'uitgenodigd')], aanwezigen, deelnemers: [], kop: {} }) as unknown as Overleg

test('as they answered; who never answered is still to be said', () => {
  expect(presenceOf(meeting())).toEqual({ was: { a: 'aanwezig', b: 'afgemeld', c: '' }, deelnemer: '', anderen: '' })
})

test('as it was written down before', () => {
  const lijst = [
    { medewerkerId: 'a', deelnemer: false, naam: 'Sanne', was: 'afwezig' },
    { deelnemer: true, naam: 'Jan', was: 'aanwezig' },
    { deelnemer: false, naam: 'Kees', was: 'aanwezig' },
    { deelnemer: false, naam: 'Mevrouw Vos', was: 'aanwezig' },
  ]
  expect(presenceOf(meeting({ lijst }))).toEqual({ was: { a: 'afwezig', b: 'afgemeld', c: '' }, deelnemer: 'aanwezig', anderen: 'Kees\nMevrouw Vos' })
})

const invited = (komt: string) => ({ ...meeting(), kop: { dossierId: 'd' }, deelnemers: [{ dossierId: 'd', komt }] }) as unknown as Overleg

test('the participant as they answered their invitation', () => {
  expect(presenceOf(invited('komt')).deelnemer).toBe('aanwezig')
  expect(presenceOf(invited('komt-niet')).deelnemer).toBe('afgemeld')
  expect(presenceOf(invited('uitgenodigd')).deelnemer).toBe('')
})
