// What the privacy desk reads.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import { api } from '../api/client'

const desk = ['toezicht'] as const

export function useGrounds() {
  return useQuery({ queryKey: [...desk, 'grondslagen'], queryFn: () => take(api.GET('/grondslagen')) })
}

export function useProcessingRegister() {
  return useQuery({ queryKey: [...desk, 'verwerkingsregister'], queryFn: () => take(api.GET('/verwerkingsregister')) })
}

export function useGlasses(waiting: boolean) {
  return useInfiniteQuery({
    queryKey: [...desk, 'noodtoegangen', waiting],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/noodtoegangen', { params: { query: { teBeoordelen: waiting, cursor: pageParam } } })),
    getNextPageParam: (page) => page.volgende,
  })
}

export function useRestrictions() {
  return useQuery({ queryKey: [...desk, 'afschermingen'], queryFn: () => take(api.GET('/afschermingen')) })
}

export function useRestriction(dossierId: string) {
  return useQuery({
    queryKey: [...desk, 'afscherming', dossierId],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/afscherming', { params: { path: { dossierId } } })),
  })
}

/** After a decision: everything the desk shows is read again. */
export function useRefreshDesk() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: desk })
}
