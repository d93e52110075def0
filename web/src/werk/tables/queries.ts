// Reading decision tables, and trying one out.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { Beslistabel } from '../../shared/api/schema'
import { api, change } from '../api/client'

const all = ['beslistabellen'] as const
const one = (id: string) => [...all, id] as const

export function useTables() {
  return useQuery({ queryKey: all, queryFn: () => take(api.GET('/beslistabellen')) })
}

export const readTable = (tabelId: string): Promise<Beslistabel> => take(api.GET('/beslistabellen/{tabelId}', { params: { path: { tabelId } } }))

export const readVersion = (tabelId: string, nummer: number): Promise<Beslistabel> =>
  take(api.GET('/beslistabellen/{tabelId}/versies/{nummer}', { params: { path: { tabelId, nummer } } }))

/** A table that comes back on its own would throw away what somebody is typing. */
export function useTable(tabelId: string) {
  return useQuery({ queryKey: one(tabelId), queryFn: () => readTable(tabelId), staleTime: Infinity, refetchOnMount: 'always' })
}

export function useChanges(tabelId: string, van: number, naar: number) {
  return useQuery({
    queryKey: [...one(tabelId), 'verschillen', van, naar],
    queryFn: () => take(api.GET('/beslistabellen/{tabelId}/verschillen', { params: { path: { tabelId }, query: { van, naar } } })),
  })
}

export function useTrial(tabelId: string) {
  return useMutation({
    mutationFn: (body: { xml: string; geldtVanaf?: string }) =>
      take(api.POST('/beslistabellen/{tabelId}/controles', { params: { path: { tabelId }, header: change() }, body })),
  })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}
