// A mother of four cares for her husband, who is ill at home. Her back gave way, she worries about her son, and she has
// a letter for a psychiatrist where she does not dare to go. First she is no longer alone with it; then somebody comes
// to her home first.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { phone, settled } from '../browser.mjs'
import { choose, day, fillDate, pick, save, select, tick } from '../forms.mjs'
import { agree, ask, beginTrajectory, card, House, inbox, openPart, report, scoreGoal, tale, talk, tellsInOrder, workday, writePlan } from './people.mjs'

const { step, look, lastStep } = tale(test, 'zorgt-voor-haar-man')
const house = new House()
const name = 'Hala Mansour'

let coach
let josien
let hala
let dossier

before(async () => {
  await house.open()
  const lives = (voornamen, geboortedatum, rol = 'kind') => ({ voornamen, achternaam: 'Mansour', geboortedatum, rol })
  const made = await house.registered({
    person: { voornamen: 'Hala', achternaam: 'Mansour', geboortedatum: '1979-12-01', taal: 'ar', telefoon: '06-00000304' },
    others: [lives('Bassam', '1974-04-18', 'partner'), lives('Karim', '2005-02-11'), lives('Layla', '2009-07-25'), lives('Dima', '2012-10-08'), lives('Omar', '2016-03-30')],
    asks: 'Ik kan niet meer. Mijn man is ziek, mijn rug is kapot en met mijn zoon gaat het niet goed.',
    home: { straat: 'Lindelaan 40', postcode: '9999 AB', wijk: 'De Linden' },
  })
  dossier = made.dossier
  coach = await house.staff('coach')
  josien = await house.staff('josien', { viewport: phone, keep: { thema: 'donker' } })
  hala = await house.account(made.person, name)
})
after(() => house.close())

step('the coach sees the whole household at once, and what she asks', async () => {
  await talk(coach, dossier, { person: name, how: 'Gesproken', through: 'Huisbezoek', told: 'Mevrouw zorgt dag en nacht voor haar man. Zij heeft een verwijzing voor een psychiater, maar durft niet.' })
  await openPart(coach, dossier)
  await look(coach, 'coach-overzicht')
  await openPart(coach, dossier, 'gegevens')
  for (const who of ['Bassam', 'Karim', 'Layla', 'Dima', 'Omar']) await coach.getByText(new RegExp(who)).first().waitFor()
  await look(coach, 'coach-huishouden')
})

step('life domains as she sees them, with what was not asked and why', async () => {
  await openPart(coach, dossier, 'metingen/nieuw?instrument=participatiehuis-8')
  await choose(coach, 'Over wie gaat dit?', name)
  await choose(coach, 'Wie geeft de scores?', 'Deelnemer')
  const domains = coach.locator('form .ph-card')
  const scores = [2, undefined, 4, 6, 5, 3, 2, 6]
  for (const [at, score] of scores.entries()) {
    if (score === undefined) {
      await pick(domains.nth(at).getByRole('radio', { name: 'Niet gevraagd' }))
      await domains.nth(at).getByLabel('Waarom is dit niet gevraagd?').fill('Daar is nu geen ruimte voor.')
    } else {
      await pick(domains.nth(at).locator(`input[type="radio"][value="${score}"]`))
    }
  }
  await save(coach, 'Meting bewaren', 'De meting is bewaard.')
  await settled(coach)
  await look(coach, 'coach-leefgebieden')
})

step('a plan for her own rest, with what the family does itself', async () => {
  await writePlan(coach, dossier, {
    wants: 'Hulp in huis, rust voor mijzelf en een goede plek voor Karim.',
    strong: 'Naaien, zorgen, doorzetten.',
    goal: {
      title: 'Ik sta er niet meer alleen voor', domain: /dagelijks|gezin|relaties|netwerk/i, exactly: 'Iedere ochtend komt er iemand voor Bassam, en ik heb één middag voor mijzelf.', seen: 'De hulp komt vijf dagen, en ik ga naar het naaicafé.',
      behind: 'Ik wil mijn rug sparen. Bassam wil het ook.', why: 'De huisarts vroeg de hulp al aan.', on: day(60),
      levels: ['Ik doe alle zorg alleen.', 'Er komt soms hulp.', 'Er komt iedere ochtend hulp.', 'De kinderen hebben een vaste taak.', 'Ik heb tijd voor mijzelf.'],
    },
    actions: [
      { what: 'Layla helpt na school met koken', who: 'Netwerk', name: 'Layla, mijn dochter', goal: 'Ik sta er niet', on: day(7) },
      { what: 'Bellen met de wijkverpleging', who: 'Professional', name: 'Sanne Bakker', goal: 'Ik sta er niet', on: day(3) },
    ],
  })
  await agree(coach)
  await look(coach, 'coach-plan')
})

step('a place without an account: the coach calls, writes down the yes, and nothing goes along', async () => {
  await ask(coach, dossier, { place: 'Naaicafé in buurthuis De Linde', asks: 'Kan mevrouw op dinsdagmiddag komen?' })
  await coach.getByText('Er gaat niets mee uit het systeem. Vertel aan de telefoon alleen wat nodig is.').waitFor()
  await save(coach, 'Vragen', 'Het is gevraagd.')
  const place = card(coach, 'Naaicafé in buurthuis De Linde')
  await place.getByText('Er gaat niets mee uit het systeem.').waitFor()
  await place.getByRole('button', { name: /^Aannemen/ }).click()
  await coach.getByText('De verwijzing is aangenomen.').first().waitFor()
  await look(coach, 'coach-naaicafe')
})

step('her health may not go along to the psychiatric nurse unless she says so herself', async () => {
  await ask(coach, dossier, { colleague: 'Josien Kramer', asks: 'Mevrouw durft niet naar een gesprek. Wilt u eerst bij haar thuis komen?', along: ['Iets over geestelijke gezondheid'] })
  await coach.getByRole('heading', { name: 'Dit mag niet allemaal mee' }).waitFor()
  await look(coach, 'coach-mag-niet-mee')
  await coach.getByRole('button', { name: 'Laat weg wat niet mag' }).click()
  await coach.getByRole('heading', { name: 'Dit ziet Josien Kramer na een ja' }).waitFor()
  await save(coach, 'Vragen', 'Het is gevraagd.')
})

step('Josien comes to her home first: accepted, and a talk planned there', async () => {
  await inbox(josien)
  await card(josien, name).getByText('Wilt u eerst bij haar thuis komen?').waitFor()
  await look(josien, 'josien-gevraagd-donker')
  await card(josien, name).getByRole('button', { name: /^Aannemen/ }).click()
  await josien.getByText('De verwijzing is aangenomen.').waitFor()
  await card(josien, name).getByRole('button', { name: /^Kennismaking plannen/ }).click()
  await fillDate(josien, 'Datum', workday(6))
  await josien.getByLabel('Begintijd').fill('13:30')
  await josien.getByLabel('Waar?').fill('Bij mevrouw thuis, met haar zus erbij')
  await save(josien, 'Kennismaking plannen', 'De kennismaking staat.')
})

step('Hala reads on her phone, in Arabic, who comes to her home', async () => {
  const arabic = await hala.again({ keep: { taal: 'ar' } })
  await arabic.goto('/mijn/hulp')
  await settled(arabic)
  assert.equal(await arabic.locator('html').getAttribute('dir'), 'rtl')
  await arabic.getByText('Josien Kramer').first().waitFor()
  await look(arabic, 'hala-hulp-arabisch')
  await hala.page.goto('/mijn/afspraken')
  await settled(hala.page)
  await hala.page.getByText('Bij mevrouw thuis, met haar zus erbij').first().waitFor()
  await look(hala.page, 'hala-afspraken')
})

step('the coach asks whether Josien may know how she feels; she answers herself, by keyboard', async () => {
  await openPart(coach, dossier, 'delen')
  await select(coach, 'Wat wilt u vertellen?', 'Iets over geestelijke gezondheid')
  await select(coach, 'Aan wie?', 'Josien Kramer')
  await coach.locator('#deel-antwoord').waitFor()
  await look(coach, 'coach-mag-ik-dit-delen')
  await coach.getByRole('button', { name: 'Vraag toestemming' }).click()
  await choose(coach, 'Hoe krijgt u het antwoord?', 'Vraag het in Mijn Participatiehuis')
  await save(coach, 'Bewaren', 'Het is bewaard.')
  await hala.page.goto('/mijn/')
  await hala.page.getByRole('link', { name: 'Bekijk de vraag' }).click()
  await hala.page.getByRole('button', { name: 'Ja, dat mag' }).waitFor()
  await look(hala.page, 'hala-toestemming')
  await hala.page.getByRole('button', { name: 'Ja, dat mag' }).focus()
  await hala.page.keyboard.press('Enter')
  await hala.page.getByRole('button', { name: 'Hiermee stoppen' }).waitFor()
})

step('care and taking part run side by side, and Josien reports what she may', async () => {
  await beginTrajectory(coach, dossier, { kind: 'zorg', title: 'Minder piekeren', end: 'Mevrouw is naar het eerste gesprek geweest.', who: 'Josien Kramer' })
  await beginTrajectory(coach, dossier, { kind: 'participatie', title: 'Naaicafé', end: 'Mevrouw is er iedere dinsdag.', who: 'Ria Peeters', organisation: 'Steunpunt Mantelzorg' })
  await report(josien, dossier, 'Minder piekeren', { how: 'Op koers', told: 'Ik was twee keer thuis. Mevrouw wil met haar zus naar het gesprek komen.' })
  await look(josien, 'josien-verslag-donker')
})

step('there is somebody every morning now, and she says so herself', async () => {
  await scoreGoal(coach, dossier, { level: 0, by: 'Deelnemer', told: 'Iedere ochtend komt er iemand.' })
  await openPart(coach, dossier, 'plan')
  await coach.getByRole('link', { name: /^Plan \d/ }).first().click()
  await settled(coach)
  await tick(coach, 'Layla helpt na school met koken')
  await coach.getByText('Gedaan: Layla helpt na school met koken').first().waitFor()
  await hala.page.goto('/mijn/plan')
  await settled(hala.page)
  await hala.page.getByText('Iedere ochtend komt er iemand').first().waitFor()
  await look(hala.page, 'hala-plan')
})

step('the dossier tells who came to help, and in which order', async () => {
  await tellsInOrder(coach, dossier, [/Doel gescoord: Ik sta er niet meer alleen voor/, /Op koers: Minder piekeren/, /Zorgtraject begonnen: Minder piekeren/, /Josien Kramer helpt mee/, /Plan 1 begonnen/, /Aangemeld/])
  await look(coach, 'coach-tijdlijn')
})

step('nobody met an error on the way', () => house.wellDone())

lastStep()
