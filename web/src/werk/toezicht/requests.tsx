// The entry of requests under the AVG at the desk.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from './entry'

export const requests: DeskEntry = {
  path: 'verzoeken',
  icon: 'person',
  title: msg`Verzoeken van deelnemers`,
  about: msg`Wat mensen vragen over hun gegevens, en wanneer zij antwoord krijgen.`,
  rights: ['verzoeken-behandelen'],
  Screen: lazy(() => import('./verzoeken/requests')),
  Waiting: lazy(() => import('./verzoeken/requests').then(({ WaitingRequests }) => ({ default: WaitingRequests }))),
}
