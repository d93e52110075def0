// What the screens offer each role, how lists line up, and what is printed. That each is accessible in every look: every-screen.test.mjs.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, findings, launch, open, openAs, output, phone, picture, settled } from './browser.mjs'
import { longDay, select } from './forms.mjs'

let browser
let jan
before(async () => {
  browser = await launch()
  const page = await openAs(browser, 'coach')
  const { body } = await api(page, 'POST', '/zoekopdrachten', { naam: 'Jan van der Velde' })
  jan = body.items.find(({ naam, magOpenen }) => naam === 'Jan van der Velde' && magOpenen)?.dossierId
  assert.ok(jan, 'the demo municipality knows Jan')
  await close(page)
})
after(async () => {
  await browser?.close()
})

const visit = async (page, screens, look) => {
  const found = []
  for (const [name, address] of Object.entries(screens)) {
    await page.goto(address)
    await settled(page)
    found.push(...(await findings(page, `${name} (${look})`)))
    await picture(page, `werk-${name}-${look}`)
  }
  assert.deepEqual(found, [])
}

test('the screens of the other roles are accessible and show only what the role needs', async () => {
  for (const [login, screens] of [
    ['intaker', { 'mijn-dag-intaker': '/werk/', 'huishoudens-intaker': '/werk/huishoudens' }],
    ['teamleider', { 'mijn-dag-teamleider': '/werk/', 'huishoudens-teamleider': '/werk/huishoudens', 'caseload-teamleider': '/werk/caseload' }],
    ['beheerder', { gebruikers: '/werk/gebruikers', 'gebruiker-nieuw': '/werk/gebruikers/nieuw' }],
    ['ketenpartner', { verwijzingen: '/werk/verwijzingen', 'hulp-ketenpartner': `/werk/huishoudens/${jan}/hulp` }],
    ['werkbegeleider', { 'mijn-dag-werkbegeleider': '/werk/', 'dossier-werkbegeleider': `/werk/huishoudens/${jan}` }],
  ]) {
    const page = await openAs(browser, login)
    await visit(page, screens, 'breed')
    await close(page)
  }
})

test('in a demo one tap signs in as one of the demo accounts, and brings one where one was going', async () => {
  const page = await open(browser, { viewport: phone })
  await page.goto('/werk/huishoudens')
  await page.waitForURL(/\/inloggen/)
  assert.equal(await page.locator('.people li').count(), 7)
  await page.getByRole('button', { name: 'Sanne Bakker Begeleidt huishoudens van begin tot eind' }).click()
  await page.waitForURL('**/werk/huishoudens')
  await close(page)
})

test('each role is offered what it may do and nothing that would be refused', async () => {
  const refused = 'Dit kunt u niet openen'
  const menu = async (page) => page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allInnerTexts()
  for (const [login, offered, screens] of [
    ['beheerder', ['Beslistabellen', 'Leren', 'Toezicht', 'Gebruikers'], ['/werk/', '/werk/leren', '/werk/gebruikers', '/werk/beslistabellen', '/werk/toezicht']],
    ['beleid', ['Benaderen', 'Vergelijken', 'Methoden', 'Beslistabellen', 'Effect', 'Leren'], ['/werk/leren', '/werk/effect', '/werk/effect/nieuw', '/werk/', '/werk/benaderen', '/werk/benaderen/aantallen', '/werk/benaderen/lijsten', '/werk/vergelijken', '/werk/methoden', '/werk/methoden/gezinscoach', '/werk/beslistabellen']],
    ['teamleider', ['Mijn dag', 'Huishoudens', 'Caseload', 'Overleg', 'Benaderen', 'Vergelijken', 'Methoden', 'Leren', 'Toezicht'], ['/werk/', '/werk/leren', '/werk/leren/intervisie', '/werk/toezicht', '/werk/huishoudens', ...['', '/plan', '/trajecten', '/contact', '/taken', '/tijdlijn', '/gegevens'].map((tab) => `/werk/huishoudens/${jan}${tab}`)]],
    ['werkbegeleider', ['Mijn dag', 'Huishoudens', 'Verwijzingen', 'Overleg', 'Leren'], ['/werk/', '/werk/leren', '/werk/leren/intervisie', '/werk/huishoudens', '/werk/verwijzingen', ...['', '/trajecten', '/contact', '/taken', '/hulp', '/delen', '/gegevens'].map((tab) => `/werk/huishoudens/${jan}${tab}`)]],
    ['privacy', ['Leren', 'Toezicht'], ['/werk/', '/werk/leren', '/werk/toezicht']],
    ['intaker', ['Mijn dag', 'Huishoudens', 'Overleg', 'Aanmelden', 'Leren'], ['/werk/', '/werk/leren', '/werk/leren/intervisie', '/werk/huishoudens', '/werk/aanmelden']],
  ]) {
    const page = await openAs(browser, login)
    for (const screen of screens) {
      await page.goto(screen)
      await settled(page)
      assert.equal(await page.getByText(refused).count(), 0, `${login} ${screen}`)
    }
    assert.deepEqual((await menu(page)).map((text) => text.trim()), offered, login)
    await close(page)
  }
  const ellen = await openAs(browser, 'werkbegeleider')
  await ellen.goto(`/werk/huishoudens/${jan}`)
  await settled(ellen)
  const tabs = await ellen.getByRole('navigation', { name: /^Dossier van/ }).getByRole('link').allInnerTexts()
  assert.deepEqual(tabs.map((text) => text.trim()), ['Overzicht', 'Trajecten', 'Contact', 'Taken', 'Hulp en verwijzen', 'Overleg', 'Delen', 'Gegevens'])
  await close(ellen)
})

test('the columns of the list of households line up from row to row', async () => {
  const page = await openAs(browser, 'teamleider')
  await page.goto('/werk/huishoudens')
  await settled(page)
  await page.getByText('Dringend').first().waitFor()
  for (const column of ['.ph-person__who', '.ph-person__when']) {
    const starts = await page.locator(column).evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)))
    assert.deepEqual([...new Set(starts)], [starts[0]], column)
  }
  await close(page)
})

test('a printed plan is a sheet to take home: names, goals and dates, and nothing to press', async () => {
  for (const [login, address] of [['coach', `/werk/huishoudens/${jan}/plan`], ['deelnemer', '/mijn/plan']]) {
    const page = await openAs(browser, login)
    await page.goto(address)
    if (login === 'coach') await page.getByRole('link', { name: /^Plan \d/ }).first().click()
    await page.getByText('Ik heb mijn eigen plek').first().waitFor()
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    for (const pressed of ['button', 'link', 'navigation']) assert.equal(await page.getByRole(pressed).count(), 0, `${login}: ${pressed}`)
    const sheet = await page.locator('body').innerText()
    for (const told of ['Gemeente Zonnedal', 'Jan van der Velde', 'Sanne Bakker', '088-0000102', longDay(20), 'Met Ellen bespreken welke vaste taak Jan wil overnemen', longDay(3)]) {
      assert.ok(sheet.includes(told), `${login}: ${told} is not on paper`)
    }
    await page.pdf({ path: `${output}/plan-${login}.pdf`, format: 'A4' })
    await close(page)
  }
})

test('a coach hands the administrator the link for the account of a participant', async () => {
  const coach = await openAs(browser, 'coach')
  await coach.goto(`/werk/huishoudens/${jan}/gegevens`)
  await settled(coach)
  await coach.getByText('Account voor Jan van der Velde').click()
  const address = await coach.locator('.ph-address').innerText()
  await close(coach)
  const page = await openAs(browser, 'beheerder')
  await page.goto(address)
  await settled(page)
  await page.getByText('Dit account laat het plan zien van Jan van der Velde.').waitFor()
  assert.deepEqual(await findings(page, 'account of a participant'), [])
  await page.getByLabel('Gebruikersnaam').fill(`jan${Date.now()}`)
  await select(page, 'Organisatie', 'Gemeente Zonnedal')
  await page.getByRole('button', { name: 'Gebruiker bewaren' }).click()
  await page.getByRole('heading', { name: 'Eenmalig wachtwoord' }).waitFor()
  await page.goto('/werk/gebruikers/nieuw')
  await page.reload()
  await settled(page)
  await page.getByText('Deelnemer', { exact: true }).click()
  await page.getByText('Vraag de coach om de koppeling').waitFor()
  await close(page)
})

test('the sign-in page is accessible, by day and by night and without JavaScript', async () => {
  for (const options of [{}, { keep: { thema: 'donker' } }, { viewport: phone, colorScheme: 'dark' }]) {
    const page = await open(browser, options)
    await page.goto('/inloggen')
    assert.deepEqual(await findings(page, 'signing in'), [])
    await picture(page, `inloggen${options.viewport ? '-telefoon' : ''}`)
    await close(page)
  }
  const plain = await open(browser, { javaScriptEnabled: false })
  await plain.goto('/inloggen')
  await plain.getByLabel('Gebruikersnaam').fill('coach')
  await plain.getByLabel('Wachtwoord', { exact: true }).fill('niet het goede wachtwoord')
  await plain.getByRole('button', { name: 'Inloggen' }).click()
  await plain.getByRole('alert').waitFor()
  assert.equal(await plain.getByLabel('Gebruikersnaam').inputValue(), 'coach', 'the name does not have to be typed again')
  await plain.context().close()
})
