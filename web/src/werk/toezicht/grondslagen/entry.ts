// The laws and other grounds on which data is used.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'grondslagen',
  icon: 'scales',
  title: msg`Grondslagen`,
  about: msg`Per wet: welke rollen daardoor welke gegevens zien, en of de wet aan staat.`,
  rights: ['verwerkingsregister-lezen'],
  Screen: lazy(() => import('./grounds-screen')),
}
