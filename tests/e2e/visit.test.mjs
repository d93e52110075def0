// A home visit written down afterwards: without a mouse, in a minute, all of it or nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, launch, openAs, settled, story } from './browser.mjs'
import { day, save } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let dossier
before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach')
  const made = await api(coach, 'POST', '/aanmeldingen', {
    aanvrager: 'inwoner', kanaal: 'balie', vraag: 'Ik kom niet meer buiten.', noden: [], gecontroleerdOpDubbel: true,
    persoon: { voornamen: 'Bezocht', achternaam: `Proefpersoon ${Date.now()}`, rol: 'aanvrager' },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  dossier = made.body.dossierId
  // How this household is measured is settled by its first measurement.
  const { body: seen } = await api(coach, 'GET', `/dossiers/${dossier}`)
  const measured = await api(coach, 'POST', `/dossiers/${dossier}/metingen`, {
    persoonId: seen.personen[0].id, instrument: 'zrm-11', moment: 'nulmeting', beoordelaar: 'professional', datum: day(0),
    scores: [{ domein: 'financien', waarde: 1 }],
  })
  assert.equal(measured.status, 201, JSON.stringify(measured.body))
})
after(async () => {
  await browser?.close()
})

const read = async (part) => (await api(coach, 'GET', `/dossiers/${dossier}/${part}`)).body.items

/** Whoever types: a pause before every press and before every text, and eighty milliseconds a letter. */
function hands(page) {
  let count = 0
  const pause = () => page.waitForTimeout(250)
  return {
    count: () => count,
    press: async (key) => {
      count += 1
      await pause()
      await page.keyboard.press(key)
    },
    type: async (text) => {
      count += 1
      await pause()
      await page.keyboard.type(text, { delay: 80 })
    },
  }
}

const labelOfFocus = (page) =>
  page.evaluate(() => document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '')

step('two scores, a task and the next appointment take at most 25 interactions and a minute', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/huisbezoek`)
  await settled(coach)
  await coach.getByLabel('Wat is er besproken?').waitFor()
  await look(coach, 'huisbezoek')
  await coach.locator('h1').focus()
  const { press, type, count } = hands(coach)
  const began = Date.now()
  const next = async (label) => {
    await press('Tab')
    assert.match(await labelOfFocus(coach), label)
  }
  await next(/^Gesproken/)
  await next(/^Wat is er besproken/)
  await type('De post ligt nu op een stapel. Samen gebeld met de bank.')
  await next(/^Leefgebied 1/)
  await type('Fi')
  await next(/^Score 1/)
  await type('2')
  await next(/^Leefgebied 2/)
  await type('Huisv')
  await next(/^Score 2/)
  await type('3')
  await next(/^Nog een score/)
  await next(/^Coach/)
  await next(/^Wat gaat u doen/)
  await type('Brief van de bank nakijken')
  await next(/^Binnen hoeveel werkdagen/)
  await next(/^Wanneer ziet u elkaar weer/)
  await type('2')
  await next(/^Hoe laat/)
  await type('10:00')
  await press('Enter')
  await coach.getByText('Het huisbezoek is bewaard.').first().waitFor()
  const seconds = (Date.now() - began) / 1000
  assert.ok(count() <= 25, `it took ${count()} interactions`)
  assert.ok(seconds <= 60, `it took ${seconds} seconds`)

  const [talk] = await read('contacten')
  assert.equal(talk.kanaal, 'huisbezoek')
  assert.match(talk.verslag, /Samen gebeld/)
  const measured = await read('metingen')
  assert.ok(measured.some(({ scores }) => JSON.stringify(scores.map(({ waarde }) => waarde)) === '[2,3]'), JSON.stringify(measured))
  assert.ok((await read('taken')).some(({ titel }) => titel === 'Brief van de bank nakijken'))
  assert.ok((await read('afspraken')).some(({ onderwerp, status }) => onderwerp === 'Huisbezoek' && status === 'gepland'))
})

step('an answer that gets lost makes one visit, with one task and one appointment', async () => {
  const before = { taken: (await read('taken')).length, contacten: (await read('contacten')).length }
  await coach.goto(`/werk/huishoudens/${dossier}/huisbezoek`)
  await settled(coach)
  await coach.getByLabel('Wat is er besproken?').fill('Dit bezoek mag er maar één keer staan.')
  await coach.getByLabel('Wat gaat u doen?').fill('Eén taak, niet twee')
  let lost = 0
  await coach.route('**/huisbezoeken', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await coach.getByRole('button', { name: 'Huisbezoek bewaren' }).click()
  await coach.getByRole('alert').first().waitFor()
  await save(coach, 'Huisbezoek bewaren', 'Het huisbezoek is bewaard.')
  await coach.unroute('**/huisbezoeken')
  assert.equal((await read('contacten')).length, before.contacten + 1)
  assert.equal((await read('taken')).length, before.taken + 1)
})

step('what is wrong in any part stands at its field and nothing is kept', async () => {
  const before = (await read('contacten')).length
  await coach.goto(`/werk/huishoudens/${dossier}/huisbezoek`)
  await settled(coach)
  await coach.getByLabel('Wat is er besproken?').fill('Half af')
  await coach.getByLabel('Leefgebied 1').selectOption({ index: 1 })
  await coach.getByLabel('Wat gaat u doen?').fill('Iets')
  await coach.getByLabel('Binnen hoeveel werkdagen?').fill('9000')
  await coach.getByRole('button', { name: 'Huisbezoek bewaren' }).click()
  const summary = coach.getByRole('alert').first()
  await summary.waitFor()
  assert.ok((await summary.getByRole('link').count()) >= 2, await summary.innerText())
  await look(coach, 'huisbezoek-fouten')
  assert.equal((await read('contacten')).length, before)
  await coach.getByLabel('Score 1').selectOption({ index: 2 })
  await coach.getByLabel('Binnen hoeveel werkdagen?').fill('5')
  await save(coach, 'Huisbezoek bewaren', 'Het huisbezoek is bewaard.')
})

step('the screens reported no errors along the way', async () => {
  await close(coach)
})

lastStep('what was shown on the way was accessible and fitted')
