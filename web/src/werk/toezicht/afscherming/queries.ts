// Reading which dossiers are restricted, and one of them.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'

const all = ['afschermingen'] as const

export function useRestrictions() {
  return useQuery({ queryKey: all, queryFn: () => take(api.GET('/afschermingen')) })
}

export const readRestriction = (dossierId: string) => take(api.GET('/dossiers/{dossierId}/afscherming', { params: { path: { dossierId } } }))

export function useRestriction(dossierId: string) {
  return useQuery({ queryKey: [...all, dossierId], queryFn: () => readRestriction(dossierId) })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}
