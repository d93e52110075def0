// Covenants as a part of the privacy desk.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'convenanten',
  icon: 'handshake',
  title: msg`Convenanten`,
  about: msg`Afspraken met partners over gegevens: met wie, waarover en tot wanneer.`,
  rights: ['convenanten-lezen'],
  Screen: lazy(() => import('./covenants-screen')),
}
