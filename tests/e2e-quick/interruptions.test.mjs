// What goes wrong in a real day: the session ends while typing, two people change the same thing, a double click.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, fillSignIn, launch, openAs, settled, story } from './browser.mjs'
import { choose, day, select } from './forms.mjs'

const { look, lastStep } = story(test)

let browser
let coach
let dossier
before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach')
  const made = await api(coach, 'POST', '/aanmeldingen', {
    aanvrager: 'inwoner', kanaal: 'balie', vraag: 'Ik wil graag weer iets doen.', noden: [], gecontroleerdOpDubbel: true,
    persoon: { voornamen: 'Onderbroken', achternaam: `Proefpersoon ${Date.now()}`, rol: 'aanvrager' },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  dossier = made.body.dossierId
})
after(async () => {
  await browser?.close()
})

const newTrajectory = async (title) => {
  const made = await api(coach, 'POST', `/dossiers/${dossier}/trajecten`, {
    soort: 'participatie', titel: title, einddoel: 'Iedere week meedoen.', startdatum: day(0), einddatum: day(60), verantwoordelijkeNaam: 'Mevrouw Smit',
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body.id
}

test('a report survives a session that ends while it is being written', async () => {
  const trajectory = await newTrajectory('Koffie in het buurthuis')
  await coach.goto(`/werk/huishoudens/${dossier}/trajecten/${trajectory}`)
  await settled(coach)
  await coach.getByRole('button', { name: 'Verslag schrijven' }).click()
  await choose(coach, 'Hoe gaat het?', 'Op koers')
  const text = 'Een lang verslag dat niemand nog een keer wil typen. Met aanhalingstekens: "hij lacht weer".'
  await coach.getByLabel('Verslag', { exact: true }).fill(text)
  await coach.waitForTimeout(600)

  const address = coach.url()
  await coach.evaluate(async () => {
    const session = await (await fetch('/v1/sessies/huidige')).json()
    await fetch('/v1/sessies/huidige', { method: 'DELETE', headers: { 'X-CSRF-Token': session.csrfToken } })
  })
  await coach.getByRole('button', { name: 'Verslag bewaren' }).click()
  await coach.getByRole('alert').first().waitFor()
  await look(coach, 'sessie-verlopen')
  await coach.getByRole('link', { name: /inloggen|log/i }).first().click()
  await coach.waitForURL(/\/inloggen/)
  await fillSignIn(coach, 'coach')
  await coach.waitForURL(address)
  await settled(coach)
  const write = coach.getByRole('button', { name: 'Verslag schrijven' })
  if (await write.count()) await write.click()
  await coach.getByLabel('Verslag', { exact: true }).waitFor()
  assert.equal(await coach.getByLabel('Verslag', { exact: true }).inputValue(), text)
  await coach.getByRole('button', { name: 'Verslag bewaren' }).click()
  await coach.getByText('Het verslag is bewaard.').first().waitFor()
})

test('two people change the same trajectory: both versions are shown and nothing is lost', async () => {
  const trajectory = await newTrajectory('Meehelpen in de keuken')
  await coach.goto(`/werk/huishoudens/${dossier}/trajecten/${trajectory}`)
  await settled(coach)
  await coach.getByRole('button', { name: 'Wijzigen' }).click()
  await coach.getByLabel('Einddoel').fill('Mijn versie: twee dagen per week meehelpen.')

  const colleague = await openAs(browser, 'coach')
  const { etag } = await api(colleague, 'GET', `/dossiers/${dossier}/trajecten/${trajectory}`)
  const changed = await api(colleague, 'PATCH', `/dossiers/${dossier}/trajecten/${trajectory}`, { einddoel: 'Hun versie: één dag per week meehelpen.' }, { 'If-Match': etag })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  await close(colleague)

  await coach.getByRole('button', { name: 'Wijziging bewaren' }).click()
  const panel = coach.getByRole('region', { name: 'Iemand anders heeft dit net ook gewijzigd' })
  await panel.waitFor()
  const shown = await panel.innerText()
  assert.match(shown, /Mijn versie: twee dagen/)
  assert.match(shown, /Hun versie: één dag/)
  await look(coach, 'twee-versies')
  await coach.getByRole('button', { name: 'Mijn versie opslaan' }).click()
  await coach.getByText('Het traject is gewijzigd.').first().waitFor()
  const { body } = await api(coach, 'GET', `/dossiers/${dossier}/trajecten/${trajectory}`)
  assert.equal(body.einddoel, 'Mijn versie: twee dagen per week meehelpen.')
})

test('an answer that gets lost and a second click make one contact, not two', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/contact/nieuw`)
  await settled(coach)
  await choose(coach, 'Hoe ging het?', 'Gesproken')
  await select(coach, 'Waarlangs?', 'Telefoon')
  await coach.getByLabel('Wat is er besproken?').fill('Dit mag er maar één keer staan.')
  let lost = 0
  await coach.route('**/contacten', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await coach.getByRole('button', { name: 'Contact bewaren' }).click()
  await coach.getByRole('alert').first().waitFor()
  assert.equal(await coach.getByLabel('Wat is er besproken?').inputValue(), 'Dit mag er maar één keer staan.')
  await coach.getByRole('button', { name: 'Contact bewaren' }).click()
  await coach.getByText('Het contact is bewaard.').first().waitFor()
  await coach.unroute('**/contacten')
  const { body } = await api(coach, 'GET', `/dossiers/${dossier}/contacten`)
  assert.equal(body.items.filter(({ verslag }) => verslag === 'Dit mag er maar één keer staan.').length, 1)
})

test('leaving a form that is not saved asks first, and a draft comes back', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/contact/nieuw`)
  await settled(coach)
  await coach.getByLabel('Wat is er besproken?').fill('Half af')
  await coach.waitForTimeout(600)
  let asked = 0
  coach.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await coach.reload()
  assert.equal(asked, 1, 'the browser asks before the page goes')
  await settled(coach)
  assert.equal(await coach.getByLabel('Wat is er besproken?').inputValue(), 'Half af')
  await coach.getByText(/is teruggezet/).waitFor()
  await coach.getByRole('button', { name: 'Mijn tekst weggooien' }).click()
  assert.equal(await coach.getByLabel('Wat is er besproken?').inputValue(), '')
})

test('the screens reported no errors along the way', async () => {
  await close(coach)
})

lastStep('what was shown on the way was accessible and fitted')
