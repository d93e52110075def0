// Reading methods, which change only with the catalogue, and what the municipality measured of them.
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

/** A report may be made any day. */
export function useMeasured(methodeId: string) {
  return useQuery({ queryKey: ['methoden', methodeId, 'gemeten'], queryFn: () => take(api.GET('/methoden/{methodeId}/gemeten-bewijs', { params: { path: { methodeId } } })) })
}
