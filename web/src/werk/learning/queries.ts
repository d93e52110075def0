// Reading trainings, groups for intervision and their cases.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import { api } from '../api/client'

const all = 'leren'

export const readTrainings = () => take(api.GET('/opleidingen'))

export function useTrainings() {
  return useQuery({ queryKey: [all, 'opleidingen'], queryFn: readTrainings })
}

/** What was, the last one first. */
export function usePastTrainings() {
  return useQuery({ queryKey: [all, 'opleidingen', 'geweest'], queryFn: () => take(api.GET('/opleidingen', { params: { query: { wanneer: 'geweest' } } })) })
}

/** Who comes, for who makes the calendar. */
export function useParticipants(opleidingId: string) {
  return useQuery({ queryKey: [all, 'aanmeldingen', opleidingId], queryFn: () => take(api.GET('/opleidingen/{opleidingId}/aanmeldingen', { params: { path: { opleidingId } } })) })
}

export const readGroups = () => take(api.GET('/intervisiegroepen'))

export function useGroups() {
  return useQuery({ queryKey: [all, 'groepen'], queryFn: readGroups })
}

export const readCases = (groepId: string) => take(api.GET('/intervisiegroepen/{groepId}/casussen', { params: { path: { groepId } } }))

export function useCases(groepId: string) {
  return useQuery({ queryKey: [all, 'casussen', groepId], queryFn: () => readCases(groepId) })
}

/** After a change everything about learning is read anew. */
export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [all] })
}
