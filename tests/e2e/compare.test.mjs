// The policy officer sees what other approaches would do for one person.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { close, desktop, findings, launch, openAs, phone, picture, settled } from './browser.mjs'
import { select, tick } from './forms.mjs'

let browser
before(async () => {
  browser = await launch()
})
after(async () => {
  await browser?.close()
})

const jan = '/werk/vergelijken?persoon=jan&aanpak=alphen-aan-den-rijn&aanpak=den-bosch&aanpak=ijmond-werkt&aanpak=sudwest-fryslan&aanpak=tilburg-noma'

test('who makes policy starts at the comparison, chooses a person and sees five approaches side by side', async () => {
  const page = await openAs(browser, 'beleid')
  await page.goto('/werk/')
  await page.getByRole('heading', { name: 'Aanpakken vergelijken', level: 1 }).waitFor()
  await page.getByText('Kies een persoon. Dan ziet u de aanpakken naast elkaar.').waitFor()
  await select(page, 'Persoon', 'Jan')
  await page.getByRole('button', { name: 'Vergelijken' }).click()
  const table = page.getByRole('region', { name: 'Aanpakken naast elkaar' }).getByRole('table')
  await table.waitFor()
  assert.equal(await table.getByRole('columnheader').count(), 6)
  await table.getByRole('rowheader', { name: 'Inkomen geregeld' }).waitFor()
  await page.goBack()
  await page.getByText('Kies een persoon. Dan ziet u de aanpakken naast elkaar.').waitFor()
  await close(page)
})

test('another fact gives another outcome, and a value that cannot be is told at its field', async () => {
  const page = await openAs(browser, 'beleid')
  await page.goto(jan)
  await settled(page)
  const told = page.getByRole('region', { name: 'Aanpakken naast elkaar' })
  await told.getByText('Nieuw beschut werk').first().waitFor()
  await page.getByText('Feiten veranderen').click()
  const wage = page.getByLabel(/procent van het minimumloon/).first()
  await wage.fill('25')
  await page.getByRole('button', { name: 'Vergelijken' }).click()
  await told.getByText('Werk en Participatie').first().waitFor()
  assert.match(page.url(), /feit=loonwaarde%3D25/)
  await page.getByText('Feiten veranderen').click()
  await page.getByLabel(/procent van het minimumloon/).first().fill('veel')
  await page.getByRole('button', { name: 'Vergelijken' }).click()
  await page.getByRole('alert').getByText(/veel/).waitFor()
  await close(page)
})

test('fewer approaches can be chosen, and every time line has its table', async () => {
  const page = await openAs(browser, 'beleid')
  await page.goto(jan)
  await settled(page)
  await page.getByText('Aanpakken kiezen').click()
  await tick(page, /^Tilburg: NOMA/)
  await page.getByRole('button', { name: 'Vergelijken' }).click()
  await page.waitForURL((url) => !url.search.includes('tilburg-noma'))
  await settled(page)
  const switches = page.getByRole('button', { name: 'Bekijk als tabel' })
  assert.equal(await switches.count(), 4)
  await switches.first().click()
  await page.getByRole('button', { name: 'Bekijk als tekening' }).waitFor()
  await close(page)
})

for (const [look, options] of [
  ['telefoon', { viewport: phone }],
  ['breed', { viewport: desktop }],
  ['donker', { viewport: desktop, keep: { thema: 'donker' } }],
  ['telefoon-donker', { viewport: phone, keep: { thema: 'donker' } }],
  ['rtl', { viewport: phone }],
]) {
  test(`the comparison is accessible and fits: ${look}`, async () => {
    const page = await openAs(browser, 'beleid', options)
    const found = []
    for (const [name, address] of [['vergelijken', '/werk/vergelijken'], ['vergelijken-jan', jan]]) {
      await page.goto(address)
      await settled(page)
      for (const fold of await page.locator('details.ph-fold > summary').all()) await fold.click()
      if (look === 'rtl') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      found.push(...(await findings(page, `${name} (${look})`)))
      await picture(page, `werk-${name}-${look}`)
    }
    assert.deepEqual(found, [])
    await close(page)
  })
}

test('a printed comparison has the figures and nothing to press', async () => {
  const page = await openAs(browser, 'beleid')
  await page.goto(jan)
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  for (const pressed of ['button', 'link', 'navigation', 'combobox']) assert.equal(await page.getByRole(pressed).count(), 0, pressed)
  await page.getByRole('rowheader', { name: 'Inkomen geregeld' }).waitFor()
  await close(page)
})
