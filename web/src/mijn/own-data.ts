// Everything that is kept about the participant, and what they ask about it.
import { useCallback, useEffect, useState } from 'react'
import type { EigenGegevens, MijnVerzoek, NieuwVerzoek } from '../shared/api/schema'
import { read, send } from './server'

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
export const ask = (body: NieuwVerzoek, csrfToken: string, key: string): Promise<MijnVerzoek> => send('/v1/mijn/verzoeken', { csrfToken, body, key })

export const withdraw = ({ id, versie }: MijnVerzoek, csrfToken: string): Promise<MijnVerzoek> =>
  send(`/v1/mijn/verzoeken/${id}/intrekking`, { csrfToken, version: versie })
