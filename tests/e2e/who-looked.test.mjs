// Who looked: the privacy officer sees what stands out and follows it to the log; the participant reads it in plain words.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, desktop, launch, openAs, phone, story } from './browser.mjs'

let browser
let jan
before(async () => {
  browser = await launch()
  const page = await openAs(browser, 'coach')
  const { body } = await api(page, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  jan = body.items.find(({ naam, magOpenen }) => naam === 'Jan van der Velde' && magOpenen)?.dossierId
  await page.goto(`/werk/huishoudens/${jan}`)
  await close(page)
  // A team leader reaches every household without being involved.
  const leader = await openAs(browser, 'teamleider')
  await leader.goto(`/werk/huishoudens/${jan}`)
  await leader.getByRole('heading', { level: 1 }).waitFor()
  await close(leader)
})
after(async () => {
  await browser?.close()
})

const { step, look, lastStep } = story(test)
let page

step('the privacy officer starts at the desk and sees what stands out', async () => {
  page = await openAs(browser, 'privacy', { viewport: desktop })
  await page.goto('/werk/')
  await page.getByRole('heading', { name: 'Toezicht', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Opvallende inzage' }).click()
  await page.getByText('zonder daarbij betrokken te zijn').first().waitFor()
  await page.getByText('Teamleider').first().waitFor()
  await look(page, 'opvallend')
})

step('each line leads to the log of the dossier, with the keyboard too', async () => {
  const anywhere = page.locator(`a[href$="/toezicht/logboek/${jan}"]`)
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) }).filter({ has: anywhere }).first()
  await row.locator('summary').focus()
  await page.keyboard.press('Enter')
  const link = row.locator(anywhere)
  await link.waitFor()
  assert.match(await link.innerText(), /^Logboek van J\.V\. \(\d{4}\)$/)
  await look(page, 'opvallend-open')
  await link.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Logboek', level: 1 }).waitFor()
  await page.getByText('Dossier bekeken').first().waitFor()
  await look(page, 'logboek')
})

step('a week without anything says so', async () => {
  await page.goto('/werk/toezicht/opvallend?tot=2020-01-07')
  await page.getByText('In deze week viel niets op.').waitFor()
  await look(page, 'opvallend-leeg')
  await page.getByRole('button', { name: 'Week erna' }).click()
  await page.getByText('tot en met 14 januari 2020').waitFor()
  await close(page)
})

for (const [name, options] of [
  ['telefoon', { viewport: phone }],
  ['telefoon-donker', { viewport: phone, keep: { thema: 'donker' } }],
]) {
  step(`it fits and is readable: ${name}`, async () => {
    page = await openAs(browser, 'privacy', options)
    await page.goto('/werk/toezicht/opvallend')
    await page.locator('main summary').first().click()
    await look(page, `opvallend-${name}`)
    await page.goto(`/werk/toezicht/logboek/${jan}`)
    await page.getByText('Dossier bekeken').first().waitFor()
    await look(page, `logboek-${name}`)
    await close(page)
  })
}

step('the participant reads who looked and why', async () => {
  page = await openAs(browser, 'deelnemer', { viewport: phone })
  await page.goto('/mijn/hulp')
  await page.getByRole('link', { name: 'Wie keek er in uw gegevens?' }).click()
  await page.getByRole('heading', { name: 'Wie keek er in uw gegevens?', level: 1 }).waitFor()
  await page.getByText('Keek naar:').first().waitFor()
  assert.equal(await page.getByText('Jan van der Velde').count(), 0, 'own visits are not in the list')
  await look(page, 'mijn-inzage')
  await close(page)
})

for (const taal of ['ar', 'en', 'tr', 'uk']) {
  step(`in the participant's own language: ${taal}`, async () => {
    page = await openAs(browser, 'deelnemer', { viewport: phone, keep: { taal } })
    await page.goto('/mijn/inzage')
    await page.locator('.mijn-helper').first().waitFor()
    assert.equal(await page.getByText('Keek naar').count(), 0)
    await look(page, `mijn-inzage-${taal}`)
    await close(page)
  })
}

lastStep('all of it is accessible and fits')
