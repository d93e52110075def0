// The first talks with a household: help first, a note on a telephone, cards by key and by hand, talents, the flywheel
// and a client profile; and the participant who lays the cards alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { phone, settled, story } from './browser.mjs'
import { withMouse, withoutMouse } from './keys.mjs'
import { choose, day, fillDate, longDay, save, select } from './forms.mjs'
import { House, openPart } from './stories/people.mjs'

const { step, look, lastStep } = story(test)
const house = new House()

let coach
let home

before(async () => {
  await house.open()
  home = await house.registered({ person: { voornamen: 'Samir', achternaam: 'Kaartlegger' }, asks: 'Ik weet niet waar ik moet beginnen.' })
  coach = await house.staff('coach', { viewport: phone })
})
after(() => house.close())

const cards = () => coach.getByRole('list', { name: 'De kaarten, het belangrijkste eerst' }).getByRole('listitem')
const grip = (name) => coach.getByRole('button', { name: new RegExp(`^${name}, plaats`) })

step('everything that is not there yet says so, on a telephone', async () => {
  await openPart(coach, home.dossier, 'kennismaking')
  await coach.getByText('Er is nog geen gesprek opgeschreven.').waitFor()
  await coach.getByText('De kaarten zijn nog niet gelegd.', { exact: false }).waitFor()
  await coach.getByText('Er is nog geen profiel.', { exact: false }).waitFor()
  await look(coach, 'kennismaking-leeg')
})

step('a small thing comes first and is ticked off', async () => {
  await coach.getByLabel('Waar kunt u nu mee helpen?').fill('De energieleverancier bellen')
  await save(coach, 'Klein ding toevoegen', 'Dat staat erbij.')
  await coach.getByText('De energieleverancier bellen').first().waitFor()
})

step('a talk is written down in one field, with where and how long', async () => {
  await coach.getByRole('button', { name: 'Gesprek opschrijven' }).click()
  await coach.getByLabel('Wat kwam er ter sprake?').fill('Samir vertelde over zijn kelder vol gereedschap.')
  await coach.getByLabel('Waar was het?').fill('Keukentafel')
  await coach.getByLabel('Hoeveel minuten duurde het?').fill('45')
  await look(coach, 'kennismaking-gesprek')
  await save(coach, 'Gesprek bewaren', 'Het gesprek is bewaard.')
  await coach.getByText('1 gesprek gehad.').waitFor()
  await coach.getByText('Keukentafel').waitFor()
})

step('the cards are laid with the keyboard and with buttons, and scored where somebody wants to', async () => {
  await coach.getByRole('link', { name: 'Kaarten leggen' }).click()
  await settled(coach)
  await cards().first().waitFor()
  const count = await cards().count()
  await grip('Veiligheid').focus()
  await coach.keyboard.press('Home')
  await coach.getByRole('button', { name: new RegExp(`^Veiligheid, plaats 1 van ${count}`) }).waitFor()
  await coach.getByRole('button', { name: 'Financiën omhoog' }).click()
  await coach.getByText(/^Financiën ligt nu op plaats \d\.$/).waitFor({ state: 'attached' })
  await select(coach.getByRole('group', { name: 'Veiligheid' }), 'Lukt het u zelf?', 'Het lukt mij met veel hulp')
  await look(coach, 'kaarten-leggen')
  await save(coach, 'Kaarten bewaren', 'De kaarten zijn bewaard.')
  const first = coach.getByRole('region', { name: 'Tabel van de kaarten' }).getByRole('row').nth(1)
  assert.match(await first.innerText(), /Veiligheid/)
})

step('a card that is dragged lies where it was dropped', async () => {
  await coach.getByRole('link', { name: 'Kaarten leggen' }).click()
  await settled(coach)
  const last = cards().last()
  const name = await last.locator('.ph-cards__name').innerText()
  await last.scrollIntoViewIfNeeded()
  withMouse(coach)
  const from = await last.getByRole('button').first().boundingBox()
  const to = await cards().nth((await cards().count()) - 3).boundingBox()
  await coach.mouse.move(from.x + 20, from.y + from.height / 2)
  await coach.mouse.down()
  await coach.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 })
  await coach.mouse.up()
  withoutMouse(coach)
  assert.notEqual(await cards().last().locator('.ph-cards__name').innerText(), name, 'it moved')
  await save(coach, 'Kaarten bewaren', 'De kaarten zijn bewaard.')
  await coach.getByText('1 keer eerder gelegd').waitFor()
})

step('a talent in own words, and the flywheel with a text beside its picture', async () => {
  await coach.getByLabel('In eigen woorden').fill('Repareert alles wat kapot is')
  await save(coach, 'Talent toevoegen', 'Het talent staat erbij.')
  await coach.getByRole('link', { name: 'Antwoorden opschrijven' }).click()
  await settled(coach)
  await coach.getByLabel('Wat wilt u?').fill('Een werkplaats voor de buurt')
  await coach.getByLabel('Hoe leert u het liefst iets nieuws?').fill('Door te doen')
  await look(coach, 'kennismaking-vragen')
  await save(coach, 'Antwoorden bewaren', 'De antwoorden zijn bewaard.')
  await coach.getByRole('img', { name: /^Vliegwiel\. Verteld: Manier van leren\./ }).waitFor()
})

step('a client profile has a reason and a day to look again', async () => {
  await coach.getByRole('link', { name: 'Profiel kiezen' }).click()
  await settled(coach)
  await choose(coach, 'Welke hulp past nu?', 'Maatschappelijke activering')
  await coach.getByLabel('Waarom past dit?').fill('Samir wil iets voor de buurt doen.')
  await fillDate(coach, 'Wanneer kijkt u opnieuw?', day(60))
  await look(coach, 'klantprofiel')
  await save(coach, 'Profiel bewaren', 'Het profiel is bewaard.')
  await coach.getByText(`Opnieuw bekijken op ${longDay(60)}.`).waitFor()
  await look(coach, 'kennismaking')
})

step('the participant reads it in plain words and lays the cards alone', async () => {
  const { page } = await house.account(home.person, 'Samir Kaartlegger')
  await page.goto('/mijn/over-mij')
  await page.getByText('Hulp om mee te doen', { exact: true }).waitFor()
  await page.getByText('Repareert alles wat kapot is').waitFor()
  await look(page, 'mijn-over-mij')
  await page.getByRole('button', { name: 'Schrijf op wat u goed kunt' }).click()
  await look(page, 'mijn-talent-opschrijven')
  await page.getByLabel('Wat kunt u goed? Schrijf het in uw eigen woorden').fill('Koken voor de straat')
  await save(page, 'Zet het erbij', 'Het staat erbij. Uw coach leest het ook.')
  await page.getByText('Dit zei u zelf.').waitFor()
  await page.getByRole('button', { name: 'Schrijf op wat u goed kunt' }).click()
  await page.getByLabel('Wat kunt u goed? Schrijf het in uw eigen woorden').fill('Fluiten')
  await save(page, 'Zet het erbij', 'Fluiten')
  await page.getByRole('button', { name: 'Haal weg: Fluiten' }).click()
  await look(page, 'mijn-talent-zeker')
  await save(page, 'Ja, haal weg', 'Het is weg van de lijst.')
  assert.equal(await page.getByText('Fluiten').count(), 0)
  assert.equal(await page.getByRole('button', { name: /^Haal weg: Repareert/ }).count(), 0, 'the coach wrote that down')
  await page.getByRole('link', { name: /Leg de kaarten opnieuw/ }).click()
  await page.getByRole('button', { name: /^Wonen, plaats/ }).focus()
  await page.keyboard.press('Home')
  await look(page, 'mijn-kaarten')
  await page.getByRole('button', { name: 'Zo liggen ze goed' }).click()
  await page.getByRole('heading', { name: 'Wonen: lukt het u zelf?' }).waitFor()
  await page.getByRole('radio', { name: 'Het lukt mij zelf', exact: true }).check()
  await look(page, 'mijn-kaarten-vraag')
  await page.getByRole('button', { name: 'Geen vragen meer' }).click()
  await page.getByRole('heading', { name: 'Klopt dit zo?' }).waitFor()
  await look(page, 'mijn-kaarten-alles')
  await page.getByRole('button', { name: 'Versturen' }).click()
  await page.getByRole('heading', { name: 'Dank u wel' }).waitFor()
  await openPart(coach, home.dossier, 'kennismaking')
  await coach.getByText(/, door de deelnemer zelf$/).first().waitFor()
  await coach.getByText('Koken voor de straat').waitFor()
  await coach.getByText(/· door de deelnemer zelf$/).first().waitFor()
})

step('no page reported an error', () => house.wellDone())

lastStep('every screen is accessible and fits')
