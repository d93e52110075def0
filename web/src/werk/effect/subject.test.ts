import { expect, test } from 'vitest'
import type { NieuwCohort } from '../../shared/api/schema'
import { subjectOf, withSubject } from './subject'

const body: NieuwCohort = { naam: 'Instroom', van: '2026-01-01', totEnMet: '2026-06-30', filter: 'true', beoordelaar: 'professional', methode: 'presentie' }

test.each([{ methode: 'gezinscoach', aanpak: undefined }, { methode: undefined, aanpak: 'den-bosch' }, { methode: undefined, aanpak: undefined }])('the choice %o comes out as it went in', (about) => {
  const sent = withSubject(body, subjectOf(about))
  expect({ methode: sent.methode, aanpak: sent.aanpak }).toEqual(about)
  expect(sent.filter).toBe('true')
})
