// Every screen of the staff: accessible by day and by night, mirrored for right-to-left, from a phone to a desk.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { api, close, desktop, findings, launch, open, openAs, phone, picture, settled } from './browser.mjs'

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

const ofCoach = () => {
  const base = `/werk/huishoudens/${jan}`
  return {
    'mijn-dag': '/werk/', huishoudens: '/werk/huishoudens', aanmelden: '/werk/aanmelden', overzicht: base, plan: `${base}/plan`,
    trajecten: `${base}/trajecten`, 'traject-nieuw': `${base}/trajecten/nieuw`, metingen: `${base}/metingen`, ladder: `${base}/metingen/ladder`,
    meting: `${base}/metingen/nieuw`, contact: `${base}/contact`, 'contact-nieuw': `${base}/contact/nieuw`, 'afspraak-nieuw': `${base}/afspraken/nieuw`,
    taken: `${base}/taken`, 'taak-nieuw': `${base}/taken/nieuw`, tijdlijn: `${base}/tijdlijn`, gegevens: `${base}/gegevens`,
    klantfoto: `${base}/klantfoto`, betrokkenen: `${base}/betrokkenen`, fase: `${base}/fase`, onbekend: '/werk/bestaat-niet',
  }
}

const visit = async (page, screens, look) => {
  const found = []
  for (const [name, address] of Object.entries(screens)) {
    await page.goto(address)
    await settled(page)
    if (look === 'rtl') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    found.push(...(await findings(page, `${name} (${look})`)))
    await picture(page, `werk-${name}-${look}`)
  }
  assert.deepEqual(found, [])
}

describe('the screens of the coach', () => {
  for (const [look, options] of [
    ['telefoon', { viewport: phone }],
    ['breed', { viewport: desktop }],
    ['donker', { viewport: desktop, keep: { thema: 'donker' } }],
    ['telefoon-donker', { viewport: phone, keep: { thema: 'donker' } }],
    ['rtl', { viewport: phone }],
  ]) {
    test(`are accessible and fit: ${look}`, async () => {
      const page = await openAs(browser, 'coach', options)
      await visit(page, ofCoach(), look)
      await close(page)
    })
  }
})

test('the screens of the other roles are accessible and show only what the role needs', async () => {
  for (const [login, screens] of [
    ['intaker', { 'mijn-dag-intaker': '/werk/', 'huishoudens-intaker': '/werk/huishoudens' }],
    ['teamleider', { 'mijn-dag-teamleider': '/werk/', 'huishoudens-teamleider': '/werk/huishoudens' }],
    ['beheerder', { gebruikers: '/werk/gebruikers', 'gebruiker-nieuw': '/werk/gebruikers/nieuw' }],
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
