// Reading who is approached, the lists, the ladders and the funnel.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { Benaderbeurt } from '../../shared/api/schema'
import { api } from '../api/client'

const all = 'benaderen'

export function useTurns(beurt: Benaderbeurt, lijstId: string | undefined) {
  return useInfiniteQuery({
    queryKey: [all, 'beurten', beurt, lijstId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/benaderingen', { params: { query: { beurt, lijstId, cursor: pageParam } } })),
    getNextPageParam: ({ volgende }) => volgende,
  })
}

export function readApproached(benaderingId: string) {
  return take(api.GET('/benaderingen/{benaderingId}', { params: { path: { benaderingId } } }))
}

export function useApproached(benaderingId: string) {
  return useQuery({ queryKey: [all, 'kaart', benaderingId], queryFn: () => readApproached(benaderingId) })
}

export function useOutreachLists() {
  return useQuery({ queryKey: [all, 'lijsten'], queryFn: () => take(api.GET('/benaderlijsten')) })
}

export function useLadders() {
  return useQuery({ queryKey: [all, 'ladders'], queryFn: () => take(api.GET('/benaderladders')), staleTime: Infinity })
}

export function useFunnel(lijstId: string | undefined) {
  return useQuery({ queryKey: [all, 'trechter', lijstId], queryFn: () => take(api.GET('/benadertrechter', { params: { query: { lijstId } } })) })
}

/** After a change everything about approaching is read anew. */
export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [all] })
}
