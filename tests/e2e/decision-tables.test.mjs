// The policy officer changes a decision table: a cell, a check, whose walk changes, publishing, and the history.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, desktop, launch, openAs, phone, picture, findings, settled, story } from './browser.mjs'
import { day, fillDate, save } from './forms.mjs'

const table = '/werk/beslistabellen/bijstand-zoektermijn'

let browser
before(async () => {
  browser = await launch()
})
after(async () => {
  await browser?.close()
})

const editor = (page) => page.getByRole('group', { name: 'De tabel' })
const cell = (page, id) => editor(page).locator(`[data-element-id="${id}"]`)

async function standing(page) {
  await page.goto(table)
  await settled(page)
  await cell(page, 'r1-leeftijd').waitFor()
}

/** Types over a cell, as a person does. */
async function type(page, id, text) {
  await cell(page, id).click()
  await cell(page, id).locator('.cm-content').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function check(page) {
  await page.getByRole('button', { name: 'Controleren' }).click()
}

const { step, look, lastStep } = story(test)
let page

step('the policy officer finds the table in the menu', async () => {
  page = await openAs(browser, 'beleid')
  await page.goto('/werk/')
  await page.getByRole('link', { name: 'Beslistabellen' }).click()
  await page.getByRole('heading', { name: 'Beslistabellen', level: 1 }).waitFor()
  await page.getByRole('region', { name: 'Lijst van beslistabellen' }).getByText('Route naar bijstand').first().waitFor()
  await look(page, 'beslistabellen')
  await page.getByRole('link', { name: 'Zoektermijn' }).first().click()
  await cell(page, 'r1-leeftijd').waitFor()
  assert.ok(await editor(page).getByTitle('Powered by bpmn.io').isVisible(), 'the watermark is visible')
})

step('a mistake is told with its cell, and the cell is marked', async () => {
  await type(page, 'r1-uitkomst', 'vier')
  await check(page)
  await page.getByText('De tabel klopt nog niet').waitFor()
  await page.getByText('Regel 1, kolom Weken zoeken').waitFor()
  await page.getByRole('button', { name: 'Naar de cel' }).first().click()
  assert.ok(await cell(page, 'r1-uitkomst').evaluate((element) => element.contains(document.activeElement)), 'the cell has the focus')
  await look(page, 'beslistabel-fout')
})

step('what is mended is checked again, and shows for whom an approach goes another way', async () => {
  await type(page, 'r1-uitkomst', '4')
  await type(page, 'r1-leeftijd', '< 20')
  await type(page, 'r2-leeftijd', '>= 20')
  await editor(page).getByText('U bent 27 jaar of ouder.').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('U bent 20 jaar of ouder. U kunt meteen een aanvraag doen.')
  await page.getByText('Controleer haar opnieuw').waitFor()
  await check(page)
  await page.getByText('De tabel klopt', { exact: true }).waitFor()
  await page.getByText('Regel 1, kolom \'Leeftijd\': was < 27, is nu < 20.').waitFor()
  await page.getByText("is nu 'U bent 20 jaar of ouder. U kunt meteen een aanvraag doen.'").waitFor()
  const walks = page.getByRole('region', { name: 'Voor wie het anders wordt' })
  await walks.getByRole('rowheader', { name: 'Noor' }).waitFor()
  await walks.getByText("'Vier weken zelf zoeken' vervalt.").waitFor()
  await look(page, 'beslistabel-gevolgen')
})

step('what was typed survives a reload, and leaving asks', async () => {
  let asked = false
  page.once('dialog', async (dialog) => {
    asked = true
    await dialog.accept()
  })
  await page.waitForTimeout(800)
  await page.reload()
  await page.getByText(/is teruggezet/).waitFor()
  await cell(page, 'r1-leeftijd').getByText('< 20').waitFor()
  assert.ok(asked, 'leaving asked first')
})

step('the new version is published for later and stands in the history', async () => {
  await fillDate(page, 'Geldt vanaf', day(30))
  await page.getByLabel('Waarom komt er een nieuwe versie?').fill('De raad besloot het op 12 november.')
  await save(page, 'Nieuwe versie laten gelden', 'De nieuwe versie is vastgelegd.')
  const history = page.getByRole('region', { name: 'Geschiedenis' })
  await history.locator('strong', { hasText: 'Versie 1' }).waitFor()
  await history.getByText('De raad besloot het op 12 november.').waitFor()
  await history.getByText('Komt', { exact: true }).first().waitFor()
  await history.getByText("Regel 1, kolom 'Leeftijd': was < 27, is nu < 20.").waitFor()
  await look(page, 'beslistabel-geschiedenis')
})

step('somebody who was slower hears it and loses nothing', async () => {
  await standing(page)
  await page.getByRole('button', { name: 'Met versie 1 verder' }).click()
  await cell(page, 'r1-leeftijd').getByText('< 20').waitFor()
  const present = await api(page, 'GET', '/beslistabellen/bijstand-zoektermijn')
  const other = await api(page, 'POST', '/beslistabellen/bijstand-zoektermijn/versies', { xml: present.body.xml, geldtVanaf: day(60), reden: 'Van een collega.' }, { 'If-Match': present.etag })
  assert.equal(other.status, 201)
  await fillDate(page, 'Geldt vanaf', day(90))
  await page.getByLabel('Waarom komt er een nieuwe versie?').fill('Mijn reden.')
  await page.getByRole('button', { name: 'Nieuwe versie laten gelden', exact: true }).click()
  await page.getByRole('heading', { name: 'Iemand anders heeft dit net ook gewijzigd' }).waitFor()
  await page.getByText('Van een collega.').first().waitFor()
  await page.getByRole('button', { name: 'Mijn versie opslaan' }).click()
  await page.getByText('De nieuwe versie is vastgelegd.').first().waitFor()
  await page.getByRole('region', { name: 'Geschiedenis' }).locator('strong', { hasText: 'Versie 3' }).waitFor()
})

step('a version that does not hold yet is withdrawn and stays to be seen', async () => {
  await page.getByRole('button', { name: 'Versie 3 intrekken' }).click()
  await page.getByLabel('Waarom gaat deze versie niet gelden?').fill('Het besluit is uitgesteld.')
  await save(page, 'Intrekken', 'Versie 3 is ingetrokken.')
  await page.getByRole('region', { name: 'Geschiedenis' }).getByText('Ingetrokken', { exact: true }).waitFor()
  await close(page)
})

lastStep('the screens were accessible on the way')

test('a table of an instrument, and any table on a telephone, is to read with why', async () => {
  const wide = await openAs(browser, 'beheerder')
  await wide.goto('/werk/beslistabellen/participatieladder')
  await settled(wide)
  await wide.getByText(/Een andere tabel zou metingen onvergelijkbaar maken/).waitFor()
  await close(wide)
  const small = await openAs(browser, 'beleid', { viewport: phone })
  await small.goto(table)
  await settled(small)
  await small.getByText('Een tabel wijzigen kan op een breder scherm, zoals een laptop.').waitFor()
  await small.getByRole('region', { name: 'De regels' }).getByText('< 27').waitFor()
  const found = await findings(small, 'beslistabel (telefoon)')
  await picture(small, 'beslistabel-telefoon')
  assert.deepEqual(found, [])
  await close(small)
})

for (const [variant, options] of [
  ['donker', { viewport: desktop, keep: { thema: 'donker' } }],
  ['telefoon-donker', { viewport: phone, keep: { thema: 'donker' } }],
  ['rtl', { viewport: desktop }],
]) {
  test(`the tables are accessible and fit: ${variant}`, async () => {
    const one = await openAs(browser, 'beleid', options)
    const found = []
    for (const [name, address] of [['beslistabellen', '/werk/beslistabellen'], ['beslistabel', table]]) {
      await one.goto(address)
      await settled(one)
      if (variant === 'rtl') await one.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      found.push(...(await findings(one, `${name} (${variant})`)))
      await picture(one, `${name}-${variant}`)
    }
    assert.deepEqual(found, [])
    await close(one)
  })
}
