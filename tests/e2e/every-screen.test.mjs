// seconds: 440
// Every screen there is, as the sources have it: accessible, at a desk and 360 pixels wide, by day and by night, from
// right to left, and all of it with the Tab key alone. The way there is by links: a screen that nobody comes to fails
// as well as a new one that nobody is said to have.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, desktop, findings, launch, openAs, phone, settled } from './browser.mjs'
import { day } from './forms.mjs'
import { everyLook } from './looks.mjs'
import { screensOfMijn, screensOfWerk } from './routes.mjs'

/** Whose work a screen is; what is under an address is of the same person. The longest address counts. */
const whose = {
  '/': 'coach', '/aanmelden': 'intaker', '/benaderen': 'coach', '/beslistabellen': 'beleid', '/caseload': 'teamleider', '/effect': 'beleid', '/gebruikers': 'beheerder', '/huishoudens': 'coach',
  '/leren': 'teamleider', '/leren/intervisie': 'coach', '/methoden': 'beleid', '/noodtoegang': 'youssef', '/onderweg': 'coach', '/overleg': 'coach', '/toezicht': 'privacy', '/vergelijken': 'beleid', '/verwijzingen': 'ketenpartner',
}
const ofDossier = '/huishoudens/:dossierId'
const screens = screensOfWerk()
const ofHousehold = screens.filter((screen) => screen.startsWith(ofDossier))
const owner = (screen) => whose[Object.keys(whose).filter((place) => screen === place || screen.startsWith(`${place}/`)).sort((one, other) => other.length - one.length)[0]]
const of = (login) => screens.filter((screen) => owner(screen) === login)

let browser
let jan
let fresh
const seen = new Set()

before(async () => {
  browser = await launch()
  const coach = await openAs(browser, 'coach')
  const { body } = await api(coach, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  jan = body.items.find(({ naam, magOpenen }) => naam === 'Jan van der Velde' && magOpenen).dossierId
  const { body: session } = await api(coach, 'GET', '/sessies/huidige')
  await close(coach)
  fresh = await newHousehold(session.gebruiker.id)
})
after(async () => {
  await browser?.close()
})

const made = ({ status, body }) => {
  assert.equal(status, 201, JSON.stringify(body))
  return body
}

/** A household of which nothing is known yet, with a coach. */
async function newHousehold(coach) {
  const intaker = await openAs(browser, 'intaker')
  const person = { voornamen: 'Nieuw', achternaam: `Proefpersoon ${Date.now()}`, geboortedatum: '1980-02-03', rol: 'aanvrager' }
  const { dossierId: id } = made(await api(intaker, 'POST', '/aanmeldingen', { aanvrager: 'inwoner', kanaal: 'balie', vraag: 'Ik wil weten wat u voor mij kunt doen.', noden: [], gecontroleerdOpDubbel: true, persoon: person }))
  made(await api(intaker, 'POST', `/dossiers/${id}/betrokkenen`, { medewerkerId: coach, rol: 'coach', regie: true }))
  await close(intaker)
  return { id, person }
}

const addressOf = (pattern) => new RegExp(`^/werk${pattern === '/' ? '/' : pattern.replace(/:\w+/g, '(?!nieuw$|lijsten$|aantallen$|signaal$|teams$)[^/?#]+')}(\\?|$)`)

const linksOn = (page) => page.locator('a[href^="/werk"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))

/** The shipped roles give nobody both a dossier and its log: what the coach sees there is the refusal. */
const refused = [`${ofDossier}/logboek`]
/** Only there after the server refused what was written without network: on-the-road.test.mjs looks at it. */
const elsewhere = ['/onderweg/verbeteren/:id']
/** The screen stands before its editor does. */
const editors = { '/beslistabellen/:id': '.ph-dmn [data-element-id]' }

/**
 * Visits these screens: those without an id by their address, the others by the first link that was seen to lead there,
 * of this dossier if there is one. `begin` is what is known beforehand.
 */
async function visit(page, wanted, { begin = [], dossier = '', name = (screen) => screen } = {}) {
  const found = []
  const links = new Set(begin)
  const left = new Set(wanted)
  const next = () => {
    for (const screen of left) {
      const leading = [...links].filter((link) => addressOf(screen).test(link))
      const address = screen.includes(':') ? (leading.find((link) => link.includes(dossier)) ?? leading[0]) : `/werk${screen}`
      if (address) return [screen, address]
    }
    return undefined
  }
  for (let now = next(); now; now = next()) {
    const [screen, address] = now
    await page.setViewportSize(desktop)
    await page.goto(address)
    await settled(page)
    if (editors[screen]) await page.locator(editors[screen]).first().waitFor()
    const closed = await page.getByText(/^(Deze pagina is er niet|Dit kunt u niet openen)$/).count()
    assert.equal(closed > 0, refused.includes(screen), `${address}: is it a screen of this person?`)
    for (const link of await linksOn(page)) links.add(link)
    found.push(...(await everyLook(page, name(screen === '/' ? 'mijn-dag' : screen.slice(1).replaceAll(/[/:]+/g, '-')))))
    left.delete(screen)
    seen.add(screen)
  }
  return { found, left: [...left] }
}

test('every screen of the sources is somebody’s', () => {
  assert.ok(screens.length > 80, `${screens.length} screens were read`)
  assert.deepEqual(screens.filter((screen) => !owner(screen)), [])
})

test('the screens of a household that is known well', async () => {
  const page = await openAs(browser, 'coach')
  const begin = [`/werk/huishoudens/${jan}`, `/werk/huishoudens/${jan}/logboek`]
  const { body: dossiers } = await api(page, 'GET', '/dossiers?limit=100')
  for (const { id } of dossiers.items) {
    const { body } = await api(page, 'GET', `/dossiers/${id}/plannen`)
    for (const plan of body.items ?? []) begin.push(`/werk/huishoudens/${id}/plan/${plan.id}/${plan.status === 'concept' ? 'bewerken' : plan.nummer > 1 ? 'verschil' : ''}`)
  }
  await page.goto('/werk/')
  await settled(page)
  begin.push(...(await linksOn(page)))
  const { found } = await visit(page, ofHousehold, { begin, dossier: jan, name: (screen) => screen.replace('huishoudens-dossierId', 'dossier') })
  assert.deepEqual(found, [])
  await close(page)
})

test('the same screens while there is nothing on them yet, and once an approach has begun', async () => {
  const page = await openAs(browser, 'coach')
  const begin = [`/werk/huishoudens/${fresh.id}`]
  const name = (screen) => screen.replace('huishoudens-dossierId', 'leeg')
  const empty = await visit(page, ofHousehold, { begin, name })
  made(await api(page, 'POST', `/dossiers/${fresh.id}/aanpakken`, { aanpak: 'participatiehuis-sittard-geleen' }, { 'Idempotency-Key': crypto.randomUUID() }))
  const begun = await visit(page, [`${ofDossier}/aanpak`, `${ofDossier}/metingen`, ...empty.left], { begin: [`/werk/huishoudens/${fresh.id}/aanpak`, `/werk/huishoudens/${fresh.id}/metingen`], name: (screen) => name(screen).replace('leeg', 'begonnen') })
  assert.deepEqual([...empty.found, ...begun.found], [])
  await close(page)
})

test('the screens of the coach', async () => {
  const page = await openAs(browser, 'coach')
  await page.goto('/werk/')
  await settled(page)
  await page.getByRole('button', { name: 'Meenemen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Onderweg' }).waitFor()
  const { body: meetings } = await api(page, 'GET', '/overleggen')
  const begin = meetings.items.filter(({ punten }) => punten > 0).map(({ id }) => `/werk/overleg/${id}`)
  const { found } = await visit(page, of('coach').filter((screen) => !screen.startsWith(ofDossier)), { begin })
  assert.deepEqual(found, [])
  await close(page)
})

test('the screens of the others', async () => {
  const found = []
  for (const login of new Set(Object.values(whose))) {
    if (login === 'coach') continue
    const page = await openAs(browser, login)
    if (login === 'beleid') {
      made(await api(page, 'POST', '/cohorten', { naam: 'Wie hier binnenkwam', van: day(-3650), totEnMet: day(0), filter: 'true', beoordelaar: 'professional' }))
    }
    if (login === 'beheerder') {
      const { body } = await api(page, 'GET', '/organisaties')
      made(await api(page, 'POST', '/teams', { naam: 'Team Noord', organisatieId: body.items[0].id, leden: [] }))
    }
    if (login === 'privacy') {
      made(await api(page, 'POST', '/verzoeken', { soort: 'inzage', persoon: { achternaam: fresh.person.achternaam, geboortedatum: fresh.person.geboortedatum }, manier: 'balie', ontvangenOp: day(0), identiteitGecontroleerd: 'Paspoort gezien.' }))
    }
    const begin = { privacy: [`/werk/toezicht/afscherming/${jan}`, `/werk/toezicht/logboek/${jan}`], youssef: [`/werk/noodtoegang/${jan}`] }[login]
    found.push(...(await visit(page, of(login), { begin })).found)
    await close(page)
  }
  assert.deepEqual(found, [])
})

test('every screen of the staff was seen', () => {
  assert.deepEqual(screens.filter((screen) => !seen.has(screen)), elsewhere)
})

test('the pages of the participant, in Dutch and in Arabic', async () => {
  const found = []
  for (const taal of ['nl', 'ar']) {
    const page = await openAs(browser, 'deelnemer', { keep: { taal } })
    for (const screen of screensOfMijn()) {
      await page.goto(`/mijn${screen}`)
      await settled(page)
      assert.equal(await page.locator('html').getAttribute('dir'), taal === 'ar' ? 'rtl' : 'ltr')
      found.push(...(await everyLook(page, `mijn-${taal}${screen.replaceAll('/', '-')}`)))
    }
    await close(page)
  }
  assert.deepEqual(found, [])
})

/** Sends the form as it is: what is missing stands at its field and in a summary that has the focus. */
async function sendEmpty(page, address) {
  await page.goto(address)
  await settled(page)
  await page.locator('main form button[type="submit"]').last().press('Enter')
  const summary = page.getByRole('alert').first()
  await summary.waitFor()
  assert.ok(await summary.evaluate((element) => element === document.activeElement || element.contains(document.activeElement)), `${address}: the summary has the focus`)
  return findings(page, `${address} (nothing filled in)`)
}

test('a form that is sent with nothing in it says everything at once, accessibly and 360 pixels wide', async () => {
  const found = []
  const household = `/werk/huishoudens/${fresh.id}`
  for (const [login, addresses] of [
    ['coach', ['/werk/overleg/nieuw', '/werk/benaderen/signaal', '/werk/leren/intervisie/nieuw', ...['/afspraken/nieuw', '/contact/nieuw', '/taken/nieuw', '/trajecten/nieuw', '/fase', '/betrokkenen'].map((part) => household + part)]],
    ['teamleider', ['/werk/leren/opleidingen/nieuw']],
    ['beheerder', ['/werk/gebruikers/nieuw', '/werk/gebruikers/teams/nieuw']],
    ['privacy', ['/werk/toezicht/verzoeken/nieuw']],
    ['beleid', ['/werk/effect/nieuw']],
  ]) {
    const page = await openAs(browser, login, { viewport: phone, hands: 'keyboard' })
    for (const address of addresses) found.push(...(await sendEmpty(page, address)))
    await close(page)
  }
  assert.deepEqual(found, [])
})

test('a server that cannot answer leaves a page that says so, in every part of the house', async () => {
  const found = []
  for (const [login, addresses] of [
    ['coach', ['/werk/', '/werk/huishoudens', '/werk/benaderen', '/werk/overleg', '/werk/leren', '/werk/methoden', '/werk/vergelijken', `/werk/huishoudens/${jan}`]],
    ['teamleider', ['/werk/caseload']], ['ketenpartner', ['/werk/verwijzingen']], ['beheerder', ['/werk/gebruikers']], ['privacy', ['/werk/toezicht/verzoeken']], ['beleid', ['/werk/effect', '/werk/beslistabellen']],
  ]) {
    const page = await openAs(browser, login, { viewport: phone })
    await page.route('**/v1/**', (route) => (route.request().url().endsWith('/sessies/huidige') ? route.continue() : route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ title: 'Het lukt nu niet.', status: 500, code: 'mislukt' }) })))
    for (const address of addresses) {
      await page.goto(address)
      await page.getByRole('button', { name: /opnieuw|nog een keer/i }).first().waitFor({ timeout: 40_000 })
      found.push(...(await findings(page, `${address} (no answer)`)))
    }
    await close(page)
  }
  assert.deepEqual(found, [])
})
