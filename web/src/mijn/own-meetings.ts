// Meetings about the reader's own household to which they are invited, and what they say.
import { useCallback, useEffect, useState } from 'react'
import type { EigenOverleg, EigenOverlegLijst, Overlegantwoord } from '../shared/api/schema'
import { localDay } from '../shared/time'
import { newKey, read, send } from './server'

const address = '/v1/mijn/overleggen'

export const readMeetings = async (signal?: AbortSignal): Promise<EigenOverleg[]> => (await read<EigenOverlegLijst>(address, signal)).items

const time = ({ moment }: EigenOverleg) => Date.parse(moment)

/** What is to come first, the soonest in front; then what was, the latest in front. */
export const inOrder = (meetings: EigenOverleg[]): EigenOverleg[] => {
  const ahead = meetings.filter(({ kanNog }) => kanNog).sort((a, b) => time(a) - time(b))
  const before = meetings.filter(({ kanNog }) => !kanNog).sort((a, b) => time(b) - time(a))
  return [...ahead, ...before]
}

/** The next one that is off: whoever would come reads it until its day is over. */
export const firstOff = (meetings: EigenOverleg[], today: string): EigenOverleg | undefined =>
  meetings.filter(({ komt, moment, status }) => status === 'afgezegd' && komt !== 'komt-niet' && localDay(new Date(moment)) >= today).sort((a, b) => time(a) - time(b))[0]

/** What came of an act: the meeting can have begun, be moved or be off meanwhile. */
export type Outcome = 'done' | 'changed' | 'failed'

export type OwnMeetings = {
  /** Undefined while it is read. */
  meetings: EigenOverleg[] | undefined
  failed: boolean
  retry: () => void
  answer: (id: string, answer: Overlegantwoord) => Promise<Outcome>
  /** `key`: the same when the same question is sent again, so that it stands there once. */
  ask: (id: string, vraag: string, key: string) => Promise<Outcome>
  withdraw: (id: string, question: string) => Promise<Outcome>
}

export function useOwnMeetings(csrfToken: string): OwnMeetings {
  const [meetings, setMeetings] = useState<EigenOverleg[]>()
  const [failed, setFailed] = useState(false)
  const reread = useCallback(async () => {
    try {
      setMeetings(await readMeetings())
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [])
  useEffect(() => void reread(), [reread])
  const act = async (run: () => Promise<unknown>): Promise<Outcome> => {
    try {
      await run()
    } catch (thrown) {
      const status = thrown instanceof Error ? thrown.message : ''
      // Too late: the page shows what holds now.
      if (status !== '404' && status !== '409') return 'failed'
      await reread()
      return 'changed'
    }
    await reread()
    return 'done'
  }
  return {
    meetings,
    failed,
    retry: () => void reread(),
    answer: (id, body) => act(() => send(`${address}/${id}/antwoord`, { csrfToken, key: newKey(), body })),
    ask: (id, vraag, key) => act(() => send(`${address}/${id}/vragen`, { csrfToken, key, body: { vraag } })),
    withdraw: (id, question) => act(() => send(`${address}/${id}/vragen/${question}`, { csrfToken, method: 'DELETE' })),
  }
}
