// An older man with an addiction behind him hardly eats: his teeth are gone. His coach does not begin with his health or
// with taking part, but goes along to the dentist. Only when he can eat again comes the rest.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { phone, settled } from '../browser.mjs'
import { day, save, tick } from '../forms.mjs'
import { agree, ask, beginNextPlan, beginTrajectory, card, fillAction, fillGoal, House, inbox, openPart, openTrajectory, report, rung, scoreGoal, tale, talk, tellsInOrder, writePlan } from './people.mjs'

const { step, look, lastStep } = tale(test, 'het-gebit')
const house = new House()
const name = 'Wim Terpstra'

let coach
let gijs
let wim
let dossier

before(async () => {
  await house.open()
  const made = await house.registered({
    person: { voornamen: 'Wim', achternaam: 'Terpstra', geboortedatum: '1963-10-02', taal: 'nl', telefoon: '06-00000302' },
    asks: 'Ik eet bijna niks meer. Verder hoeft er niks.',
    home: { straat: 'Havendijk 12', postcode: '9999 EF', wijk: 'Havenkwartier' },
  })
  dossier = made.dossier
  coach = await house.staff('coach', { keep: { thema: 'donker' } })
  gijs = await house.staff('kringloop', { viewport: phone })
  wim = await house.account(made.person, name)
})
after(() => house.close())

step('he is on the lowest rung, and the coach writes down what he says himself', async () => {
  await talk(coach, dossier, { how: 'Gesproken', through: 'Huisbezoek', told: 'Meneer kan niet goed eten en is erg mager. Over drinken of werk wil hij het nu niet hebben.' })
  await rung(coach, dossier, { yes: [], is: /^Trede 1/ })
  await openPart(coach, dossier)
  await look(coach, 'coach-overzicht-donker')
})

step('the first plan is about eating, and about nothing else', async () => {
  await writePlan(coach, dossier, {
    wants: 'Weer gewoon kunnen eten.',
    strong: 'Fietsen maken. Alles wat ik in mijn handen heb, krijg ik weer heel.',
    goal: {
      title: 'Ik kan weer eten', domain: /lichamelijk|gezondheid/i, exactly: 'Ik krijg een nieuw kunstgebit bij de tandarts in de wijk.', seen: 'Ik eet een boterham met korst.',
      behind: 'Ik wil dit. Sanne gaat mee naar de tandarts.', why: 'De verzekering betaalt een deel. De gemeente betaalt de rest.', on: day(40),
      levels: ['Ik eet bijna niks.', 'Ik ben bij de tandarts geweest.', 'Ik heb een gebit en kan eten.', 'Ik kom aan.', 'Ik eet mee in het buurthuis.'],
    },
    actions: [
      { what: 'Samen naar de tandarts', who: 'Professional', name: 'Sanne Bakker', goal: 'Ik kan weer eten', on: day(7) },
      { what: 'Soep eten bij de buurvrouw', who: 'Netwerk', name: 'Riet van hiernaast', goal: 'Ik kan weer eten', on: day(3) },
    ],
  })
  await agree(coach)
  await look(coach, 'coach-plan-eten-donker')
})

step('Wim finds the next step on the first page of his telephone, and who goes along', async () => {
  await wim.page.goto('/mijn/')
  await settled(wim.page)
  assert.match(await wim.page.getByRole('region', { name: 'Uw volgende stap' }).innerText(), /tandarts|Soep eten/)
  await look(wim.page, 'wim-volgende-stap')
  await wim.page.goto('/mijn/plan')
  await settled(wim.page)
  await wim.page.getByText('Samen naar de tandarts').first().waitFor()
  await look(wim.page, 'wim-plan')
})

step('after the dentist the coach ticks off what was done, on the way back and on a telephone', async () => {
  await coach.setViewportSize(phone)
  await openPart(coach, dossier, 'plan')
  await coach.getByRole('link', { name: /^Plan \d/ }).first().click()
  await settled(coach)
  await tick(coach, 'Samen naar de tandarts')
  await coach.getByText('Gedaan: Samen naar de tandarts').first().waitFor()
  await look(coach, 'coach-gedaan-telefoon-donker')
  await scoreGoal(coach, dossier, { level: 0, by: 'Deelnemer', told: 'Ik heb vanmorgen een boterham met korst op.' })
})

step('Wim sees that his goal is reached', async () => {
  await wim.page.goto('/mijn/plan')
  await settled(wim.page)
  await wim.page.getByText('Ik heb een gebit en kan eten.').first().waitFor()
  await look(wim.page, 'wim-doel-gehaald')
})

step('only now comes what he could do: the next plan has a second goal beside the first', async () => {
  await coach.setViewportSize({ width: 1280, height: 900 })
  await talk(coach, dossier, { how: 'Gesproken', through: 'In de wijk', told: 'Samen gewandeld. Meneer bleef staan bij de fietsenwerkplaats van de kringloop en vertelde een uur over versnellingen.' })
  await beginNextPlan(coach, dossier)
  await coach.getByRole('button', { name: 'Doel toevoegen' }).click()
  await fillGoal(coach, 2, {
    title: 'Een ochtend in de fietsenwerkplaats', domain: /werk|dagbesteding|participatie/i, exactly: 'Ik maak iedere woensdag fietsen bij de kringloop.', seen: 'Ik ben er vier weken achter elkaar.',
    behind: 'Ik wil dit. Gijs haalt mij de eerste keer op.', why: 'Ik kan fietsen maken en ik heb weer kracht.', on: day(90),
    levels: ['Ik zit thuis.', 'Ik ga een keer kijken.', 'Ik ben er iedere woensdag.', 'Ik ben er twee ochtenden.', 'Ik leer het een ander.'],
  })
  // What was done does not come along; the soup of the neighbour does.
  await coach.getByRole('button', { name: 'Actie toevoegen' }).click()
  await fillAction(coach, 2, { what: 'Een keer gaan kijken', who: 'Zelf', goal: 'Een ochtend in de fietsenwerkplaats', on: day(10) })
  await save(coach, 'Plan bewaren', 'Het plan is bewaard.')
  await agree(coach)
  await look(coach, 'coach-volgend-plan-donker')
})

step('the kringloop is asked, says yes by keyboard, and the work is a trajectory of theirs', async () => {
  await ask(coach, dossier, { colleague: 'Gijs van Dam', asks: 'Meneer wil op woensdag fietsen maken. Wilt u hem de eerste keer ophalen?' })
  await coach.getByRole('heading', { name: 'Dit ziet Gijs van Dam na een ja' }).waitFor()
  await save(coach, 'Vragen', 'Het is gevraagd.')
  await inbox(gijs)
  await card(gijs, name).getByText(/fietsen maken/).waitFor()
  await look(gijs, 'gijs-gevraagd')
  await card(gijs, name).getByRole('button', { name: /^Aannemen/ }).focus()
  await gijs.keyboard.press('Enter')
  await gijs.getByText('De verwijzing is aangenomen.').waitFor()
  await beginTrajectory(coach, dossier, { kind: 'participatie', title: 'Fietsenwerkplaats', end: 'Meneer is er iedere woensdag.', who: 'Gijs van Dam' })
})

step('Gijs reports, and sees his part of the plan but not the health of Wim', async () => {
  await report(gijs, dossier, 'Fietsenwerkplaats', { how: 'Op koers', told: 'Wim was er alle vier de weken. Hij helpt nu ook een jongen die net begint.' })
  await look(gijs, 'gijs-verslag')
  await openPart(gijs, dossier)
  assert.equal(await gijs.getByText('Meneer kan niet goed eten').count(), 0)
  await openTrajectory(coach, dossier, 'Fietsenwerkplaats')
  await coach.getByText('Hij helpt nu ook een jongen').first().waitFor()
})

step('two rungs higher, and Wim sees the ladder', async () => {
  await rung(coach, dossier, { yes: ['contacten', 'activiteiten'], is: /^Trede 3/, helped: 'Het gebit. En de werkplaats.' })
  await wim.page.goto('/mijn/ladder')
  await settled(wim.page)
  assert.match(await wim.page.locator('[aria-current="step"]').innerText(), /U staat hier[\s\S]*Trede 3/)
  await look(wim.page, 'wim-ladder')
})

step('the same page in the dark and in Arabic, for who reads along in another language', async () => {
  const arabic = await wim.again({ keep: { taal: 'ar', thema: 'donker' } })
  await arabic.goto('/mijn/ladder')
  await settled(arabic)
  assert.equal(await arabic.locator('html').getAttribute('dir'), 'rtl')
  await look(arabic, 'wim-ladder-arabisch-donker')
})

step('the dossier tells the order: first the teeth, then the rest', async () => {
  await tellsInOrder(coach, dossier, [/Op koers: Fietsenwerkplaats/, /Participatietraject begonnen: Fietsenwerkplaats/, /Plan 2 begonnen/, /Doel gescoord: Ik kan weer eten/, /Plan 1 begonnen/, /Aangemeld/])
  await look(coach, 'coach-tijdlijn-donker')
})

step('nobody met an error on the way', () => house.wellDone())

lastStep()
