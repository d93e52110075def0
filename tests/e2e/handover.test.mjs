// A warm handover: the coach asks a colleague elsewhere, who puts it on the list, accepts, and meets together; the
// participant reads who comes. A place without an account, and the direction that is offered and taken.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, findings, launch, openAs, phone, picture, settled, story } from './browser.mjs'
import { choose, day, fillDate, save, select, tab, tick } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let lies
let jan
let dossier

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach', { hands: 'keyboard' })
  lies = await openAs(browser, 'lies', { hands: 'keyboard' })
  jan = await openAs(browser, 'deelnemer', { hands: 'keyboard', viewport: phone })
})
after(async () => {
  await browser?.close()
})

const card = (page, name) => page.getByRole('listitem').filter({ hasText: name }).filter({ has: page.getByText(/Gevraagd door/) }).first()

const openHelp = async (page) => {
  await page.goto(`/werk/huishoudens/${dossier}/hulp`)
  await settled(page)
}

step('the coach asks Lies, and sees what goes along and why before it is asked', async () => {
  const { body } = await api(coach, 'GET', '/dossiers?limit=100')
  dossier = body.items.find(({ naam }) => naam === 'Jan van der Velde').id
  await coach.goto(`/werk/huishoudens/${dossier}`)
  await settled(coach)
  await tab(coach, 'Hulp en verwijzen')
  await coach.getByRole('heading', { level: 1, name: 'Hulp voor Jan van der Velde' }).waitFor()
  await look(coach, 'hulp')
  await coach.getByRole('button', { name: 'Iemand vragen om te helpen' }).click()
  await choose(coach, 'Wie vraagt u?', 'Iemand die u kent')
  await select(coach, 'Wie?', 'Lies Geraerts')
  await coach.getByLabel('Wat vraagt u?').fill('Wilt u Jan helpen om beter te lezen?')
  await coach.getByRole('heading', { name: 'Dit ziet Lies Geraerts na een ja' }).waitFor()
  await tick(coach, 'Hoe het met een traject gaat')
  await coach.locator('summary', { hasText: 'Wat precies, en waarom mag het?' }).first().click()
  await look(coach, 'hulp-vragen')
})

step('what may not go along is said at once, and one press leaves it out', async () => {
  await tick(coach, 'Iets over politie of justitie')
  await coach.getByRole('heading', { name: 'Dit mag niet allemaal mee' }).waitFor()
  await look(coach, 'hulp-mag-niet')
  await coach.getByRole('button', { name: 'Laat weg wat niet mag' }).click()
  await coach.getByRole('heading', { name: 'Dit ziet Lies Geraerts na een ja' }).waitFor()
  await save(coach, 'Vragen', 'Het is gevraagd.')
  await card(coach, 'Lies Geraerts').getByText('Wacht op antwoord').waitFor()
})

step('Lies finds it in her inbox, without the dossier, and puts it on the list', async () => {
  await lies.goto('/werk/')
  await settled(lies)
  await lies.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Verwijzingen' }).click()
  await lies.getByRole('heading', { level: 1, name: 'Aan u gevraagd' }).waitFor()
  await card(lies, 'Jan van der Velde').getByText('Wilt u Jan helpen om beter te lezen?').waitFor()
  assert.equal((await api(lies, 'GET', `/dossiers/${dossier}`)).status, 403)
  await look(lies, 'verwijzingen')
  await card(lies, 'Jan van der Velde').getByRole('button', { name: /^Op de wachtlijst zetten/ }).click()
  await lies.getByLabel('Hoe lang duurt het?').fill('Twee weken.')
  await save(lies, 'Op de wachtlijst zetten', 'De verwijzing staat op de wachtlijst.')
})

step('Jan reads on his phone that he is on the list', async () => {
  await jan.goto('/mijn/hulp')
  await jan.getByText('U staat op de wachtlijst bij Lies Geraerts.').waitFor()
  await look(jan, 'mijn-hulp-gevraagd')
})

step('Lies accepts by keyboard on a phone, and the dossier opens', async () => {
  await lies.setViewportSize(phone)
  await lies.reload()
  await settled(lies)
  await card(lies, 'Jan van der Velde').getByRole('button', { name: /^Aannemen/ }).focus()
  await lies.keyboard.press('Enter')
  await lies.getByText('De verwijzing is aangenomen.').waitFor()
  await card(lies, 'Jan van der Velde').getByRole('link', { name: /Naar het dossier/ }).waitFor()
  await look(lies, 'verwijzingen-telefoon')
})

step('Lies plans the first meeting, and it stands with the appointments of the coach', async () => {
  await card(lies, 'Jan van der Velde').getByRole('button', { name: /^Kennismaking plannen/ }).click()
  await fillDate(lies, 'Datum', day(7))
  await lies.getByLabel('Begintijd').fill('10:00')
  await lies.getByLabel('Waar?').fill('Taalhuis Zonnedal')
  await save(lies, 'Kennismaking plannen', 'De kennismaking staat.')
  await card(lies, 'Jan van der Velde').getByText(/Samen kennismaken:/).waitFor()
  await jan.reload()
  await jan.getByText('Lies Geraerts gaat u helpen.').waitFor()
  await jan.getByText(/U ontmoet elkaar op/).waitFor()
  await look(jan, 'mijn-hulp-komt')
  await coach.goto(`/werk/huishoudens/${dossier}/contact`)
  await coach.getByText('Taalhuis Zonnedal').first().waitFor()
})

step('the coach confirms the contact; the story is told', async () => {
  await openHelp(coach)
  await card(coach, 'Lies Geraerts').getByRole('button', { name: /^Het contact is er/ }).click()
  await coach.getByText('Bewaard: het contact is er.').waitFor()
  await coach.locator('summary', { hasText: 'Niet meer open' }).click()
  await card(coach, 'Lies Geraerts').locator('summary', { hasText: 'Wat er is gebeurd' }).click()
  await card(coach, 'Lies Geraerts').getByText('Twee weken.').waitFor()
  await look(coach, 'hulp-gelukt')
  await lies.reload()
  await lies.getByText('Er staat nu niets voor u open.').waitFor()
})

step('of a place without an account the coach writes down the answer, and nothing goes along', async () => {
  await coach.getByRole('button', { name: 'Iemand vragen om te helpen' }).click()
  await choose(coach, 'Wie vraagt u?', 'Een plek die niet in het systeem staat')
  await coach.getByLabel('Welke plek?').fill('Inloop van de kerk')
  await coach.getByLabel('Wat vraagt u?').fill('Kan Jan op woensdag mee-eten?')
  await save(coach, 'Vragen', 'Het is gevraagd.')
  const church = card(coach, 'Inloop van de kerk')
  await church.getByText('Er gaat niets mee uit het systeem.').waitFor()
  await church.getByRole('button', { name: /^Nee zeggen/ }).click()
  await coach.getByLabel('Waarom?').fill('Zij zijn in de winter dicht.')
  await save(coach, 'Nee zeggen', 'Het nee is bewaard.')
})

step('the coach chooses how the helpers work together, with a reason', async () => {
  await openHelp(coach)
  await coach.getByRole('button', { name: 'Kiezen hoe u samenwerkt' }).click()
  await choose(coach, 'Welke vorm past hier?', 'Casusregie')
  await coach.getByLabel('Waarom?').fill('Er helpen nu drie organisaties.')
  await look(coach, 'samenwerken')
  await save(coach, 'Zo werken we samen', 'Bewaard. Iedereen die helpt')
  await coach.getByText('Er helpen nu drie organisaties.').waitFor()
})

step('who works beside Jan writes a report on a phone, and reads what is known already', async () => {
  const ellen = await openAs(browser, 'werkbegeleider', { hands: 'keyboard', viewport: phone })
  const { body } = await api(ellen, 'GET', `/dossiers/${dossier}/trajecten`)
  const trajectory = body.items.find(({ soort, status }) => soort === 'participatie' && status === 'lopend').id
  await ellen.goto(`/werk/huishoudens/${dossier}/trajecten/${trajectory}/verslag`)
  await settled(ellen)
  await ellen.getByRole('heading', { level: 1, name: 'Hoe gaat het met Jan van der Velde?' }).waitFor()
  await ellen.getByLabel('Wat ging goed, en wat is er nodig?').fill('Jan bleef de hele ochtend. Hij heeft werkschoenen nodig.')
  await ellen.getByRole('button', { name: 'Verslag bewaren' }).click()
  await ellen.getByRole('alert').getByRole('link', { name: 'Hoe gaat het: kies een antwoord.' }).waitFor()
  await choose(ellen, 'Hoe gaat het?', 'Op koers')
  await look(ellen, 'kort-verslag')
  await save(ellen, 'Verslag bewaren', 'Het verslag is bewaard.')
  await ellen.getByText('Hij heeft werkschoenen nodig.').first().waitFor()
  await ellen.goto(`/werk/huishoudens/${dossier}/gegevens`)
  await ellen.getByRole('heading', { name: 'Wat al bekend is' }).waitFor()
  await look(ellen, 'wat-al-bekend-is')
  await close(ellen)
})

step('the coach offers the direction to who helps, and it passes at the yes', async () => {
  await coach.reload()
  await settled(coach)
  await coach.getByRole('button', { name: 'De regie aanbieden' }).click()
  await select(coach, 'Aan wie?', 'Tom Hendriks')
  await coach.getByLabel('Waarom?').fill('Jan ziet Tom het meest.')
  await look(coach, 'regie-aanbieden')
  await save(coach, 'Aanbieden', 'Het is gevraagd.')
  await coach.getByRole('button', { name: 'Vraag over de regie intrekken' }).waitFor()
  const tom = await openAs(browser, 'ketenpartner', { hands: 'keyboard', viewport: phone })
  await openHelp(tom)
  await tom.getByRole('button', { name: 'Ja, ik neem de regie' }).waitFor()
  await look(tom, 'regie-antwoord-telefoon')
  await tom.getByRole('button', { name: 'Ja, ik neem de regie' }).click()
  await tom.getByText(/Tom Hendriks heeft de regie/).waitFor()
  await picture(tom, 'regie-over')
  await close(tom)
})

step('the screens stand on a phone, in the dark and mirrored', async () => {
  const page = await openAs(browser, 'coach', { viewport: phone, keep: { thema: 'donker' } })
  await openHelp(page)
  await page.getByRole('button', { name: 'Iemand vragen om te helpen' }).click()
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await look(page, 'hulp-telefoon-donker')
  await close(page)
  const arabic = await openAs(browser, 'deelnemer', { viewport: phone, keep: { taal: 'ar' } })
  await arabic.goto('/mijn/hulp')
  await settled(arabic)
  assert.deepEqual(await findings(arabic, 'mijn-hulp-ar'), [])
  await close(arabic)
})

lastStep('every screen on the way is accessible and fits')
