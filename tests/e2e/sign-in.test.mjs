// The pages that the server makes itself, in every look and by keyboard alone: a municipality that is not a demo, where
// the administrator sets a second step, keeps the codes for when the phone is lost, and comes in with a code.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { close, launch, open, openAs, story } from './browser.mjs'
import { everyLook } from './looks.mjs'
import { pagesOfServer } from './routes.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { step } = story(test)
const password = 'een heel lang eigen wachtwoord'
const seen = new Set()

let browser
let server
let folder
let address
let page

const freePort = () =>
  new Promise((resolve) => {
    const one = createServer().listen(0, '127.0.0.1', () => {
      const { port } = one.address()
      one.close(() => resolve(port))
    })
  })

before(async () => {
  const program = process.env.PH_SERVER ?? `${root}build/dev/participatiehuis`
  folder = mkdtempSync(`${tmpdir()}/ph-inloggen-`)
  const made = spawnSync(program, ['setup', '--data', folder, '--code', 'echt', '--municipality', 'Echtdorp', '--approach', '', '--login', 'beheer', '--name', 'Bea Heer'], { input: `${password}\n`, cwd: root, encoding: 'utf8' })
  assert.equal(made.status, 0, made.stderr)
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  server = spawn(program, ['serve', '--port', String(port), '--data', folder, '--catalogue', process.env.PH_CATALOGUE ?? `${root}catalogue`, '--web', `${root}web/dist`], { stdio: 'ignore' })
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(`${address}/healthz`).then(({ ok }) => ok, () => false)) break
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  browser = await launch()
  page = await open(browser, { baseURL: address, hands: 'keyboard' })
})
after(async () => {
  await browser?.close()
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** The code of now, as the app on a telephone makes it (RFC 6238). */
function code(secret) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replaceAll(' ', '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)))
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(moment).digest()
  return String((hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function look(where, name) {
  seen.add(new URL(where.url()).pathname)
  assert.deepEqual(await everyLook(where, name), [])
}

async function signIn() {
  await page.goto('/inloggen')
  await page.getByLabel('Gebruikersnaam').fill('beheer')
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
}

let secret

step('the page to sign in, empty and after a mistake', async () => {
  await page.goto('/inloggen')
  await look(page, 'inloggen')
  await page.getByLabel('Gebruikersnaam').fill('beheer')
  await page.getByLabel('Wachtwoord', { exact: true }).fill('niet het goede wachtwoord')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.getByRole('alert').waitFor()
  await look(page, 'inloggen-fout')
})

step('the second step is set up with a code from the telephone, and the codes for later are shown once', async () => {
  await signIn()
  await page.waitForURL('**/inloggen/tweede-stap')
  secret = await page.locator('code').first().innerText()
  await look(page, 'tweede-stap')
  await page.getByLabel(/code|cijfers/i).first().fill(code(secret))
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor()
  await look(page, 'herstelcodes')
})

step('the next time the code is asked, and one that is wrong says what to do', async () => {
  await page.context().clearCookies()
  await signIn()
  await page.waitForURL('**/inloggen/code')
  await look(page, 'code')
  await page.getByLabel(/code/i).first().fill('000000')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('alert').waitFor()
  await look(page, 'code-fout')
  await close(page)
})

step('the own password, the list of mistakes, and the page for without JavaScript', async () => {
  const jan = await openAs(browser, 'deelnemer')
  for (const [where, name] of [['/wachtwoord', 'wachtwoord'], ['/fouten', 'fouten'], ['/mijn/lezen', 'lezen']]) {
    await jan.goto(where)
    await look(jan, name)
  }
  await close(jan)
})

step('that is every page the server makes', () => {
  assert.deepEqual(pagesOfServer().filter((path) => path !== '/' && !seen.has(path)), [])
})
