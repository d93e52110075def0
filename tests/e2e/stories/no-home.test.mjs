// A man without a home waits for treatment. "First the problems, then taking part" left him with nothing; here a home,
// somebody to talk to while he waits, and something he is good at go side by side.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, phone, settled } from '../browser.mjs'
import { choose, day, fillDate, save, select, tick } from '../forms.mjs'
import { agree, ask, beginTrajectory, card, endTrajectory, House, inbox, openPart, report, rung, scoreGoal, tale, tellsInOrder, workday, writePlan } from './people.mjs'

const { step, look, lastStep } = tale(test, 'zonder-huis')
const house = new House()
const surname = 'Brouwer'
const name = `Milan ${surname}`

let intaker
let coach
let josien
let tom
let ellen
let milan
let dossier

before(async () => {
  await house.open()
  intaker = await house.staff('intaker', { viewport: phone })
  coach = await house.staff('coach')
  josien = await house.staff('josien')
  tom = await house.staff('ketenpartner', { viewport: phone, keep: { thema: 'donker' } })
  ellen = await house.staff('werkbegeleider', { viewport: phone })
})
after(() => house.close())

step('the intaker registers him by keyboard and on a phone, without an address, and sleeping cannot wait', async () => {
  await intaker.goto('/werk/aanmelden')
  await settled(intaker)
  await intaker.getByLabel('Voornamen').fill('Milan')
  await intaker.getByLabel('Achternaam').fill(surname)
  await fillDate(intaker, 'Geboortedatum', '1997-03-08')
  await intaker.getByRole('button', { name: 'Zoeken en verder' }).focus()
  await intaker.keyboard.press('Enter')
  await choose(intaker, 'Wie vraagt om hulp?', 'De inwoner zelf')
  await select(intaker, 'Hoe kwam de vraag binnen?', 'Aan de balie')
  await intaker.getByLabel('Wat is de vraag?').fill('Ik wil gewoon een normale baan en een normaal leven. Maar ik heb niet eens een huis.')
  await tick(intaker, 'Een plek om te slapen')
  await intaker.getByLabel(/^Plaats/).first().fill('Zonnedal')
  await look(intaker, 'intaker-aanmelden')
  await intaker.getByRole('button', { name: 'Huishouden aanmelden' }).focus()
  await intaker.keyboard.press('Enter')
  await intaker.getByText('Het huishouden is aangemeld.').first().waitFor()
  await intaker.waitForURL(/\/werk\/huishoudens\/[0-9a-f-]{36}$/)
  dossier = intaker.url().split('/').at(-1)
  await openPart(intaker, dossier, 'betrokkenen')
  await select(intaker, 'In welke rol?', 'Participatiecoach')
  await select(intaker, 'Wie?', 'Sanne Bakker')
  await intaker.getByRole('button', { name: 'Toewijzen', exact: true }).click()
  await intaker.getByText('Deze persoon is nu betrokken.').first().waitFor()
  const { body } = await api(intaker, 'GET', `/dossiers/${dossier}`)
  milan = await house.account(body.personen[0].id, name)
})

step('the coach finds him in her day, with what cannot wait', async () => {
  await coach.goto('/werk/')
  await settled(coach)
  await coach.getByRole('link', { name: new RegExp(surname) }).first().waitFor()
  await openPart(coach, dossier)
  await look(coach, 'coach-overzicht')
  await rung(coach, dossier, { yes: [], is: /^Trede 1/ })
})

step('the client snapshot is made together, on a telephone, and says what he is good at', async () => {
  await coach.setViewportSize(phone)
  await openPart(coach, dossier, 'klantfoto')
  await choose(coach, 'Wie vult dit in?', 'Samen met de inwoner')
  await select(coach, 'Waar slaapt u nu?', 'opvang')
  await coach.getByLabel('Waar bent u goed in?').fill('Computers en dieren.')
  await look(coach, 'coach-klantfoto-telefoon')
  await save(coach, 'Klantfoto bewaren', 'De klantfoto is bewaard.')
  await coach.setViewportSize({ width: 1280, height: 900 })
})

step('one plan: a home, and not waiting alone', async () => {
  await writePlan(coach, dossier, {
    wants: 'Een huis, hulp voor mijn hoofd en daarna werk.',
    strong: 'Goed met computers, goed met dieren, eerlijk.',
    goal: {
      title: 'Ik heb een huis', domain: /wonen|huisvesting/i, exactly: 'Ik huur een appartement van de woningcorporatie.', seen: 'Ik heb een huurcontract.',
      behind: 'Zonder huis kom ik nergens aan toe.', why: 'De opvang en de corporatie hebben een afspraak over spoed.', on: day(60),
      levels: ['Ik slaap in de opvang.', 'Ik heb een tijdelijke kamer.', 'Ik heb een huurcontract.', 'Het huis is ingericht.', 'Ik woon een jaar rustig.'],
    },
    actions: [{ what: 'Spoed aanvragen bij de corporatie', who: 'Professional', name: 'Wendy Blok', goal: 'Ik heb een huis', on: day(7) }],
  })
  await agree(coach)
  await look(coach, 'coach-plan')
})

step('the GGZ has a waiting list, and says how long it is', async () => {
  await ask(coach, dossier, { colleague: 'Josien Kramer', asks: 'Milan wil praten over wat er gebeurd is. Wanneer is er plek?' })
  await save(coach, 'Vragen', 'Het is gevraagd.')
  await inbox(josien)
  await card(josien, name).getByRole('button', { name: /^Op de wachtlijst zetten/ }).click()
  await josien.getByLabel('Hoe lang duurt het?').fill('Over drie maanden is er plek.')
  await look(josien, 'josien-wachtlijst')
  await save(josien, 'Op de wachtlijst zetten', 'De verwijzing staat op de wachtlijst.')
  await openPart(coach, dossier, 'hulp')
  await card(coach, 'Josien Kramer').getByText('De zorg ligt nu bij Sanne Bakker.').waitFor()
  await look(coach, 'coach-wachtlijst')
})

step('Milan reads that he is on the list, in Dutch and in Arabic', async () => {
  await milan.page.goto('/mijn/hulp')
  await milan.page.getByText('U staat op de wachtlijst bij Josien Kramer.').waitFor()
  await look(milan.page, 'milan-wachtlijst')
  const arabic = await milan.again({ keep: { taal: 'ar', thema: 'donker' } })
  await arabic.goto('/mijn/hulp')
  await settled(arabic)
  assert.equal(await arabic.getByText('U staat op de wachtlijst').count(), 0)
  await look(arabic, 'milan-wachtlijst-arabisch-donker')
})

step('he does not wait alone: Tom of the social work says yes for the time in between', async () => {
  await ask(coach, dossier, { colleague: 'Tom Hendriks', asks: 'Wilt u met Milan praten tot de behandeling begint?' })
  await save(coach, 'Vragen', 'Het is gevraagd.')
  await inbox(tom)
  await card(tom, name).getByRole('button', { name: /^Aannemen/ }).click()
  await tom.getByText('De verwijzing is aangenomen.').waitFor()
  await card(tom, name).getByRole('button', { name: /^Kennismaking plannen/ }).click()
  await fillDate(tom, 'Datum', workday(3))
  await tom.getByLabel('Begintijd').fill('09:30')
  await tom.getByLabel('Waar?').fill('Opvang De Kade')
  await save(tom, 'Kennismaking plannen', 'De kennismaking staat.')
  await look(tom, 'tom-aangenomen-donker')
  await beginTrajectory(coach, dossier, { kind: 'zorg', title: 'Gesprekken tot de behandeling begint', end: 'Milan gaat goed voorbereid naar de behandeling.', who: 'Tom Hendriks' })
})

step('and he takes part meanwhile: old computers for families', async () => {
  await openPart(coach, dossier, 'betrokkenen')
  await select(coach, 'In welke rol?', 'Werkbegeleider')
  await select(coach, 'Wie?', 'Ellen Vos')
  await coach.getByRole('button', { name: 'Betrekken', exact: true }).click()
  await coach.getByText('Deze persoon is nu betrokken.').first().waitFor()
  await beginTrajectory(coach, dossier, { kind: 'participatie', title: 'Oude computers nakijken voor gezinnen', end: 'Drie dagdelen per week, met een vaste taak.', who: 'Ellen Vos' })
  await report(ellen, dossier, 'Oude computers nakijken', { how: 'Op koers', told: 'Milan heeft veertien computers klaargemaakt. Hij werkt het liefst met muziek op.' })
  await look(ellen, 'ellen-verslag')
  await openPart(coach, dossier, 'trajecten')
  await look(coach, 'coach-trajecten-naast-elkaar')
})

step('the key: the goal is reached, and the household has an address', async () => {
  await scoreGoal(coach, dossier, { level: 0, by: 'Deelnemer', told: 'Ik heb de sleutel!' })
  await milan.page.goto('/mijn/plan')
  await settled(milan.page)
  await milan.page.getByText('Ik heb een huurcontract.').first().waitFor()
  await look(milan.page, 'milan-huis')
})

step('he is higher on the ladder, and the talks with Tom end with their result', async () => {
  await rung(coach, dossier, { yes: ['contacten', 'activiteiten'], is: /^Trede 3/, helped: 'Een eigen huis. En iets te doen hebben.' })
  await endTrajectory(coach, dossier, 'Gesprekken tot de behandeling begint', { result: /^Einddoel gehaald/, told: 'De behandeling begint volgende week.' })
  await milan.page.goto('/mijn/ladder')
  await settled(milan.page)
  assert.match(await milan.page.locator('[aria-current="step"]').innerText(), /U staat hier[\s\S]*Trede 3/)
  await look(milan.page, 'milan-ladder')
})

step('the dossier tells that everything went side by side', async () => {
  await tellsInOrder(coach, dossier, [/Traject afgesloten, einddoel gehaald/, /Doel gescoord: Ik heb een huis/, /Op koers: Oude computers/, /Participatietraject begonnen/, /Zorgtraject begonnen/, /Plan 1 begonnen/, /Aangemeld/])
  await look(coach, 'coach-tijdlijn')
})

step('nobody met an error on the way', () => house.wellDone())

lastStep()
