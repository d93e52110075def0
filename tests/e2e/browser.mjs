// What every browser test needs: Debian's chromium, the demo accounts, axe, screenshots.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { withoutMouse } from './keys.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
// The tools are those of the front end: one lock file, one place.
const require = createRequire(`${root}web/package.json`)
const { chromium } = require('playwright-core')
const { source: axeSource } = require('axe-core')

export const url = process.env.PH_URL ?? 'http://127.0.0.1:8080'
export const output = `${root}tests/e2e/output`
export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 900 }

/** The password of the demo accounts, from where the server takes it. */
const demoPassword = /^wachtwoord:\s*(\S+)/m.exec(readFileSync(`${root}catalogue/demo/gemeente.yaml`, 'utf8'))?.[1]

export async function launch() {
  return chromium.launch({
    executablePath: process.env.PH_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  })
}

/**
 * A page of its own, with its own cookies. What the page logs as an error fails the test at `closed`,
 * except refusals of the server that a test asked for. With `hands: 'keyboard'` nothing of it is done with a mouse.
 */
export async function open(browser, { viewport = desktop, keep = {}, hands, ...options } = {}) {
  const context = await browser.newContext({ baseURL: url, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport, ...options })
  context.setDefaultTimeout(20_000)
  if (Object.keys(keep).length > 0) {
    await context.addInitScript((values) => {
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value)
    }, keep)
  }
  const page = await context.newPage()
  page.problems = []
  page.on('pageerror', (error) => page.problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) page.problems.push(message.text())
  })
  return hands === 'keyboard' ? withoutMouse(page) : page
}

export async function close(page) {
  const { problems } = page
  await page.context().close()
  assert.deepEqual(problems, [], 'the page reported errors')
}

export async function signIn(page, login, password = demoPassword) {
  await page.goto('/inloggen')
  await fillSignIn(page, login, password)
}

/** Signs in on the sign-in page where one was brought, for example because the session was over. */
export async function fillSignIn(page, login, password = demoPassword) {
  await page.getByLabel('Gebruikersnaam').fill(login)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/inloggen'))
}

/** A page signed in as one of the demo accounts. */
export async function openAs(browser, login, options) {
  const page = await open(browser, options)
  await signIn(page, login)
  return page
}

/** Waits until the screen stands: its heading is there and nothing is loading. */
export async function settled(page) {
  await page.locator('h1').first().waitFor()
  // The first of those still there: parts load side by side, and a locator for several at once is refused.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}

const allRules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/** What axe says of the page, by all of its rules or by the named ones. Asked in the page itself: the package around axe takes five times as long. */
export async function axe(page, name, rules) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async (runOnly) => {
    const { violations: all } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] })
    return all.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, any }) => ({ target, any: any.map(({ message }) => message) })) }))
  }, rules ? { type: 'rule', values: rules } : allRules)
  return violations.map(({ id, help, nodes }) => `${name}: ${id}, ${help}: ${nodes.map(({ target, any }) => `${target} (${any.join('; ')})`).join(', ')}`)
}

/** What a machine can find wrong with the accessibility of the page, and what sticks out to the side. */
export async function findings(page, name) {
  const told = await axe(page, name)
  // Axe judges a scrolling part only where it happens to overflow by more than 13 pixels, which differs with the font.
  const unreachable = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.tabIndex < 0 && !element.querySelector('a[href], button, input, select, textarea, [tabindex="0"]'))
      .map((element) => element.className || element.tagName),
  )
  told.push(...unreachable.map((part) => `${name}: ${part} scrolls, but not with the keyboard`))
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return excess > 0 ? [...told, `${name}: ${excess} pixels wider than the screen`] : told
}

/**
 * A story of steps that need each other: after a failure the rest is not tried. What is found about the
 * looks on the way is kept for the last step, so that the story itself is told to its end.
 */
export function story(test) {
  const found = []
  let broken
  return {
    step: (name, run) =>
      test(name, async () => {
        if (broken) assert.fail(`not tried, because this failed: ${broken}`)
        try {
          await run()
        } catch (error) {
          broken = name
          throw error
        }
      }),
    /** Takes a picture and looks at the accessibility of what is on the screen. */
    look: async (page, name) => {
      await settled(page)
      found.push(...(await findings(page, name)))
      await picture(page, name)
    },
    lastStep: (name) => test(name, () => assert.deepEqual(found, [])),
  }
}

/** Keeps a picture of the whole page in output/. Fixed bars are laid in the flow: they would cover the middle. */
export async function picture(page, name) {
  // Set on the element itself: the page's policy rightly refuses a style sheet that a script adds.
  const lay = (position) => page.evaluate((value) => document.querySelector('.mijn-places')?.style.setProperty('position', value), position)
  await lay('static')
  await page.screenshot({ path: `${output}/${name}.png`, fullPage: true })
  await lay('')
}

/** The API as the person of this page: for what a test needs but does not test. */
export async function api(page, method, path, body, headers = {}) {
  return page.evaluate(
    async ([verb, address, content, extra]) => {
      const session = await (await fetch('/v1/sessies/huidige')).json()
      const answer = await fetch(`/v1${address}`, {
        method: verb,
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken, ...extra },
        body: content === undefined ? undefined : JSON.stringify(content),
      })
      const text = await answer.text()
      return { status: answer.status, etag: answer.headers.get('ETag'), body: text ? JSON.parse(text) : undefined }
    },
    [method, path, body, headers],
  )
}
