// What may be shared about the reader: asked when a page needs it, because few people come for it each time.
import { useCallback, useEffect, useState } from 'react'
import type { Deling, GestopteToestemming, Toestemming } from '../shared/api/schema'

export type Sharing = { consents: Toestemming[]; shared: Deling[] }

export type SharingState = {
  /** Undefined while it is read. */
  sharing: Sharing | undefined
  /** It could not be read, or not be sent. */
  failed: boolean
  retry: () => void
  answer: (id: string, yes: boolean) => Promise<void>
  /** What had been shared until it stopped; undefined when stopping did not work. */
  stop: (id: string) => Promise<Deling[] | undefined>
}

const consentsAddress = '/v1/mijn/toestemmingen'

export function useSharing(csrfToken: string): SharingState {
  const [sharing, setSharing] = useState<Sharing>()
  const [failed, setFailed] = useState(false)
  const read = useCallback(async () => {
    try {
      const [consents, shared] = await Promise.all([items<Toestemming>(consentsAddress), items<Deling>('/v1/mijn/delingen')])
      setSharing({ consents, shared })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [])
  useEffect(() => void read(), [read])
  const change = async <T>(address: string, body: unknown): Promise<T | undefined> => {
    try {
      const done = await send<T>(address, body, csrfToken)
      await read()
      return done
    } catch {
      setFailed(true)
      return undefined
    }
  }
  return {
    sharing,
    failed,
    retry: () => void read(),
    answer: async (id, yes) => void (await change(`${consentsAddress}/${id}/antwoord`, { akkoord: yes })),
    stop: async (id) => (await change<GestopteToestemming>(`${consentsAddress}/${id}/intrekking`, undefined))?.gedeeld,
  }
}

/** How many questions wait; 0 when that is not known. */
export function useWaitingQuestions(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let here = true
    items<Toestemming>(consentsAddress).then((list) => here && setCount(list.filter(({ status }) => status === 'gevraagd').length), () => {})
    return () => {
      here = false
    }
  }, [])
  return count
}

async function items<T>(address: string): Promise<T[]> {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  if (!answer.ok) throw new Error(String(answer.status))
  return ((await answer.json()) as { items: T[] }).items
}

async function send<T>(address: string, body: unknown, csrfToken: string): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-CSRF-Token': csrfToken }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const answer = await fetch(address, { method: 'POST', credentials: 'same-origin', headers, body: body === undefined ? undefined : JSON.stringify(body) })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as T
}
