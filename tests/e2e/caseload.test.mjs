// The team leader sees how the work is divided, opens the households behind a number, and hands one over with a talk.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, launch, openAs, story } from './browser.mjs'
import { day, fillDate, save, select } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let leader

before(async () => {
  browser = await launch()
  leader = await openAs(browser, 'teamleider')
})
after(async () => {
  await browser?.close()
})

const loads = async () => new Map((await api(leader, 'GET', '/caseload/coaches?limit=200')).body.items.map(({ naam, werk }) => [naam, werk.huishoudens]))

step('the coaches stand in the order of their names, and nothing ranks them', async () => {
  await leader.goto('/werk/')
  await leader.getByRole('link', { name: 'Caseload', exact: true }).click()
  await leader.getByRole('heading', { level: 1, name: 'Caseload' }).waitFor()
  await leader.getByRole('heading', { level: 3 }).first().waitFor()
  const names = await leader.getByRole('heading', { level: 3 }).allInnerTexts()
  assert.ok(names.length >= 2)
  const { items: coaches } = (await api(leader, 'GET', '/caseload/coaches?limit=200')).body
  assert.deepEqual(names, coaches.map(({ naam }) => naam))
  await leader.getByText('De getallen zeggen niet hoe goed iemand werkt.').waitFor()
  await look(leader, 'caseload')
})

step('a choice shows only who has room, and stays in the address', async () => {
  await select(leader, 'Toon', 'Met ruimte')
  await leader.waitForURL(/toon=ruimte/)
  const { items: coaches } = (await api(leader, 'GET', '/caseload/coaches?limit=200')).body
  const withRoom = coaches.filter(({ heeftRuimte }) => heeftRuimte).map(({ naam }) => naam)
  await leader.waitForFunction((names) => [...document.querySelectorAll('h3')].map(({ textContent }) => textContent).join() === names.join(), withRoom)
})

step('behind a number are the households of that coach', async () => {
  await leader.goto('/werk/caseload')
  await leader.getByRole('link', { name: /^\d+ huishoudens?$/ }).first().click()
  await leader.getByRole('heading', { level: 2, name: 'Huishoudens van één coach' }).waitFor()
})

step('a household is handed over with a talk of three, and the number moves along', async () => {
  const found = (await api(leader, 'GET', '/dossiers?limit=100')).body.items.find(({ naam }) => naam === 'Marco Fontijn')
  const before = await loads()
  await leader.goto(`/werk/huishoudens/${found.id}/betrokkenen`)
  await leader.getByRole('link', { name: 'Overdragen aan een andere coach, met een gesprek' }).click()
  await leader.getByRole('heading', { level: 1, name: 'Marco Fontijn overdragen' }).waitFor()
  await select(leader, 'Wie neemt het over?', 'Anneke Postma')
  await leader.getByLabel('Waarom?').fill('Youssef gaat met verlof.')
  await fillDate(leader, 'Datum', day(7))
  await leader.getByLabel('Begintijd').fill('10:30')
  await leader.getByLabel('Waar?').fill('Wijkcentrum')
  await look(leader, 'overdragen')
  await save(leader, 'Overdragen', 'De overdracht is afgesproken. Bel de deelnemer om het te vertellen.')
  await leader.getByText('coach: Anneke Postma').waitFor()
  const now = await loads()
  assert.equal(now.get('Anneke Postma'), before.get('Anneke Postma') + 1)
  assert.equal(now.get('Youssef el Idrissi'), before.get('Youssef el Idrissi') - 1)
  const { items } = (await api(leader, 'GET', `/dossiers/${found.id}/afspraken`)).body
  assert.ok(items.some(({ met, onderwerp }) => met === 'Anneke Postma' && onderwerp.includes('Youssef el Idrissi')))
  await close(leader)
})

lastStep('everything that was seen is accessible')
