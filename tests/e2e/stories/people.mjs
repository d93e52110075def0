// What the stories share: how somebody comes into the house, gets an account of their own, and how the people around
// them do what they do in every story. Each story has its own people, so that the stories can run in any order. Nobody
// in a story has a mouse.
import assert from 'node:assert/strict'
import { api, close, launch, open, openAs, phone, settled, signIn, story } from '../browser.mjs'
import { choose, day, fillDate, pick, save, select } from '../forms.mjs'

const ownPassword = 'fiets tuin broer regen'

/**
 * A story of steps whose pictures lie together, in the order of the story: `look` is called once for each screen that
 * somebody in the story stops at, and the last step says what axe found on any of them.
 */
export function tale(test, name) {
  const { step, look, lastStep } = story(test)
  let shown = 0
  return {
    step,
    look: async (page, what) => {
      shown += 1
      // What was told lies over the page until it is read.
      for (const close of await page.getByRole('button', { name: 'Sluiten', exact: true }).all()) await close.click()
      await look(page, `verhalen/${name}/${String(shown).padStart(2, '0')}-${what}`)
    },
    lastStep: () => lastStep('every screen of the story is accessible and fits'),
  }
}

/** The people of the house who are in a story, each at their own screen; closed together at the end. */
export class House {
  #pages = []

  async open() {
    this.browser = await launch()
  }

  async close() {
    await this.browser?.close()
  }

  async staff(login, options) {
    const page = await openAs(this.browser, login, { hands: 'keyboard', ...options })
    this.#pages.push(page)
    return page
  }

  /** No page of the story reported an error that nobody saw. */
  async wellDone() {
    for (const page of this.#pages) await close(page)
  }

  /**
   * Somebody registers, alone or with who lives there too, and gets one fixed coach. Gives the dossier and the person.
   * For a story that is not about registering.
   */
  async registered({ person, others = [], asks, needs = [], coach = 'Sanne Bakker', home }) {
    const intaker = await openAs(this.browser, 'intaker')
    const made = await api(intaker, 'POST', '/aanmeldingen', {
      aanvrager: 'inwoner', kanaal: 'balie', vraag: asks, noden: needs, persoon: { rol: 'aanvrager', ...person }, overigePersonen: others,
      huishouden: { plaats: 'Zonnedal', ...home }, gecontroleerdOpDubbel: true,
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { dossierId, persoonId } = made.body
    const { body: colleagues } = await api(intaker, 'GET', '/medewerkers?rol=coach')
    const assigned = await api(intaker, 'POST', `/dossiers/${dossierId}/betrokkenen`, {
      medewerkerId: colleagues.items.find(({ naam }) => naam === coach).id, rol: 'coach', regie: true,
    })
    assert.equal(assigned.status, 201, JSON.stringify(assigned.body))
    await close(intaker)
    return { dossier: dossierId, person: persoonId }
  }

  /** An account of somebody's own, used for the first time on their telephone. `again` signs in another time. */
  async account(person, name, options) {
    const login = `verhaal-${person.slice(-12)}`
    const administrator = await openAs(this.browser, 'beheerder')
    const { body: organisations } = await api(administrator, 'GET', '/organisaties')
    const made = await api(administrator, 'POST', '/gebruikers', {
      gebruikersnaam: login, naam: name, organisatieId: organisations.items.find(({ soort }) => soort === 'gemeente').id, rollen: ['deelnemer'], persoonId: person,
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    await close(administrator)
    const page = await open(this.browser, { viewport: phone, hands: 'keyboard', ...options })
    this.#pages.push(page)
    const once = made.body.eenmaligWachtwoord
    await signIn(page, login, once)
    await page.getByLabel('Uw huidige wachtwoord').fill(once)
    await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(ownPassword)
    await page.getByLabel('Nog een keer het nieuwe wachtwoord').fill(ownPassword)
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.waitForURL(/\/mijn/)
    const again = async (other) => {
      const fresh = await open(this.browser, { viewport: phone, hands: 'keyboard', ...other })
      this.#pages.push(fresh)
      await signIn(fresh, login, ownPassword)
      return fresh
    }
    return { page, again }
  }
}

/** A day of an appointment: so many days from now, or the Monday after it. */
export function workday(fromToday) {
  for (let at = fromToday; ; at += 1) if (![0, 6].includes(new Date(`${day(at)}T12:00:00Z`).getUTCDay())) return day(at)
}

/** One of the screens of a dossier, standing. */
export async function openPart(page, dossier, part = '') {
  await page.goto(`/werk/huishoudens/${dossier}${part && `/${part}`}`)
  await settled(page)
}

/** A talk, or an attempt at one, as it is written down. */
export async function talk(page, dossier, { how, through, told, again, person }) {
  await openPart(page, dossier, 'contact/nieuw')
  if (person) await choose(page, 'Over wie gaat dit?', person)
  await choose(page, 'Hoe ging het?', how)
  await select(page, 'Waarlangs?', through)
  if (told) await page.getByLabel('Wat is er besproken?').fill(told)
  if (again) await fillDate(page, 'Wanneer probeert u het opnieuw?', again)
  await save(page, 'Contact bewaren', 'Het contact is bewaard.')
}

/** Fills the goal at this place of the plan that is open. `levels` goes from how it is now to far more than the goal. */
export async function fillGoal(page, number, { title, domain, exactly, seen, behind, why, on, levels }) {
  const goal = page.getByRole('group', { name: `Doel ${number}`, exact: true })
  await goal.getByLabel('Wat wil ik bereiken?').fill(title)
  await select(goal, 'Leefgebied', domain)
  await goal.getByLabel('Wat precies?').fill(exactly)
  await goal.getByLabel('Waaraan zien we dat het lukt?').fill(seen)
  await goal.getByLabel('Wie staat erachter?').fill(behind)
  await goal.getByLabel('Waarom kan dit?').fill(why)
  await fillDate(goal, 'Wanneer is het zover?', on)
  for (const [at, level] of ['-2', '-1', '0', '+1', '+2'].entries()) await goal.getByLabel(`${level}:`).fill(levels[at])
}

export async function fillAction(page, number, { what, who, name, on, goal }) {
  const action = page.getByRole('group', { name: `Actie ${number}`, exact: true })
  await action.getByLabel('Wat gaat er gebeuren?').fill(what)
  await choose(action, 'Wie doet het?', who)
  if (who === 'Professional') await select(action, 'Welke professional?', name)
  else if (name) await action.getByLabel('Naam').fill(name)
  if (goal) await select(action, 'Bij welk doel hoort het?', goal)
  await fillDate(action, 'Wanneer is het klaar?', on)
}

/** The first plan: begun, written together, and kept as a draft that both can agree to. */
export async function writePlan(page, dossier, { wants, strong, goal, actions }) {
  await openPart(page, dossier, 'plan')
  await page.getByRole('button', { name: 'Plan beginnen' }).click()
  await page.waitForURL(/\/bewerken$/)
  await settled(page)
  await page.getByLabel('Wat ik wil').fill(wants)
  await page.getByLabel('Waar ik goed in ben').fill(strong)
  await page.getByRole('button', { name: 'Doel toevoegen' }).click()
  await fillGoal(page, 1, goal)
  for (const [at, action] of actions.entries()) {
    await page.getByRole('button', { name: 'Actie toevoegen' }).click()
    await fillAction(page, at + 1, action)
  }
  await save(page, 'Plan bewaren', 'Het plan is bewaard.')
}

/** The next plan begins as a copy of the one of now. */
export async function beginNextPlan(page, dossier) {
  await openPart(page, dossier, 'plan')
  await page.getByRole('button', { name: 'Volgend plan beginnen' }).click()
  await page.waitForURL(/\/bewerken$/)
  await settled(page)
}

/** Both agree to the plan on the screen. */
export async function agree(page) {
  await settled(page)
  await page.getByRole('button', { name: 'De deelnemer is akkoord' }).click()
  await page.getByRole('button', { name: 'Ik ben akkoord' }).click()
  await page.getByText('Afgesproken', { exact: true }).first().waitFor()
}

/** How far the goal is, on the screen of the plan of now. */
export async function scoreGoal(page, dossier, { level, by, told }) {
  await openPart(page, dossier, 'plan')
  await page.getByRole('link', { name: /^Plan \d/ }).first().click()
  await settled(page)
  await page.getByRole('button', { name: 'Stand van dit doel vastleggen' }).first().click()
  await pick(page.getByRole('group', { name: 'Waar staat dit doel nu?' }).locator(`input[type="radio"][value="${level}"]`))
  await choose(page, 'Wie geeft de score?', by)
  await page.getByLabel('Toelichting').fill(told)
  await save(page, 'Stand bewaren', 'De stand van het doel is bewaard.')
}

/** A trajectory with somebody who has an account, or with `organisation` and a name. */
export async function beginTrajectory(page, dossier, { kind, title, end, on = day(120), who, organisation }) {
  await openPart(page, dossier, `trajecten/nieuw?soort=${kind}`)
  await page.getByLabel('Naam van het traject').fill(title)
  await page.getByLabel('Einddoel').fill(end)
  await fillDate(page, 'Einddatum', on)
  if (organisation) {
    await choose(page, 'Wie is verantwoordelijk?', 'Iemand anders')
    await page.getByLabel('Naam van de verantwoordelijke').fill(who)
    await select(page, 'Organisatie', organisation)
  } else {
    await select(page, 'Verantwoordelijke', who)
  }
  await save(page, 'Traject beginnen', 'Het traject is begonnen.')
}

export async function openTrajectory(page, dossier, title) {
  await openPart(page, dossier, 'trajecten')
  await page.getByRole('link', { name: title }).first().click()
  await settled(page)
}

/** Whoever is responsible for a trajectory reports back to the coach. */
export async function report(page, dossier, title, { how, told }) {
  await openTrajectory(page, dossier, title)
  await page.getByRole('button', { name: 'Verslag schrijven' }).click()
  await choose(page, 'Hoe gaat het?', how)
  await page.getByLabel('Verslag', { exact: true }).fill(told)
  await save(page, 'Verslag bewaren', 'Het verslag is bewaard.')
}

export async function endTrajectory(page, dossier, title, { result, told }) {
  await openTrajectory(page, dossier, title)
  await page.getByRole('button', { name: 'Traject afsluiten' }).click()
  await choose(page, 'Wat is het resultaat?', result)
  await page.getByLabel('Resultaat tegenover het einddoel').fill(told)
  await save(page, 'Traject afsluiten', 'Het traject is afgesloten.')
}

/** Asks an organisation or somebody to help, with what goes along. */
export async function ask(page, dossier, { organisation, colleague, place, asks, along = [] }) {
  await openPart(page, dossier, 'hulp')
  await page.getByRole('button', { name: 'Iemand vragen om te helpen' }).click()
  if (organisation) {
    await choose(page, 'Wie vraagt u?', 'Een organisatie')
    await select(page, 'Welke organisatie?', organisation)
  } else if (colleague) {
    await choose(page, 'Wie vraagt u?', 'Iemand die u kent')
    await select(page, 'Wie?', colleague)
  } else {
    await choose(page, 'Wie vraagt u?', 'Een plek die niet in het systeem staat')
    await page.getByLabel('Welke plek?').fill(place)
  }
  await page.getByLabel('Wat vraagt u?').fill(asks)
  for (const kind of along) await pick(page.getByRole('checkbox', { name: kind }))
}

/** The card of a referral, by the name that stands on it. */
export const card = (page, name) => page.getByRole('listitem').filter({ hasText: name }).filter({ has: page.getByText(/Gevraagd door/) }).first()

export async function inbox(page) {
  await page.goto('/werk/verwijzingen')
  await settled(page)
}

/** The rung of now: yes to the named questions of the ladder, no to the others. */
export async function rung(page, dossier, { yes, is, helped }) {
  await openPart(page, dossier, 'metingen/ladder')
  const questions = page.locator('form fieldset[id*="veld-antwoorden-"]')
  for (let at = 0; at < (await questions.count()); at += 1) {
    const id = (await questions.nth(at).getAttribute('id')).split('veld-antwoorden-')[1]
    await pick(questions.nth(at).locator(`input[type="radio"][value="${yes.includes(id) ? 'ja' : 'nee'}"]`))
  }
  await page.getByRole('button', { name: 'Laat de trede zien' }).click()
  await page.getByRole('heading', { name: is }).waitFor()
  if (helped) await page.getByLabel('Wat heeft geholpen?').fill(helped)
  await save(page, 'Deze trede bewaren', 'De trede is bewaard.')
}

/** What happened, newest first: each of these is on the time line, in this order. */
export async function tellsInOrder(page, dossier, parts) {
  await openPart(page, dossier, 'tijdlijn')
  const lines = await page.locator('.ph-timeline__event').allInnerTexts()
  let from = 0
  for (const part of parts) {
    const at = lines.findIndex((line, place) => place >= from && part.test(line))
    assert.ok(at >= 0, `${part} is not on the time line after line ${from}:\n${lines.join('\n')}`)
    from = at
  }
}
