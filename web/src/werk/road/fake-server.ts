// For tests: a server that keeps idempotency keys, versions and sessions as ours does, and a network that fails.
import type { Sealed } from './seal'
import type { Action, Answer, Ports, Theirs } from './outbox'
import { requestOf } from './outbox'
import type { Shelf } from './shelf'

type Resource = { versie: number } & Record<string, unknown>
type Stored = { hash: string; answer: Answer }

export class FakeServer {
  readonly made: { path: string; body: Record<string, unknown> }[] = []
  readonly resources = new Map<string, Resource>()
  private readonly answers = new Map<string, Stored>()
  /** Moved by hand: what the server calls now. */
  now = Date.parse('2026-03-02T09:00:00Z')
  signedIn = true
  requests = 0

  /** As the dispatcher does it: an earlier equal request is answered from what was stored. */
  handle(action: Action): Answer {
    this.requests += 1
    const serverNow = this.now
    if (!this.signedIn) return { status: 401, serverNow }
    const { method, path, headers, body } = requestOf(action)
    const key = headers['Idempotency-Key']
    const hash = `${method} ${path} ${body}`
    const earlier = key ? this.answers.get(key) : undefined
    if (earlier) return earlier.hash === hash ? earlier.answer : { status: 409, body: { code: 'sleutel-al-gebruikt' }, serverNow }
    const answer = { ...this.work(method, path, headers, JSON.parse(body) as Record<string, unknown>), serverNow }
    if (key && answer.status < 300) this.answers.set(key, { hash, answer })
    return answer
  }

  /** A colleague at a desk. */
  change(path: string, fields: Record<string, unknown>): void {
    const before = this.resources.get(path) ?? { versie: 0 }
    this.resources.set(path, { ...before, ...fields, versie: before.versie + 1 })
  }

  /** What it keeps of earlier answers is over. */
  forget(): void {
    this.answers.clear()
  }

  read(path: string): Theirs | undefined {
    const found = this.resources.get(path)
    return found ? { version: found.versie, values: found } : undefined
  }

  private work(method: string, path: string, headers: Record<string, string>, body: Record<string, unknown>): Answer {
    if (body.weiger) return { status: 400, body: { title: 'De gegevens kloppen niet.' } }
    if (method === 'PATCH') {
      const found = this.resources.get(path)
      if (!found) return { status: 404 }
      if (headers['If-Match'] !== `"${found.versie}"`) return { status: 412 }
      this.change(path, body)
      return { status: 200, body: this.resources.get(path) }
    }
    const kept = body.bezochteAfspraak as { id: string; versie: number } | undefined
    if (kept) {
      const appointment = this.resources.get(`/afspraken/${kept.id}`)
      if (appointment?.versie !== kept.versie) return { status: 412 }
      this.change(`/afspraken/${kept.id}`, { status: 'geweest' })
    }
    this.made.push({ path, body })
    return { status: 201, body: {} }
  }
}

/** `fails` says for each request, by its number on this network, what the network does with it. */
export function network(server: FakeServer, fails: (request: number) => 'no' | 'request lost' | 'answer lost' = () => 'no'): Ports & { online: boolean } {
  let count = 0
  let keys = 0
  let busy = false
  const ports = {
    online: true,
    send: async (action: Action): Promise<Answer> => {
      const failure = fails(count++)
      if (!ports.online || failure === 'request lost') throw new TypeError('Failed to fetch')
      const answer = server.handle(action)
      if (failure === 'answer lost') throw new TypeError('Failed to fetch')
      return answer
    },
    read: async (action: Action): Promise<Theirs | undefined> => {
      if (!ports.online) throw new TypeError('Failed to fetch')
      const kept = action.body.bezochteAfspraak as { id: string } | undefined
      return server.read(kept ? `/afspraken/${kept.id}` : action.path)
    },
    alone: async <T>(act: () => Promise<T>): Promise<T | undefined> => {
      if (busy) return undefined
      busy = true
      try {
        return await act()
      } finally {
        busy = false
      }
    },
    newKey: () => `nieuw-${Math.random().toString(36).slice(2)}-${keys++}`,
  }
  return ports
}

export function memoryShelf(): Shelf & { raw: Map<string, Sealed> } {
  const raw = new Map<string, unknown>()
  return {
    raw: raw as Map<string, Sealed>,
    get: async (name) => raw.get(name),
    put: async (name, value) => void raw.set(name, value),
    remove: async (name) => void raw.delete(name),
    names: async () => [...raw.keys()].sort(),
    clear: async () => raw.clear(),
  }
}
