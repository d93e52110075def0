// Approaching people: a list from a spreadsheet, one press after a call on a phone, somebody who says no, comes back and
// joins, and the figures that agree.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, desktop, launch, openAs, phone, story } from './browser.mjs'
import { choose, day, fillDate, longDay, save, select, tick } from './forms.mjs'

const { step, look, lastStep } = story(test)
const csv = 'Roepnaam;Achternaam;Geboortedatum;Mobiel;Woonplaats\nSamira;Oufkir;4-5-1979;06 1122 3344;Zonnedal\nHenk;Oosterwijk;31-2-1960;;Zonnedal\nGerda;Lammers;9-9-1966;06 9988 7766;Zonnedal\n'

let browser
let coach

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach', { hands: 'keyboard', viewport: desktop })
})
after(async () => {
  await close(coach)
  await browser?.close()
})

step('a spreadsheet becomes a list after a look at what is in it', async () => {
  await coach.goto('/werk/benaderen/lijsten/nieuw')
  await coach.getByLabel('Bestand').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await coach.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await coach.getByText('Kies hoe u deze mensen benadert.').waitFor()
  await coach.getByLabel('Hoe benadert u deze mensen?').selectOption('tilburg-doe-mee')
  await coach.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await coach.getByText('2 regels zijn goed.').waitFor()
  await coach.getByText(/^Regel 3, Geboortedatum:/).waitFor()
  await look(coach, 'benaderen-lijst')
  await coach.getByRole('button', { name: 'Lijst bewaren' }).click()
  for (const field of ['Naam van de lijst', 'Waar komen de namen vandaan'])
    assert.equal(await coach.getByText(`${field}: vul dit in.`).count(), 2, `${field}: above the form and at the field`)
  await look(coach, 'benaderen-lijst-fouten')
  await coach.getByLabel('Naam van de lijst').fill('Wijk Oost')
  await coach.getByLabel('Waar komen de namen vandaan?').fill('Werk en Inkomen')
  await coach.getByText('Laat regels met een fout weg').click()
  await coach.getByRole('button', { name: 'Lijst bewaren' }).click()
  await coach.getByRole('link', { name: 'Samira Oufkir' }).waitFor()
  assert.equal(await coach.getByRole('link', { name: 'Henk Oosterwijk' }).count(), 0)
})

step('on a phone a flyer is one press, and the number can be called', async () => {
  await coach.setViewportSize(phone)
  await coach.getByRole('link', { name: 'Samira Oufkir' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Samira Oufkir' }).waitFor()
  assert.equal(await coach.getByRole('link', { name: '06 1122 3344' }).getAttribute('href'), 'tel:0611223344')
  await coach.getByRole('button', { name: 'Verstuurd' }).click()
  await coach.getByRole('button', { name: 'Geen gehoor' }).waitFor()
  await look(coach, 'benaderen-persoon')
})

step('who says no now is called again later', async () => {
  await coach.getByRole('button', { name: 'Anders: vastleggen hoe het ging' }).click()
  await choose(coach, 'Hoe ging het?', 'Wil nu niet')
  await save(coach, 'Bewaren', 'Bewaard. De volgende stap staat klaar.')
  await coach.getByText('Wil nu niet').first().waitFor()
  await coach.getByText('Bellen', { exact: true }).first().waitFor()
})

step('after an appointment the talk comes next, and who did not come is called again', async () => {
  await coach.getByRole('button', { name: 'Anders: vastleggen hoe het ging' }).click()
  await choose(coach, 'Hoe ging het?', 'Afspraak gemaakt')
  await select(coach, 'Waar wilt u elkaar spreken?', 'In het wijkcentrum')
  await fillDate(coach, 'Afgesproken op', day(3))
  await save(coach, 'Bewaren', 'Bewaard. De volgende stap staat klaar.')
  await coach.getByText(`, ${longDay(3)}, In het wijkcentrum`).waitFor()
  await look(coach, 'benaderen-gesprek')
  await coach.getByRole('button', { name: 'Gesprek gehad' }).click()
  assert.ok(await coach.getByRole('radio', { name: 'Gesprek gehad' }).isChecked())
  await coach.getByRole('button', { name: 'Annuleren' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Samira Oufkir' }).waitFor()
  await coach.getByRole('button', { name: 'Niet thuis of niet gekomen' }).click()
  await coach.getByText('Nog eens bellen', { exact: true }).first().waitFor()
})

step('who comes back joins, and is not asked again what is known', async () => {
  await coach.setViewportSize(desktop)
  await coach.getByRole('link', { name: 'Gaat meedoen' }).click()
  await coach.getByText(/Samira Oufkir, .*06 1122 3344/).waitFor()
  await coach.getByLabel('Wat wil deze persoon?').fill('Nederlands leren')
  await tick(coach, 'Eten')
  await look(coach, 'benaderen-meedoen')
  await tick(coach, 'Ik heb gezocht: deze persoon heeft nog geen dossier')
  await coach.getByRole('button', { name: 'Dossier beginnen' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Samira Oufkir' }).waitFor()
  await coach.getByText('Eten', { exact: true }).first().waitFor()
})

step('a list that was a mistake is taken away after one question', async () => {
  await coach.goto('/werk/benaderen/lijsten/nieuw')
  await coach.getByLabel('Bestand').setInputFiles({ name: 'vergissing.csv', mimeType: 'text/csv', buffer: Buffer.from('Voornaam;Achternaam\nÇiğdem;Vergissing\n') })
  await coach.getByLabel('Hoe benadert u deze mensen?').selectOption('leiden-project-door')
  await coach.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await coach.getByLabel('Naam van de lijst').fill('Een vergissing')
  await coach.getByLabel('Waar komen de namen vandaan?').fill('Werk en Inkomen')
  await coach.getByRole('button', { name: 'Lijst bewaren' }).click()
  await coach.getByRole('link', { name: 'Çiğdem Vergissing' }).waitFor()
  await coach.goto('/werk/benaderen/lijsten')
  await coach.getByRole('button', { name: 'Lijst ongedaan maken' }).click()
  await coach.getByText('De lijst Een vergissing gaat weg,').waitFor()
  await look(coach, 'benaderen-lijst-zeker')
  await coach.getByRole('button', { name: 'Annuleren' }).click()
  await coach.getByRole('link', { name: 'Een vergissing' }).waitFor()
  await coach.getByRole('button', { name: 'Lijst ongedaan maken' }).click()
  await coach.getByRole('button', { name: 'Ja, haal deze lijst weg' }).click()
  await coach.getByRole('link', { name: 'Een vergissing' }).waitFor({ state: 'detached' })
})

step('the figures agree with what happened', async () => {
  const { body } = await api(coach, 'GET', '/benadertrechter')
  assert.equal(body.opDeLijst, body.doetMee + body.gestopt + body.open)
  assert.ok(body.doetMee >= 1 && body.benaderd >= body.bereikt && body.bereikt >= body.gesproken && body.gesproken >= body.doetMee && body.doetMee >= body.vertrokken)
  assert.equal(body.vertrokken, body.redenenVertrek.reduce((sum, { aantal }) => sum + aantal, 0))
  await coach.goto('/werk/benaderen/aantallen')
  const row = coach.getByRole('row').filter({ has: coach.getByRole('rowheader', { name: 'Doet mee' }) })
  assert.equal(await row.locator('td').first().innerText(), String(body.doetMee))
  await look(coach, 'benaderen-aantallen')
})

lastStep('every screen is accessible and fits')
