// Early signals of debts: a workbook whose columns are pointed out, two signals of one household, a term that passed and
// stands in the day, a result by keyboard on a phone, a signal by hand, and nothing for who does not offer help.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, desktop, launch, openAs, phone, story } from './browser.mjs'
import { choose, day, save, select } from './forms.mjs'
import { workbook } from './workbook.mjs'

const { step, look, lastStep } = story(test)

/** As people write a day: "3-4-2026". */
const dutch = (fromToday) => day(fromToday).split('-').map(Number).reverse().join('-')

const rows = [
  ['Roepnaam', 'Achternaam', 'Adres', 'Postcode', 'Soort', 'Te betalen', 'Schuldeiser', 'Signaaldatum'],
  ['Naïma', 'Zijlmans', 'Rietveld 2', '1234 BA', 'Huur', 1250.5, 'Thuis in Zonnedal', dutch(-3)],
  ['N.', 'Zijlmans', 'Rietveld 2', '1234BA', 'Water', '€ 80', 'De Bron', day(-2)],
  ['Teun', 'Quirijns', 'Rietveld 9', '1234 BA', 'energie', '310,25', 'Vonk', dutch(-40)],
  ['Pim', 'Olthuis', 'Rietveld 11', '1234 BA', 'boot', 'veel', 'Vonk', '31-2-2026'],
]

let browser
let coach
let list

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach', { hands: 'keyboard', viewport: desktop })
})
after(async () => {
  await browser?.close()
})

const signalsOf = async () => (await api(coach, 'GET', coach.url().replace(/^.*\/werk\/benaderen\//, '/benaderingen/'))).body.signalen

step('a file that is no workbook says what to do', async () => {
  await coach.goto('/werk/benaderen/lijsten/nieuw')
  await coach.getByLabel('Bestand').setInputFiles({ name: 'oud.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0x20]) })
  await coach.getByText(/van een oud soort \(\.xls\)/).waitFor()
  assert.equal(await coach.getByRole('button', { name: 'Bekijk de lijst' }).count(), 0)
})

step('the columns of a workbook are pointed out, and every mistake is seen before anything is kept', async () => {
  await coach.getByLabel('Bestand').setInputFiles({ name: 'signalen.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: workbook(rows) })
  await coach.getByLabel('Hoe benadert u deze mensen?').selectOption('vroegsignalering')
  assert.equal(await coach.getByLabel('Soort achterstand').inputValue(), 'Soort', 'what a heading says is chosen already')
  await coach.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await coach.getByText(/Kies in welke kolom dit staat/).waitFor()
  await coach.getByLabel('Bedrag', { exact: true }).selectOption('Te betalen')
  await coach.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await coach.getByText('3 regels zijn goed.').waitFor()
  await coach.getByText('1 signaal komt bij een huishouden dat er al is.').waitFor()
  for (const column of ['Soort', 'Te betalen', 'Signaaldatum']) await coach.getByText(new RegExp(`^Regel 5, ${column}:`)).waitFor()
  await look(coach, 'schuldsignalen-bestand')
  await coach.setViewportSize(phone)
  await look(coach, 'schuldsignalen-bestand-telefoon')
  await coach.setViewportSize(desktop)
})

step('who is right is kept, and the households stand there', async () => {
  await coach.getByLabel('Naam van de lijst').fill('Signalen van vandaag')
  await coach.getByLabel('Waar komen de namen vandaan?').fill('Vaste melders')
  await coach.getByText('Laat regels met een fout weg').click()
  await coach.getByRole('button', { name: 'Lijst bewaren' }).click()
  await coach.getByRole('link', { name: 'Naïma Zijlmans' }).waitFor()
  list = new URL(coach.url()).searchParams.get('lijst')
  assert.equal(await coach.getByRole('link', { name: /Zijlmans/ }).count(), 1, 'one household, one line')
  assert.equal(await coach.getByRole('link', { name: 'Pim Olthuis' }).count(), 0)
  await coach.getByText(/Eerste contact te laat, kon tot/).first().waitFor()
  await coach.goto(`/werk/benaderen?beurt=doet-mee&lijst=${list}`)
  await coach.getByText('Er is nu niemand.').waitFor()
  await look(coach, 'schuldsignalen-leeg')
})

step('on a phone and by keyboard a result is recorded for one of two signals', async () => {
  await coach.goto(`/werk/benaderen?lijst=${list}`)
  await coach.setViewportSize(phone)
  await coach.getByRole('link', { name: 'Naïma Zijlmans' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Naïma Zijlmans' }).waitFor()
  await coach.getByText(/^Samen €\s1\.330,50$/).waitFor()
  await coach.getByText(/^Eerste contact tot/).first().waitFor()
  const record = coach.getByRole('button', { name: 'Resultaat vastleggen' })
  assert.equal(await record.count(), 2)
  await look(coach, 'schuldsignalen-kaart')
  await record.first().focus()
  await coach.keyboard.press('Enter')
  await coach.getByLabel('Wat kwam ervan?').focus()
  await coach.keyboard.type('Regeling')
  await look(coach, 'schuldsignalen-resultaat')
  await coach.getByRole('button', { name: 'Resultaat bewaren' }).focus()
  await coach.keyboard.press('Enter')
  await coach.getByText('Het resultaat is bewaard.').first().waitFor()
  await coach.getByText(/^Regeling met de schuldeiser, /).waitFor()
  assert.deepEqual((await signalsOf()).map(({ soort, resultaat }) => [soort, resultaat]), [['Water', 'Regeling met de schuldeiser'], ['Huur', undefined]])
  await coach.setViewportSize(desktop)
})

step('whose four weeks are over stands in the day until somebody is reached', async () => {
  await coach.goto('/werk/')
  await coach.getByRole('heading', { name: 'Eerste contact te laat' }).waitFor()
  await coach.getByRole('link', { name: 'Teun Quirijns' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Teun Quirijns' }).waitFor()
  await coach.getByText(/^Eerste contact te laat, kon tot/).waitFor()
  await coach.getByRole('button', { name: 'Anders: vastleggen hoe het ging' }).click()
  await choose(coach, 'Hoe ging het?', 'Gesprek gehad')
  await save(coach, 'Bewaren', 'Bewaard. De volgende stap staat klaar.')
  await coach.goto('/werk/')
  await coach.getByRole('heading', { name: 'Eerste contact te laat' }).waitFor()
  await coach.getByRole('link', { name: 'Ferdi Schoenmaker' }).waitFor()
  assert.equal(await coach.getByRole('link', { name: 'Teun Quirijns' }).count(), 0)
})

step('a signal by hand comes with the household that is approached already', async () => {
  await coach.goto('/werk/benaderen')
  await coach.getByRole('link', { name: 'Signaal van een schuld vastleggen' }).click()
  await coach.getByRole('button', { name: 'Signaal bewaren' }).click()
  await coach.getByRole('alert').first().waitFor()
  await look(coach, 'schuldsignaal-fouten')
  await select(coach, 'Waar is de achterstand?', 'Zorgverzekering')
  await coach.getByLabel('Bedrag').fill('1.780,00')
  await coach.getByLabel('Wie meldt dit?').fill('Zorgverzekeraar Zeker')
  await coach.getByLabel('Voornamen').fill('Omar')
  await coach.getByLabel('Achternaam').fill('Zijlmans')
  await coach.getByLabel('Straat en huisnummer').fill('Rietveld 2')
  await coach.getByLabel('Postcode').fill('1234 BA')
  await save(coach, 'Signaal bewaren', 'Bewaard bij het huishouden dat al wordt benaderd.')
  await coach.getByRole('heading', { level: 1, name: 'Naïma Zijlmans' }).waitFor()
  await coach.getByText(/^Samen €\s3\.110,50$/).waitFor()
  await coach.getByText(/Omar Zijlmans/).waitFor()
})

step('somebody new gets four weeks', async () => {
  await coach.goto('/werk/benaderen/signaal')
  await select(coach, 'Waar is de achterstand?', 'Water')
  await coach.getByLabel('Bedrag').fill('75,-')
  await coach.getByLabel('Wie meldt dit?').fill('De Bron')
  await coach.getByLabel('Voornamen').fill('Wiebe')
  await coach.getByLabel('Achternaam').fill('Quirijns')
  await save(coach, 'Signaal bewaren', 'Bewaard. De eerste stap staat klaar.')
  await coach.getByRole('heading', { level: 1, name: 'Wiebe Quirijns' }).waitFor()
  const { body } = await api(coach, 'GET', coach.url().replace(/^.*\/werk\/benaderen\//, '/benaderingen/'))
  assert.equal(body.persoon.eersteContactVoor, day(28))
  assert.equal(body.signalen[0].bedragInCenten, 7500)
  await close(coach)
})

step('who does not offer help hears of no debts', async () => {
  const leader = await openAs(browser, 'teamleider', { viewport: desktop })
  await leader.goto(`/werk/benaderen?lijst=${list}`)
  await leader.getByRole('link', { name: 'Naïma Zijlmans' }).click()
  await leader.getByRole('heading', { level: 1, name: 'Naïma Zijlmans' }).waitFor()
  assert.equal(await leader.getByRole('heading', { name: 'Signalen', exact: true }).count(), 0)
  assert.equal(await leader.getByText('1.250,50').count(), 0)
  await leader.goto('/werk/benaderen')
  await leader.getByRole('heading', { level: 1, name: 'Benaderen' }).waitFor()
  assert.equal(await leader.getByRole('link', { name: 'Signaal van een schuld vastleggen' }).count(), 0)
  assert.equal((await api(leader, 'POST', '/schuldsignalen', {})).status, 403)
  await close(leader)
})

lastStep('every screen of it is accessible and fits')
