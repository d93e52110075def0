// Keeping and destroying, as a part of the desk.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'bewaren',
  icon: 'trash',
  title: msg`Bewaren en vernietigen`,
  about: msg`U beslist over dossiers waarvan de bewaartermijn voorbij is.`,
  rights: ['bewaartermijnen-lezen'],
  Screen: lazy(() => import('./retention-screen')),
  Waiting: lazy(() => import('./waiting')),
}
