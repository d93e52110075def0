// Reading the grounds.
import { useQuery } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'

export function useGrounds() {
  return useQuery({ queryKey: ['grondslagen'], queryFn: () => take(api.GET('/grondslagen')) })
}
