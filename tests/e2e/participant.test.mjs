// /mijn on an old phone: readable, complete in every language, usable with the keyboard, private.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { close, findings, launch, open, openAs, output, phone, picture, settled } from './browser.mjs'

const places = [['start', '/mijn/'], ['plan', '/mijn/plan'], ['ladder', '/mijn/ladder'], ['hulp', '/mijn/hulp'], ['familie', '/mijn/familie'], ['afspraken', '/mijn/afspraken'], ['over-mij', '/mijn/over-mij'], ['kaarten', '/mijn/kaarten'], ['taal', '/mijn/taal']]
const languages = ['nl', 'nl-NL-x-eenvoudig', 'en', 'ar', 'tr', 'uk']

let browser
before(async () => {
  browser = await launch()
})
after(async () => {
  await browser?.close()
})

test('every page of /mijn is accessible and fits with the largest letters', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone, keep: { letters: 'grootst' } })
  const found = []
  for (const [name, address] of places) {
    await page.goto(address)
    await settled(page)
    found.push(...(await findings(page, address)))
    await picture(page, `mijn-${name}-grote-letters`)
  }
  assert.deepEqual(found, [])
  await close(page)
})

test('without JavaScript everything stands on one page in plain Dutch', async () => {
  const page = await open(browser, { viewport: phone, javaScriptEnabled: false })
  await page.goto('/inloggen')
  await page.getByRole('button', { name: /Jan van der Velde/ }).click()
  await page.waitForURL('**/mijn/lezen')
  await page.getByRole('heading', { level: 1, name: /^Welkom, Jan/ }).waitFor()
  for (const part of ['Uw afspraken', 'Uw volgende stap', 'Wie helpt u?', 'Uw plan', 'Het plan van uw familie', 'Zo blijft iedereen veilig', 'Dit vertelde u', 'Wat helpt u?', 'Uw ladder']) {
    await page.getByRole('heading', { level: 2, name: part }).waitFor()
  }
  await page.getByRole('heading', { name: /^Doel 1: / }).waitFor()
  await page.getByText(/Uiterlijk \d+ \w+ \d{4}/).first().waitFor()
  assert.match(await page.getByRole('link', { name: /^Bel / }).first().getAttribute('href'), /^tel:[+\d]+$/)
  await page.screenshot({ path: `${output}/mijn-lezen.png`, fullPage: true })
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.waitForURL('**/inloggen')
  await page.goto('/mijn/lezen')
  await page.waitForURL(/\/inloggen\?terug=\/mijn\/lezen$/)
  await page.context().close()
})

test('the page for without JavaScript is accessible and fits', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await page.goto('/mijn/lezen')
  assert.deepEqual(await findings(page, 'lezen'), [])
  await close(page)
})

test('every language is complete: no Dutch sentence is left on the page', async () => {
  const own = async (page) => page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true)
    copy.querySelectorAll('[lang="nl"], bdi').forEach((element) => element.remove())
    return copy.textContent
  })
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await page.goto('/mijn/plan')
  await settled(page)
  assert.match(await own(page), /Stappen/)
  for (const language of languages.slice(2)) {
    await page.evaluate((code) => localStorage.setItem('taal', code), language)
    await page.goto('/mijn/plan')
    await settled(page)
    assert.doesNotMatch(await own(page), /\b(Stappen|Doel|Uiterlijk|Wie|Gedaan|plan van)\b/, language)
    assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
  }
  await close(page)
})

test('the language is chosen with one tap and stays', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await page.getByRole('link', { name: 'Taal en letters' }).click()
  await page.getByRole('radio', { name: 'Türkçe' }).check()
  await page.getByRole('heading', { level: 1, name: 'Dil ve harfler' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Dil ve harfler' }).waitFor()
  await close(page)
})

test('the appointment goes into the calendar of the phone, and says nothing private', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  const card = page.getByRole('region', { name: 'Uw volgende afspraak' })
  const facts = (await card.locator('dd').allInnerTexts()).map((text) => text.trim())
  const [file] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Zet in mijn agenda' }).click()])
  assert.match(file.suggestedFilename(), /\.ics$/)
  const text = await readFile(await file.path(), 'utf8')
  assert.match(text, /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:\d{8}T\d{6}Z\r\n[\s\S]*END:VCALENDAR\r\n$/)
  for (const fact of facts) assert.ok(!text.includes(fact), `the calendar tells: ${fact}`)
  await close(page)
})

test('all of it can be reached with the keyboard alone, and the back button goes back', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await settled(page)
  for (const [name, heading] of [['Plan', 'Uw plan'], ['Ladder', 'Uw ladder'], ['Hulp', 'Uw hulp']]) {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1', 'the heading has the focus after going somewhere')
  }
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Uw ladder' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Uw plan' }).waitFor()
  await close(page)
})

test('without internet what was read stays readable', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await settled(page)
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Uw plan' }).waitFor()
  await page.context().setOffline(false)
  await close(page)
})

test('a participant does not get into the screens of the staff', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await page.goto('/werk/huishoudens')
  await page.waitForURL(/\/mijn/)
  assert.equal(await page.evaluate(async () => (await fetch('/v1/dossiers')).status), 403)
  await close(page)
})

test('signing out ends the session and the back button shows nothing', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await page.goto('/mijn/taal')
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.waitForURL(/\/inloggen/)
  await page.goto('/mijn/plan')
  await page.waitForURL(/\/inloggen/)
  await close(page)
})

/** Presses Tab until the focus is on a link with this name. */
async function tabTo(page, name) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement.textContent?.trim())) === name) return
  }
  assert.fail(`the keyboard never reaches "${name}"`)
}
