// What the participant's pages start from: the server writes it into the page, so that the first
// screen needs no second request. Without it (or later, for news) the same is asked from the API.
import type { MijnOverzicht, Sessie } from '../shared/api/schema'
import { forgetAnswers } from './own-scores'

export type Boot = { sessie: Sessie; overzicht: MijnOverzicht }

/** The block the server put into the page; undefined when there is none. */
export function bootOfPage(page: Document): Boot | undefined {
  const text = page.getElementById('boot')?.textContent ?? ''
  try {
    const boot = JSON.parse(text) as Boot | null
    return boot?.overzicht && boot.sessie ? boot : undefined
  } catch {
    return undefined
  }
}

export type Answer =
  | { kind: 'fresh'; boot: Boot }
  | { kind: 'signed-out' }
  /** Nothing to show for this account: it belongs to no dossier. */
  | { kind: 'none'; reason: string }
  | { kind: 'unreachable' }

/** Asks the API for the newest state. */
export async function ask(): Promise<Answer> {
  try {
    const [session, overview] = await Promise.all([get('/v1/sessies/huidige'), get('/v1/mijn-overzicht')])
    if (session.status === 401 || overview.status === 401) return { kind: 'signed-out' }
    if (session.ok && overview.ok) {
      return { kind: 'fresh', boot: { sessie: (await session.json()) as Sessie, overzicht: (await overview.json()) as MijnOverzicht } }
    }
    if (overview.status === 403 || overview.status === 404) return { kind: 'none', reason: await detailOf(overview) }
  } catch {
    // No network, or an answer that was cut off.
  }
  return { kind: 'unreachable' }
}

/** Ends the session and wipes what this person left on the device, but for how the page looks. */
export async function signOut(csrfToken: string): Promise<void> {
  await fetch('/v1/sessies/huidige', { method: 'DELETE', headers: { 'X-CSRF-Token': csrfToken }, credentials: 'same-origin' })
  sessionStorage.clear()
  forgetAnswers()
}

const get = (address: string) => fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } })

async function detailOf(answer: Response): Promise<string> {
  const problem = (await answer.json()) as { detail?: string; title?: string }
  return problem.detail ?? problem.title ?? ''
}
