// A household goes on in another approach: the coach sees beforehand what that does, says what ends and why; and
// what is known of the household is compared with other approaches without who it is.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, findings, launch, open, openAs, phone, picture, settled, signIn, story, close } from './browser.mjs'
import { save, select, tick } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let dossier
let other

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach')
  const { body } = await api(coach, 'GET', '/dossiers?limit=50')
  ;[dossier, other] = body.items.filter(({ naam, coach: own }) => naam !== 'Jan van der Velde' && own === 'Sanne Bakker').slice(-2).map(({ id }) => id)
  for (const id of [dossier, other]) {
    const begun = await api(coach, 'POST', `/dossiers/${id}/aanpakken`, { aanpak: 'den-bosch' }, { 'Idempotency-Key': crypto.randomUUID() })
    assert.equal(begun.status, 201, begun.body?.title)
  }
})
after(async () => {
  await browser?.close()
})

const target = 'NOMA: nieuw ondersteuningsmodel voor de arbeidsmarkt (Tilburg)'
const openMove = async (page, id) => {
  await page.goto(`/werk/huishoudens/${id}/aanpak`)
  await settled(page)
  await page.getByRole('link', { name: 'Overstappen op een andere aanpak' }).click()
  await page.getByRole('heading', { level: 1, name: 'Overstappen op een andere versie of aanpak' }).waitFor()
}
const choose = async (page) => {
  await select(page, 'Waar stapt het huishouden op over?', target)
  await page.getByRole('heading', { name: 'Dit kan niet mee' }).waitFor()
  await settled(page)
}

step('what a move does stands there before anything changes', async () => {
  await openMove(coach, dossier)
  await choose(coach)
  await coach.getByText("'Gegevens invullen op werk.nl' is gestart, omdat er niets aan vooraf hoeft te gaan.").waitFor()
  await coach.locator('summary', { hasText: 'Dit komt niet meer' }).click()
  await coach.getByText("'Groepsvoorlichting en aanvraag' komt dan niet meer.").waitFor()
  await look(coach, 'overstap-vooraf')
})

step('without saying what ends the move is refused, and what was written stays', async () => {
  await coach.getByLabel('Waarom stapt het huishouden over?').fill('Het gezin verhuist.')
  await coach.getByRole('button', { name: 'Overstappen', exact: true }).click()
  await coach.getByRole('alert').getByText(/bestaat straks niet meer/).waitFor()
  assert.equal(await coach.getByLabel('Waarom stapt het huishouden over?').inputValue(), 'Het gezin verhuist.')
  await look(coach, 'overstap-geweigerd')
})

step('with what ends and why, the household goes on in the other approach and the story says so', async () => {
  await tick(coach, 'Gesprek van tien minuten eindigt')
  await save(coach, 'Overstappen', /Het huishouden volgt nu NOMA/)
  await coach.waitForURL(/\/aanpak$/)
  await settled(coach)
  await coach.getByRole('heading', { level: 2, name: /^NOMA/ }).waitFor()
  const what = coach.locator('details', { has: coach.locator('summary', { hasText: 'Wat er gebeurde en waarom' }) })
  await what.locator('summary').click()
  await what.getByText(/Overgestapt van 'Weener XL', versie 1.*Reden: Het gezin verhuist\./).waitFor()
  await look(coach, 'overstap-klaar')
})

step('the way back is offered', async () => {
  await coach.getByRole('link', { name: 'Overstappen op een andere aanpak' }).click()
  await coach.getByLabel('Waar stapt het huishouden op over?').locator('option', { hasText: 'Terug naar Weener XL, versie 1' }).waitFor({ state: 'attached' })
})

step('facts of the household are compared without who it is', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/aanpak`)
  await settled(coach)
  await coach.getByRole('link', { name: 'Vergelijken met andere aanpakken' }).click()
  await coach.getByText(/Wie het is, gaat niet mee/).waitFor()
  await coach.getByText(/De leeftijdsgroep: /).waitFor({ state: 'attached' })
  await coach.getByRole('heading', { name: 'Naast elkaar' }).waitFor()
  await settled(coach)
  await look(coach, 'vergelijken-eigen-dossier')
})

for (const [name, options] of [
  ['telefoon', { viewport: phone }],
  ['donker', { keep: { thema: 'donker' } }],
  ['rtl', { viewport: phone }],
]) {
  test(`moving a household is accessible and fits: ${name}`, async () => {
    const page = await open(browser, options)
    await signIn(page, 'coach')
    await openMove(page, other)
    await choose(page)
    if (name === 'rtl') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    const found = await findings(page, `overstap (${name})`)
    await picture(page, `werk-overstap-${name}`)
    await page.goto(`/werk/vergelijken?dossier=${other}`)
    await page.getByRole('heading', { name: 'Naast elkaar' }).waitFor()
    await settled(page)
    found.push(...(await findings(page, `vergelijken eigen dossier (${name})`)))
    await picture(page, `werk-vergelijken-eigen-${name}`)
    assert.deepEqual(found, [])
    await close(page)
  })
}

lastStep('every screen on the way was accessible and fitted')
