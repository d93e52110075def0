// What was written without network and waits to be sent. In order, once, and never dropped: an answer that was lost is
// asked for again under the same key, a newer version is shown to whoever wrote, and a refusal stays until somebody
// has read it.
import type { Probleem } from '../../shared/api/schema'
import type { Bag } from './bag'

/** Where in the request the version stands that somebody saw: the If-Match header, or a part of the body. */
export type Base = { version: number; at: 'If-Match' | { part: string } }

export type Action = {
  id: string
  /** Idempotency-Key; a new one for every new content. */
  key: string
  method: 'POST' | 'PATCH'
  /** Below /v1. */
  path: string
  body: Record<string, unknown>
  base?: Base
  /** The same without touching what somebody else changed: how both can be kept. */
  apart?: Record<string, unknown>
  /** For whom, as the list shows it. */
  about: string
  /** On the clock of the server. */
  at: string
  state: 'waiting' | 'conflict' | 'refused' | 'aside'
  /** When a request with this key first left, on the clock of the server: from then on it may have arrived. */
  triedAt?: string
  problem?: Partial<Probleem>
  theirs?: Theirs
  /** What the form held, for whoever puts a refusal right. */
  written?: unknown
}

/** What changes when somebody puts an action right. */
export type Mended = Pick<Action, 'key' | 'body' | 'base' | 'apart' | 'written'>

export type Theirs = { version: number; values: Record<string, unknown> }
export type Answer = { status: number; body?: unknown; serverNow?: number }
export type Choice = 'mine' | 'theirs' | 'both'
/** sent: all that waited was tried. later: no network, or the server is busy. signedOut: sign in first. */
export type Ending = 'sent' | 'later' | 'signedOut' | 'busy'

export type Ports = {
  /** Throws when there is no answer. */
  send: (action: Action) => Promise<Answer>
  /** What is there now, after a 412; nothing when it is not there any more. Throws when there is no answer. */
  read: (action: Action) => Promise<Theirs | undefined>
  /** Runs at most one at a time over all windows of this device; nothing when another one is at it. */
  alone: <T>(act: () => Promise<T>) => Promise<T | undefined>
  newKey: () => string
}

/** The server knows a key for seven days (keep_answers). What may have arrived longer ago a person must look at. */
const keyKnownMs = 6 * 24 * 3_600_000

const prefix = 'actie:'
// With its id: two windows that add at the same moment do not write over each other.
const place = (order: number, id: string): string => `${prefix}${String(order).padStart(8, '0')}-${id}`
const orderOf = (name: string): number => Number(name.slice(prefix.length, prefix.length + 8))

export class Outbox {
  constructor(
    private readonly bag: Bag,
    private readonly ports: Ports,
  ) {}

  async add(action: Omit<Action, 'id' | 'state' | 'at'>): Promise<void> {
    const last = (await this.bag.names(prefix)).at(-1)
    const whole: Action = { ...action, id: action.key, state: 'waiting', at: new Date(this.bag.now()).toISOString() }
    await this.bag.put(place(last ? orderOf(last) + 1 : 1, whole.id), whole)
  }

  async list(): Promise<Action[]> {
    return (await this.entries()).map(({ action }) => action)
  }

  /** Sends what waits, in order. */
  async flush(): Promise<Ending> {
    return (await this.ports.alone(() => this.run())) ?? 'busy'
  }

  /**
   * After a conflict. `mine` goes over the version of now, `both` leaves that and keeps what was written beside it,
   * `theirs` lays it aside, from where it can be taken back.
   */
  async choose(id: string, choice: Choice): Promise<void> {
    const entry = (await this.entries()).find(({ action }) => action.id === id)
    if (!entry || entry.action.state === 'waiting') return
    const { name, action } = entry
    const again: Action = { ...action, key: this.ports.newKey(), state: 'waiting', triedAt: undefined, problem: undefined, theirs: undefined }
    if (choice === 'theirs') return this.bag.put(name, { ...action, state: 'aside' })
    if (choice === 'both') return this.bag.put(name, { ...again, body: action.apart ?? action.body, base: undefined })
    const base = action.base && action.theirs ? { ...action.base, version: action.theirs.version } : action.base
    return this.bag.put(name, { ...again, base })
  }

  /** What was refused or laid aside goes again with other content, in the place that it had. */
  async mend(id: string, mended: Mended): Promise<void> {
    const entry = (await this.entries()).find(({ action }) => action.id === id)
    if (!entry || !isAtRest(entry.action)) throw new Error('there is nothing to put right')
    await this.bag.put(entry.name, { ...entry.action, ...mended, state: 'waiting', triedAt: undefined, problem: undefined, theirs: undefined } satisfies Action)
  }

  /** Only what was refused or laid aside: what waits or is in conflict cannot be thrown away. */
  async discard(id: string): Promise<void> {
    const entry = (await this.entries()).find(({ action }) => action.id === id)
    if (entry && isAtRest(entry.action)) await this.bag.remove(entry.name)
  }

  private async entries(): Promise<{ name: string; action: Action }[]> {
    const found: { name: string; action: Action }[] = []
    for (const name of await this.bag.names(prefix)) {
      const action = await this.bag.get<Action>(name)
      if (action) found.push({ name, action })
    }
    return found
  }

  private async run(): Promise<Ending> {
    // A change to something whose earlier change is not settled waits for that.
    const held = new Set<string>()
    for (const name of await this.bag.names(prefix)) {
      // Read now: an earlier answer may have moved its version on.
      const action = await this.bag.get<Action>(name)
      if (!action) continue
      if (action.state === 'conflict') held.add(subjectOf(action))
      if (action.state !== 'waiting' || held.has(subjectOf(action))) continue
      let ending: Ending | undefined
      try {
        ending = await this.one(name, action)
      } catch {
        return 'later'
      }
      if (ending) return ending
      if ((await this.bag.get<Action>(name))?.state === 'conflict') held.add(subjectOf(action))
    }
    return 'sent'
  }

  /** One action; says how the round ends, or nothing to go on with the next. */
  private async one(name: string, action: Action): Promise<Ending | undefined> {
    if (action.triedAt === undefined) await this.bag.put(name, { ...action, triedAt: new Date(this.bag.now()).toISOString() } satisfies Action)
    else if (this.bag.now() - Date.parse(action.triedAt) > keyKnownMs) return this.keep(name, { ...action, state: 'refused', problem: { code: 'misschien-al-bewaard' } })
    const { status, body, serverNow } = await this.ports.send(action)
    if (serverNow !== undefined) await this.bag.learnTime(serverNow)
    if (status >= 200 && status < 300) return this.settled(name, action, versionIn(body))
    if (status === 401) return 'signedOut'
    if (status === 429 || status >= 500) return 'later'
    if (status !== 412) return this.keep(name, { ...action, state: 'refused', problem: asProblem(body) })
    const theirs = await this.ports.read(action)
    if (!theirs) return this.keep(name, { ...action, state: 'refused', problem: asProblem(body) })
    // Ours already: it arrived, and the answer was lost.
    if (action.method === 'PATCH' && holds(theirs.values, action.body)) return this.settled(name, action, theirs.version)
    return this.keep(name, { ...action, state: 'conflict', theirs })
  }

  private async keep(name: string, action: Action): Promise<undefined> {
    await this.bag.put(name, action)
  }

  /** Gone from here, and what follows it on the same thing builds on its version. */
  private async settled(name: string, action: Action, version: number | undefined): Promise<undefined> {
    if (action.base?.at === 'If-Match' && version !== undefined) {
      for (const later of await this.bag.names(prefix)) {
        if (orderOf(later) <= orderOf(name)) continue
        const next = await this.bag.get<Action>(later)
        if (next?.state === 'waiting' && next.base?.at === 'If-Match' && subjectOf(next) === subjectOf(action)) await this.bag.put(later, { ...next, base: { ...next.base, version } })
      }
    }
    await this.bag.remove(name)
  }
}

/** The request of an action, with the version where it belongs. */
export function requestOf({ method, path, body, base, key }: Action): { method: string; path: string; headers: Record<string, string>; body: string } {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (method === 'POST') headers['Idempotency-Key'] = key
  if (base?.at === 'If-Match') headers['If-Match'] = `"${base.version}"`
  const part = typeof base?.at === 'object' ? base.at.part : undefined
  const whole = part ? { ...body, [part]: { ...(body[part] as object), versie: base?.version } } : body
  return { method, path, headers, body: JSON.stringify(whole) }
}

/** Nothing happens to it before somebody chooses. */
export const isAtRest = ({ state }: Action): boolean => state === 'refused' || state === 'aside'

// Additions do not stand in each other's way; changes to one thing do.
const subjectOf = ({ method, path, id }: Action): string => (method === 'PATCH' ? path : id)

function versionIn(body: unknown): number | undefined {
  const version = typeof body === 'object' && body !== null ? (body as { versie?: unknown }).versie : undefined
  return typeof version === 'number' ? version : undefined
}

const asProblem = (body: unknown): Partial<Probleem> => (typeof body === 'object' && body !== null ? (body as Partial<Probleem>) : {})

const holds = (values: Record<string, unknown>, wanted: Record<string, unknown>): boolean =>
  Object.entries(wanted).every(([field, value]) => value === undefined || JSON.stringify(values[field]) === JSON.stringify(value))
