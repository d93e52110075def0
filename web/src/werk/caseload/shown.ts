// Which coaches are shown; the choice stands in the address.
import type { CoachCaseload } from '../../shared/api/schema'

export type Show = '' | 'ruimte' | 'vol' | 'termijn' | 'stil'

const shows: readonly Show[] = ['', 'ruimte', 'vol', 'termijn', 'stil']

export const readShow = (written: string | null): Show => shows.find((one) => one === written) ?? ''

export function chosen({ heeftRuimte, werk }: CoachCaseload, show: Show): boolean {
  if (show === 'ruimte') return heeftRuimte
  if (show === 'vol') return !heeftRuimte
  if (show === 'termijn') return werk.termijnBinnenkort > 0
  if (show === 'stil') return werk.langNietGesproken > 0
  return true
}
