// A mother of six wants to work while her children are at school. In the third talk she asks her coach to fill in a form
// for her, and it turns out that she cannot read. "Find work" becomes "learn to read and write".
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { phone, settled } from '../browser.mjs'
import { day, fillDate, save } from '../forms.mjs'
import { agree, ask, beginNextPlan, beginTrajectory, card, fillGoal, House, inbox, openPart, openTrajectory, report, scoreGoal, tale, talk, tellsInOrder, workday, writePlan } from './people.mjs'

const { step, look, lastStep } = tale(test, 'moeder-van-zes')
const house = new House()
const name = 'Samira Amrani'

let coach
let lies
let samira
let dossier

before(async () => {
  await house.open()
  const child = (voornamen, geboortedatum) => ({ voornamen, achternaam: 'Amrani', geboortedatum, rol: 'kind' })
  const made = await house.registered({
    person: { voornamen: 'Samira', achternaam: 'Amrani', geboortedatum: '1984-02-09', taal: 'ar', telefoon: '06-00000301' },
    others: [child('Yasmin', '2007-08-30'), child('Idris', '2009-11-03'), child('Hiba', '2012-01-22'), child('Anas', '2015-06-12'), child('Lina', '2018-04-05'), child('Sami', '2021-09-19')],
    asks: 'Mijn jongste zit nu op school. Tussen tien en drie kan ik werken.',
    home: { straat: 'Lindelaan 22', postcode: '9999 AB', wijk: 'De Linden' },
  })
  dossier = made.dossier
  coach = await house.staff('coach')
  lies = await house.staff('lies', { viewport: phone })
  samira = await house.account(made.person, name)
})
after(() => house.close())

step('the coach reads the question in her own words, and who lives there', async () => {
  await openPart(coach, dossier)
  await coach.getByText('Mijn jongste zit nu op school. Tussen tien en drie kan ik werken.').waitFor()
  await look(coach, 'coach-overzicht')
})

step('in the second talk she wants to work, and that is the goal of the first plan', async () => {
  await talk(coach, dossier, { person: name, how: 'Gesproken', through: 'Huisbezoek', told: 'Mevrouw wil graag werken als de kinderen op school zijn.' })
  await writePlan(coach, dossier, {
    wants: 'Werk onder schooltijd.',
    strong: 'Koken, plannen en met kinderen omgaan.',
    goal: {
      title: 'Werk vinden onder schooltijd', domain: /werk|dagbesteding/i, exactly: 'Een kleine baan in een winkel in de buurt, tussen tien en drie.',
      seen: 'Ik werk drie ochtenden.', behind: 'Ik wil dit zelf.', why: 'De kinderen zijn dan op school.', on: day(90),
      levels: ['Ik heb geen werk.', 'Ik weet welke winkels iemand zoeken.', 'Ik werk drie ochtenden.', 'Ik werk vier ochtenden.', 'Ik heb een vast contract.'],
    },
    actions: [{ what: 'In de winkels vragen of er werk is', who: 'Zelf', goal: 'Werk vinden', on: day(14) }],
  })
  await look(coach, 'coach-eerste-plan')
  await agree(coach)
})

step('she reads her plan at home in her own language', async () => {
  const arabic = await samira.again({ keep: { taal: 'ar' } })
  await arabic.goto('/mijn/plan')
  await settled(arabic)
  assert.equal(await arabic.locator('html').getAttribute('dir'), 'rtl')
  await arabic.getByText('Werk vinden onder schooltijd').first().waitFor()
  await look(arabic, 'samira-plan-arabisch')
})

step('in the third talk she brings a form, and it turns out that she cannot read it', async () => {
  await talk(coach, dossier, { person: name, how: 'Gesproken', through: 'Huisbezoek', told: 'Mevrouw liet een formulier van de winkel zien. Of ik het wilde invullen? Zij leerde nooit lezen en schrijven.' })
  await scoreGoal(coach, dossier, { level: -1, by: 'Coach', told: 'Het formulier was een drempel. Eerst lezen en schrijven.' })
  await look(coach, 'coach-doel-staat-stil')
})

step('the goal becomes learning to read and write, and both agree; the first plan stays to be read', async () => {
  await beginNextPlan(coach, dossier)
  await coach.getByLabel('Wat ik wil').fill('Zelf kunnen lezen wat er staat. Daarna werk onder schooltijd.')
  await fillGoal(coach, 1, {
    title: 'Leren lezen en schrijven', domain: /taal/i, exactly: 'Twee keer in de week les in het taalhuis, als de kinderen op school zijn.',
    seen: 'Ik vul zelf een formulier in.', behind: 'Ik wil dit. Mijn zus past op Sami als hij ziek is.', why: 'Het taalhuis is dichtbij.', on: day(180),
    levels: ['Ik kan niet lezen.', 'Ik lees mijn naam en de dagen.', 'Ik vul zelf een formulier in.', 'Ik lees de brief van school.', 'Ik lees mijn kinderen voor.'],
  })
  const action = coach.getByRole('group', { name: 'Actie 1', exact: true })
  await action.getByLabel('Wat gaat er gebeuren?').fill('Samen naar het taalhuis voor de eerste les')
  await look(coach, 'coach-plan-herschrijven')
  await save(coach, 'Plan bewaren', 'Het plan is bewaard.')
  await agree(coach)
  await openPart(coach, dossier, 'plan')
  await coach.getByText('Vervangen door een nieuw plan').waitFor()
  await look(coach, 'coach-twee-plannen')
})

step('the coach asks the taalhuis, and sees beforehand what they will see', async () => {
  await ask(coach, dossier, { organisation: 'Taalhuis Zonnedal', asks: 'Mevrouw wil leren lezen en schrijven, onder schooltijd. Is er plek?' })
  await coach.getByRole('heading', { name: 'Dit ziet Taalhuis Zonnedal na een ja' }).waitFor()
  await look(coach, 'coach-vraagt-taalhuis')
  await save(coach, 'Vragen', 'Het is gevraagd.')
})

step('Lies says yes on her telephone and plans a first meeting of three', async () => {
  await inbox(lies)
  await card(lies, name).getByText(/leren lezen en schrijven/).waitFor()
  await look(lies, 'lies-gevraagd')
  await card(lies, name).getByRole('button', { name: /^Aannemen/ }).click()
  await lies.getByText('De verwijzing is aangenomen.').waitFor()
  await card(lies, name).getByRole('button', { name: /^Kennismaking plannen/ }).click()
  await fillDate(lies, 'Datum', workday(5))
  await lies.getByLabel('Begintijd').fill('10:30')
  await lies.getByLabel('Waar?').fill('Taalhuis Zonnedal')
  await save(lies, 'Kennismaking plannen', 'De kennismaking staat.')
})

step('Samira sees in Arabic, and in the dark, who comes to help and when', async () => {
  const night = await samira.again({ keep: { taal: 'ar', thema: 'donker' } })
  await night.goto('/mijn/hulp')
  await settled(night)
  await night.getByText('Lies Geraerts').first().waitFor()
  await night.getByText('Taalhuis Zonnedal').first().waitFor()
  await look(night, 'samira-hulp-arabisch-donker')
})

step('the lessons are a trajectory of Lies, who reports back to the coach', async () => {
  await beginTrajectory(coach, dossier, { kind: 'participatie', title: 'Leren lezen en schrijven', end: 'Mevrouw vult zelf een formulier in.', who: 'Lies Geraerts' })
  await report(lies, dossier, 'Leren lezen en schrijven', { how: 'Op koers', told: 'Mevrouw was er vier keer. Zij leest haar naam en de dagen van de week.' })
  await look(lies, 'lies-verslag')
  await openTrajectory(coach, dossier, 'Leren lezen en schrijven')
  await coach.getByText('Mevrouw was er vier keer.').first().waitFor()
})

step('she says herself how far she is, and sees it on her telephone', async () => {
  await scoreGoal(coach, dossier, { level: -1, by: 'Deelnemer', told: 'Ik lees mijn naam!' })
  await samira.page.goto('/mijn/plan')
  await settled(samira.page)
  await samira.page.getByText('Ik lees mijn naam en de dagen.').first().waitFor()
  // What was changed says it too, folded away.
  assert.equal(await samira.page.getByText('Werk vinden onder schooltijd').locator('visible=true').count(), 0, 'the plan of before is not the plan of now')
  await look(samira.page, 'samira-hoe-ver')
})

step('the dossier tells the turn: work, the form, reading, and who helped', async () => {
  await tellsInOrder(coach, dossier, [
    /Doel gescoord: Leren lezen en schrijven/, /Op koers: Leren lezen en schrijven/, /Lies Geraerts helpt mee/, /De coach is akkoord met plan 2/,
    /Doel gescoord: Werk vinden onder schooltijd/, /De coach is akkoord met plan 1/, /Aangemeld/,
  ])
  await look(coach, 'coach-tijdlijn')
})

step('nobody met an error on the way', () => house.wellDone())

lastStep()
