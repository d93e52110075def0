// Reading letters: the templates, what was sent, and how one reads while it is written.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Briefinhoud, Briefproef } from '../../shared/api/schema'
import { api, change } from '../api/client'
import { inDossier } from '../api/queries'

/** Long enough to go on typing, short enough to see what one just wrote. */
const typingPauseMs = 500
const previewKeptMs = 60_000

export function useLetterTemplates() {
  return useQuery({ queryKey: ['briefsjablonen'], queryFn: () => take(api.GET('/briefsjablonen')), staleTime: Infinity })
}

export function useLetters(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'brieven'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/brieven', { params: { path: { dossierId } } })),
  })
}

export function useLettersToApproached(benaderingId: string) {
  return useQuery({
    queryKey: ['benaderen', 'brieven', benaderingId],
    queryFn: () => take(api.GET('/benaderingen/{benaderingId}/brieven', { params: { path: { benaderingId } } })),
  })
}

/** Together with the text it is about: an answer may come when somebody has typed on. */
export function useLetterPreview(body: Briefinhoud | undefined) {
  return useQuery({
    queryKey: ['briefvoorbeeld', body],
    enabled: body !== undefined,
    queryFn: async () => ({
      text: body?.eigenTekst ?? '',
      taal: body?.taal ?? 'nl',
      preview: await take(api.POST('/briefvoorbeelden', { params: { header: change() }, body: body ?? { sjabloon: '', taal: '', velden: {} } })),
    }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: previewKeptMs,
  })
}

/** A letter on paper before it is sent; nothing of it is kept. */
export async function readProof(body: Briefproef): Promise<Blob> {
  return take(api.POST('/briefproeven', { params: { header: change() }, body, parseAs: 'blob' }))
}

/** The value once it has stayed the same for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const written: string | undefined = JSON.stringify(value)
  useEffect(() => {
    // Nothing has no JSON.
    const timer = setTimeout(() => setSettled((written === undefined ? undefined : JSON.parse(written)) as T), typingPauseMs)
    return () => clearTimeout(timer)
  }, [written])
  return settled
}
