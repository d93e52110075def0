// Opens the lists in Chromium, again and again, and says how long their requests took as the browser saw it: from the
// first byte of the question to the last of the answer (Resource Timing, responseEnd - requestStart).
//   PH_URL, PH_SEED (what bench_seed wrote), PH_ROUNDS (how often each; 40)
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { chromium } = createRequire(`${root}web/package.json`)('playwright-core')
const url = process.env.PH_URL
const seed = JSON.parse(readFileSync(process.env.PH_SEED, 'utf8'))
const rounds = Number(process.env.PH_ROUNDS ?? 40)
const most = 50

const browser = await chromium.launch({ executablePath: process.env.PH_CHROMIUM ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] })

async function openAs(token) {
  const context = await browser.newContext({ baseURL: url, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: { width: 1280, height: 900 } })
  await context.addCookies([{ name: process.env.PH_COOKIE ?? 'ph_sessie', value: token, url }])
  return context.newPage()
}

async function standing(page) {
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}

const rows = []
const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]

/** What one request of a screen took, over all rounds; `act` brings the screen so far that the request was made. */
async function measure(name, page, path, act) {
  const times = []
  let bytes = 0
  for (let round = -2; round < rounds; round += 1) {
    await page.evaluate(() => performance.clearResourceTimings()).catch(() => undefined)
    await act(round + 2)
    await standing(page)
    const found = await page.waitForFunction(
      (part) => performance.getEntriesByType('resource').filter(({ name: address, responseEnd }) => responseEnd > 0 && new URL(address).pathname === part).map(({ requestStart, responseEnd, encodedBodySize }) => ({ took: responseEnd - requestStart, size: encodedBodySize })).at(-1),
      path,
    )
    const { took, size } = await found.jsonValue()
    // The first two rounds warm the caches of the server, the browser and the database.
    if (round >= 0) times.push(took)
    bytes = size
  }
  times.sort((a, b) => a - b)
  rows.push({ name, p50: percentile(times, 0.5), p95: percentile(times, 0.95), bytes })
}

const go = (page, address) => async () => {
  await page.goto(address)
}

/** As the person of this page: to ask a partner for help, so that their list is not empty. */
async function ask(page, count) {
  await page.goto('/werk/')
  await page.evaluate(
    async ({ dossiers, partner }) => {
      const { csrfToken } = await (await fetch('/v1/sessies/huidige')).json()
      for (const dossier of dossiers) {
        const answer = await fetch(`/v1/dossiers/${dossier}/verwijzingen`, {
          method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify({ aanId: partner, vraag: 'Wilt u helpen met de post?', soorten: [] }),
        })
        // Asked already, on a database that was kept.
        if (answer.status !== 201 && answer.status !== 409) throw new Error(`${answer.status} ${await answer.text()}`)
      }
    },
    { dossiers: seed.dossiers.slice(0, count), partner: seed.partnerId },
  )
}

const coach = await openAs(seed.token)
const leader = await openAs(seed.leader)
const partner = await openAs(seed.partner)
await ask(coach, 20)

const search = (page) => async (round) => {
  if (round === 0) await page.goto('/werk/huishoudens')
  await page.getByLabel('Zoek op naam').fill(seed.names[round % seed.names.length])
  await Promise.all([page.waitForResponse(/\/v1\/zoekopdrachten$/), page.getByRole('button', { name: 'Zoeken' }).click()])
}

await measure('coach: mijn dag', coach, '/v1/mijn-dag', go(coach, '/werk/'))
await measure('coach: huishoudens op naam', coach, '/v1/dossiers', go(coach, '/werk/huishoudens'))
await measure('coach: langst niet gesproken', coach, '/v1/dossiers', go(coach, '/werk/huishoudens?sorteer=langst-niet-gesproken'))
await measure('coach: nieuwste eerst', coach, '/v1/dossiers', go(coach, '/werk/huishoudens?sorteer=nieuwste'))
await measure('coach: ook van anderen', coach, '/v1/dossiers', go(coach, '/werk/huishoudens?van=iedereen'))
await measure('coach: zoeken op naam', coach, '/v1/zoekopdrachten', search(coach))
await measure('coach: benaderen', coach, '/v1/benaderingen', go(coach, '/werk/benaderen'))
await measure('ketenpartner: verwijzingen', partner, '/v1/verwijzingen', go(partner, '/werk/verwijzingen'))
await measure('teamleider: huishoudens op naam', leader, '/v1/dossiers', go(leader, '/werk/huishoudens'))
await measure('teamleider: langst niet gesproken', leader, '/v1/dossiers', go(leader, '/werk/huishoudens?sorteer=langst-niet-gesproken'))
await measure('teamleider: nieuwste eerst', leader, '/v1/dossiers', go(leader, '/werk/huishoudens?sorteer=nieuwste'))
await measure('teamleider: alleen nazorg', leader, '/v1/dossiers', go(leader, '/werk/huishoudens?fase=nazorg'))
await measure('teamleider: nog zonder coach', leader, '/v1/dossiers', go(leader, '/werk/huishoudens?zonderCoach=ja'))
await measure('teamleider: zoeken op naam', leader, '/v1/zoekopdrachten', search(leader))
await measure('teamleider: wie wacht', leader, '/v1/caseload', go(leader, '/werk/caseload'))
await measure('teamleider: caseload', leader, '/v1/caseload/coaches', go(leader, '/werk/caseload'))
await measure('teamleider: coaches met ruimte', leader, '/v1/caseload/coaches', go(leader, '/werk/caseload?toon=ruimte'))
await browser.close()

console.log('| lijst | p50 ms | p95 ms | bytes | maat |\n|---|---:|---:|---:|---|')
for (const { name, p50, p95, bytes } of rows) {
  console.log(`| ${name} | ${p50.toFixed(1).replace('.', ',')} | ${p95.toFixed(1).replace('.', ',')} | ${bytes} | onder ${most}: ${p95 < most ? 'gehaald' : 'niet gehaald'} |`)
}
process.exitCode = rows.every(({ p95 }) => p95 < most) ? 0 : 1
