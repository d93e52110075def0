// Reading the covenants with partners.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'

const all = ['convenanten'] as const

export function useCovenants() {
  return useQuery({ queryKey: all, queryFn: () => take(api.GET('/convenanten')) })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}
