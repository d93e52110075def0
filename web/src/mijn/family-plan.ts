// The plan that the reader's family makes itself, and what was agreed so that everybody is safe.
import { useCallback, useEffect, useState } from 'react'
import type { Familieafspraak, Familieplan, FamilieAntwoord, FamilieFase, Veiligheid } from '../shared/api/schema'
import { newKey, read, send } from './server'

const address = '/v1/mijn/familieplan'

/** What came of an act: somebody else can have changed the plan meanwhile. */
export type Outcome = 'done' | 'changed' | 'failed'

export type FamilyState = {
  /** Undefined while it is read. */
  family: { plan: Familieplan; safety: Veiligheid } | undefined
  failed: boolean
  retry: () => void
  move: (fase: FamilieFase['fase']) => Promise<Outcome>
  write: (afspraken: Familieafspraak[], wieKomen: string) => Promise<Outcome>
  answer: (id: string, antwoord: FamilieAntwoord['antwoord']) => Promise<Outcome>
}

export function useFamilyPlan(csrfToken: string): FamilyState {
  const [family, setFamily] = useState<FamilyState['family']>()
  const [failed, setFailed] = useState(false)
  const reread = useCallback(async () => {
    try {
      const [plan, safety] = await Promise.all([read<Familieplan>(address), read<Veiligheid>('/v1/mijn/veiligheidsafspraken')])
      setFamily({ plan, safety })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [])
  useEffect(() => void reread(), [reread])
  const act = async (run: () => Promise<Familieplan>): Promise<Outcome> => {
    try {
      const plan = await run()
      setFamily((now) => (now ? { ...now, plan } : now))
      return 'done'
    } catch (thrown) {
      const status = thrown instanceof Error ? thrown.message : ''
      // Too late: the page shows what holds now.
      if (status !== '412' && status !== '409') return 'failed'
      await reread()
      return 'changed'
    }
  }
  const version = family?.plan.conferentie?.versie
  return {
    family,
    failed,
    retry: () => void reread(),
    move: (fase) => act(() => send(`${address}/fase`, { csrfToken, method: 'PUT', version, body: { fase } })),
    write: (afspraken, wieKomen) => act(() => send(address, { csrfToken, method: 'PUT', version, body: { afspraken, wieKomen } })),
    answer: (id, antwoord) => act(() => send(`${address}/voorstellen/${id}/antwoord`, { csrfToken, key: newKey(), body: { antwoord } })),
  }
}
