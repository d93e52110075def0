// Dossiers that exist only for the people who are named.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from '../entry'

export const entry: DeskEntry = {
  path: 'afscherming',
  icon: 'shield',
  title: msg`Afgeschermde dossiers`,
  about: msg`Familie van medewerkers, mensen in een opvang en bekende mensen: alleen wie u noemt, weet ervan.`,
  rights: ['dossiers-afschermen'],
  Screen: lazy(() => import('./restrictions-screen')),
}
