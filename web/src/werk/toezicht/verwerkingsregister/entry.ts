// The register of processing (AVG, article 30).
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'verwerkingsregister',
  icon: 'book',
  title: msg`Register van verwerkingen`,
  about: msg`Wat er van wie wordt bewaard, waarom en hoe lang. Om te lezen, af te drukken en op te slaan.`,
  rights: ['verwerkingsregister-lezen'],
  Screen: lazy(() => import('./register-screen')),
}
