// Somebody on a list says no. Nobody presses; three weeks later she calls herself, and joins. What she told before is
// not asked again, and when later it gets hard once more, the help goes on where it was.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, phone, settled } from '../browser.mjs'
import { choose, day, fillDate, save, select, tick } from '../forms.mjs'
import { agree, ask, card, House, inbox, openPart, tale, talk, tellsInOrder, writePlan } from './people.mjs'

const { step, look, lastStep } = tale(test, 'zei-nee-en-kwam-terug')
const house = new House()
const name = 'Petra Zwart'
const csv = 'Roepnaam;Achternaam;Geboortedatum;Mobiel;Straat;Postcode;Woonplaats\nPetra;Zwart;14-6-1971;06 00000306;Merelstraat 19;9999 AB;Zonnedal\n'

let coach
let lies
let petra
let dossier
let address

before(async () => {
  await house.open()
  coach = await house.staff('coach')
  lies = await house.staff('lies', { viewport: phone, keep: { thema: 'donker' } })
})
after(() => house.close())

/** How a call went, on a day that is past. */
async function call({ how, said, ago }) {
  await coach.getByRole('button', { name: 'Anders: vastleggen hoe het ging' }).click()
  await choose(coach, 'Hoe ging het?', how)
  if (said) await coach.getByLabel('Wat is er gezegd?').fill(said)
  await fillDate(coach, 'Wanneer was dit?', day(-ago))
  await save(coach, 'Bewaren', 'Bewaard. De volgende stap staat klaar.')
  await settled(coach)
}

step('she stands on a list, and the coach sends a flyer with a name and a number', async () => {
  await coach.goto('/werk/benaderen/lijsten/nieuw')
  await coach.getByLabel('Bestand').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await coach.getByLabel('Hoe benadert u deze mensen?').selectOption('tilburg-doe-mee')
  await coach.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await coach.getByText(/^1 regel is goed|^1 regels/).first().waitFor()
  await coach.getByLabel('Naam van de lijst').fill('Merelstraat')
  await coach.getByLabel('Waar komen de namen vandaan?').fill('Werk en Inkomen')
  await coach.getByRole('button', { name: 'Lijst bewaren' }).click()
  await coach.getByRole('link', { name }).click()
  await coach.getByRole('heading', { level: 1, name }).waitFor()
  address = coach.url()
  await look(coach, 'coach-op-de-lijst')
  await call({ how: 'Verstuurd', ago: 28 })
})

step('three weeks ago she said no, in her own words, and nobody pressed', async () => {
  await call({ how: 'Wil nu niet', said: 'Ik heb het nu te druk met mijn moeder.', ago: 21 })
  await coach.getByText('Ik heb het nu te druk met mijn moeder.').waitFor()
  await coach.getByText('Bellen', { exact: true }).first().waitFor()
  await look(coach, 'coach-ze-zei-nee')
})

step('today she calls herself; the coach finds her on the telephone and reads what she said', async () => {
  await coach.setViewportSize(phone)
  await coach.goto('/werk/benaderen')
  await settled(coach)
  await coach.goto(address)
  await settled(coach)
  assert.equal(await coach.getByRole('link', { name: '06 00000306' }).getAttribute('href'), 'tel:0600000306')
  await call({ how: 'Gesprek gehad', said: 'Mijn moeder woont nu in een tehuis. Nu wil ik iets voor mijzelf.', ago: 0 })
  await look(coach, 'coach-ze-belt-terug-telefoon')
})

step('she joins, by keyboard, and nothing that is known is asked again', async () => {
  await coach.setViewportSize({ width: 1280, height: 900 })
  await coach.getByRole('link', { name: 'Gaat meedoen' }).click()
  await coach.getByText(/Petra Zwart, .*06 00000306, Merelstraat 19/).waitFor()
  await coach.getByLabel('Wat wil deze persoon?').fill('Ik wil weer onder de mensen. En mijn Nederlands schrijven verbeteren.')
  await tick(coach, 'Ik heb gezocht: deze persoon heeft nog geen dossier')
  await look(coach, 'coach-gaat-meedoen')
  await coach.getByRole('button', { name: 'Dossier beginnen' }).focus()
  await coach.keyboard.press('Enter')
  await coach.waitForURL(/\/werk\/huishoudens\/[0-9a-f-]{36}$/)
  dossier = coach.url().split('/').at(-1)
  const { body } = await api(coach, 'GET', `/dossiers/${dossier}`)
  assert.equal(body.personen[0].telefoon.replace(/\D/g, ''), '0600000306')
  assert.equal(body.personen[0].geboortedatum, '1971-06-14')
  petra = await house.account(body.personen[0].id, name)
})

step('who spoke with her stays her coach', async () => {
  await openPart(coach, dossier, 'betrokkenen')
  await select(coach, 'In welke rol?', 'Participatiecoach')
  await select(coach, 'Wie?', 'Sanne Bakker')
  await coach.getByRole('button', { name: 'Toewijzen', exact: true }).click()
  await coach.getByText('Deze persoon is nu betrokken.').first().waitFor()
})

step('she sees on her telephone that there is somebody, and what she can think about', async () => {
  await petra.page.goto('/mijn/hulp')
  await settled(petra.page)
  await petra.page.getByText('Sanne Bakker').first().waitFor()
  await look(petra.page, 'petra-hulp')
  await petra.page.goto('/mijn/plan')
  await petra.page.getByText('Uw plan is er nog niet').waitFor()
  await look(petra.page, 'petra-nog-geen-plan')
})

step('a first small plan, and the taalhuis says yes', async () => {
  await writePlan(coach, dossier, {
    wants: 'Weer onder de mensen.',
    strong: 'Zorgen, luisteren, bakken.',
    goal: {
      title: 'Op donderdag naar de schrijfgroep', domain: /sociaal|netwerk|taal/i, exactly: 'Ik ga op donderdag naar de schrijfgroep van het taalhuis.', seen: 'Ik ben er vier keer geweest.',
      behind: 'Ik wil dit zelf.', why: 'Mijn moeder heeft nu een goede plek.', on: day(60),
      levels: ['Ik zie bijna niemand.', 'Ik ben een keer geweest.', 'Ik ben er iedere donderdag.', 'Ik drink daarna koffie met iemand.', 'Ik help een ander.'],
    },
    actions: [{ what: 'Een keer gaan kijken', who: 'Zelf', goal: 'Op donderdag', on: day(7) }],
  })
  await agree(coach)
  await ask(coach, dossier, { colleague: 'Lies Geraerts', asks: 'Mevrouw wil graag naar de schrijfgroep. Mag zij een keer komen kijken?' })
  await save(coach, 'Vragen', 'Het is gevraagd.')
  await inbox(lies)
  await card(lies, name).getByRole('button', { name: /^Aannemen/ }).focus()
  await look(lies, 'lies-gevraagd-donker')
  await lies.keyboard.press('Enter')
  await lies.getByText('De verwijzing is aangenomen.').waitFor()
  await openPart(coach, dossier, 'hulp')
  await card(coach, 'Lies Geraerts').getByRole('button', { name: /^Het contact is er/ }).click()
  await coach.getByText('Bewaard: het contact is er.').waitFor()
})

step('it goes well: aftercare, with a task to call now and then', async () => {
  await openPart(coach, dossier, 'fase')
  await choose(coach, 'Nieuwe fase', /^Nazorg/)
  await coach.getByLabel('Waarom?').fill('Het gaat goed. Petra gaat iedere donderdag.')
  await save(coach, 'Fase wijzigen', 'De fase is gewijzigd.')
  await openPart(coach, dossier, 'taken')
  await look(coach, 'coach-nazorg-taken')
})

step('then her mother dies, and the help goes on where it was, without registering again', async () => {
  await talk(coach, dossier, { how: 'Gesproken', through: 'Telefoon', told: 'Haar moeder is overleden. Petra gaat niet meer naar de groep. Zij vraagt of ik langskom.' })
  await openPart(coach, dossier, 'fase')
  await choose(coach, 'Nieuwe fase', /^In begeleiding/)
  await coach.getByText('De begeleiding gaat verder waar zij was, zonder nieuwe aanmelding.').waitFor()
  await coach.getByLabel('Waarom?').fill('Petra vraagt zelf om hulp na het overlijden van haar moeder.')
  await look(coach, 'coach-terug-in-begeleiding')
  await save(coach, 'Fase wijzigen', 'De fase is gewijzigd.')
  const { body } = await api(coach, 'GET', `/dossiers/${dossier}`)
  assert.equal(body.dossier.fase, 'begeleid')
  assert.equal(body.dossier.coach.naam, 'Sanne Bakker')
})

step('her plan is still there, also in Arabic for who reads along', async () => {
  const arabic = await petra.again({ keep: { taal: 'ar' } })
  await arabic.goto('/mijn/plan')
  await settled(arabic)
  assert.equal(await arabic.locator('html').getAttribute('dir'), 'rtl')
  await arabic.getByText('Op donderdag naar de schrijfgroep').first().waitFor()
  await look(arabic, 'petra-plan-arabisch')
})

step('the dossier tells the way back as well as the way in', async () => {
  await tellsInOrder(coach, dossier, [/Petra vraagt zelf om hulp/, /Het gaat goed/, /Lies Geraerts helpt mee/, /Plan 1 begonnen/, /Aangemeld/])
  await look(coach, 'coach-tijdlijn')
})

step('nobody met an error on the way', () => house.wellDone())

lastStep()
