// The policy officer defines a group of people, sees about how large it is, makes a report of it, opens a number, saves
// it, and removes the group. On a desk, on a phone and by keyboard.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { api, close, launch, openAs, phone, story } from './browser.mjs'
import { day, fillDate, save, select } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let officer
let cohort

before(async () => {
  browser = await launch()
  officer = await openAs(browser, 'beleid')
})
after(async () => {
  await browser?.close()
})

/** The newest cohort of this name, as the server has it. */
const kept = async (page, name) => (await api(page, 'GET', '/cohorten')).body.items.find(({ naam }) => naam === name)

step('a mistake in a filter is shown in its place, and the cursor goes there', async () => {
  await officer.goto('/werk/effect')
  await officer.getByRole('link', { name: 'Cohort toevoegen', exact: true }).click()
  await officer.getByRole('heading', { level: 1, name: 'Cohort toevoegen' }).waitFor()
  await officer.getByText('Vul de twee dagen en het filter in.').waitFor()
  await officer.getByLabel('Naam', { exact: true }).fill('Iedereen die binnenkwam')
  await fillDate(officer, 'Binnengekomen vanaf', day(-3650))
  await fillDate(officer, 'Binnengekomen tot en met', day(0))
  const filter = officer.getByLabel('Wie hoort erbij?')
  await filter.fill('instroomdatum > date("2000-01-01")\nand leeftijdgroep = 1')
  await officer.getByText('Regel 2, positie 5:').first().waitFor()
  await look(officer, 'cohort-fout')
  await officer.getByRole('button', { name: 'Ga naar regel 2, positie 5' }).click()
  assert.equal(await filter.evaluate((area) => area.value.slice(area.selectionStart, area.selectionStart + 13)), 'leeftijdgroep')
})

step('a condition can be chosen instead of written, and the size follows without a number', async () => {
  const filter = officer.getByLabel('Wie hoort erbij?')
  await filter.fill('true')
  await officer.getByText('In het cohort:').waitFor()
  await officer.getByRole('button', { name: 'Een voorwaarde kiezen', exact: true }).click()
  await select(officer, 'Waar kijkt u naar?', 'Op welke dag iemand binnenkwam')
  await select(officer, 'Hoe vergelijkt u?', 'Op of na deze dag')
  await fillDate(officer, 'Welke dag?', day(-3000))
  await officer.getByRole('button', { name: 'Voorwaarde toevoegen' }).click()
  assert.equal(await filter.inputValue(), `instroomdatum >= date("${day(-3000)}")`)
  await officer.getByText(/^In het cohort: (minder dan \d+|\d+) mensen/).waitFor()
  await officer.getByText('Het precieze aantal ziet u niet.').waitFor()
})

step('what groups are held alike in is chosen, and the cohort is kept', async () => {
  const alike = officer.getByRole('group', { name: /^Op welke kenmerken moeten groepen op elkaar lijken/ })
  await alike.getByLabel('Kenmerk', { exact: true }).selectOption('leeftijdsgroep')
  await alike.getByRole('button', { name: 'Kenmerk toevoegen' }).click()
  await alike.getByText('Moet precies gelijk zijn').click()
  await look(officer, 'cohort')
  await save(officer, 'Cohort bewaren', 'Het cohort is bewaard.')
  cohort = await kept(officer, 'Iedereen die binnenkwam')
  assert.deepEqual(cohort.vergelijkOp, ['leeftijdsgroep'])
  assert.deepEqual(cohort.moetGelijkZijn, ['leeftijdsgroep'])
})

step('a report is made, and behind a number stands what it means', async () => {
  await officer.getByRole('link', { name: 'Rapport van Iedereen die binnenkwam' }).click()
  await officer.getByText('Er is nog geen rapport van dit cohort.').waitFor()
  await officer.getByRole('button', { name: 'Rapport van vandaag maken' }).click()
  await officer.getByRole('heading', { level: 2, name: 'Wie werd bereikt, en wie stopte' }).waitFor({ timeout: 60_000 })
  const number = officer.locator('details.ph-figure').first()
  await number.locator('summary').click()
  assert.ok((await number.locator('p').first().innerText()).length > 0)
  await look(officer, 'effectrapport')
})

/** The name and the first bytes of what a link saves. */
async function saved(page, link) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return { name: download.suggestedFilename(), start: (await readFile(await download.path())).subarray(0, 4).toString('latin1') }
}

step('the report is saved to reckon with, and to read', async () => {
  assert.deepEqual(await saved(officer, 'Om mee te rekenen (Excel, XLSX)'), { name: 'effectrapport.xlsx', start: 'PK\u0003\u0004' })
  assert.deepEqual(await saved(officer, 'Om te lezen of te versturen (PDF)'), { name: 'effectrapport.pdf', start: '%PDF' })
  assert.equal((await saved(officer, 'Als pagina met alle uitleg (HTML)')).name, 'effectrapport.html')
})

step('on a phone the same screens fit', async () => {
  const small = await openAs(browser, 'beleid', { viewport: phone })
  for (const [address, name] of [['/werk/effect', 'effect-telefoon'], [`/werk/effect/${cohort.id}`, 'cohort-telefoon'], [`/werk/effect/${cohort.id}/rapport`, 'effectrapport-telefoon']]) {
    await small.goto(address)
    await look(small, name)
  }
  await close(small)
})

step('by keyboard: change the name, and change one’s mind about removing', async () => {
  await officer.goto(`/werk/effect/${cohort.id}`)
  await officer.getByRole('heading', { level: 1, name: 'Iedereen die binnenkwam' }).waitFor()
  await officer.getByLabel('Naam', { exact: true }).focus()
  await officer.keyboard.press('End')
  await officer.keyboard.type(' sinds kort')
  await officer.keyboard.press('Enter')
  await officer.getByText('Het cohort is bewaard.').waitFor()
  await officer.getByRole('link', { name: 'Iedereen die binnenkwam sinds kort', exact: true }).press('Enter')
  await officer.getByRole('button', { name: 'Cohort verwijderen' }).press('Enter')
  await officer.getByRole('heading', { name: 'Weet u het zeker?' }).waitFor()
  await officer.getByText(/^Het rapport van .+ gaat mee/).waitFor()
  await look(officer, 'cohort-verwijderen')
  await officer.getByRole('button', { name: 'Annuleren' }).last().press('Enter')
  await officer.getByRole('button', { name: 'Cohort verwijderen' }).waitFor()
})

step('a report of an earlier version of the cohort says so', async () => {
  await officer.goto(`/werk/effect/${cohort.id}/rapport`)
  await officer.getByText('Dit rapport is van een eerdere versie').waitFor()
})

step('who is sure removes it, and its report with it', async () => {
  await officer.goto(`/werk/effect/${cohort.id}`)
  await officer.getByRole('button', { name: 'Cohort verwijderen' }).click()
  await officer.getByRole('button', { name: 'Ja, verwijder dit cohort' }).click()
  await officer.getByText('Het cohort is verwijderd.').waitFor()
  assert.equal(await kept(officer, 'Iedereen die binnenkwam sinds kort'), undefined)
  assert.equal((await api(officer, 'GET', `/cohorten/${cohort.id}/rapport`)).status, 404)
  await close(officer)
})

lastStep('everything that was seen is accessible')
