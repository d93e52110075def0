// Every consent of the municipality as a part of the privacy desk.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'toestemmingen',
  icon: 'check',
  title: msg`Toestemmingen`,
  about: msg`Wat deelnemers goed vinden: met wie, waarover en tot wanneer. En wat binnenkort afloopt.`,
  rights: ['toestemmingen-overzien'],
  Screen: lazy(() => import('./consents-screen')),
}
