// Letters: a text that is read along while it is written, the sheet that comes out of the printer, and what was sent kept
// as contact; and a flyer that takes the step of the ladder, on a phone and by keyboard.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { api, close, launch, openAs, phone, settled, story } from './browser.mjs'
import { choose, save, tab } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let dossier

/** What a link of the first letter saves. */
const saved = (page, link) => pressed(page, page.getByRole('link', { name: link }).first())

async function pressed(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach', { hands: 'keyboard' })
  dossier = (await api(coach, 'GET', '/dossiers?limit=100')).body.items.find(({ naam }) => naam === 'Jan van der Velde').id
})
after(async () => {
  await browser?.close()
})

step('a letter knows who it is to, who it is from, and shows itself while it is filled in', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}`)
  await settled(coach)
  await tab(coach, 'Contact')
  await coach.getByRole('link', { name: 'Brief maken' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Brief aan Jan van der Velde maken' }).waitFor()
  await choose(coach, 'Welke brief?', 'Wat we afspraken')
  assert.equal(await coach.getByLabel('Aan wie').inputValue(), 'Jan van der Velde')
  assert.equal(await coach.getByLabel('Van wie').inputValue(), 'Sanne Bakker')
  assert.equal(await coach.getByLabel('Gemeente', { exact: true }).inputValue(), 'Zonnedal')
  await coach.getByRole('article').getByText('Beste Jan van der Velde,').waitFor()
  await look(coach, 'brief-maken')
})

step('a difficult word is marked, and a plainer one is one press', async () => {
  await coach.getByLabel('Uw eigen tekst').fill('Indien u wilt, bel ik u morgen.')
  await coach.getByText('Eén ding kan makkelijker.').waitFor()
  assert.equal(await coach.locator('mark').innerText(), 'Indien')
  await look(coach, 'brief-leest-moeilijk')
  await coach.getByRole('button', { name: 'als', exact: true }).focus()
  await coach.keyboard.press('Enter')
  assert.equal(await coach.getByLabel('Uw eigen tekst').inputValue(), 'Als u wilt, bel ik u morgen.')
  await coach.getByText('Dit leest goed.').waitFor()
})

step('a sentence that goes on too long is told with its number of words', async () => {
  const long = 'Ik bel u morgen en dan praten we over uw werk en over uw huis en over uw geld en over wat u verder nog wilt weten van mij.'
  await coach.getByLabel('Uw eigen tekst').fill(long)
  await coach.getByText(/^Deze zin heeft \d+ woorden:/).waitFor()
  await coach.getByLabel('Uw eigen tekst').fill('Als u wilt, bel ik u morgen.')
  await coach.getByText('Dit leest goed.').waitFor()
})

step('the letter is there in the language of who gets it', async () => {
  await coach.getByLabel('Taal', { exact: true }).selectOption('ar')
  await coach.locator('article[lang="ar"][dir="rtl"]').waitFor()
  await look(coach, 'brief-arabisch')
  await coach.getByLabel('Taal', { exact: true }).selectOption('nl')
  await coach.locator('article[lang="nl"]').waitFor()
})

step('the letter stands beside what is filled in where there is room, and below it on a phone', async () => {
  const places = async () => ({ sheet: await coach.locator('article.ph-letter').boundingBox(), field: await coach.getByLabel('Aan wie').boundingBox() })
  const wide = coach.viewportSize()
  await coach.setViewportSize({ width: 1280, height: 900 })
  const beside = await places()
  assert.ok(beside.sheet.x >= beside.field.x + beside.field.width, JSON.stringify(beside))
  await look(coach, 'brief-naast-formulier')
  await coach.setViewportSize(phone)
  const below = await places()
  assert.ok(below.sheet.y >= below.field.y + below.field.height, JSON.stringify(below))
  assert.ok(below.sheet.x + below.sheet.width <= phone.width, JSON.stringify(below))
  await look(coach, 'brief-telefoon')
  await coach.setViewportSize(wide)
})

step('before it is sent it is seen as PDF: nothing is kept, and no address tells who it is about', async () => {
  const addresses = []
  const heard = (request) => addresses.push(request.url())
  coach.on('request', heard)
  const before = (await api(coach, 'GET', `/dossiers/${dossier}/brieven`)).body.items.length
  const paper = await pressed(coach, coach.getByRole('button', { name: 'Bekijken als PDF' }))
  coach.off('request', heard)
  assert.equal(paper.name, 'brief.pdf')
  assert.equal(paper.bytes.subarray(0, 5).toString('latin1'), '%PDF-')
  await coach.getByText('Er is nog niets verstuurd of bewaard.').waitFor()
  assert.ok(addresses.some((one) => one.endsWith('/v1/briefproeven')), addresses.join('\n'))
  for (const told of ['Velde', 'morgen']) assert.ok(!addresses.some((one) => one.includes(told)), addresses.join('\n'))
  assert.equal((await api(coach, 'GET', `/dossiers/${dossier}/brieven`)).body.items.length, before)
})

step('on paper there is the letter, and nothing to press', async () => {
  await coach.emulateMedia({ media: 'print' })
  for (const role of ['button', 'link', 'textbox', 'navigation']) assert.equal(await coach.getByRole(role).count(), 0, role)
  const sheet = await coach.locator('body').innerText()
  for (const told of ['Wat we samen afspraken', 'Beste Jan van der Velde,', 'Als u wilt, bel ik u morgen.']) assert.ok(sheet.includes(told), `${told} in: ${sheet}`)
  await coach.emulateMedia({ media: 'screen' })
})

step('sent, it is kept word for word and counts as contact', async () => {
  await save(coach, 'Verstuurd: bewaren', 'De brief is bewaard bij het contact.')
  await coach.getByRole('heading', { name: 'Brieven en flyers' }).waitFor()
  await coach.getByText('Wat we samen afspraken', { exact: true }).first().waitFor()
  const { body } = await api(coach, 'GET', `/dossiers/${dossier}/brieven`)
  const [letter] = body.items
  assert.ok(letter.alineas.some(({ tekst }) => tekst === 'Als u wilt, bel ik u morgen.'))
  const contacts = (await api(coach, 'GET', `/dossiers/${dossier}/contacten`)).body.items
  const contact = contacts.find(({ id }) => id === letter.contactId)
  assert.equal(contact.kanaal, 'brief')
  assert.equal(contact.uitkomst, 'verstuurd')
  await look(coach, 'brieven')
})

step('what was sent is saved as PDF and as lines of text', async () => {
  await coach.locator('details:has(article.ph-letter)').first().locator('summary').click()
  const paper = await saved(coach, 'Bewaren als PDF')
  assert.equal(paper.name, 'brief.pdf')
  assert.equal(paper.bytes.subarray(0, 5).toString('latin1'), '%PDF-')
  const text = await saved(coach, 'Bewaren als tekst')
  assert.equal(text.name, 'brief.txt')
  assert.ok(text.bytes.toString('utf8').includes('Als u wilt, bel ik u morgen.'))
  await look(coach, 'brief-bewaren')
})

step('a flyer to somebody who is approached takes the step of the ladder, in Dutch where their language is not there', async () => {
  await coach.setViewportSize(phone)
  await coach.goto('/werk/benaderen')
  await coach.getByRole('link', { name: 'Dawit Tesfay' }).click()
  await coach.getByRole('link', { name: 'Brief of flyer maken' }).click()
  await choose(coach, 'Welke brief?', 'Flyer om op iemand af te stappen')
  await coach.getByText('Deze brief is er niet in de taal van deze persoon.').waitFor()
  await look(coach, 'flyer-telefoon')
  await save(coach, 'Verstuurd: bewaren', 'Bewaard. De volgende stap staat klaar.')
  await coach.getByRole('heading', { level: 1, name: 'Dawit Tesfay' }).waitFor()
  await coach.getByText('Meedoen in Zonnedal', { exact: true }).first().waitFor()
  await look(coach, 'flyer-verstuurd')
  await close(coach)
})

lastStep('everything that was seen is accessible')
