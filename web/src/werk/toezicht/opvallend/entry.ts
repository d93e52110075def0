// What stands out in a week of looking.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'opvallend',
  icon: 'search',
  title: msg`Opvallende inzage`,
  about: msg`Wie vaker, later of bij meer huishoudens keek dan gewoon is.`,
  rights: ['logboek-lezen'],
  Screen: lazy(() => import('./unusual-screen')),
}
