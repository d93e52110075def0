// @vitest-environment node
// The promise of the road: whatever the network, the clock, the session or another device does, nothing that was
// written is lost, and nothing is there twice.
import { expect, test, vi } from 'vitest'
import { Bag } from './bag'
import { draftsIn } from './drafts'
import { FakeServer, memoryShelf, network } from './fake-server'
import { Outbox, type Action, type Ports } from './outbox'
import { keyFrom, type Sealed } from './seal'

const hour = 3_600_000
const secret = 'A'.repeat(42) + 'E'
const otherSecret = 'B'.repeat(42) + 'E'

type Device = { bag: Bag; outbox: Outbox; things: ReturnType<typeof memoryShelf>; keys: ReturnType<typeof memoryShelf>; clock: { now: number } }

async function device(server: FakeServer, ports: Ports, skew = 0): Promise<Device> {
  const things = memoryShelf()
  const keys = memoryShelf()
  const clock = { now: server.now + skew }
  const bag = await Bag.pack(things, keys, { userId: 'u1', key: await keyFrom(secret), validUntil: server.now + 24 * hour, offset: server.now - clock.now }, () => clock.now)
  return { bag, outbox: new Outbox(bag, ports), things, keys, clock }
}

const note = (key: string, text: string): Omit<Action, 'id' | 'state' | 'at'> => ({ key, method: 'POST', path: '/dossiers/d1/huisbezoeken', body: { gesprek: { verslag: text } }, about: 'Jan' })

const visit = (key: string, versie: number): Omit<Action, 'id' | 'state' | 'at'> => ({
  ...note(key, 'Het bezoek zelf'),
  body: { gesprek: { verslag: 'Het bezoek zelf' }, bezochteAfspraak: { id: 'a1', versie } },
  base: { version: versie, at: { part: 'bezochteAfspraak' } },
  apart: { gesprek: { verslag: 'Het bezoek zelf' } },
})

const change = (key: string, body: Record<string, unknown>, version: number): Omit<Action, 'id' | 'state' | 'at'> => ({ key, method: 'PATCH', path: '/taken/t1', body, base: { version, at: 'If-Match' }, about: 'Jan' })

const texts = (server: FakeServer) => server.made.map(({ body }) => (body.gesprek as { verslag: string }).verslag)

/** Tries until nothing waits any more, as the timer and the browser's "online" do. */
async function untilSent({ outbox }: Device): Promise<void> {
  for (let round = 0; round < 2000; round += 1) {
    await outbox.flush()
    if (!(await outbox.list()).some(({ state }) => state === 'waiting')) return
  }
  throw new Error('the outbox never empties')
}

const bad = (from: number) => (request: number) => ((request + from) % 3 !== 0 ? 'no' : request % 2 === 0 ? 'request lost' : 'answer lost') as 'no' | 'request lost' | 'answer lost'

test('200 actions on two devices over a network that loses every third request or answer arrive once each, in order', async () => {
  const server = new FakeServer()
  const one = await device(server, network(server, bad(0)))
  const two = await device(server, network(server, bad(1)))
  for (let at = 0; at < 100; at += 1) {
    await one.outbox.add(note(`een-${at}`, `een ${at}`))
    await two.outbox.add(note(`twee-${at}`, `twee ${at}`))
  }
  await Promise.all([untilSent(one), untilSent(two)])
  const all = texts(server)
  expect(all).toHaveLength(200)
  expect(new Set(all).size).toBe(200)
  expect(all.filter((text) => text.startsWith('een'))).toEqual(Array.from({ length: 100 }, (_, at) => `een ${at}`))
  expect(all.filter((text) => text.startsWith('twee'))).toEqual(Array.from({ length: 100 }, (_, at) => `twee ${at}`))
  expect(await one.outbox.list()).toEqual([])
  expect(server.requests).toBeGreaterThan(200)
})

test('a browser that was closed in between goes on where it was', async () => {
  const server = new FakeServer()
  const ports = network(server, (request) => (request === 1 ? 'answer lost' : 'no'))
  const first = await device(server, ports)
  for (const at of [1, 2, 3]) await first.outbox.add(note(`sleutel-${at}`, `bezoek ${at}`))
  expect(await first.outbox.flush()).toBe('later')
  const bag = await Bag.open(first.things, first.keys, () => first.clock.now)
  const again = new Outbox(bag!, ports)
  expect(await again.list()).toHaveLength(2)
  expect(await again.flush()).toBe('sent')
  expect(texts(server)).toEqual(['bezoek 1', 'bezoek 2', 'bezoek 3'])
})

test('without network nothing is tried twice and everything waits', async () => {
  const server = new FakeServer()
  const ports = network(server)
  ports.online = false
  const { outbox } = await device(server, ports)
  await outbox.add(note('een-sleutel', 'x'))
  expect(await outbox.flush()).toBe('later')
  expect(await outbox.flush()).toBe('later')
  expect((await outbox.list())[0]?.state).toBe('waiting')
  ports.online = true
  expect(await outbox.flush()).toBe('sent')
  expect(texts(server)).toEqual(['x'])
})

test('a session that ended asks to sign in, and then it goes on', async () => {
  const server = new FakeServer()
  const { outbox } = await device(server, network(server))
  await outbox.add(note('een-sleutel', 'x'))
  server.signedIn = false
  expect(await outbox.flush()).toBe('signedOut')
  expect(await outbox.list()).toHaveLength(1)
  server.signedIn = true
  expect(await outbox.flush()).toBe('sent')
  expect(texts(server)).toEqual(['x'])
})

test('what may have arrived longer ago than the server remembers is not sent blindly, and not dropped', async () => {
  const server = new FakeServer()
  const { outbox, clock } = await device(server, network(server, (request) => (request === 0 ? 'answer lost' : 'no')))
  await outbox.add(note('een-sleutel', 'Misschien aangekomen'))
  await outbox.add(note('twee-sleutel', 'Nog nooit geprobeerd'))
  await outbox.flush()
  clock.now += 8 * 24 * hour
  server.now += 8 * 24 * hour
  server.forget()
  expect(await outbox.flush()).toBe('sent')
  expect(texts(server)).toEqual(['Misschien aangekomen', 'Nog nooit geprobeerd'])
  expect(await outbox.list()).toMatchObject([{ state: 'refused', problem: { code: 'misschien-al-bewaard' } }])
})

test('two windows of one device send once', async () => {
  const server = new FakeServer()
  const ports = network(server)
  const { bag, outbox } = await device(server, ports)
  for (let at = 0; at < 20; at += 1) await outbox.add(note(`sleutel-${at}`, `${at}`))
  const endings = await Promise.all([outbox.flush(), new Outbox(bag, ports).flush()])
  expect(endings.sort()).toEqual(['busy', 'sent'])
  expect(server.requests).toBe(20)
})

test('a refusal stays with its reason until it is read, and what follows goes on', async () => {
  const server = new FakeServer()
  const { outbox } = await device(server, network(server))
  await outbox.add({ ...note('een-sleutel', 'x'), body: { weiger: true } })
  await outbox.add(note('twee-sleutel', 'y'))
  expect(await outbox.flush()).toBe('sent')
  const [refused] = await outbox.list()
  expect(refused).toMatchObject({ state: 'refused', problem: { title: 'De gegevens kloppen niet.' } })
  expect(texts(server)).toEqual(['y'])
  await outbox.discard(refused!.id)
  expect(await outbox.list()).toEqual([])
})

test('a refusal that is put right goes again as a new request, before what came after it', async () => {
  const server = new FakeServer()
  const { outbox } = await device(server, network(server))
  await outbox.add({ ...note('een-sleutel', 'x'), body: { weiger: true }, written: { verslag: 'x' } })
  await outbox.flush()
  const [refused] = await outbox.list()
  expect(refused).toMatchObject({ state: 'refused', written: { verslag: 'x' } })
  await outbox.add(note('twee-sleutel', 'y'))
  await outbox.mend(refused!.id, { ...note('drie-sleutel', 'beter'), written: { verslag: 'beter' } })
  const [waiting] = await outbox.list()
  expect(waiting).toMatchObject({ id: refused!.id, state: 'waiting', key: 'drie-sleutel' })
  expect(waiting?.problem).toBeUndefined()
  expect(await outbox.flush()).toBe('sent')
  expect(texts(server)).toEqual(['beter', 'y'])
  await expect(outbox.mend(refused!.id, note('vier-sleutel', 'nog eens'))).rejects.toThrow('nothing')
})

const conflict = async () => {
  const server = new FakeServer()
  server.change('/afspraken/a1', { status: 'gepland' })
  const here = await device(server, network(server))
  await here.outbox.add(visit('een-sleutel', 1))
  server.change('/afspraken/a1', { status: 'afgezegd', toelichting: 'Jan belde af' })
  await here.outbox.flush()
  const [action] = await here.outbox.list()
  return { server, ...here, id: action!.id }
}

test('a newer version is shown beside what was written; nothing is kept or thrown away before the choice', async () => {
  const { server, outbox, id } = await conflict()
  expect((await outbox.list())[0]).toMatchObject({ state: 'conflict', theirs: { version: 2, values: { status: 'afgezegd' } } })
  await outbox.discard(id)
  expect(await outbox.list()).toHaveLength(1)
  expect(server.made).toEqual([])
})

test('keep mine: it goes over the version of now', async () => {
  const { server, outbox, id } = await conflict()
  await outbox.choose(id, 'mine')
  await outbox.flush()
  expect(texts(server)).toEqual(['Het bezoek zelf'])
  expect(server.read('/afspraken/a1')?.values.status).toBe('geweest')
})

test('keep both: what they changed stands, and the visit is there as well', async () => {
  const { server, outbox, id } = await conflict()
  await outbox.choose(id, 'both')
  await outbox.flush()
  expect(texts(server)).toEqual(['Het bezoek zelf'])
  expect(server.read('/afspraken/a1')?.values.status).toBe('afgezegd')
})

test('keep theirs: what was written is laid aside and can be taken back', async () => {
  const { server, outbox, id } = await conflict()
  await outbox.choose(id, 'theirs')
  await outbox.flush()
  expect(server.made).toEqual([])
  expect((await outbox.list())[0]?.state).toBe('aside')
  await outbox.choose(id, 'both')
  await outbox.flush()
  expect(texts(server)).toEqual(['Het bezoek zelf'])
})

test('changes to one thing build on each other; a lost answer is no conflict with oneself', async () => {
  const server = new FakeServer()
  server.change('/taken/t1', { titel: 'Bellen' })
  const { outbox } = await device(server, network(server, (request) => (request === 0 ? 'answer lost' : 'no')))
  await outbox.add(change('een-sleutel', { status: 'gedaan' }, 1))
  await outbox.add(change('twee-sleutel', { toelichting: 'Gelukt' }, 1))
  expect(await outbox.flush()).toBe('later')
  expect(await outbox.flush()).toBe('sent')
  expect(await outbox.list()).toEqual([])
  expect(server.read('/taken/t1')).toMatchObject({ version: 3, values: { status: 'gedaan', toelichting: 'Gelukt' } })
})

test('a change waits as long as an earlier one of the same thing is in conflict', async () => {
  const server = new FakeServer()
  server.change('/taken/t1', { titel: 'Bellen' })
  const { outbox } = await device(server, network(server))
  await outbox.add(change('een-sleutel', { status: 'gedaan' }, 1))
  await outbox.add(change('twee-sleutel', { toelichting: 'Gelukt' }, 1))
  server.change('/taken/t1', { status: 'vervallen' })
  await outbox.flush()
  expect((await outbox.list()).map(({ state }) => state)).toEqual(['conflict', 'waiting'])
  await outbox.choose((await outbox.list())[0]!.id, 'mine')
  await outbox.flush()
  expect(await outbox.list()).toEqual([])
  expect(server.read('/taken/t1')?.values).toMatchObject({ status: 'gedaan', toelichting: 'Gelukt' })
})

test('what is kept on the device cannot be read without the key, nor under another name', async () => {
  const server = new FakeServer()
  const { things, outbox, keys, clock } = await device(server, network(server))
  await outbox.add(note('een-sleutel', 'Een groot geheim'))
  const [name, sealed] = [...things.raw][0]!
  expect(new TextDecoder().decode(sealed.data)).not.toContain('geheim')
  await things.put('actie:00000009-ergens-anders', sealed)
  expect(await outbox.list()).toHaveLength(1)
  await keys.put('sleutel', { ...(await keys.get('sleutel') as object), key: await keyFrom(otherSecret) })
  const bag = await Bag.open(things, keys, () => clock.now)
  expect(await bag!.get(name)).toBeUndefined()
  const key = (await keys.get('sleutel')) as { key: CryptoKey }
  await expect(crypto.subtle.exportKey('raw', key.key)).rejects.toThrow()
})

test('after the hours of the key the visits are gone from the device; what was written still arrives', async () => {
  const server = new FakeServer()
  const { bag, outbox, clock, things, keys } = await device(server, network(server))
  await bag.putToRead('bezoek-1', { naam: 'Jan' })
  await outbox.add(note('een-sleutel', 'Nog te versturen'))
  expect(await bag.readings()).toEqual([{ naam: 'Jan' }])
  clock.now += 25 * hour
  server.now += 25 * hour
  expect(await bag.readings()).toEqual([])
  expect(await bag.names('lezen:')).toEqual([])
  await outbox.flush()
  expect(texts(server)).toEqual(['Nog te versturen'])
  expect(await Bag.open(things, keys, () => clock.now)).toBeDefined()
  expect(await Bag.open(things, keys, () => clock.now)).toBeUndefined()
})

test('what is typed and not finished lies sealed, stays when one takes along anew, and goes with the hours of the key', async () => {
  const server = new FakeServer()
  const { bag, things, keys, clock } = await device(server, network(server))
  const drafts = await draftsIn(bag, 'bezoek:a1')
  expect(drafts.read('u1', '')).toBeUndefined()
  drafts.write('u1', '', { verslag: 'Half geschreven' }, new Date(server.now))
  await vi.waitFor(async () => expect(await bag.names('concept:')).toHaveLength(1))
  const sealed = (await things.get('concept:bezoek:a1')) as Sealed
  expect(new TextDecoder().decode(sealed.data)).not.toContain('Half')
  const again = await Bag.pack(things, keys, { userId: 'u1', key: await keyFrom(otherSecret), validUntil: server.now + 24 * hour, offset: 0 }, () => clock.now)
  expect((await draftsIn(again, 'bezoek:a1')).read('u1', '')).toMatchObject({ values: { verslag: 'Half geschreven' } })
  clock.now += 25 * hour
  expect((await draftsIn(again, 'bezoek:a1')).read('u1', '')).toBeUndefined()
  expect(await things.names()).toEqual([])
  expect(await Bag.open(things, keys, () => clock.now)).toBeUndefined()
})

test('a draft that is cleared does not come back by a write that was slower', async () => {
  const server = new FakeServer()
  const { bag } = await device(server, network(server))
  const drafts = await draftsIn(bag, 'bezoek:a1')
  drafts.write('u1', '', { verslag: 'Half' }, new Date(server.now))
  drafts.clear('u1', '')
  const after = await draftsIn(bag, 'bezoek:a2')
  after.write('u1', '', { verslag: 'Ander' }, new Date(server.now))
  await vi.waitFor(async () => expect(await bag.names('concept:')).toEqual(['concept:bezoek:a2']))
})

test('the clock of the server decides: a device that is hours off has the right moments, and putting it back helps nobody', async () => {
  const server = new FakeServer()
  const { bag, outbox, clock } = await device(server, network(server), -5 * hour)
  await outbox.add(note('een-sleutel', 'x'))
  expect((await outbox.list())[0]?.at).toBe(new Date(server.now).toISOString())
  await bag.putToRead('bezoek-1', { naam: 'Jan' })
  clock.now += 23 * hour
  expect(await bag.readings()).toHaveLength(1)
  clock.now += 2 * hour
  await bag.tidy()
  clock.now -= 20 * hour
  expect(await bag.readings()).toEqual([])
})

test('taking along again keeps what waits, and another window finds it', async () => {
  const server = new FakeServer()
  const ports = network(server)
  const { outbox, things, keys, clock } = await device(server, ports)
  await outbox.add(note('een-sleutel', 'Van vanochtend'))
  const bag = await Bag.pack(things, keys, { userId: 'u1', key: await keyFrom(otherSecret), validUntil: server.now + 24 * hour, offset: 0 }, () => clock.now)
  expect((await new Outbox(bag, ports).list())[0]?.body).toEqual({ gesprek: { verslag: 'Van vanochtend' } })
  await outbox.flush()
  await Bag.pack(things, keys, { userId: 'u1', key: await keyFrom(otherSecret), validUntil: server.now + 24 * hour, offset: 0 }, () => clock.now)
  await bag.tidy()
  await outbox.add(note('twee-sleutel', 'Uit het oude venster'))
  const opened = await Bag.open(things, keys, () => clock.now)
  expect((await new Outbox(opened!, ports).list())[0]?.body).toEqual({ gesprek: { verslag: 'Uit het oude venster' } })
})

test('somebody else who takes along on this device finds nothing of the one before', async () => {
  const server = new FakeServer()
  const { bag, things, keys, clock } = await device(server, network(server))
  await bag.putToRead('bezoek-1', { naam: 'Jan' })
  const other = await Bag.pack(things, keys, { userId: 'u2', key: await keyFrom(otherSecret), validUntil: server.now + 24 * hour, offset: 0 }, () => clock.now)
  expect(await other.names('')).toEqual([])
  await other.wipe()
  expect(await Bag.open(things, keys, () => clock.now)).toBeUndefined()
})
