// Asks the server about a cohort that is being written, a moment after the last key.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { take } from '../../shared/api/failure'
import type { Cohortcontrole, Cohortfout } from '../../shared/api/schema'
import { api, change } from '../api/client'
import { countable, type CohortValues } from './values'

const restMs = 700

export type LiveTrial = { trial: Cohortcontrole | undefined; failure: unknown; busy: boolean; ready: boolean }

export function useLiveTrial(form: UseFormReturn<CohortValues>): LiveTrial {
  const values = useWatch({ control: form.control }) as CohortValues
  const asked = JSON.stringify(countable(values))
  const [rested, setRested] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setRested(asked), restMs)
    return () => clearTimeout(timer)
  }, [asked])
  const ready = asked !== undefined
  // What was counted a minute ago is counted again when it is asked again: people come in.
  const query = useQuery({
    queryKey: ['cohortcontrole', rested],
    queryFn: () => take(api.POST('/cohorten/controles', { params: { header: change() }, body: JSON.parse(rested ?? '{}') })),
    enabled: rested !== undefined,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
    placeholderData: (last) => last,
  })
  return { trial: ready ? query.data : undefined, failure: ready ? query.error : undefined, busy: query.isFetching || asked !== rested, ready }
}

/** What is wrong with one field. */
export const mistakesIn = (trial: Cohortcontrole | undefined, field: string): Cohortfout[] => trial?.fouten.filter(({ veld }) => veld === field) ?? []
