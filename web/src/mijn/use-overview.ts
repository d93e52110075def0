// The participant's state: from the page at first, refreshed when someone comes back to it.
import { useCallback, useEffect, useState } from 'react'
import { localDay } from '../shared/time'
import { ask, type Answer, type Boot } from './boot'

/** Someone who looks away and back within this time sees what was there. */
const freshMs = 60_000

export type Overview = {
  boot: Boot | undefined
  /** What went wrong when there is nothing, or nothing newer, to show. */
  trouble: 'none' | 'unreachable' | undefined
  reason: string
  /** The calendar day in the Netherlands, as "2026-03-01". */
  today: string
  /** When what is shown was read, as an instant. */
  readAt: string
  retry: () => void
}

export function useOverview(first: Boot | undefined): Overview {
  const [boot, setBoot] = useState(first)
  const [readAt, setReadAt] = useState(() => new Date().toISOString())
  const [today, setToday] = useState(() => localDay(new Date()))
  const [answer, setAnswer] = useState<Answer>()

  const take = useCallback((next: Answer) => {
    if (next.kind === 'signed-out') location.assign(`/inloggen?terug=${encodeURIComponent(location.pathname)}`)
    if (next.kind === 'fresh') {
      setBoot(next.boot)
      setReadAt(new Date().toISOString())
    }
    setAnswer(next)
  }, [])

  useEffect(() => {
    if (!first) void ask().then(take)
  }, [first, take])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      setToday(localDay(new Date()))
      if (Date.now() - Date.parse(readAt) > freshMs) void ask().then(take)
    }
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [readAt, take])

  return {
    boot,
    today,
    trouble: answer?.kind === 'none' || answer?.kind === 'unreachable' ? answer.kind : undefined,
    reason: answer?.kind === 'none' ? answer.reason : '',
    readAt,
    retry: () => void ask().then(take),
  }
}
