// The main job from start to finish, by the people who do it: an intaker registers Jan, a coach guides him a
// rung up the ladder, Jan reads along on his old phone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, launch, open, openAs, phone, settled, signIn, story } from './browser.mjs'
import { choose, day, fillDate, pick, save, select, tab, tick } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let intaker
let coach
let dossier
let participant

before(async () => {
  browser = await launch()
  intaker = await openAs(browser, 'intaker')
  coach = await openAs(browser, 'coach')
})
after(async () => {
  await browser?.close()
})

const openDossier = async (page) => {
  await page.goto(`/werk/huishoudens/${dossier}`)
  await settled(page)
}

step('the intaker looks whether Jan is known and finds someone whose name is nearly the same', async () => {
  await intaker.getByRole('link', { name: 'Aanmelden', exact: true }).click()
  await settled(intaker)
  await intaker.getByLabel('Voornamen').fill('Jan')
  await intaker.getByLabel('Tussenvoegsel').fill('van de')
  await intaker.getByLabel('Achternaam').fill('Velden')
  await fillDate(intaker, 'Geboortedatum', '1979-03-14')
  await intaker.getByRole('button', { name: 'Zoeken en verder' }).click()
  await intaker.getByText('Wij kennen misschien al iemand').waitFor()
  assert.ok(await intaker.getByText('Jan van der Velde', { exact: true }).count(), 'the near-equal name is shown')
  await look(intaker, 'aanmelden-dubbel')
  await intaker.getByRole('button', { name: 'Nee, dit is iemand anders' }).click()
})

step('the intaker registers the household with the question in his own words and what is urgent', async () => {
  await choose(intaker, 'Wie vraagt om hulp?', 'De inwoner zelf')
  await select(intaker, 'Hoe kwam de vraag binnen?', 'Aan de balie')
  await intaker.getByLabel('Wat is de vraag?').fill('Mijn relatie is uit. Ik heb geen huis meer en geen geld.')
  await tick(intaker, 'Een plek om te slapen')
  await tick(intaker, 'Geld')
  await intaker.getByLabel('Plaats', { exact: true }).or(intaker.getByLabel(/^Plaats/)).first().fill('Zonnedal')
  await look(intaker, 'aanmelden')
  await save(intaker, 'Huishouden aanmelden', 'Het huishouden is aangemeld.')
  await intaker.waitForURL(/\/werk\/huishoudens\/[0-9a-f-]{36}$/)
  dossier = intaker.url().split('/').at(-1)
  await settled(intaker)
  assert.match(await intaker.locator('.ph-dossier-head__name').innerText(), /Jan van de Velden/)
  await look(intaker, 'dossier-nieuw')
})

step('the intaker makes the client snapshot, and what is known is not asked again', async () => {
  await intaker.goto(`/werk/huishoudens/${dossier}/klantfoto`)
  await settled(intaker)
  await choose(intaker, 'Wie vult dit in?', 'Samen met de inwoner')
  await select(intaker, 'Waar slaapt u nu?', 'Bij vrienden of kennissen')
  await choose(intaker, 'Hebt u schulden', 'Nee')
  await intaker.getByLabel('Waar bent u goed in?').fill('Klussen, tuinieren en met dieren omgaan')
  await look(intaker, 'klantfoto')
  await save(intaker, 'Klantfoto bewaren', 'De klantfoto is bewaard.')

  await intaker.goto(`/werk/huishoudens/${dossier}/klantfoto`)
  await settled(intaker)
  const known = intaker.locator('.ph-known', { hasText: 'Waar slaapt u nu?' })
  assert.match(await known.innerText(), /Bij vrienden of kennissen/)
  assert.match(await known.innerText(), /inwoner/i, 'the source is shown')
  assert.equal(await intaker.getByLabel('Waar slaapt u nu?').count(), 0)
})

step('the intaker assigns one fixed coach', async () => {
  await intaker.goto(`/werk/huishoudens/${dossier}/betrokkenen`)
  await settled(intaker)
  await select(intaker, 'In welke rol?', 'Participatiecoach')
  await select(intaker, 'Wie?', 'Sanne Bakker')
  await look(intaker, 'betrokkenen')
  await intaker.getByRole('button', { name: 'Toewijzen', exact: true }).click()
  await coach.goto('/werk/')
  await settled(coach)
  await coach.getByRole('link', { name: /Velden/ }).first().waitFor()
  await look(coach, 'mijn-dag')
})

step('the coach opens the dossier and sees who, why and what comes next', async () => {
  await openDossier(coach)
  await coach.getByText('Mijn relatie is uit. Ik heb geen huis meer en geen geld.').waitFor()
  await look(coach, 'dossier')
})

step('the ladder: plain questions, the rung with its explanation, then kept', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/metingen/ladder`)
  await settled(coach)
  await answerLadder(coach, ['contacten'])
  await look(coach, 'ladder-vragen')
  await coach.getByRole('button', { name: 'Laat de trede zien' }).click()
  await coach.getByRole('heading', { name: /^Trede 2: Sociale contacten/ }).waitFor()
  assert.ok((await coach.getByText('Waarom', { exact: true }).count()) > 0, 'the explanation is shown')
  await look(coach, 'ladder-uitkomst')
  await save(coach, 'Deze trede bewaren', 'De trede is bewaard.')
})

step('life domains: participant and coach side by side, one domain left out with its reason', async () => {
  for (const [rater, scores] of [['Deelnemer', [3, 4, undefined, 2, 2, 5, 6, 8]], ['Coach', [2, 4, undefined, 1, 3, 4, 6, 8]]]) {
    await coach.goto(`/werk/huishoudens/${dossier}/metingen/nieuw?instrument=participatiehuis-8`)
    await settled(coach)
    await choose(coach, 'Wie geeft de scores?', rater)
    const domains = coach.locator('form .ph-card')
    const count = await domains.count()
    assert.equal(count, scores.length)
    for (let at = 0; at < count; at += 1) {
      const domain = domains.nth(at)
      const score = scores[at]
      if (score === undefined) {
        await pick(domain.getByRole('radio', { name: 'Niet gevraagd' }))
        await domain.getByLabel('Waarom is dit niet gevraagd?').fill('Jan woont alleen en wil hier nu niet over praten.')
      } else {
        await pick(domain.locator(`input[type="radio"][value="${score}"]`))
      }
    }
    if (rater === 'Deelnemer') await look(coach, 'meting')
    await save(coach, 'Meting bewaren', 'De meting is bewaard.')
  }
  await settled(coach)
  await look(coach, 'leefgebieden')
  const first = coach.getByRole('button', { name: 'Bekijk als tabel' }).first()
  await first.click()
  await coach.getByText(/Jan woont alleen en wil hier nu niet over praten/).first().waitFor()
})

step('one plan, written together: SMART parts, five levels, who does what; agreed by both', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/plan`)
  await settled(coach)
  await coach.getByRole('button', { name: 'Plan beginnen' }).click()
  await coach.waitForURL(/\/bewerken$/)
  await settled(coach)
  await coach.getByLabel('Wat ik wil').fill('Een eigen plek. Weer werken met mijn handen.')
  await coach.getByLabel('Waar ik goed in ben').fill('Klussen, tuinieren en met dieren omgaan.')
  await coach.getByRole('button', { name: 'Doel toevoegen' }).click()
  const goal = coach.getByRole('group', { name: 'Doel 1', exact: true })
  await goal.getByLabel('Wat wil ik bereiken?').fill('Drie ochtenden in de buurttuin')
  await select(goal, 'Leefgebied', /werk|dagbesteding/i)
  await coach.getByRole('button', { name: 'Plan bewaren' }).click()
  await coach.getByText('Nog 9 vragen bij dit doel').click()
  await coach.getByText('Waaraan ziet u dat het lukt?').waitFor()
  assert.equal(await coach.getByRole('button', { name: 'De deelnemer is akkoord' }).count(), 1, 'what is open is asked and holds nothing back')
  await look(coach, 'plan-vragen')

  await coach.getByRole('link', { name: 'Verder schrijven' }).click()
  await settled(coach)
  await goal.getByLabel('Wat precies?').fill('Ik werk op maandag, woensdag en vrijdag mee in de tuin.')
  await goal.getByLabel('Waaraan zien we dat het lukt?').fill('Ik ben er drie ochtenden per week.')
  await goal.getByLabel('Wie staat erachter?').fill('Ik wil dit zelf. Mijn broer brengt mij de eerste keer.')
  await goal.getByLabel('Waarom kan dit?').fill('De tuin is dichtbij en er is een begeleider.')
  await fillDate(goal, 'Wanneer is het zover?', day(90))
  await fillDate(goal, 'Wanneer kijken we samen?', day(30))
  const levels = { '-2': 'Ik zit thuis.', '-1': 'Ik ga één ochtend.', 0: 'Ik ga drie ochtenden.', '+1': 'Ik ga vier ochtenden.', '+2': 'Ik krijg eigen taken.' }
  for (const [level, text] of Object.entries(levels)) await goal.getByLabel(`${level}:`).fill(text)
  await coach.getByRole('button', { name: 'Actie toevoegen' }).click()
  const own = coach.getByRole('group', { name: 'Actie 1', exact: true })
  await own.getByLabel('Wat gaat er gebeuren?').fill('Op de fiets naar de tuin en kennismaken')
  await choose(own, 'Wie doet het?', 'Zelf')
  await select(own, 'Bij welk doel hoort het?', 'Drie ochtenden')
  await fillDate(own, 'Wanneer is het klaar?', day(7))
  await coach.getByRole('button', { name: 'Actie toevoegen' }).click()
  const network = coach.getByRole('group', { name: 'Actie 2', exact: true })
  await network.getByLabel('Wat gaat er gebeuren?').fill('De eerste keer meegaan')
  await choose(network, 'Wie doet het?', 'Netwerk')
  await network.getByLabel('Naam').fill('Kees, mijn broer')
  await fillDate(network, 'Wanneer is het klaar?', day(7))
  await look(coach, 'plan-schrijven')
  await save(coach, 'Plan bewaren', 'Het plan is bewaard.')
  await settled(coach)
  await coach.getByRole('button', { name: 'De deelnemer is akkoord' }).click()
  await coach.getByRole('button', { name: 'Ik ben akkoord' }).click()
  await coach.getByText('Afgesproken', { exact: true }).first().waitFor()
  await look(coach, 'plan')
})

step('care and participation run in parallel, each with its own end goal and responsible person', async () => {
  for (const trajectory of [
    { kind: 'zorg', label: 'Zorgtraject', title: 'Rust in het geld', goal: 'Jan heeft een uitkering en overzicht.', who: 'ander', name: 'Meneer De Groot' },
    { kind: 'participatie', label: 'Participatietraject', title: 'Meewerken in de buurttuin', goal: 'Drie ochtenden per week meewerken.', who: 'Ellen Vos' },
  ]) {
    await coach.goto(`/werk/huishoudens/${dossier}/trajecten/nieuw?soort=${trajectory.kind}`)
    await settled(coach)
    await coach.getByLabel('Naam van het traject').fill(trajectory.title)
    await coach.getByLabel('Einddoel').fill(trajectory.goal)
    await fillDate(coach, 'Einddatum', day(120))
    if (trajectory.who === 'ander') {
      await choose(coach, 'Wie is verantwoordelijk?', 'Iemand anders')
      await coach.getByLabel('Naam van de verantwoordelijke').fill(trajectory.name)
      await select(coach, 'Organisatie', 'Kredietbank')
    } else {
      await select(coach, 'Verantwoordelijke', trajectory.who)
    }
    await look(coach, 'traject-nieuw')
    await save(coach, 'Traject beginnen', 'Het traject is begonnen.')
  }
  await settled(coach)
  await coach.getByRole('link', { name: 'Rust in het geld' }).first().waitFor()
  await coach.getByRole('link', { name: 'Meewerken in de buurttuin' }).first().waitFor()
  await look(coach, 'trajecten')
})

step('an end date before the start is refused with a sentence at the field, and nothing is lost', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/trajecten/nieuw?soort=zorg`)
  await settled(coach)
  await coach.getByLabel('Naam van het traject').fill('Kan niet')
  await coach.getByLabel('Einddoel').fill('Eindigt voor het begint')
  await fillDate(coach, 'Einddatum', day(-10))
  await select(coach, 'Verantwoordelijke', 'Ellen Vos')
  await coach.getByRole('button', { name: 'Traject beginnen', exact: true }).click()
  const summary = coach.getByRole('alert').first()
  await summary.waitFor()
  await summary.getByRole('link').first().click()
  assert.match(await coach.evaluate(() => document.activeElement.id), /einddatum/)
  assert.equal(await coach.getByLabel('Naam van het traject').inputValue(), 'Kan niet')
  await look(coach, 'foutmelding')
  await coach.getByRole('button', { name: 'Annuleren' }).or(coach.getByRole('link', { name: 'Annuleren' })).click()
})

step('a progress report, a talk, an attempt, an appointment and a task with a term', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/trajecten`)
  await coach.getByRole('link', { name: 'Meewerken in de buurttuin' }).first().click()
  await settled(coach)
  await coach.getByRole('button', { name: 'Verslag schrijven' }).click()
  await choose(coach, 'Hoe gaat het?', 'Op koers')
  await coach.getByLabel('Verslag', { exact: true }).fill('Jan is er iedere keer. Hij lacht weer.')
  await save(coach, 'Verslag bewaren', 'Het verslag is bewaard.')

  await coach.goto(`/werk/huishoudens/${dossier}/contact/nieuw`)
  await settled(coach)
  await choose(coach, 'Hoe ging het?', 'Geen gehoor')
  await select(coach, 'Waarlangs?', 'Telefoon')
  await fillDate(coach, 'Wanneer probeert u het opnieuw?', day(1))
  await look(coach, 'contact-nieuw')
  await save(coach, 'Contact bewaren', 'Het contact is bewaard.')
  await coach.goto(`/werk/huishoudens/${dossier}/contact/nieuw`)
  await settled(coach)
  await choose(coach, 'Hoe ging het?', 'Gesproken')
  await select(coach, 'Waarlangs?', 'Huisbezoek')
  await coach.getByLabel('Wat is er besproken?').fill('Jan slaapt nu bij zijn broer. Dat geeft rust.')
  await save(coach, 'Contact bewaren', 'Het contact is bewaard.')

  await coach.goto(`/werk/huishoudens/${dossier}/afspraken/nieuw`)
  await settled(coach)
  await coach.getByLabel('Waar gaat het over?').fill('Hoe het gaat in de tuin')
  await fillDate(coach, 'Datum', day(2))
  await coach.getByLabel('Begintijd').fill('10:30')
  await coach.getByLabel('Waar?', { exact: true }).fill('Participatiehuis, kamer 2')
  await look(coach, 'afspraak-nieuw')
  await save(coach, 'Afspraak bewaren', 'De afspraak staat.')

  await coach.goto(`/werk/huishoudens/${dossier}/taken/nieuw`)
  await settled(coach)
  await coach.getByLabel('Wat moet er gebeuren?').fill('Werkschoenen regelen')
  await coach.getByLabel('Aantal werkdagen', { exact: true }).fill('5')
  await save(coach, 'Taak bewaren', 'De taak is toegevoegd.')
  await settled(coach)
  assert.match(await coach.locator('.ph-task', { hasText: 'Werkschoenen regelen' }).innerText(), /nog 5 werkdagen/)
  await look(coach, 'taken')
})

step('Jan signs in with his one-time password, chooses his own, and reads along on his phone', async () => {
  const administrator = await openAs(browser, 'beheerder')
  const { body: view } = await api(coach, 'GET', `/dossiers/${dossier}`)
  const { body: organisations } = await api(administrator, 'GET', '/organisaties')
  const made = await api(administrator, 'POST', '/gebruikers', {
    gebruikersnaam: 'jan.velden', naam: 'Jan van de Velden', organisatieId: organisations.items.find(({ soort }) => soort === 'gemeente').id,
    rollen: ['deelnemer'], persoonId: view.personen[0].id,
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await close(administrator)

  participant = await open(browser, { viewport: phone })
  await signIn(participant, 'jan.velden', made.body.eenmaligWachtwoord)
  await participant.getByLabel('Uw huidige wachtwoord').fill(made.body.eenmaligWachtwoord)
  await participant.getByLabel('Nieuw wachtwoord', { exact: true }).fill('fiets tuin broer regen')
  await participant.getByLabel('Nog een keer het nieuwe wachtwoord').fill('fiets tuin broer regen')
  await participant.getByRole('button', { name: 'Opslaan' }).click()
  await participant.waitForURL(/\/mijn/)
  await settled(participant)
  await participant.getByRole('heading', { name: /^Welkom, Jan van de Velden/ }).waitFor()
  const appointment = participant.getByRole('region', { name: 'Uw volgende afspraak' })
  assert.match(await appointment.innerText(), /10:30 tot 11:15 uur[\s\S]*Participatiehuis, kamer 2[\s\S]*Sanne Bakker/)
  assert.match(await participant.getByRole('region', { name: 'Uw volgende stap' }).innerText(), /Op de fiets naar de tuin/)
  assert.match(await participant.getByRole('region', { name: 'Wie helpt u?' }).innerText(), /Sanne Bakker/)
  await look(participant, 'mijn-jan')
})

step('the trajectory ends with its result against the goal, and Jan is a rung higher', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/trajecten`)
  await coach.getByRole('link', { name: 'Meewerken in de buurttuin' }).first().click()
  await settled(coach)
  await coach.getByRole('button', { name: 'Traject afsluiten' }).click()
  await choose(coach, 'Wat is het resultaat?', /^Einddoel gehaald/)
  await coach.getByLabel('Resultaat tegenover het einddoel').fill('Jan werkt drie ochtenden mee en heeft er zin in.')
  await look(coach, 'traject-afsluiten')
  await save(coach, 'Traject afsluiten', 'Het traject is afgesloten.')

  await coach.goto(`/werk/huishoudens/${dossier}/metingen/ladder`)
  await settled(coach)
  await answerLadder(coach, ['contacten', 'activiteiten'])
  await coach.getByRole('button', { name: 'Laat de trede zien' }).click()
  await coach.getByRole('heading', { name: /^Trede 3/ }).waitFor()
  await coach.getByLabel('Wat heeft geholpen?').fill('De tuin en zijn broer.')
  await save(coach, 'Deze trede bewaren', 'De trede is bewaard.')
  await settled(coach)
  await look(coach, 'metingen')

  await participant.goto('/mijn/ladder')
  await settled(participant)
  assert.match(await participant.locator('[aria-current="step"]').innerText(), /U staat hier[\s\S]*Trede 3/)
})

step('the next plan starts as a copy and takes over when both agree', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/plan`)
  await settled(coach)
  await coach.getByRole('button', { name: 'Volgend plan beginnen' }).click()
  await coach.waitForURL(/\/bewerken$/)
  await settled(coach)
  assert.equal(await coach.getByLabel('Wat wil ik bereiken?').inputValue(), 'Drie ochtenden in de buurttuin')
  await coach.getByLabel('Wat wil ik bereiken?').fill('Eigen taken in de buurttuin')
  await save(coach, 'Plan bewaren', 'Het plan is bewaard.')
  await settled(coach)
  await coach.getByRole('link', { name: 'Wat is er anders dan in het vorige plan?' }).click()
  await coach.getByRole('heading', { level: 1, name: /^Wat er anders is in plan 2/ }).waitFor()
  await coach.getByText('Was: Drie ochtenden in de buurttuin').waitFor()
  await coach.getByText('Is nu: Eigen taken in de buurttuin').waitFor()
  assert.ok((await coach.getByText('nog niet akkoord').count()) > 0, 'who has not agreed with the next plan yet')
  await look(coach, 'plan-verschil')
  await coach.getByRole('link', { name: 'Naar het plan', exact: true }).click()
  await settled(coach)
  await coach.getByRole('button', { name: 'De deelnemer is akkoord' }).click()
  await coach.getByRole('button', { name: 'Ik ben akkoord' }).click()
  await coach.getByText('Afgesproken', { exact: true }).first().waitFor()
  await coach.goto(`/werk/huishoudens/${dossier}/plan`)
  await settled(coach)
  await coach.getByText('Vervangen door een nieuw plan').waitFor()
})

step('Jan reads in plain words what is otherwise than in the plan that he agreed with before', async () => {
  await participant.goto('/mijn/plan')
  await settled(participant)
  await participant.getByText(/^Lees wat er anders is dan in uw plan van /).click()
  await participant.getByText('Dit doel is veranderd', { exact: true }).waitFor()
  assert.match(await participant.getByRole('region', { name: 'Wat is er anders?' }).innerText(), /Eerst: Drie ochtenden in de buurttuin[\s\S]*Nu: Eigen taken in de buurttuin/)
  await look(participant, 'mijn-plan-veranderd')
})

step('aftercare, and the timeline tells the story in order', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}/trajecten`)
  await coach.getByRole('link', { name: 'Rust in het geld' }).first().click()
  await settled(coach)
  await coach.getByRole('button', { name: 'Traject afsluiten' }).click()
  await choose(coach, 'Wat is het resultaat?', /^Einddoel deels/)
  await coach.getByLabel('Resultaat tegenover het einddoel').fill('Er is een uitkering. Het overzicht komt nog.')
  await save(coach, 'Traject afsluiten', 'Het traject is afgesloten.')
  await coach.goto(`/werk/huishoudens/${dossier}/fase`)
  await settled(coach)
  await choose(coach, 'Nieuwe fase', /^Nazorg/)
  await coach.getByLabel('Waarom?').fill('Het gaat goed. Jan belt zelf als er iets is.')
  await look(coach, 'fase')
  await save(coach, 'Fase wijzigen', 'De fase is gewijzigd.')
  await tab(coach, 'Tijdlijn')
  await settled(coach)
  await coach.getByRole('heading', { name: 'Tijdlijn' }).waitFor()
  const story = await coach.locator('.ph-timeline__event').allInnerTexts()
  const order = [/nazorg/i, /traject/i, /aanmelding|aangemeld/i].map((what) => story.findIndex((line) => what.test(line)))
  assert.ok(order.every((at) => at >= 0), `the story misses a part: ${order}`)
  assert.deepEqual(order, [...order].sort((a, b) => a - b), `newest first: ${order}`)
  await look(coach, 'tijdlijn')
})

step('nobody who is not involved can open the dossier', async () => {
  const other = await openAs(browser, 'anneke')
  await other.goto(`/werk/huishoudens/${dossier}`)
  await other.getByRole('heading', { name: 'Dit kunt u niet openen' }).waitFor()
  assert.equal(await other.getByText('Mijn relatie is uit').count(), 0)
  await other.context().close()
})

step('the pages reported no errors along the way', async () => {
  for (const page of [intaker, coach, participant]) await close(page)
})

lastStep('every screen on the way was accessible and fitted')

/** Answers yes to the named questions of the ladder and no to the others. */
async function answerLadder(page, yes) {
  const questions = page.locator('form fieldset[id*="veld-antwoorden-"]')
  const count = await questions.count()
  assert.ok(count >= 5, 'the ladder has five questions')
  for (let at = 0; at < count; at += 1) {
    const id = (await questions.nth(at).getAttribute('id')).split('veld-antwoorden-')[1]
    await pick(questions.nth(at).locator(`input[type="radio"][value="${yes.includes(id) ? 'ja' : 'nee'}"]`))
  }
}
