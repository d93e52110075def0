// What is on this device for the road, for every screen: the visits that were taken along and what waits to be sent.
import { useLingui } from '@lingui/react/macro'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { NieuwHuisbezoek, Sessie } from '../../shared/api/schema'
import { ApiFailure } from '../../shared/api/failure'
import { useRefresh } from '../api/queries'
import type { Bag } from './bag'
import { Outbox, type Action, type Choice, type Ending } from './outbox'
import { openBag, portsOf, readingOf, takeAlong, type TakenVisit } from './road'

const tryAgainMs = 30_000

export type Road = {
  /** Nothing was taken along, or it is over. */
  packed: boolean
  /** Read from the device; false for the moment that takes. */
  known: boolean
  validUntil?: number
  visits: TakenVisit[]
  actions: Action[]
  ending?: Ending
  now: () => Date
  take: (session: Sessie) => Promise<void>
  /** Throws an ApiFailure when this device cannot keep it. */
  write: (visit: TakenVisit, body: NieuwHuisbezoek, key: string) => Promise<void>
  flush: () => Promise<void>
  choose: (id: string, choice: Choice) => Promise<void>
  discard: (id: string) => Promise<void>
}

const RoadContext = createContext<Road | null>(null)

export function useRoad(): Road {
  const road = useContext(RoadContext)
  if (!road) throw new Error('useRoad outside RoadProvider')
  return road
}

type Inside = { known: boolean; bag?: Bag; visits: TakenVisit[]; actions: Action[]; ending?: Ending }

export function RoadProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const { t } = useLingui()
  const [inside, setInside] = useState<Inside>({ known: false, visits: [], actions: [] })
  const bag = useRef<Bag>(undefined)
  const refresh = useRefresh()

  const outbox = useCallback(() => (bag.current ? new Outbox(bag.current, portsOf(userId)) : undefined), [userId])
  const look = useCallback(async (ending?: Ending) => {
    const visits = (await bag.current?.readings<TakenVisit>('bezoek:')) ?? []
    const actions = (await outbox()?.list()) ?? []
    setInside((before) => ({ known: true, bag: bag.current, visits, actions, ending: ending ?? before.ending }))
  }, [outbox])
  const flush = useCallback(async () => {
    const box = outbox()
    if (!box) return setInside((now) => (now.known ? now : { ...now, known: true }))
    const before = (await box?.list())?.filter(({ state }) => state === 'waiting') ?? []
    if (before.length === 0) return look()
    const ending = await box.flush()
    await look(ending)
    const left = new Set((await box.list()).map(({ id }) => id))
    if (before.some(({ id }) => !left.has(id))) await refresh()
  }, [look, outbox, refresh])
  // Its newest self, so that what listens need not listen anew.
  const newest = useRef(flush)
  useEffect(() => {
    newest.current = flush
  }, [flush])

  useEffect(() => {
    let gone = false
    const again = () => void newest.current()
    const whenSeen = () => {
      if (document.visibilityState === 'visible') again()
    }
    void openBag(userId).then((found) => {
      if (gone) return
      bag.current = found
      again()
    })
    const timer = setInterval(again, tryAgainMs)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      gone = true
      clearInterval(timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [userId])

  const road = useMemo<Road>(() => ({
    packed: inside.bag !== undefined && (inside.visits.length > 0 || inside.actions.length > 0 || !inside.bag.over),
    known: inside.known,
    validUntil: inside.bag?.validUntil,
    visits: inside.visits,
    actions: inside.actions,
    ending: inside.ending,
    now: () => new Date(inside.bag?.now() ?? Date.now()),
    take: async (session) => {
      bag.current = await takeAlong(session)
      await look()
    },
    write: async (visit, body, key) => {
      const { bezochteAfspraak, ...apart } = body
      const { dossierId, naam } = visit.target
      try {
        if (!bag.current) throw new Error('nothing was taken along')
        const box = new Outbox(bag.current, portsOf(userId))
        await box.add({
          key,
          method: 'POST',
          path: `/dossiers/${dossierId}/huisbezoeken`,
          body,
          base: bezochteAfspraak ? { version: bezochteAfspraak.versie, at: { part: 'bezochteAfspraak' } } : undefined,
          apart,
          about: naam,
        })
        if (!bag.current.over) await bag.current.putToRead(readingOf(visit), { ...visit, vastgelegd: true } satisfies TakenVisit)
      } catch {
        throw new ApiFailure(507, { title: t`Dit apparaat kan het nu niet bewaren. Uw tekst blijft staan. Kopieer hem voordat u deze pagina sluit.` })
      }
      await look()
      void newest.current()
    },
    flush,
    choose: async (id, choice) => {
      await outbox()?.choose(id, choice)
      await look()
      void newest.current()
    },
    discard: async (id) => {
      await outbox()?.discard(id)
      await look()
    },
  }), [flush, inside, look, outbox, t, userId])
  return <RoadContext value={road}>{children}</RoadContext>
}
