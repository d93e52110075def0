// The log of one dossier.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'logboek',
  icon: 'clock',
  title: msg`Logboek`,
  about: msg`Wie een dossier bekeek of wijzigde, en waarom.`,
  rights: ['logboek-lezen'],
  Screen: lazy(() => import('./log-screen')),
}
