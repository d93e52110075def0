// Reading what is shared about a household. Keys lie under the dossier, so that a change reads them again.
import { useQuery } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import { api } from '../api/client'
import { keys } from '../api/queries'

const inDossier = (dossierId: string, part: string) => [...keys.dossier(dossierId), part]

export function useConsents(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'toestemmingen'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/toestemmingen', { params: { path: { dossierId } } })),
  })
}

export function useShared(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'delingen'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/delingen', { params: { path: { dossierId } } })),
  })
}

/** Nothing is asked until both are chosen. */
export function useSharingHelp(dossierId: string, aan: string, soort: string) {
  return useQuery({
    queryKey: [...inDossier(dossierId, 'deelhulp'), aan, soort],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/deelhulp', { params: { path: { dossierId }, query: { aan, soort } } })),
    enabled: aan !== '' && soort !== '',
  })
}
