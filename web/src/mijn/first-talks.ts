// What the participant told and finds important, and the cards while they are laid: kept on this device until they are
// sent or somebody signs out.
import { useCallback, useEffect, useState } from 'react'
import type { KaartScore, MijnKaarten, MijnKennismaking, MijnTalent } from '../shared/api/schema'
import { read, send } from './server'

// Begins as the answers do that are wiped when somebody signs out (own-scores.ts).
const draft = 'ph-antwoorden:kaarten'

export type FirstTalks = {
  /** Undefined while it is read. */
  talks: MijnKennismaking | undefined
  failed: boolean
  retry: () => void
  /** After an act: the page shows what holds now. */
  changeTalents: (change: (talents: MijnTalent[]) => MijnTalent[]) => void
}

export function useFirstTalks(): FirstTalks {
  const [talks, setTalks] = useState<MijnKennismaking>()
  const [failed, setFailed] = useState(false)
  const retry = useCallback(() => {
    setFailed(false)
    read<MijnKennismaking>('/v1/mijn/kennismaking').then(setTalks, () => setFailed(true))
  }, [])
  useEffect(() => retry(), [retry])
  const changeTalents = (change: (talents: MijnTalent[]) => MijnTalent[]) => setTalks((now) => (now ? { ...now, talenten: change(now.talenten) } : now))
  return { talks, failed, retry, changeTalents }
}

/** By card; a score that is left out was skipped. */
export type Laid = { order: string[]; scores: Record<string, Omit<KaartScore, 'kaart'>> }

/** As it was left here, else as they lay last, with what did not lie there behind it. */
export function beginning({ kaarten, volgorde }: MijnKennismaking): Laid {
  const known = kaarten.map(({ domein }) => domein)
  const complete = (order: string[]) => [...order.filter((card) => known.includes(card)), ...known.filter((card) => !order.includes(card))]
  try {
    const kept = JSON.parse(localStorage.getItem(draft) ?? 'null') as Laid | null
    if (kept) return { order: complete(kept.order), scores: kept.scores }
  } catch {
    // What cannot be read is begun anew.
  }
  return { order: complete((volgorde?.kaarten ?? []).map(({ kaart }) => kaart)), scores: {} }
}

export function keepLaid(laid: Laid): void {
  try {
    localStorage.setItem(draft, JSON.stringify(laid))
  } catch {
    // A full or closed store: the cards stay on the page.
  }
}

export function bodyOf({ order, scores }: Laid): MijnKaarten {
  const said = order.flatMap((kaart) => {
    const score = scores[kaart]
    return score && (score.zelfredzaamheid !== undefined || score.tevredenheid !== undefined) ? [{ kaart, ...score }] : []
  })
  return said.length > 0 ? { volgorde: order, scores: said } : { volgorde: order }
}

export type NewTalent = { soort?: string; woorden?: string }

export const sayTalent = (talent: NewTalent, csrfToken: string, key: string): Promise<MijnTalent> => send('/v1/mijn/talenten', { csrfToken, key, body: talent })

export const takeBackTalent = ({ id, versie }: MijnTalent, csrfToken: string): Promise<void> => send(`/v1/mijn/talenten/${id}`, { csrfToken, method: 'DELETE', version: versie })

export async function sendCards(laid: Laid, csrfToken: string, key: string): Promise<void> {
  await send('/v1/mijn/kaarten', { csrfToken, key, body: bodyOf(laid) })
  try {
    localStorage.removeItem(draft)
  } catch {
    // A closed store holds nothing.
  }
}
