// Reading who took access in an emergency.
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'

const all = ['noodtoegangen'] as const

/** What waits for a review, or what was reviewed. */
export function useEmergencies(waiting: boolean) {
  return useInfiniteQuery({
    queryKey: [...all, waiting],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/noodtoegangen', { params: { query: { teBeoordelen: waiting, cursor: pageParam } } })),
    getNextPageParam: ({ volgende }) => volgende,
  })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}
