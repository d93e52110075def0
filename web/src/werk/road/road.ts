// The road between the bag on this device and the server: taking along and sending.
import { take, ApiFailure } from '../../shared/api/failure'
import type { Afspraak, DossierBeeld, Sessie } from '../../shared/api/schema'
import { nowHere } from '../../shared/time'
import { api, change, newKey, rememberToken } from '../api/client'
import { targetOf } from '../visit/visit-screen'
import type { VisitTarget } from '../visit/visit-values'
import { Bag } from './bag'
import { requestOf, type Action, type Answer, type Ports, type Theirs } from './outbox'
import { keyFrom } from './seal'
import { ownerKey, shelvesOf } from './places'

/** Where one goes and whom one calls when nobody opens. */
export type AtTheDoor = { adres?: string; bellen: { naam: string; telefoon: string }[] }

/** A visit of today as it goes along: the least that one needs at the door. */
export type TakenVisit = { afspraak: Pick<Afspraak, 'id' | 'versie' | 'begin' | 'plaats' | 'onderwerp'>; target: VisitTarget; deur?: AtTheDoor; vastgelegd?: boolean }

/** Its name in the bag: in the order of the day. */
export const readingOf = ({ afspraak }: Pick<TakenVisit, 'afspraak'>): string => `bezoek:${afspraak.begin}-${afspraak.id}`

export async function openBag(userId: string | null): Promise<Bag | undefined> {
  if (!userId || typeof indexedDB === 'undefined') return undefined
  const { things, keys } = shelvesOf(userId)
  return Bag.open(things, keys, nowHere)
}

/** Takes today's appointments along. What one may not read does not come. */
export async function takeAlong(session: Sessie): Promise<Bag> {
  const userId = session.gebruiker.id
  const { sleutel, gegevenOp, geldigTot } = await take(api.POST('/meeneemsleutels', { params: { header: change() } }))
  const { things, keys } = shelvesOf(userId)
  const bag = await Bag.pack(things, keys, { userId, key: await keyFrom(sleutel), validUntil: Date.parse(geldigTot), offset: Date.parse(gegevenOp) - nowHere() }, nowHere)
  localStorage.setItem(ownerKey, userId)
  await bag.putToRead('wie', { ...session, csrfToken: '' } satisfies Sessie)
  const { afspraken } = await take(api.GET('/mijn-dag'))
  const measures = session.rechten.includes('metingen-vastleggen')
  const instruments = measures ? (await take(api.GET('/instrumenten'))).items : []
  for (const { id, versie, begin, plaats, onderwerp, dossierId } of afspraken) {
    const path = { params: { path: { dossierId } } }
    const view = await take(api.GET('/dossiers/{dossierId}', path))
    const earlier = measures ? await unlessRefused(take(api.GET('/dossiers/{dossierId}/metingen', path))) : undefined
    const taken: TakenVisit = { afspraak: { id, versie, begin, plaats, onderwerp }, deur: doorOf(view), target: { ...targetOf(view, instruments, earlier?.items), afspraak: { id, versie } } }
    await bag.putToRead(readingOf(taken), taken)
  }
  await keepScreens()
  return bag
}

export function doorOf({ huishouden, personen }: Pick<DossierBeeld, 'huishouden' | 'personen'>): AtTheDoor {
  const adres = [huishouden.straat, huishouden.postcode, huishouden.plaats].filter(Boolean).join(', ')
  return { adres: adres || undefined, bellen: personen.filter(({ telefoon }) => telefoon).map(({ naam, telefoon }) => ({ naam, telefoon })) }
}

async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.status === 403) return undefined
    throw failure
  }
}

/** The screens themselves, so that they open without network. */
async function keepScreens(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js', { scope: '/werk/' })
  const { active } = await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const linked = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[href]')].map((element) => ('src' in element ? element.src : element.href))
  const bestanden = [...new Set([...loaded, ...linked])].filter((name) => name.startsWith(`${location.origin}/assets/`))
  await new Promise<void>((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => (data === 'klaar' ? resolve() : reject(new Error('The screens could not be kept')))
    active?.postMessage({ soort: 'meenemen', bestanden }, [port2])
  })
}

/** Throws when there is no answer. */
async function ask(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/v1${path}`, { ...init, credentials: 'same-origin' })
  const date = Date.parse(response.headers.get('Date') ?? '')
  const body: unknown = await response.json().catch(() => undefined)
  return { status: response.status, body, serverNow: Number.isNaN(date) ? undefined : date }
}

/** Whether this person is signed in now; also brings the token that changes need. */
async function signedInAs(userId: string): Promise<boolean> {
  const { status, body } = await ask('/sessies/huidige', {})
  if (status >= 500 || status === 429) throw new TypeError('No answer that says who is signed in')
  if (status !== 200) return false
  const session = body as Sessie
  if (session.gebruiker.id !== userId) return false
  rememberToken(session.csrfToken)
  return true
}

const notSignedIn: Answer = { status: 401 }

export function portsOf(userId: string): Ports {
  return {
    send: async (action: Action) => {
      // Somebody else may have signed in on this device: nobody writes under the name of another.
      if (!(await signedInAs(userId))) return notSignedIn
      const { method, path, headers, body } = requestOf(action)
      return ask(path, { method, headers: { ...headers, ...change() }, body })
    },
    read: async ({ path, body }: Action): Promise<Theirs | undefined> => {
      const dossier = /^(\/dossiers\/[^/]+)\/huisbezoeken$/.exec(path)?.[1]
      if (!dossier) return undefined
      const answer = await ask(`${dossier}/afspraken`, {})
      const id = (body.bezochteAfspraak as { id?: string } | undefined)?.id
      const found = (answer.body as { items?: Afspraak[] } | undefined)?.items?.find((one) => one.id === id)
      return found ? { version: found.versie, values: found } : undefined
    },
    alone: async (act) => (navigator.locks ? navigator.locks.request(`onderweg-${userId}`, { ifAvailable: true }, (lock) => (lock ? act() : undefined)) : act()),
    newKey,
  }
}
