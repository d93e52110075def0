// Requests of participants about their data (AVG, chapter III).
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'verzoeken',
  icon: 'person',
  title: msg`Verzoeken van deelnemers`,
  about: msg`Wat mensen vragen over hun gegevens, en wanneer zij antwoord krijgen.`,
  rights: ['verzoeken-behandelen'],
  Screen: lazy(() => import('./requests-screen')),
  Waiting: lazy(() => import('./waiting')),
}
