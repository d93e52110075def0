// Reading what stood out in the week up to a day; without a day the newest week.
import { useQuery } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'

export function useUnusual(tot: string | undefined) {
  return useQuery({ queryKey: ['opvallend', tot ?? ''], queryFn: () => take(api.GET('/toezicht/opvallend', { params: { query: { tot } } })) })
}
