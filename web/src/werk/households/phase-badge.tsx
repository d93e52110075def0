// The phase of a dossier as a badge: a word first, a colour second.
import type { DossierFase } from '../../shared/api/schema'
import { Badge } from '../../shared/ui'
import { phaseWords, useWords } from '../words'

const colours = { aangemeld: 'yellow', begeleid: 'lime', nazorg: 'azure', afgesloten: undefined } as const

export function PhaseBadge({ phase }: { phase: DossierFase }) {
  const { word } = useWords()
  return <Badge color={colours[phase]} label={word(phaseWords[phase])} />
}
