// What may be shared about the reader: asked when a page needs it, because few people come for it each time.
import { useCallback, useEffect, useState } from 'react'
import type { Deling, GestopteToestemming, Toestemming } from '../shared/api/schema'
import { newKey, read as ask, send } from './server'

export type Sharing = { consents: Toestemming[]; shared: Deling[] }

export type SharingState = {
  /** Undefined while it is read. */
  sharing: Sharing | undefined
  /** It could not be read, or not be sent. */
  failed: boolean
  retry: () => void
  /** Whether it arrived. */
  answer: (id: string, yes: boolean) => Promise<boolean>
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
      const done = await send<T>(address, { csrfToken, body, key: newKey() })
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
    answer: async (id, yes) => (await change(`${consentsAddress}/${id}/antwoord`, { akkoord: yes })) !== undefined,
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

const items = async <T>(address: string): Promise<T[]> => (await ask<{ items: T[] }>(address)).items
