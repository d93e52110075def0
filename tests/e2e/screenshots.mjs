// Makes the pictures of the user guides and the README from a running server with the demo municipality:
//   tests/e2e/run tests/e2e/screenshots.mjs
// Small on purpose: one screen each, not the whole page.
import { mkdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { api, close, launch, openAs, phone, settled } from './browser.mjs'
import { choose, day, select } from './forms.mjs'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
const pictures = `${docs}gebruik/beelden`
const desk = { width: 1120, height: 760 }

let browser
before(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await launch()
})
after(async () => {
  await browser?.close()
})

const shoot = async (page, name, { folder = pictures } = {}) => {
  await settled(page)
  await page.screenshot({ path: `${folder}/${name}.png` })
}

const visit = async (page, address, name) => {
  await page.goto(address)
  await shoot(page, name)
}

test('the participant', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await visit(page, '/mijn/', 'deelnemer-start')
  await visit(page, '/mijn/plan', 'deelnemer-plan')
  await visit(page, '/mijn/ladder', 'deelnemer-ladder')
  await visit(page, '/mijn/overleg', 'deelnemer-overleg')
  await close(page)
  const arabic = await openAs(browser, 'deelnemer', { viewport: phone, keep: { taal: 'ar' } })
  await visit(arabic, '/mijn/', 'deelnemer-arabisch')
  await close(arabic)
})

test('the participant and what is known', async () => {
  const coach = await openAs(browser, 'coach')
  const { body } = await api(coach, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  const { body: organisations } = await api(coach, 'GET', '/organisaties')
  await api(coach, 'POST', `/dossiers/${body.items.find(({ magOpenen }) => magOpenen).dossierId}/toestemmingen`, {
    organisatieId: organisations.items.find(({ naam }) => naam.startsWith('Maatschappelijk werk')).id, soorten: ['wonen'], doel: 'begeleiding', totEnMet: day(180),
  })
  await close(coach)
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await page.goto('/mijn/gegevens')
  await page.locator('.mijn-part').first().waitFor()
  await shoot(page, 'deelnemer-gegevens')
  await page.goto('/mijn/toestemming')
  await page.getByRole('button', { name: 'Ja, dat mag' }).waitFor()
  await shoot(page, 'deelnemer-toestemming')
  await close(page)
})

test('the intaker', async () => {
  const page = await openAs(browser, 'intaker', { viewport: desk })
  await page.goto('/werk/aanmelden')
  await page.getByLabel('Voornamen').fill('Jan')
  await page.getByLabel('Tussenvoegsel').fill('van de')
  await page.getByLabel('Achternaam').fill('Velden')
  await page.getByRole('button', { name: 'Zoeken en verder' }).click()
  const known = page.getByText('Wij kennen misschien al iemand')
  await known.scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await shoot(page, 'intaker-dubbel')
  await page.getByRole('button', { name: 'Nee, dit is iemand anders' }).click()
  await choose(page, 'Wie vraagt om hulp?', 'De inwoner zelf')
  await select(page, 'Hoe kwam de vraag binnen?', 'Aan de balie')
  await page.getByLabel('Wat is de vraag?').fill('Mijn relatie is uit. Ik heb geen huis meer en geen geld.')
  await page.evaluate(() => window.scrollTo(0, 0))
  await shoot(page, 'intaker-aanmelden')
  await close(page)
})

test('the coach', async () => {
  const page = await openAs(browser, 'coach', { viewport: desk })
  await visit(page, '/werk/', 'coach-mijn-dag')
  await shoot(page, 'beeld', { folder: docs })
  const { body } = await api(page, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  const jan = `/werk/huishoudens/${body.items.find(({ magOpenen }) => magOpenen).dossierId}`
  await visit(page, jan, 'coach-dossier')
  await visit(page, `${jan}/klantfoto`, 'intaker-klantfoto')
  await visit(page, `${jan}/metingen`, 'coach-leefgebieden')
  await visit(page, `${jan}/trajecten`, 'coach-trajecten')
  await page.goto(`${jan}/plan`)
  await page.getByRole('link', { name: /^Plan \d/ }).first().click()
  await page.waitForURL(/\/plan\/[0-9a-f-]{36}$/)
  await shoot(page, 'coach-plan')
  await close(page)
})

test('the coach who goes to people', async () => {
  const page = await openAs(browser, 'coach', { viewport: { width: 1120, height: 900 } })
  await visit(page, '/werk/benaderen', 'coach-benaderen')
  const { body } = await api(page, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  await page.goto(`/werk/huishoudens/${body.items.find(({ magOpenen }) => magOpenen).dossierId}/contact`)
  await page.getByRole('link', { name: 'Brief maken' }).click()
  await choose(page, 'Welke brief?', 'Wat we afspraken')
  await page.getByLabel('Uw eigen tekst').fill('Ik bel u vrijdag.')
  await page.getByText('Dit leest goed.').waitFor()
  await shoot(page, 'coach-brief')
  await page.goto('/werk/overleg')
  await page.locator('main a[href^="/werk/overleg/"]:not([href$="nieuw"])').first().click()
  await page.locator('#agenda, h1').first().waitFor()
  await shoot(page, 'coach-overleg')
  await close(page)
})

test('the coach who shares', async () => {
  const page = await openAs(browser, 'coach', { viewport: desk })
  const { body } = await api(page, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  await page.goto(`/werk/huishoudens/${body.items.find(({ magOpenen }) => magOpenen).dossierId}/delen`)
  await select(page, 'Wat wilt u vertellen?', 'Iets over wonen')
  await select(page, 'Aan wie?', 'Tom Hendriks')
  await page.locator('#deel-antwoord').waitFor()
  await page.locator('h1').evaluate((heading) => heading.scrollIntoView())
  await shoot(page, 'coach-delen')
  await close(page)
})

test('a question to somebody else, and who is asked', async () => {
  const page = await openAs(browser, 'coach', { viewport: desk })
  const { body } = await api(page, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  await page.goto(`/werk/huishoudens/${body.items.find(({ magOpenen }) => magOpenen).dossierId}/hulp`)
  await page.getByRole('button', { name: 'Iemand vragen om te helpen' }).click()
  await choose(page, 'Wie vraagt u?', 'Iemand die u kent')
  await select(page, 'Wie?', 'Lies Geraerts')
  await page.locator('#verwijs-antwoord').waitFor()
  await page.locator('h1').evaluate((heading) => heading.scrollIntoView())
  await shoot(page, 'coach-verwijzen')
  await close(page)
  const partner = await openAs(browser, 'ketenpartner', { viewport: desk })
  await visit(partner, '/werk/verwijzingen', 'ketenpartner-verwijzingen')
  await close(partner)
})

test('an emergency, and who watches over the data', async () => {
  const colleague = await openAs(browser, 'youssef', { viewport: { width: 1120, height: 560 } })
  const { body } = await api(colleague, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  await colleague.goto(`/werk/noodtoegang/${body.items.find(({ naam }) => naam === 'Jan van der Velde').dossierId}`)
  await choose(colleague, 'Welk gevaar is er?', 'Iemand is vermist')
  await colleague.getByLabel('Wat is er aan de hand?').fill('Zijn broer belt: Jan is al twee dagen weg.')
  await colleague.getByRole('button', { name: 'Dossier openen' }).click()
  await colleague.getByText(/^U hebt noodtoegang tot/).waitFor()
  await shoot(colleague, 'coach-noodtoegang')
  await close(colleague)
  const officer = await openAs(browser, 'privacy', { viewport: desk })
  await officer.goto('/werk/toezicht')
  await officer.getByText(/^Wacht op u/).first().waitFor()
  await shoot(officer, 'privacyfunctionaris-toezicht')
  await visit(officer, '/werk/toezicht/noodtoegang', 'privacyfunctionaris-noodtoegang')
  await close(officer)
})

test('the coach with an approach', async () => {
  const page = await openAs(browser, 'coach', { viewport: { width: 1120, height: 900 } })
  const { body } = await api(page, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  await page.goto(`/werk/huishoudens/${body.items.find(({ magOpenen }) => magOpenen).dossierId}/aanpak`)
  await page.getByRole('button', { name: 'Aanpak beginnen' }).click()
  await page.getByText('De aanpak is begonnen.').first().waitFor()
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click()
  await page.getByText('Waarom?').first().click()
  await shoot(page, 'coach-aanpak')
  await close(page)
})

test('the policy officer', async () => {
  const page = await openAs(browser, 'beleid', { viewport: desk })
  const approaches = ['alphen-aan-den-rijn', 'den-bosch', 'ijmond-werkt', 'sudwest-fryslan', 'tilburg-noma']
  await page.goto(`/werk/vergelijken?${new URLSearchParams([['persoon', 'jan'], ...approaches.map((id) => ['aanpak', id])])}`)
  await settled(page)
  await page.getByRole('heading', { name: 'Naast elkaar' }).evaluate((heading) => heading.scrollIntoView())
  await shoot(page, 'beleid-vergelijken')
  await page.getByText('Feiten veranderen').click()
  await page.getByText('Feiten veranderen').evaluate((fold) => fold.scrollIntoView())
  await shoot(page, 'beleid-wat-als')
  await close(page)
})

test('the team leader and the administrator', async () => {
  const leader = await openAs(browser, 'teamleider', { viewport: desk })
  await visit(leader, '/werk/huishoudens?zonderCoach=ja', 'teamleider-huishoudens')
  await visit(leader, '/werk/caseload', 'teamleider-caseload')
  await close(leader)
  const administrator = await openAs(browser, 'beheerder', { viewport: desk })
  await visit(administrator, '/werk/gebruikers', 'beheerder-gebruikers')
  await close(administrator)
})

test('the policy officer', async () => {
  const page = await openAs(browser, 'beleid', { viewport: { width: 1120, height: 1000 } })
  await page.goto('/werk/beslistabellen/bijstand-zoektermijn')
  const type = async (id, text) => {
    const cell = page.locator(`.ph-dmn [data-element-id="${id}"]`)
    await cell.click()
    await cell.locator('.cm-content').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
  }
  await type('r1-leeftijd', '< 20')
  await type('r2-leeftijd', '>= 20')
  await page.getByRole('button', { name: 'Controleren' }).click()
  await page.getByRole('heading', { name: 'Voor wie het anders wordt' }).waitFor()
  await page.getByRole('heading', { name: 'De tabel', exact: true }).evaluate((heading) => heading.scrollIntoView())
  await shoot(page, 'beleidsmedewerker-beslistabel')
  await close(page)
})
