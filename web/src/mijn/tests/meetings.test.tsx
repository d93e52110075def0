// @vitest-environment jsdom
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EigenOverleg } from '../../shared/api/schema'
import { begin } from '../language'
import { firstOff, inOrder } from '../own-meetings'
import { MeetingDoor } from '../parts/meeting-door'
import MeetingsPage from '../screens/meetings'

const today = '2026-11-24'
const asked: EigenOverleg = {
  id: 'o1',
  naam: 'Zorgconferentie',
  uitleg: 'U praat met de mensen die u helpen.',
  onderwerp: 'Uw nieuwe kamer',
  door: 'Sanne',
  moment: '2026-11-26T09:00:00Z',
  minuten: 60,
  plek: 'Wijkcentrum',
  status: 'gepland',
  komt: 'uitgenodigd',
  kanNog: true,
  wieKomen: [{ naam: 'Sanne', organisatie: 'Gemeente', rollen: ['coach'] }, { organisatie: 'De Werf', rollen: ['werkbegeleider'] }],
  punten: [
    { id: 'p1', vraag: 'Wie helpt met de huur?', vanU: false, door: 'Sanne', status: 'open', besluiten: [] },
    { id: 'p2', vraag: 'Mag mijn hond mee?', vanU: true, door: 'Jan', status: 'open', besluiten: [] },
  ],
}
const was: EigenOverleg = {
  ...asked,
  status: 'geweest',
  kanNog: false,
  komt: 'komt',
  punten: [{ ...asked.punten[0]!, status: 'besproken', besluiten: [{ id: 'b1', titel: 'De verhuurder bellen', eigenaar: 'Sanne', voor: '2026-12-10' }] }],
}

type Sent = { method: string; path: string; body: unknown }
let sent: Sent[]
let keys: (string | null)[]

/** `after`: what there is to read once something was sent; a number is a refusal. */
const show = async (meetings: EigenOverleg[], after: EigenOverleg[] | number = meetings, page = <MeetingsPage csrfToken="x" today={today} />) => {
  sent = []
  keys = []
  let now = meetings
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body, headers }: RequestInit = {}) => {
    if (method === 'GET') return new Response(JSON.stringify({ items: now }))
    keys.push(new Headers(headers).get('Idempotency-Key'))
    sent.push({ method, path, body: body ? JSON.parse(String(body)) : undefined })
    if (typeof after === 'number') return new Response('{}', { status: after })
    now = after
    return method === 'DELETE' ? new Response(null, { status: 204 }) : new Response(JSON.stringify(after[0]))
  })
  await begin('nl')
  return render(<I18nProvider i18n={i18n}>{page}</I18nProvider>)
}

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {})
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('says who comes: by name who helps, of others only where they work', async () => {
  await show([asked])
  await screen.findByText('Uw nieuwe kamer')
  const [known, other] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(known).toBe('Sanne, Gemeente')
  expect(other).toBe('Iemand van De Werf: helpt mensen op een werkplek')
})

it('asks to choose, and sends what was said without asking why', async () => {
  await show([asked], [{ ...asked, komt: 'komt-niet' }])
  fireEvent.click(await screen.findByRole('button', { name: 'Verstuur mijn antwoord' }))
  expect(sent).toEqual([])
  expect(screen.getByRole('alert').textContent).toBe('Kies of u komt.')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Ik kom' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Ik kom niet' }))
  fireEvent.click(screen.getByRole('button', { name: 'Verstuur mijn antwoord' }))
  await screen.findByText('U zei: ik kom niet. Dat is goed.')
  expect(sent).toEqual([{ method: 'POST', path: '/v1/mijn/overleggen/o1/antwoord', body: { komt: 'komt-niet', moment: asked.moment } }])
  fireEvent.click(screen.getByRole('button', { name: 'Ik wil iets anders zeggen' }))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Ik kom niet' }).checked).toBe(true)
})

it('brings a question, and keeps the text when it does not work', async () => {
  await show([asked], 503)
  fireEvent.click(await screen.findByRole('button', { name: 'Ik wil ook iets vragen' }))
  const field = screen.getByLabelText<HTMLTextAreaElement>('Wat wilt u vragen?')
  expect(document.activeElement).toBe(field)
  fireEvent.click(screen.getByRole('button', { name: 'Zet mijn vraag erbij' }))
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(sent).toEqual([])
  fireEvent.change(field, { target: { value: ' Wie belt mij? ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Zet mijn vraag erbij' }))
  await screen.findByText(/Uw tekst staat er nog/)
  expect(field.value).toBe(' Wie belt mij? ')
  expect(sent).toEqual([{ method: 'POST', path: '/v1/mijn/overleggen/o1/vragen', body: { vraag: 'Wie belt mij?' } }])
  const again = async (times: number) => {
    fireEvent.click(screen.getByRole('button', { name: 'Zet mijn vraag erbij' }))
    await vi.waitFor(() => expect(keys).toHaveLength(times))
    await vi.waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Zet mijn vraag erbij' }).disabled).toBe(false))
  }
  await again(2)
  expect(keys[1]).toBe(keys[0])
  fireEvent.change(field, { target: { value: 'Wie belt mij morgen?' } })
  await again(3)
  expect(keys[2]).not.toBe(keys[0])
})

it('takes only an own question away, after asking once', async () => {
  await show([asked], [{ ...asked, punten: asked.punten.slice(0, 1) }])
  fireEvent.click(await screen.findByRole('button', { name: 'Haal mijn vraag weg: Mag mijn hond mee?' }))
  expect(sent).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Ja, haal weg' }))
  await vi.waitFor(() => expect(screen.queryByText('Mag mijn hond mee?')).toBeNull())
  expect(sent[0]).toMatchObject({ method: 'DELETE', path: '/v1/mijn/overleggen/o1/vragen/p2' })
})

it('shows afterwards what was agreed, and asks nothing any more', async () => {
  await show([was])
  await screen.findByText('De verhuurder bellen')
  expect(screen.queryByRole('button', { name: /anders zeggen|iets vragen/ })).toBeNull()
})

it('reads what holds now when it was too late', async () => {
  await show([asked], 409)
  fireEvent.click(await screen.findByRole('radio', { name: 'Ik kom' }))
  fireEvent.click(screen.getByRole('button', { name: 'Verstuur mijn antwoord' }))
  await screen.findByText('Er is net iets veranderd. U ziet nu hoe het is.')
})

it('says that there is nothing, with a way to be there', async () => {
  await show([])
  await screen.findByText(/Er is nu geen gesprek/)
})

it('has a door only while there is something to come', async () => {
  await show([asked], [], <MeetingDoor onlyToCome today={today} />)
  await screen.findByText(/Komt u\?/)
  cleanup()
  await show([was], [], <MeetingDoor onlyToCome today={today} />)
  expect(screen.queryByRole('link')).toBeNull()
})

it('tells on the first page that a meeting is off, until its day is over', async () => {
  const off: EigenOverleg = { ...asked, status: 'afgezegd', kanNog: false, komt: 'komt' }
  await show([off], [], <MeetingDoor onlyToCome today={today} />)
  await screen.findByText('Een gesprek gaat niet door: overmorgen om 10:00 uur.')
  expect(screen.queryByText(/is afgesproken/)).toBeNull()
  expect(firstOff([off], '2026-11-26')).toBe(off)
  expect(firstOff([off], '2026-11-27')).toBeUndefined()
  expect(firstOff([{ ...off, komt: 'komt-niet' }], today)).toBeUndefined()
})

it('tells the time on the clock, also where summer time ends in between', async () => {
  await show([{ ...asked, moment: '2026-10-25T00:30:00Z', minuten: 120 }])
  await screen.findByText('02:30 tot 03:30 uur')
  cleanup()
  await show([{ ...asked, moment: '2027-03-29T07:00:00Z' }])
  await screen.findByText('09:00 tot 10:00 uur')
})

const at = (id: string, moment: string, kanNog: boolean) => ({ ...asked, id, moment, kanNog })

it('puts what comes soonest in front', () => {
  const all = [at('later', '2026-12-09T09:00:00Z', true), at('old', '2026-10-01T09:00:00Z', false), at('soon', '2026-11-26T09:00:00Z', true), at('just', '2026-11-20T09:00:00Z', false)]
  expect(inOrder(all).map(({ id }) => id)).toEqual(['soon', 'later', 'just', 'old'])
})
