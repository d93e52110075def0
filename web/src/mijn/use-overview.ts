// The participant's state: from the page at first, refreshed when someone comes back to it.
import { useEffect, useState } from 'react'
import { ask, type Answer, type Boot } from './boot'

/** Someone who looks away and back within this time sees what was there. */
const freshMs = 60_000

export type Overview = {
  boot: Boot | undefined
  /** What went wrong when there is nothing, or nothing newer, to show. */
  trouble: 'none' | 'unreachable' | undefined
  reason: string
  /** When what is shown was read, as an instant. */
  readAt: string
  retry: () => void
}

export function useOverview(first: Boot | undefined): Overview {
  const [boot, setBoot] = useState(first)
  const [readAt, setReadAt] = useState(() => new Date().toISOString())
  const [answer, setAnswer] = useState<Answer>()

  const refresh = async () => {
    const next = await ask()
    if (next.kind === 'signed-out') location.assign(`/inloggen?terug=${encodeURIComponent(location.pathname)}`)
    if (next.kind === 'fresh') {
      setBoot(next.boot)
      setReadAt(new Date().toISOString())
    }
    setAnswer(next)
  }

  useEffect(() => {
    if (!first) void refresh()
  }, [first])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && Date.now() - Date.parse(readAt) > freshMs) void refresh()
    }
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [readAt])

  return {
    boot,
    trouble: answer?.kind === 'none' || answer?.kind === 'unreachable' ? answer.kind : undefined,
    reason: answer?.kind === 'none' ? answer.reason : '',
    readAt,
    retry: () => void refresh(),
  }
}
