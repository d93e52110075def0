// Reading and doing what belongs to meetings. A meeting answers every change with the whole of itself.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import { api } from '../api/client'
import { keys, useRefresh } from '../api/queries'

const all = 'overleggen'

export type When = 'komend' | 'geweest'

export function useMeetings(wanneer: When) {
  return useQuery({ queryKey: [all, 'lijst', wanneer], queryFn: () => take(api.GET('/overleggen', { params: { query: { wanneer } } })) })
}

export function useMeetingKinds() {
  return useQuery({ queryKey: ['overlegsoorten'], staleTime: Infinity, queryFn: () => take(api.GET('/overlegsoorten')) })
}

export function readMeeting(overlegId: string) {
  return take(api.GET('/overleggen/{overlegId}', { params: { path: { overlegId } } }))
}

export function useMeeting(overlegId: string) {
  return useQuery({ queryKey: [all, 'een', overlegId], queryFn: () => readMeeting(overlegId) })
}

export function useMeetingItems(dossierId: string) {
  return useQuery({
    queryKey: [...keys.dossier(dossierId), 'overlegpunten'],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/overlegpunten', { params: { path: { dossierId } } })),
  })
}

/** After a change all meetings are read again, and the dossier that it was about. */
export function useMeetingRefresh() {
  const client = useQueryClient()
  const refresh = useRefresh()
  return async (dossierId?: string): Promise<void> => {
    await Promise.all([client.invalidateQueries({ queryKey: [all] }), refresh(dossierId)])
  }
}
