// A home visit without network: taken along, written down, sent once there is a connection again, and nothing dropped.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, fillSignIn, launch, openAs, settled, story } from './browser.mjs'
import { everyLook } from './looks.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let dossier
let appointment
const name = `Proefpersoon ${Date.now()}`
before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach', { hands: 'keyboard' })
  const made = await api(coach, 'POST', '/aanmeldingen', {
    aanvrager: 'inwoner', kanaal: 'balie', vraag: 'Ik woon ver buiten het dorp.', noden: [], gecontroleerdOpDubbel: true,
    persoon: { voornamen: 'Buitenaf', achternaam: name, rol: 'aanvrager' },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  dossier = made.body.dossierId
  appointment = await meet()
})
after(async () => {
  await browser?.close()
})

const list = async (page, part) => (await api(page, 'GET', `/dossiers/${dossier}/${part}`)).body.items
const reports = async (page, text) => (await list(page, 'contacten')).filter(({ verslag }) => verslag === text).length

/** An appointment of today, with whoever the page is signed in as. */
async function meet() {
  const { body: session } = await api(coach, 'GET', '/sessies/huidige')
  const made = await api(coach, 'POST', `/dossiers/${dossier}/afspraken`, {
    metId: session.gebruiker.id, begin: new Date().toISOString().replace(/\.\d+Z/, 'Z'), minuten: 60, plaats: 'Bij u thuis', onderwerp: `Huisbezoek ${Date.now()}`,
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body
}

async function takeAlong() {
  await coach.goto('/werk/')
  await settled(coach)
  await coach.getByRole('button', { name: 'Meenemen' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Onderweg' }).waitFor()
}

async function writeDown(id, text) {
  await coach.goto(`/werk/onderweg/${id}`)
  await settled(coach)
  await coach.getByLabel('Wat is er besproken?').fill(text)
  await coach.getByRole('button', { name: 'Huisbezoek bewaren' }).click()
  await coach.getByText('Het huisbezoek staat op dit apparaat.').first().waitFor()
}

const offline = (is) => coach.context().setOffline(is)
const allSent = () => coach.getByText('Alles is verstuurd.').first().waitFor({ timeout: 60_000 })

step('the visits of today are taken along', async () => {
  await takeAlong()
  await coach.getByText(appointment.onderwerp).waitFor()
  await look(coach, 'onderweg')
})

step('without network the page opens again and a visit is written down', async () => {
  await offline(true)
  await writeDown(appointment.id, 'Geschreven zonder netwerk.')
  await coach.getByText('Geen verbinding').first().waitFor()
  await coach.getByText(/1 bezoek wacht op verbinding/).waitFor()
  await look(coach, 'onderweg-zonder-netwerk')
})

step('what lies on the device cannot be read there', async () => {
  const plain = await coach.evaluate(async (secret) => {
    const found = []
    for (const { name: database } of await indexedDB.databases()) {
      const db = await new Promise((resolve) => {
        const request = indexedDB.open(database)
        request.onsuccess = () => resolve(request.result)
      })
      const values = await new Promise((resolve) => {
        const request = db.transaction('dingen').objectStore('dingen').getAll()
        request.onsuccess = () => resolve(request.result)
      })
      for (const value of values) {
        const text = value.data instanceof ArrayBuffer ? new TextDecoder().decode(value.data) : JSON.stringify(value)
        if (secret.some((word) => text.includes(word))) found.push(`${database}: ${text}`)
      }
      db.close()
    }
    for (const cache of await caches.keys()) {
      for (const request of await (await caches.open(cache)).keys()) {
        const text = await (await caches.match(request)).text()
        if (secret.some((word) => text.includes(word)) || new URL(request.url).pathname.startsWith('/v1')) found.push(request.url)
      }
    }
    return found
  }, ['Geschreven zonder netwerk', name])
  assert.deepEqual(plain, [])
})

step('with a connection it arrives once, and the appointment is closed off', async () => {
  await offline(false)
  await coach.goto('/werk/onderweg')
  await allSent()
  assert.equal(await reports(coach, 'Geschreven zonder netwerk.'), 1)
  assert.equal((await list(coach, 'afspraken')).find(({ id }) => id === appointment.id).status, 'geweest')
})

step('what is only half written lies sealed as well, and outlives the tab', async () => {
  const next = await meet()
  await takeAlong()
  await offline(true)
  await coach.goto(`/werk/onderweg/${next.id}`)
  await settled(coach)
  await coach.getByLabel('Wat is er besproken?').fill('Half geschreven aan de deur.')
  await coach.getByLabel('Wat gaat u doen?').fill('Bellen met de bank')
  await coach.getByLabel('Binnen hoeveel werkdagen?').fill('600')
  await coach.waitForTimeout(800)
  const kept = await coach.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]))
  assert.ok(!kept.includes('Half geschreven'), kept)
  const other = await coach.context().newPage()
  await other.goto(`/werk/onderweg/${next.id}`)
  await other.getByText(/is teruggezet/).waitFor()
  assert.equal(await other.getByLabel('Wat is er besproken?').inputValue(), 'Half geschreven aan de deur.')
  await other.close()
  await coach.getByRole('button', { name: 'Huisbezoek bewaren' }).click()
  await coach.getByText('Het huisbezoek staat op dit apparaat.').first().waitFor()
})

step('what the server does not take is put right where it was written, and nothing is typed again', async () => {
  await offline(false)
  await coach.goto('/werk/onderweg')
  await coach.getByText('Niet aangenomen').waitFor({ timeout: 60_000 })
  await look(coach, 'onderweg-niet-aangenomen')
  await coach.getByRole('link', { name: 'Verbeteren' }).click()
  await coach.getByRole('heading', { level: 1, name: /verbeteren$/ }).waitFor()
  assert.equal(await coach.getByLabel('Wat is er besproken?').inputValue(), 'Half geschreven aan de deur.')
  await look(coach, 'onderweg-verbeteren')
  // A screen that is only there after a refusal: every-screen.test.mjs does not come here.
  const size = coach.viewportSize()
  assert.deepEqual(await everyLook(coach, 'onderweg-verbeteren'), [])
  await coach.setViewportSize(size)
  await coach.getByRole('alert').getByRole('link', { name: /tussen 0 en 500/ }).click()
  await coach.keyboard.press('Control+A')
  await coach.keyboard.type('3')
  await coach.keyboard.press('Enter')
  await coach.waitForURL(/\/werk\/onderweg$/)
  await allSent()
  assert.equal(await reports(coach, 'Half geschreven aan de deur.'), 1)
  assert.ok((await list(coach, 'taken')).some(({ titel }) => titel === 'Bellen met de bank'))
})

step('an answer that got lost is no second visit', async () => {
  const next = await meet()
  await takeAlong()
  let lost = 0
  await coach.context().route('**/huisbezoeken', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await writeDown(next.id, 'Dit antwoord raakte zoek.')
  await coach.getByRole('button', { name: 'Nu versturen' }).click()
  await allSent()
  assert.equal(lost, 1)
  await coach.context().unroute('**/huisbezoeken')
  assert.equal(await reports(coach, 'Dit antwoord raakte zoek.'), 1)
})

step('a session that ended meanwhile asks to sign in, and then it goes on', async () => {
  const next = await meet()
  await takeAlong()
  await offline(true)
  await writeDown(next.id, 'De sessie was voorbij.')
  await coach.context().clearCookies()
  await offline(false)
  await coach.waitForURL(/\/inloggen/, { timeout: 60_000 })
  await fillSignIn(coach, 'coach')
  await coach.goto('/werk/onderweg')
  await allSent()
  assert.equal(await reports(coach, 'De sessie was voorbij.'), 1)
})

step('a colleague who changed the appointment meanwhile: both are shown, and both are kept', async () => {
  const next = await meet()
  await takeAlong()
  await offline(true)
  await writeDown(next.id, 'Toch geweest.')
  const colleague = await openAs(browser, 'coach')
  const changed = await api(colleague, 'PATCH', `/dossiers/${dossier}/afspraken/${next.id}`, { status: 'afgezegd', toelichting: 'Mevrouw belde af.' }, { 'If-Match': `"${next.versie}"` })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  await offline(false)
  await coach.goto('/werk/onderweg')
  await coach.getByRole('button', { name: 'Allebei houden' }).waitFor({ timeout: 60_000 })
  await coach.getByText(/Afgezegd.*Mevrouw belde af/).waitFor()
  assert.equal(await reports(colleague, 'Toch geweest.'), 0)
  await look(coach, 'onderweg-twee-versies')
  await coach.getByRole('button', { name: 'Allebei houden' }).click()
  await allSent()
  assert.equal(await reports(colleague, 'Toch geweest.'), 1)
  assert.equal((await list(colleague, 'afspraken')).find(({ id }) => id === next.id).status, 'afgezegd')
  await close(colleague)
})

step('signing out without network wipes the device at once, and the session ends with the first connection', async () => {
  const other = await openAs(browser, 'coach')
  await other.goto('/werk/')
  await settled(other)
  await other.getByRole('button', { name: 'Meenemen' }).click()
  await other.getByRole('heading', { level: 1, name: 'Onderweg' }).waitFor()
  await other.context().setOffline(true)
  await other.locator('.ph-menu__button').click()
  await other.getByRole('button', { name: 'Uitloggen' }).click()
  await other.getByRole('heading', { level: 1, name: 'Dit apparaat is gewist' }).waitFor()
  await look(other, 'uitgelogd-zonder-netwerk')
  assert.equal(await other.getByText(name).count(), 0)
  assert.equal(await other.evaluate(() => localStorage.getItem('onderweg')), null)
  await other.context().setOffline(false)
  await other.waitForURL(/\/inloggen/, { timeout: 60_000 })
  assert.equal(await other.evaluate(async () => (await fetch('/v1/sessies/huidige')).status), 401)
  await close(other)
})

step('signing out asks about what is not sent, and wipes the device', async () => {
  const next = await meet()
  await takeAlong()
  await coach.context().route('**/huisbezoeken', (route) => route.abort('connectionreset'))
  await writeDown(next.id, 'Nooit verstuurd.')
  await coach.locator('.ph-menu__button').click()
  await coach.getByRole('button', { name: 'Uitloggen' }).click()
  await coach.getByText(/nog 1 huisbezoek dat niet is verstuurd/).waitFor()
  await coach.getByRole('button', { name: 'Toch uitloggen en wissen' }).click()
  await coach.waitForURL(/\/inloggen/)
  const left = await coach.evaluate(async () => {
    const things = []
    for (const { name: database } of await indexedDB.databases()) {
      const db = await new Promise((resolve) => {
        const request = indexedDB.open(database)
        request.onsuccess = () => resolve(request.result)
      })
      things.push(...(await new Promise((resolve) => {
        const request = db.transaction('dingen').objectStore('dingen').getAllKeys()
        request.onsuccess = () => resolve(request.result)
      })))
      db.close()
    }
    return { things, caches: await caches.keys(), owner: localStorage.getItem('onderweg'), workers: (await navigator.serviceWorker.getRegistrations()).length }
  })
  assert.deepEqual(left, { things: [], caches: [], owner: null, workers: 0 })
})

step('the screens reported no errors along the way', async () => {
  await close(coach)
})

lastStep('what was shown on the way was accessible and fitted')
