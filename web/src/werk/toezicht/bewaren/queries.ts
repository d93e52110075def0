// Reading the destruction list and what was destroyed.
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'

const all = ['vernietiging'] as const

export function useDestructionList() {
  return useInfiniteQuery({
    queryKey: [...all, 'lijst'],
    queryFn: ({ pageParam }) => take(api.GET('/vernietiging', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
  })
}

export function useDestroyed() {
  return useInfiniteQuery({
    queryKey: [...all, 'vernietigd'],
    queryFn: ({ pageParam }) => take(api.GET('/vernietigd', { params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
  })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}
