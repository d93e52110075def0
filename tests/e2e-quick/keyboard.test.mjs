// A household registered without a mouse, and the addresses that make the back button work.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { close, launch, openAs, settled } from './browser.mjs'

let browser
before(async () => {
  browser = await launch()
})
after(async () => {
  await browser?.close()
})

/** The accessible name of what has the focus, as near as the page itself can tell. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
    return { label: (label ?? '').trim(), group: group.trim(), tag: element.tagName }
  })

/** Presses Tab until the focus fits; every stop on the way must be visible. */
async function tabTo(page, label, group) {
  const seen = []
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    seen.push(now.label)
    if (now.label.startsWith(label) && (!group || now.group.startsWith(group))) {
      const outlined = await page.evaluate(() => {
        const element = document.activeElement
        const target = [element, element.nextElementSibling, element.closest('label'), element.parentElement].filter(Boolean)
        return target.some((one) => [one, ...one.children].some((part) => getComputedStyle(part).outlineStyle !== 'none' || getComputedStyle(part).boxShadow !== 'none'))
      })
      assert.ok(outlined, `"${label}" has the focus but does not show it`)
      return
    }
  }
  assert.fail(`the keyboard never reaches "${label}" (${group ?? ''}); it saw: ${seen.join(' | ')}`)
}

test('the intaker registers a household with the keyboard alone', async () => {
  const page = await openAs(browser, 'intaker')
  await settled(page)
  await page.keyboard.press('Tab')
  assert.match((await focused(page)).label, /Direct naar de inhoud/, 'the first stop skips the menu')
  await tabTo(page, 'Aanmelden')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Huishouden aanmelden' }).waitFor()
  assert.equal((await focused(page)).tag, 'H1', 'the heading has the focus on a new screen')

  await tabTo(page, 'Voornamen')
  await page.keyboard.type('Zeynep')
  await tabTo(page, 'Achternaam')
  await page.keyboard.type('Çelik-Proefpersoon')
  await tabTo(page, 'Zoeken en verder')
  await page.keyboard.press('Enter')
  const next = page.getByRole('button', { name: 'Nee, dit is iemand anders' })
  const question = page.getByRole('group', { name: 'Wie vraagt om hulp?' })
  await next.or(question).first().waitFor()
  if (await next.count()) {
    await tabTo(page, 'Nee, dit is iemand anders')
    await page.keyboard.press('Enter')
    await question.waitFor()
  }

  await page.locator('h1').focus()
  await tabTo(page, 'De inwoner zelf', 'Wie vraagt om hulp?')
  await page.keyboard.press('Space')
  await tabTo(page, 'Hoe kwam de vraag binnen?')
  await page.keyboard.type('Telefoon')
  await tabTo(page, 'Wat is de vraag?')
  await page.keyboard.type('Ik zoek iemand die mij helpt met mijn post.')
  await tabTo(page, 'Eten')
  await page.keyboard.press('Space')
  await tabTo(page, 'Huishouden aanmelden')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/werk\/huishoudens\/[0-9a-f-]{36}$/)
  await page.getByText('Ik zoek iemand die mij helpt met mijn post.').first().waitFor()

  await page.goBack()
  await page.waitForURL(/\/werk\/aanmelden$/)
  await page.goForward()
  await page.waitForURL(/\/werk\/huishoudens\/[0-9a-f-]{36}$/)
  await close(page)
})

test('a form that is sent empty names every field, takes the focus, and its links go to the fields', async () => {
  const page = await openAs(browser, 'intaker')
  await page.goto('/werk/aanmelden')
  await settled(page)
  await page.getByRole('button', { name: 'Zoeken en verder' }).focus()
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert').first()
  await summary.waitFor()
  assert.ok(await summary.evaluate((element) => element === document.activeElement || element.contains(document.activeElement)), 'the summary has the focus')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.match((await focused(page)).label, /^Voornamen/)
  await close(page)
})

test('a screen has its own address: a link opened anew shows the same', async () => {
  const page = await openAs(browser, 'coach')
  await page.goto('/werk/huishoudens')
  await settled(page)
  await page.getByLabel('Volgorde').selectOption('langst-niet-gesproken')
  await page.waitForURL(/sorteer=langst-niet-gesproken/)
  const address = page.url()
  await page.getByRole('listitem').getByRole('link').first().waitFor()
  await page.locator('.ph-people a').first().click()
  await settled(page)
  await page.goBack()
  assert.equal(page.url(), address)
  assert.equal(await page.getByLabel('Volgorde').inputValue(), 'langst-niet-gesproken')
  await close(page)
})
