// Everything that is kept about the participant, and what they ask about it.
import { useCallback, useEffect, useState } from 'react'
import type { EigenGegevens, MijnVerzoek, NieuwVerzoek } from '../shared/api/schema'

export type OwnData = { data: EigenGegevens; requests: MijnVerzoek[] }

/** Nothing while it is being read; `failed` when it could not be. */
export function useOwnData(): { own: OwnData | undefined; failed: boolean; reread: () => Promise<void> } {
  const [own, setOwn] = useState<OwnData>()
  const [failed, setFailed] = useState(false)
  const reread = useCallback(async () => {
    try {
      const [data, requests] = await Promise.all([read<EigenGegevens>('/v1/mijn/gegevens'), read<{ items: MijnVerzoek[] }>('/v1/mijn/verzoeken')])
      setOwn({ data, requests: requests.items })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [])
  useEffect(() => void reread(), [reread])
  return { own, failed, reread }
}

/** One question, however often it is sent: the key goes with what was typed. */
export async function ask(body: NieuwVerzoek, csrfToken: string, key: string): Promise<void> {
  await send('/v1/mijn/verzoeken', csrfToken, { 'Idempotency-Key': key, 'Content-Type': 'application/json' }, JSON.stringify(body))
}

export async function withdraw({ id, versie }: MijnVerzoek, csrfToken: string): Promise<void> {
  await send(`/v1/mijn/verzoeken/${id}/intrekking`, csrfToken, { 'If-Match': `"${versie}"` })
}

export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function send(address: string, csrfToken: string, headers: Record<string, string>, body?: string): Promise<void> {
  const answer = await fetch(address, { method: 'POST', credentials: 'same-origin', headers: { 'X-CSRF-Token': csrfToken, ...headers }, body })
  if (!answer.ok) throw new Error(String(answer.status))
}

async function read<T>(address: string): Promise<T> {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  if (answer.status === 401) location.assign(`/inloggen?terug=${encodeURIComponent(location.pathname)}`)
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as T
}
