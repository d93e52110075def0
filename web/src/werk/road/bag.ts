// The bag that somebody takes along: sealed, of one user, and readable for as long as the key holds. What was written
// on the road stays in it until it is sent; what was only taken to read goes when its time is over.
import { seal, unseal, type Sealed } from './seal'
import type { Shelf } from './shelf'

/** Written when a bag is packed, and by nobody else: another window must find the key that things were sealed with. */
export type BagKey = {
  userId: string
  key: CryptoKey
  /** Milliseconds on the clock of the server. */
  validUntil: number
}

export type BagTime = {
  /** What to add to the clock of this device to have that of the server. */
  offset: number
  /** The latest moment seen: a clock that is put back does not make a key hold longer. */
  seen: number
}

const keyName = 'sleutel'
const timeName = 'tijd'
/** What begins with this is to read only. */
const toRead = 'lezen:'
/** Of a form that is not finished: kept over a new packing, and gone with the key. */
const draft = 'concept:'

export class Bag {
  private constructor(
    private readonly things: Shelf,
    private readonly keys: Shelf,
    private current: BagKey,
    private time: BagTime,
    private readonly clock: () => number,
  ) {}

  /**
   * A new bag. As long as something waits to be sent or to be finished the key stays the one that it was sealed with: sealing it anew
   * could be broken off halfway.
   */
  static async pack(things: Shelf, keys: Shelf, { offset, ...fresh }: BagKey & { offset: number }, clock: () => number): Promise<Bag> {
    const before = await Bag.open(things, keys, clock)
    const names = await things.names()
    const waits = before?.userId === fresh.userId && names.some((name) => !name.startsWith(toRead))
    for (const name of names) if (!waits || name.startsWith(toRead)) await things.remove(name)
    const bag = new Bag(things, keys, { ...fresh, key: waits && before ? before.current.key : fresh.key }, { offset, seen: 0 }, clock)
    await keys.put(keyName, bag.current)
    await keys.put(timeName, bag.time)
    return bag
  }

  /** The bag on this device, without what is over; nothing when there is none. */
  static async open(things: Shelf, keys: Shelf, clock: () => number): Promise<Bag | undefined> {
    const key = (await keys.get(keyName)) as BagKey | undefined
    if (!key) return undefined
    const time = ((await keys.get(timeName)) as BagTime | undefined) ?? { offset: 0, seen: 0 }
    const bag = new Bag(things, keys, key, time, clock)
    await bag.tidy()
    return bag
  }

  get userId(): string {
    return this.current.userId
  }

  get validUntil(): number {
    return this.current.validUntil
  }

  /** Milliseconds on the clock of the server, as near as this device knows. */
  now(): number {
    return this.clock() + this.time.offset
  }

  get over(): boolean {
    return Math.max(this.now(), this.time.seen) >= this.current.validUntil
  }

  /** The server said what time it is: its clock decides. */
  async learnTime(serverNow: number): Promise<void> {
    this.time = { offset: serverNow - this.clock(), seen: serverNow }
    await this.tidy()
  }

  async put(name: string, value: unknown): Promise<void> {
    await this.latest()
    // With the key, when that was over and wiped meanwhile: what is written must open again.
    if (!(await this.keys.get(keyName))) await this.keys.put(keyName, this.current)
    await this.things.put(name, await seal(this.current.key, value, name))
  }

  async get<T>(name: string): Promise<T | undefined> {
    await this.latest()
    const sealed = (await this.things.get(name)) as Sealed | undefined
    return sealed ? unseal<T>(this.current.key, sealed, name) : undefined
  }

  async remove(name: string): Promise<void> {
    await this.things.remove(name)
  }

  async names(prefix: string): Promise<string[]> {
    return (await this.things.names()).filter((name) => name.startsWith(prefix)).sort()
  }

  /** Puts what is to be read only, under its kind ("bezoek:..."); it goes when the key is over. */
  async putToRead(name: string, value: unknown): Promise<void> {
    await this.put(toRead + name, value)
  }

  async readings<T>(kind = ''): Promise<T[]> {
    await this.tidy()
    const found: T[] = []
    for (const name of await this.names(toRead + kind)) {
      const one = await this.get<T>(name)
      if (one !== undefined) found.push(one)
    }
    return found
  }

  /** What was typed in a form and is not finished. */
  async putDraft(form: string, value: unknown): Promise<void> {
    await this.put(draft + form, value)
  }

  async draftOf<T>(form: string): Promise<T | undefined> {
    await this.tidy()
    return this.get<T>(draft + form)
  }

  async removeDraft(form: string): Promise<void> {
    await this.remove(draft + form)
  }

  /** Wipes what is over, and the key with it once nothing waits to be sent. */
  async tidy(): Promise<void> {
    await this.latest()
    this.time = { ...this.time, seen: Math.max(this.time.seen, this.now()) }
    if (this.over) {
      for (const kind of [toRead, draft]) for (const name of await this.names(kind)) await this.things.remove(name)
      if ((await this.things.names()).length === 0) return this.wipe()
    }
    await this.keys.put(timeName, this.time)
  }

  /** Another window may have packed meanwhile. */
  private async latest(): Promise<void> {
    this.current = ((await this.keys.get(keyName)) as BagKey | undefined) ?? this.current
  }

  async wipe(): Promise<void> {
    await this.keys.clear()
    await this.things.clear()
  }
}
