// A report of how a trajectory goes, however much room there is to write it.
import { take } from '../../shared/api/failure'
import type { Traject, Voortgang } from '../../shared/api/schema'
import { todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { useWorkForm } from '../forms/use-work-form'

type Values = { voortgang: Voortgang | ''; tekst: string; datum: string }

/** What was typed is kept per trajectory, so that the one form goes on where the other stopped. */
export function useReportForm(dossierId: string, { id }: Traject, kept: () => void) {
  const refresh = useRefresh()
  return useWorkForm<Values>({
    name: `verslag:${id}`,
    initial: { voortgang: '', tekst: '', datum: todayHere() },
    send: ({ voortgang, tekst, datum }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/trajecten/{trajectId}/voortgangsverslagen', {
          params: { path: { dossierId, trajectId: id }, header: create(key) },
          body: { datum, tekst, voortgang: chosen(voortgang) },
        }),
      ),
    done: async () => {
      await refresh(dossierId)
      kept()
    },
  })
}
