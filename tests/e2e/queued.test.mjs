// seconds: 280
// Two hundred visits written without network, on two devices of one coach: one with a clock that is three hours fast, one
// whose session ends halfway; of both a part of the answers gets lost. Afterwards each visit is in its dossier, once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, fillSignIn, launch, openAs, phone, settled, story } from './browser.mjs'

const { step, look, lastStep } = story(test)
const households = 8
const visitsEach = 25
const hour = 3_600_000

let browser
let desk
const dossiers = []
/** What each device writes down, by the appointment it is about. */
const devices = []

before(async () => {
  browser = await launch()
  desk = await openAs(browser, 'anneke')
  const { body: session } = await api(desk, 'GET', '/sessies/huidige')
  const appointments = []
  for (let at = 0; at < households; at += 1) {
    const made = await patiently(() => api(desk, 'POST', '/aanmeldingen', {
      aanvrager: 'inwoner', kanaal: 'balie', vraag: 'Ik woon ver buiten het dorp.', noden: [], gecontroleerdOpDubbel: true,
      persoon: { voornamen: 'Onderweg', achternaam: `Huis ${at + 1}`, rol: 'aanvrager' },
    }))
    dossiers.push(made.dossierId)
    for (let visit = 0; visit < visitsEach; visit += 1) {
      const { id } = await patiently(() => api(desk, 'POST', `/dossiers/${made.dossierId}/afspraken`, {
        metId: session.gebruiker.id, begin: new Date().toISOString().replace(/\.\d+Z/, 'Z'), minuten: 15, plaats: 'Bij u thuis', onderwerp: `Bezoek ${visit + 1}`,
      }))
      appointments.push(id)
    }
  }
  for (const [name, is] of [['een', 0], ['twee', 1]]) {
    devices.push({ name, visits: appointments.filter((_, at) => at % 2 === is).map((id, at) => ({ id, text: `Apparaat ${name}, bezoek ${at + 1}.` })) })
  }
})
after(async () => {
  await browser?.close()
})

/** The server takes no more than so many changes a second of one person; a script waits as the screens do. */
async function patiently(ask) {
  for (;;) {
    const { status, body } = await ask()
    if (status === 429) await desk.waitForTimeout(500)
    else {
      assert.ok(status < 300, `${status} ${JSON.stringify(body)}`)
      return body
    }
  }
}

async function everything(part) {
  const found = []
  for (const dossier of dossiers) {
    let cursor = ''
    do {
      const { status, body } = await api(desk, 'GET', `/dossiers/${dossier}/${part}?limit=100${cursor}`)
      assert.equal(status, 200, JSON.stringify(body))
      found.push(...body.items)
      cursor = body.volgende ? `&cursor=${encodeURIComponent(body.volgende)}` : ''
    } while (cursor)
  }
  return found
}

/** Writes down every visit of a device the way a coach does: from the list, in the form, back to the list. */
async function writeAll({ page, visits }) {
  await page.goto('/werk/onderweg')
  await settled(page)
  for (const { id, text } of visits) {
    await page.locator(`a[href="/werk/onderweg/${id}"]`).click()
    await page.getByLabel('Wat is er besproken?').fill(text)
    await page.getByRole('button', { name: 'Huisbezoek bewaren' }).click()
    await page.getByRole('heading', { level: 1, name: 'Onderweg' }).waitFor()
  }
}

/** Of every three requests one arrives while its answer gets lost, and one does not arrive; every try is counted. */
async function badNetwork(device) {
  device.tries = 0
  device.lost = 0
  await device.page.context().route('**/huisbezoeken', async (route) => {
    device.tries += 1
    if (device.tries % 20 === 7) {
      device.lost += 1
      await route.fetch()
      return route.abort('connectionreset')
    }
    if (device.tries % 20 === 13) return route.abort('connectionreset')
    return route.continue()
  })
}

/** Presses "now" until nothing waits: what a coach with a bad connection does. */
async function untilAllSent({ page }) {
  const sent = page.getByText('Alles is verstuurd.')
  const now = page.getByRole('button', { name: 'Nu versturen' })
  for (let round = 0; round < 200 && (await sent.count()) === 0; round += 1) {
    if (/\/inloggen/.test(page.url())) return
    await now.click({ timeout: 1_000 }).catch(() => undefined)
    await page.waitForTimeout(500)
  }
}

step('both devices take the visits of today along', async () => {
  const [one, two] = devices
  one.page = await openAs(browser, 'anneke', { viewport: phone })
  two.page = await openAs(browser, 'anneke')
  await two.page.context().clock.install({ time: Date.now() + 3 * hour })
  await Promise.all(devices.map(async ({ page }) => {
    await page.goto('/werk/')
    await settled(page)
    await page.getByRole('button', { name: 'Meenemen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Onderweg' }).waitFor({ timeout: 60_000 })
  }))
  const ahead = (await two.page.evaluate(() => Date.now())) - Date.now()
  assert.ok(Math.abs(ahead - 3 * hour) < 60_000, 'the clock of the second device is three hours fast')
})

step('without network a hundred visits are written on each', async () => {
  for (const { page } of devices) await page.context().setOffline(true)
  await Promise.all(devices.map(writeAll))
  for (const device of devices) {
    await device.page.getByText(`${device.visits.length} bezoeken wachten op verbinding.`).waitFor()
    await look(device.page, `onderweg-honderd-${device.name}`)
  }
})

step('a device that was switched off in between still has all of them', async () => {
  const [one] = devices
  const context = one.page.context()
  await one.page.close()
  one.page = await context.newPage()
  one.page.problems = []
  await one.page.goto('/werk/onderweg')
  await one.page.getByText(`${one.visits.length} bezoeken wachten op verbinding.`).waitFor()
})

step('the network comes back and is bad, and of one device the session ends halfway', async () => {
  const [one, two] = devices
  for (const device of devices) await badNetwork(device)
  for (const { page } of devices) await page.context().setOffline(false)
  await Promise.all([
    untilAllSent(two),
    (async () => {
      await one.page.goto('/werk/onderweg')
      while (one.tries < 40) await one.page.waitForTimeout(100)
      await one.page.context().clearCookies()
      // The screen goes to the page to sign in, or says so where it stands: what comes first.
      await one.page.getByRole('link', { name: 'Log opnieuw in' }).click({ timeout: 60_000 })
      await fillSignIn(one.page, 'anneke')
      await one.page.waitForURL(/\/werk\/onderweg$/)
      await settled(one.page)
      await look(one.page, 'onderweg-na-opnieuw-inloggen')
      await untilAllSent(one)
    })(),
  ])
  for (const { page, lost } of devices) {
    await page.getByText('Alles is verstuurd.').waitFor({ timeout: 60_000 })
    assert.ok(lost > 1, 'the network lost answers')
  }
})

step('all two hundred are in their dossiers, once, at the time at which they were written', async () => {
  const wanted = devices.flatMap(({ visits }) => visits.map(({ text }) => text))
  assert.equal(wanted.length, 200)
  const contacts = await everything('contacten')
  assert.deepEqual(contacts.map(({ verslag }) => verslag).sort(), wanted.sort())
  for (const { moment } of contacts) assert.ok(Math.abs(Date.parse(moment) - Date.now()) < hour, `written at ${moment}`)
  const appointments = await everything('afspraken')
  assert.equal(appointments.filter(({ status }) => status === 'geweest').length, 200)
})

step('the screens reported no errors along the way', async () => {
  for (const { page } of devices) await close(page)
  await close(desk)
})

lastStep('what was shown on the way was accessible and fitted')
