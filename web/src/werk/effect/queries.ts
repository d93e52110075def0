// Reading cohorts, and trying one out.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { Cohort, NieuwCohort } from '../../shared/api/schema'
import { api, change } from '../api/client'

const all = ['cohorten'] as const

export function useCohorts() {
  return useQuery({ queryKey: all, queryFn: () => take(api.GET('/cohorten')) })
}

export const readCohort = (cohortId: string): Promise<Cohort> => take(api.GET('/cohorten/{cohortId}', { params: { path: { cohortId } } }))

/** A cohort that comes back on its own would throw away what somebody is typing. */
export function useCohort(cohortId: string | undefined) {
  return useQuery({ queryKey: [...all, cohortId], queryFn: () => readCohort(cohortId ?? ''), enabled: cohortId !== undefined, staleTime: Infinity, refetchOnMount: 'always' })
}

export function useCohortNames() {
  return useQuery({ queryKey: ['cohortnamen'], queryFn: () => take(api.GET('/cohorten/namen')) })
}

export function useCohortTrial() {
  return useMutation({ mutationFn: (body: NieuwCohort) => take(api.POST('/cohorten/controles', { params: { header: change() }, body })) })
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}
