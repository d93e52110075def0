// Access in an emergency, reviewed afterwards.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'noodtoegang',
  icon: 'warning',
  title: msg`Noodtoegang beoordelen`,
  about: msg`Wie opende een dossier omdat iemand in gevaar was, en was dat terecht?`,
  rights: ['noodtoegang-beoordelen'],
  Screen: lazy(() => import('./emergencies-screen')),
  Waiting: lazy(() => import('./waiting')),
}
