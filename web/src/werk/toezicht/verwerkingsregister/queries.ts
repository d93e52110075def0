// Reading the register of processing.
import { useQuery } from '@tanstack/react-query'
import { take } from '../../../shared/api/failure'
import { api } from '../../api/client'

export function useProcessingRegister() {
  return useQuery({ queryKey: ['verwerkingsregister'], queryFn: () => take(api.GET('/verwerkingsregister')) })
}
