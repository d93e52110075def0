// Reading every consent of the municipality, by the filter that stands in the address.
import { useInfiniteQuery } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'
import type { ConsentFilter } from './filter'

export function useAllConsents(filter: ConsentFilter) {
  return useInfiniteQuery({
    queryKey: ['toestemmingen', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/toezicht/toestemmingen', { params: { query: { ...filter, cursor: pageParam } } })),
    getNextPageParam: ({ volgende }) => volgende,
  })
}
