// A dossier whose term has passed: held back, let go again, approved by two people, and what stays of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { close, desktop, findings, launch, openAs, phone, picture, settled, story } from './browser.mjs'
import { day, fillDate, save } from './forms.mjs'

const address = '/werk/toezicht/bewaren'

let browser
before(async () => {
  browser = await launch()
})
after(async () => {
  await browser?.close()
})

const waiting = (page) => page.getByRole('region', { name: 'Wacht op een besluit' })
const first = (page) => waiting(page).getByRole('listitem').first()

const { step, look, lastStep } = story(test)
let page

step('the privacy officer finds what waits, with why and no more of anybody than initials', async () => {
  page = await openAs(browser, 'privacy')
  await page.goto('/werk/toezicht')
  await page.getByRole('link', { name: 'Bewaren en vernietigen' }).click()
  await page.getByRole('heading', { name: 'Bewaren en vernietigen', level: 1 }).waitFor()
  await first(page).getByText(/De gemeente bewaart het daarna 42 dagen/).waitFor()
  assert.match(await first(page).getByRole('heading').innerText(), /^\S\.\S\. · begonnen in \d{4}$/)
  await page.getByText('Er is nog niets vernietigd.').waitFor()
  await look(page, 'bewaren')
})

step('a hold stops it until it is lifted', async () => {
  await first(page).getByRole('button', { name: 'Tegenhouden' }).click()
  await first(page).getByLabel('Waarom moet dit dossier blijven?').fill('Er loopt een rechtszaak.')
  await fillDate(page, 'Tot welke dag?', day(30))
  await save(page, 'Tegenhouden', 'Het dossier wordt tegengehouden.')
  await first(page).getByText(/Er loopt een rechtszaak\./).waitFor()
  assert.equal(await first(page).getByRole('button', { name: /goedkeuren/ }).count(), 0, 'nobody can approve now')
  await look(page, 'bewaren-tegengehouden')
  await first(page).getByRole('button', { name: 'Vrijgeven' }).click()
  await first(page).getByLabel('Waarom hoeft dit niet meer?').fill('De zaak is klaar.')
  await save(page, 'Vrijgeven', 'Het dossier wordt niet meer tegengehouden.')
})

step('the first approval asks, and is not enough', async () => {
  await first(page).getByRole('button', { name: /goedkeuren/ }).click()
  await first(page).getByText('Weet u het zeker?').waitFor()
  await save(page, 'Ja, ik geef akkoord', 'Uw akkoord is vastgelegd.')
  await first(page).getByText(/^Akkoord van/).waitFor()
  assert.equal(await first(page).getByRole('button', { name: /goedkeuren/ }).count(), 0, 'the same person does not approve twice')
  await close(page)
})

step('somebody else approves with the keyboard, warned that it cannot be undone', async () => {
  page = await openAs(browser, 'beheerder')
  await page.goto(address)
  await settled(page)
  const approve = first(page).getByRole('button', { name: /goedkeuren/ })
  await approve.focus()
  await page.keyboard.press('Enter')
  await first(page).getByText('Dit kan niet meer terug').waitFor()
  await look(page, 'bewaren-zeker')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Ja, vernietig dit dossier')
  await page.keyboard.press('Enter')
  await page.getByText('Het dossier wordt binnen een minuut vernietigd.').first().waitFor()
  await first(page).getByText('Wordt vernietigd').waitFor()
})

step('within a minute it is gone, and what stays tells of nobody', async () => {
  const gone = page.getByRole('region', { name: 'Wat is vernietigd' }).first()
  for (let tries = 0; tries < 40 && (await gone.getByRole('row').count()) < 2; tries += 1) {
    await page.waitForTimeout(2000)
    await page.reload()
    await settled(page)
  }
  await gone.getByText('Archiefwet 1995: Afgebroken plan of aanmelding').waitFor()
  await gone.locator('summary').click()
  await gone.getByText(/^personen: \d+$/).waitFor()
  await waiting(page).getByText('Er wacht geen dossier.').waitFor()
  await look(page, 'bewaren-vernietigd')
  await close(page)
})

lastStep('the screens were accessible on the way')

for (const [variant, options] of [
  ['telefoon', { viewport: phone }],
  ['donker', { viewport: desktop, keep: { thema: 'donker' } }],
]) {
  test(`keeping is accessible and fits: ${variant}`, async () => {
    const one = await openAs(browser, 'privacy', options)
    await one.goto(address)
    await settled(one)
    const found = await findings(one, `bewaren (${variant})`)
    await picture(one, `bewaren-${variant}`)
    assert.deepEqual(found, [])
    await close(one)
  })
}
