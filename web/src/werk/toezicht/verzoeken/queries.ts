// Reading requests of participants, and moving one on.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import type { Verzoek } from '../../../shared/api/schema'
import { api, changeOf } from '../../api/client'

const all = ['verzoeken'] as const

export function useRequests(beantwoord: boolean) {
  return useInfiniteQuery({
    queryKey: [...all, 'lijst', beantwoord],
    queryFn: ({ pageParam }) => take(api.GET('/verzoeken', { params: { query: { beantwoord, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ volgende }) => volgende,
  })
}

export const readRequest = (verzoekId: string): Promise<Verzoek> => take(api.GET('/verzoeken/{verzoekId}', { params: { path: { verzoekId } } }))

export function useRequest(verzoekId: string) {
  return useQuery({ queryKey: [...all, verzoekId], queryFn: () => readRequest(verzoekId) })
}

export function useTakeUp({ id, versie }: Verzoek) {
  const reread = useReread()
  return useMutation({
    mutationFn: () => take(api.POST('/verzoeken/{verzoekId}/behandelingen', { params: { path: { verzoekId: id }, header: changeOf(versie) } })),
    onSettled: reread,
  })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}
