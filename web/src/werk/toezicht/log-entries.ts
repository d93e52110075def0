// What who watches over the data finds about looking: the log of a dossier, and what stands out in it.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from './entry'

export const unusualEntry: DeskEntry = {
  path: 'opvallend',
  icon: 'search',
  title: msg`Opvallende inzage`,
  about: msg`Wie vaker, later of bij meer huishoudens keek dan gewoon is.`,
  rights: ['logboek-lezen'],
  Screen: lazy(() => import('./unusual')),
}

export const logEntry: DeskEntry = {
  path: 'logboek',
  icon: 'book',
  title: msg`Logboek`,
  about: msg`Wie een dossier bekeek of wijzigde, en waarom.`,
  rights: ['logboek-lezen'],
  Screen: lazy(() => import('../audit/audit-screens')),
}
