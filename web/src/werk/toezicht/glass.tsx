// Access in an emergency, reviewed afterwards.
import { msg } from '@lingui/core/macro'
import { lazy } from 'react'
import type { DeskEntry } from './entry'
import { useGlasses } from './queries'
import { WaitingCount } from './waiting'

function Waiting() {
  return <WaitingCount count={useGlasses(true).data?.pages[0]?.items.length} />
}

export const glass: DeskEntry = {
  path: 'noodtoegang',
  icon: 'warning',
  title: msg`Noodtoegang beoordelen`,
  about: msg`Wie opende een dossier omdat iemand in gevaar was, en was dat terecht?`,
  rights: ['noodtoegang-beoordelen'],
  Screen: lazy(() => import('./glass-screen')),
  Waiting,
}
