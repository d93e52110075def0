// Reading the plan that a family makes itself, and what was agreed for safety.
import { useQuery } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import { api } from '../api/client'
import { keys } from '../api/queries'
import { useMay } from '../api/session'

export const readSafety = (dossierId: string) => take(api.GET('/dossiers/{dossierId}/veiligheidsafspraken', { params: { path: { dossierId } } }))

/** How far the conference is, and the safety agreements: also while the plan itself is closed. */
export function useSafety(dossierId: string) {
  return useQuery({ queryKey: [...keys.dossier(dossierId), 'veiligheidsafspraken'], queryFn: () => readSafety(dossierId) })
}

/** Asked only while it is open: a refusal that everybody knows of beforehand is no news. */
export function useFamilyPlan(dossierId: string, open: boolean) {
  const may = useMay()
  return useQuery({
    queryKey: [...keys.dossier(dossierId), 'familieplan'],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/familieplan', { params: { path: { dossierId } } })),
    enabled: open && may('familieplan-lezen'),
  })
}
