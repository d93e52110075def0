// Reading methods; they change only with the catalogue.
import { useQuery } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import { api } from '../api/client'

const hour = 3_600_000

export function useMethods() {
  return useQuery({ queryKey: ['methoden'], staleTime: hour, queryFn: () => take(api.GET('/methoden')) })
}

export function useMethod(methodeId: string) {
  return useQuery({ queryKey: ['methoden', methodeId], staleTime: hour, queryFn: () => take(api.GET('/methoden/{methodeId}', { params: { path: { methodeId } } })) })
}
