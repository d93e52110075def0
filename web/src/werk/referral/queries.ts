// Reading and doing what belongs to referrals. Keys of a dossier lie under it, so that a change reads them again.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { GegevensSoort, NieuweVerwijzingStap, Verwijzing } from '../../shared/api/schema'
import { api, create } from '../api/client'
import { keys, useRefresh } from '../api/queries'
import { sideOf } from './standing'

const received = ['verwijzingen'] as const
const inDossier = (dossierId: string, part: string) => [...keys.dossier(dossierId), part]

export function useReferrals(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'verwijzingen'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/verwijzingen', { params: { path: { dossierId } } })),
  })
}

export function useReceived(enabled = true) {
  return useQuery({ queryKey: received, queryFn: () => take(api.GET('/verwijzingen')), enabled })
}

export function useDirection(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'regie'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/regie', { params: { path: { dossierId } } })),
  })
}

export function useCollaboration(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'samenwerking'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/samenwerking', { params: { path: { dossierId } } })),
  })
}

/** What the other would see after a yes; who it is about always goes along. Nothing is asked until somebody is chosen. */
export function useReferralHelp(dossierId: string, aan: string, kinds: readonly GegevensSoort[]) {
  const soort = ['identiteit-en-contact', ...kinds].join(',')
  return useQuery({
    queryKey: [...inDossier(dossierId, 'verwijshulp'), aan, soort],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/verwijshulp', { params: { path: { dossierId }, query: { aan, soort } } })),
    enabled: aan !== '',
  })
}

/** Sends a step from the side that takes it. */
export function sendStep(referral: Verwijzing, body: NieuweVerwijzingStap, key: string): Promise<Verwijzing> {
  const { id: verwijzingId, dossierId } = referral
  const header = create(key)
  return sideOf(referral) === 'receiver'
    ? take(api.POST('/verwijzingen/{verwijzingId}/stappen', { params: { path: { verwijzingId }, header }, body }))
    : take(api.POST('/dossiers/{dossierId}/verwijzingen/{verwijzingId}/stappen', { params: { path: { dossierId, verwijzingId }, header }, body }))
}

/** After a step everything that shows it is read again, also what was asked of oneself. */
export function useReferralRefresh() {
  const client = useQueryClient()
  const refresh = useRefresh()
  return async (dossierId: string): Promise<void> => {
    await Promise.all([refresh(dossierId), client.invalidateQueries({ queryKey: received })])
  }
}
