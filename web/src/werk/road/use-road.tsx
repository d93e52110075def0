// What is on this device for the road, for every screen: the visits that were taken along and what waits to be sent.
import { useLingui } from '@lingui/react/macro'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { NieuwHuisbezoek, Sessie } from '../../shared/api/schema'
import { ApiFailure } from '../../shared/api/failure'
import { newKey } from '../api/client'
import { useRefresh } from '../api/queries'
import type { DraftPlace } from '../forms/draft'
import type { VisitTarget, VisitValues } from '../visit/visit-values'
import type { Bag } from './bag'
import { draftsIn } from './drafts'
import { Outbox, type Action, type Choice, type Ending, type Mended } from './outbox'
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
  write: (visit: TakenVisit, written: WrittenVisit, body: NieuwHuisbezoek, key: string) => Promise<void>
  /** A visit that was refused, put right. Throws as `write` does. */
  mend: (id: string, written: WrittenVisit, body: NieuwHuisbezoek) => Promise<void>
  /** Where the form of this name keeps what is not finished; nothing when nothing was taken along. */
  drafts: (form: string) => Promise<DraftPlace | undefined>
  flush: () => Promise<void>
  choose: (id: string, choice: Choice) => Promise<void>
  discard: (id: string) => Promise<void>
}

/** What the form held, so that a refused visit can be put right where it was written. */
export type WrittenVisit = { values: VisitValues; target: VisitTarget }

const requestOfVisit = (written: WrittenVisit, body: NieuwHuisbezoek, key: string): Mended => {
  const { bezochteAfspraak, ...apart } = body
  return { key, body, base: bezochteAfspraak ? { version: bezochteAfspraak.versie, at: { part: 'bezochteAfspraak' } } : undefined, apart, written }
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

  const keeping = useCallback(async (act: (box: Outbox, into: Bag) => Promise<void>) => {
    try {
      const box = outbox()
      if (!box || !bag.current) throw new Error('nothing was taken along')
      await act(box, bag.current)
    } catch {
      throw new ApiFailure(507, { title: t`Dit apparaat kan het nu niet bewaren. Uw tekst blijft staan. Kopieer hem voordat u deze pagina sluit.` })
    }
    await look()
    void newest.current()
  }, [look, outbox, t])

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
    write: async (visit, written, body, key) => {
      const { dossierId, naam } = visit.target
      await keeping(async (box, into) => {
        await box.add({ ...requestOfVisit(written, body, key), method: 'POST', path: `/dossiers/${dossierId}/huisbezoeken`, about: naam })
        if (!into.over) await into.putToRead(readingOf(visit), { ...visit, vastgelegd: true } satisfies TakenVisit)
      })
    },
    mend: (id, written, body) => keeping((box) => box.mend(id, requestOfVisit(written, body, newKey()))),
    drafts: async (form) => (bag.current ? draftsIn(bag.current, form) : undefined),
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
  }), [flush, inside, keeping, look, outbox])
  return <RoadContext value={road}>{children}</RoadContext>
}
