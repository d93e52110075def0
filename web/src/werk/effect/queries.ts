// Reading cohorts and their reports, and making a report.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { Cohort } from '../../shared/api/schema'
import { api, create, newKey } from '../api/client'

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

/** Names of approaches by their id, where somebody chooses among them. */
export function useApproachNames(wanted: boolean): ReadonlyMap<string, string> {
  const { data } = useQuery({ queryKey: ['aanpakken'], staleTime: 3_600_000, enabled: wanted, queryFn: () => take(api.GET('/aanpakken')) })
  return new Map(data?.items.map(({ id, naam }) => [id, naam]))
}

export function useReread() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: all })
}

const reportOf = (cohortId: string) => [...all, cohortId, 'rapport'] as const

export function useReport(cohortId: string) {
  return useQuery({
    queryKey: reportOf(cohortId),
    queryFn: () => take(api.GET('/cohorten/{cohortId}/rapport', { params: { path: { cohortId } } })),
    retry: false,
  })
}

export function useMakeReport(cohortId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => take(api.POST('/cohorten/{cohortId}/rapporten', { params: { path: { cohortId }, header: create(newKey()) } })),
    onSuccess: (report) => client.setQueryData(reportOf(cohortId), report),
    // A refusal may be because the cohort is another one by now.
    onError: () => client.invalidateQueries({ queryKey: [...all, cohortId], exact: true }),
  })
}
