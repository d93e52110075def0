// Somebody reads everything that is kept about them, says that a thing is not right, and reads the answer.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { close, desktop, findings, launch, open, openAs, output, phone, picture, settled, story } from './browser.mjs'
import { choose } from './forms.mjs'

const schema = fileURLToPath(new URL('../api/own-data.mjs', import.meta.url))

let browser
before(async () => {
  browser = await launch()
})
after(async () => {
  await browser?.close()
})

const everything = async (page) => {
  await page.goto('/mijn/gegevens')
  await page.getByRole('heading', { level: 1, name: /\S/ }).waitFor()
  await page.locator('.mijn-part').first().waitFor()
}

for (const [look, options] of [
  ['licht', { viewport: phone }],
  ['donker', { viewport: phone, keep: { thema: 'donker' } }],
  ['ar', { viewport: phone, keep: { taal: 'ar' } }],
  ['breed', { viewport: desktop }],
]) {
  test(`everything about somebody is accessible and fits: ${look}`, async () => {
    const page = await openAs(browser, 'deelnemer', options)
    await everything(page)
    await picture(page, `mijn-gegevens-${look}`)
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => { part.open = true }))
    assert.deepEqual(await findings(page, look), [])
    assert.equal(await page.locator('html').getAttribute('dir'), look === 'ar' ? 'rtl' : 'ltr')
    if (look === 'ar') {
      const own = await page.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true)
        copy.querySelectorAll('[lang="nl"], bdi').forEach((element) => element.remove())
        return copy.textContent
      })
      assert.doesNotMatch(own, /\b(klopt|Opgeschreven|gegevens|Vraag)\b/)
    }
    await close(page)
  })
}

test('all of it is saved as one page that needs nothing, and as a copy for programs', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  await everything(page)
  const save = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    return { name: file.suggestedFilename(), path: await file.path() }
  }
  const html = await save(/lezen of te printen/)
  assert.match(html.name, /^gegevens-\d{4}-\d{2}-\d{2}\.html$/)
  const offline = await open(browser, { viewport: phone })
  await offline.context().setOffline(true)
  await offline.setContent(await readFile(html.path, 'utf8'))
  await offline.getByRole('heading', { level: 1, name: /^Alles over / }).waitFor()
  assert.deepEqual(await findings(offline, 'bestand'), [])
  await offline.screenshot({ path: `${output}/gegevens-bestand.png`, fullPage: true })
  await close(offline)
  const copy = await save(/ander programma/)
  execFileSync('node', [schema, '--validate', copy.path], { stdio: 'inherit' })
  const data = JSON.parse(await readFile(copy.path, 'utf8'))
  assert.equal(data.rubrieken[0].id, 'wie-u-bent')
  await close(page)
})

const { step, look, lastStep } = story(test)
const pages = {}

step('with the keyboard alone somebody says that the birth date is not right', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone })
  pages.mine = page
  await everything(page)
  const wrong = page.getByRole('button', { name: /^Dit klopt niet: / }).first()
  await wrong.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Waar gaat het over?').selectOption('geboortedatum')
  await page.getByRole('button', { name: 'Versturen' }).click()
  await page.getByRole('alert').waitFor()
  await look(page, 'mijn-vraag')
  await page.getByLabel('Wat klopt er niet?').fill('Ik ben een dag later geboren.')
  await page.getByRole('button', { name: 'Versturen' }).press('Enter')
  await page.getByText('Uw vraag is verstuurd.').waitFor()
  await page.getByText('Uw vraag is binnen.').waitFor()
  await look(page, 'mijn-gevraagd')
})

step('the privacy officer takes it up, sees the thing and puts it right', async () => {
  const page = await openAs(browser, 'privacy', { viewport: desktop })
  await page.goto('/werk/toezicht/verzoeken')
  await look(page, 'verzoeken')
  await page.getByRole('row', { name: /Verbetering/ }).getByRole('link').click()
  await page.getByRole('button', { name: 'In behandeling nemen' }).click()
  await page.getByRole('heading', { name: 'Wat er nu staat' }).waitFor()
  await choose(page, 'Wat besluit u?', 'Toegewezen')
  await page.getByLabel('Wat staat er voortaan?').fill('1979-02-11')
  await page.getByLabel('Uitleg').fill('U hebt gelijk. Het staat nu goed.')
  await look(page, 'verzoek')
  await page.getByRole('button', { name: 'Antwoord geven' }).click()
  await page.getByRole('heading', { name: 'Het antwoord' }).waitFor()
  await page.goto('/werk/toezicht/verzoeken/nieuw')
  await look(page, 'verzoek-nieuw')
  await close(page)
})

step('the participant reads the answer and what stands there now', async () => {
  const page = pages.mine
  await everything(page)
  await page.getByText('De gemeente doet wat u vroeg.').waitFor()
  await page.getByText('11 februari 1979').first().waitFor()
  await page.getByText('Verbeterd, omdat u het vroeg').first().waitFor()
  await look(page, 'mijn-antwoord')
  await settled(page)
  await close(page)
})

lastStep('every screen on the way is accessible and fits')
