// What the first talks of a household brought.
import { useQuery } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import { api } from '../api/client'

export function useFirstTalks(dossierId: string) {
  return useQuery({
    queryKey: ['dossier', dossierId, 'kennismaking'] as const,
    queryFn: () => take(api.GET('/dossiers/{dossierId}/kennismaking', { params: { path: { dossierId } } })),
  })
}
