// A man who saw many helpers come and go trusts nobody but the woman who has helped him at home for three and a half
// years. The coach comes along with patience; the direction stays with her.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, phone, settled } from '../browser.mjs'
import { day, fillDate, save, select } from '../forms.mjs'
import { House, openPart, tale, talk, tellsInOrder, workday, writePlan } from './people.mjs'

const { step, look, lastStep } = tale(test, 'wantrouwen')
const house = new House()
const name = 'Ron Schippers'

let coach
let wendy
let ron
let dossier

before(async () => {
  await house.open()
  const made = await house.registered({
    person: { voornamen: 'Ron', achternaam: 'Schippers', geboortedatum: '1976-03-21', taal: 'nl', telefoon: '06-00000303' },
    asks: 'Jullie willen me toch alleen maar van de uitkering af hebben.',
    home: { straat: 'Havendijk 91', postcode: '9999 EF', wijk: 'Havenkwartier' },
  })
  dossier = made.dossier
  coach = await house.staff('coach')
  wendy = await house.staff('opvang', { viewport: phone })
  ron = await house.account(made.person, name)
})
after(() => house.close())

step('Wendy, who helps him to live on his own, gets the direction from the first day', async () => {
  await openPart(coach, dossier, 'betrokkenen')
  await select(coach, 'In welke rol?', 'Ketenpartner')
  await select(coach, 'Wie?', 'Wendy Blok')
  await coach.getByLabel(/^Reden/).fill('Wendy doet al ruim drie jaar de woonbegeleiding. Ron kent haar.')
  await coach.getByRole('button', { name: 'Betrekken', exact: true }).click()
  await coach.getByText('Deze persoon is nu betrokken.').first().waitFor()
  await openPart(coach, dossier, 'hulp')
  await coach.getByText('Sanne Bakker heeft de regie').waitFor()
  await coach.getByRole('button', { name: 'De regie aanbieden' }).click()
  await select(coach, 'Aan wie?', 'Wendy Blok')
  await coach.getByLabel('Waarom?').fill('Ron vertrouwt Wendy. Ik sluit aan bij wat zij doet.')
  await look(coach, 'coach-biedt-regie-aan')
  await save(coach, 'Aanbieden', 'Het is gevraagd.')
  await openPart(wendy, dossier, 'hulp')
  await look(wendy, 'wendy-antwoordt')
  await wendy.getByRole('button', { name: 'Ja, ik neem de regie' }).focus()
  await wendy.keyboard.press('Enter')
  await wendy.getByText(/Wendy Blok heeft de regie/).waitFor()
})

step('the coach calls, is not wanted, and comes back on the day that was promised', async () => {
  await talk(coach, dossier, { how: 'Wil nu geen contact', through: 'Telefoon', told: 'Meneer wil nu niet praten. Ik heb gezegd dat niets hoeft en dat ik morgen weer bel.', again: day(1) })
  await openPart(coach, dossier, 'contact')
  await look(coach, 'coach-wil-niet')
  await talk(coach, dossier, { how: 'Gesproken', through: 'Huisbezoek', told: 'Samen met Wendy. Geen map op tafel. Meneer vertelde over zijn werk in de metaal.' })
  await talk(coach, dossier, { how: 'Gesproken', through: 'Telefoon', told: 'Zomaar gebeld: hoe gaat het?' })
})

step('Ron looks on his telephone who looked at his data: every name stands there', async () => {
  await ron.page.goto('/mijn/inzage')
  await settled(ron.page)
  await ron.page.getByText('Sanne Bakker').first().waitFor()
  await ron.page.getByText('Wendy Blok').first().waitFor()
  await look(ron.page, 'ron-wie-keek')
})

step('Ron sees who helps him', async () => {
  await ron.page.goto('/mijn/hulp')
  await settled(ron.page)
  for (const helper of ['Wendy Blok', 'Sanne Bakker']) await ron.page.getByText(helper).first().waitFor()
  await look(ron.page, 'ron-hulp')
  const arabic = await ron.again({ keep: { taal: 'ar' } })
  await arabic.goto('/mijn/inzage')
  await settled(arabic)
  assert.equal(await arabic.locator('html').getAttribute('dir'), 'rtl')
  await look(arabic, 'ron-wie-keek-arabisch')
})

step('Wendy asks whether the coach wants the direction now; the coach says no, and it stays with her', async () => {
  await openPart(wendy, dossier, 'hulp')
  await wendy.getByRole('button', { name: 'De regie aanbieden' }).click()
  await select(wendy, 'Aan wie?', 'Sanne Bakker')
  await wendy.getByLabel('Waarom?').fill('Het gaat beter met wonen. Misschien kunt u het nu overnemen?')
  await look(wendy, 'wendy-biedt-regie-aan')
  await save(wendy, 'Aanbieden', 'Het is gevraagd.')
  await openPart(coach, dossier, 'hulp')
  await coach.getByRole('button', { name: 'Nee, ik niet' }).click()
  await coach.getByLabel('Waarom niet?').fill('Ron kent Wendy ruim drie jaar. Een ander gezicht nu kost zijn vertrouwen.')
  await save(coach, 'Nee zeggen', 'Uw nee is bewaard. De regie blijft waar die is.')
  await coach.getByText('Wendy Blok heeft de regie').waitFor()
  await coach.locator('summary', { hasText: 'Eerder gevraagd' }).click()
  await coach.getByText(/Een ander gezicht nu kost zijn vertrouwen/).waitFor()
  await look(coach, 'coach-regie-blijft')
  const { body } = await api(coach, 'GET', `/dossiers/${dossier}`)
  assert.equal(body.dossier.regisseur.naam, 'Wendy Blok')
  assert.equal(body.dossier.coach.naam, 'Sanne Bakker')
})

step('one small goal, without an obligation, and it may stay a draft', async () => {
  await writePlan(coach, dossier, {
    wants: 'Rust. En misschien weer iets met metaal.',
    strong: 'Lassen, frezen, nauwkeurig werken.',
    goal: {
      title: 'Een keer kijken in de metaalwerkplaats', domain: /werk|dagbesteding/i, exactly: 'Ik loop met Wendy een rondje door de werkplaats.', seen: 'Ik ben er één keer geweest.',
      behind: 'Ik wil zelf zien of het iets is.', why: 'Niemand vraagt daarna iets van mij.', on: day(45),
      levels: ['Ik wil er niet over praten.', 'Ik weet wanneer het rustig is.', 'Ik ben één keer gaan kijken.', 'Ik ga nog een keer.', 'Ik maak er iets.'],
    },
    actions: [{ what: 'Vragen wanneer het rustig is in de werkplaats', who: 'Professional', name: 'Sanne Bakker', goal: 'Een keer kijken', on: day(7) }],
  })
  await coach.getByText('Concept', { exact: true }).first().waitFor()
  await look(coach, 'coach-plan-concept')
})

step('the next visit is planned with Wendy there, and Ron finds it on his first page', async () => {
  await openPart(coach, dossier, 'afspraken/nieuw')
  await coach.getByLabel('Waar gaat het over?').fill('Koffie, samen met Wendy')
  await fillDate(coach, 'Datum', workday(7))
  await coach.getByLabel('Begintijd').fill('10:30')
  await coach.getByLabel('Waar?', { exact: true }).fill('Bij Ron thuis')
  await save(coach, 'Afspraak bewaren', 'De afspraak staat.')
  const night = await ron.again({ keep: { thema: 'donker' } })
  await night.goto('/mijn/')
  await settled(night)
  assert.match(await night.getByRole('region', { name: 'Uw volgende afspraak' }).innerText(), /Bij Ron thuis/)
  await look(night, 'ron-afspraak-donker')
})

step('the dossier tells of the patience, and of who has the direction', async () => {
  await tellsInOrder(coach, dossier, [
    /Plan 1 begonnen/, /Taak gedaan: Neemt u de regie over\? Wendy Blok vraagt het/, /Taak gedaan: Neemt u de regie over\? Sanne Bakker vraagt het/,
    /Wendy Blok helpt mee/, /Aangemeld/,
  ])
  await look(coach, 'coach-tijdlijn')
})

step('nobody met an error on the way', () => house.wellDone())

lastStep()
