// Every consent of the municipality: the privacy officer counts them, filters them, saves them as a file and finds the
// log of the dossier; nobody stops one there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, desktop, launch, openAs, phone, story } from './browser.mjs'
import { day, fillDate, select } from './forms.mjs'

const { step, look, lastStep } = story(test)
const address = '/werk/toezicht/toestemmingen'

let browser
let officer
let partner
let hers

const dossiers = async (page) => (await api(page, 'GET', '/dossiers?limit=100')).body.items

before(async () => {
  browser = await launch()
  const coach = await openAs(browser, 'coach')
  hers = (await dossiers(coach)).find(({ naam }) => naam === 'Nermin Öztürk').id
  partner = (await api(coach, 'GET', '/organisaties')).body.items.find(({ naam }) => naam === 'Kredietbank Zonnedal')
  const agree = (soorten, totEnMet, gegeven) =>
    api(coach, 'POST', `/dossiers/${hers}/toestemmingen`, { organisatieId: partner.id, soorten, doel: 'begeleiding', totEnMet, gegeven }, { 'Idempotency-Key': `toezicht-${soorten}-${totEnMet}` })
  const paper = { manier: 'op-papier', op: day(0) }
  for (const made of [
    await agree(['inkomen-en-schulden'], day(200), paper),
    await agree(['wonen'], day(10), paper),
    await agree(['geestelijke-gezondheid'], day(100), paper),
    await agree(['gezin'], day(20)),
  ]) assert.equal(made.status, 201, JSON.stringify(made.body))
  await close(coach)
  officer = await openAs(browser, 'privacy', { viewport: desktop })
})
after(async () => {
  await browser?.close()
})

const rows = (page) => page.getByRole('region', { name: 'Lijst van toestemmingen' }).locator('tbody tr')
const count = async (page, standing) => Number(await page.locator('dl div').filter({ has: page.getByText(standing, { exact: true }) }).locator('dd').innerText())

step('the desk leads to the consents, with how many there are of each standing', async () => {
  await officer.goto('/werk/toezicht')
  await officer.getByRole('link', { name: 'Toestemmingen', exact: true }).click()
  await officer.getByRole('heading', { level: 1, name: 'Toestemmingen' }).waitFor()
  await rows(officer).first().waitFor()
  assert.ok((await count(officer, 'Loopt binnenkort af')) >= 1)
  assert.ok((await count(officer, 'Wacht op antwoord')) >= 1)
  assert.ok((await count(officer, 'Geldt nu')) >= 2)
  await officer.locator('summary', { hasText: 'Per organisatie' }).click()
  await officer.getByRole('listitem').filter({ hasText: 'Kredietbank Zonnedal:' }).waitFor()
  await look(officer, 'toestemmingen')
})

step('nobody stops a consent here, and the screen says who does', async () => {
  await officer.getByText(/^U kunt hier niets stoppen\. Dat doet de deelnemer in Mijn Participatiehuis/).waitFor()
  assert.equal(await officer.getByRole('main').getByRole('button', { name: /stop/i }).count(), 0)
})

step('a line has initials and a year; where it is about health only the number of the dossier', async () => {
  assert.equal(await officer.getByText('Öztürk').count(), 0)
  const money = rows(officer).filter({ hasText: 'Inkomen en schulden' }).first()
  assert.match(await money.innerText(), /Logboek van N\.Ö\. \(1979\)/)
  const health = rows(officer).filter({ hasText: 'Geestelijke gezondheid' }).first()
  assert.match(await health.innerText(), new RegExp(`Logboek van dossier ${hers.slice(-6)}`))
})

step('what one chooses stands in the address, with the keyboard, and the back button undoes it', async () => {
  const standing = officer.getByLabel('Stand', { exact: true })
  await standing.focus()
  await select(officer, 'Stand', 'Loopt binnenkort af')
  await officer.waitForURL(/stand=loopt-binnenkort-af/)
  await rows(officer).filter({ hasText: 'Loopt binnenkort af' }).first().waitFor()
  assert.equal(await rows(officer).filter({ hasText: 'Wacht op antwoord' }).count(), 0)
  await select(officer, 'Organisatie', 'Kredietbank Zonnedal')
  await officer.waitForURL(new RegExp(partner.id))
  await look(officer, 'toestemmingen-gekozen')
  await officer.goBack()
  await officer.goBack()
  await rows(officer).filter({ hasText: 'Wacht op antwoord' }).first().waitFor()
  assert.ok(!officer.url().includes('stand='))
})

step('what ends before a day, and a choice to which nothing fits', async () => {
  await fillDate(officer, 'Eindigt voor', day(15))
  await officer.getByRole('button', { name: 'Toon wat voor deze dag eindigt' }).press('Enter')
  await officer.waitForURL(new RegExp(`eindigtVoor=${day(15)}`))
  await officer.locator('li', { hasText: 'Kredietbank Zonnedal:' }).waitFor({ state: 'attached' })
  assert.equal(await rows(officer).filter({ hasText: 'Inkomen en schulden' }).count(), 0)
  await officer.goto(`${address}?soort=bsn`)
  await officer.getByText('Er is geen toestemming die hierbij past.').waitFor()
  await look(officer, 'toestemmingen-leeg')
})

step('an address that means nothing is answered in words', async () => {
  await officer.goto(`${address}?stand=soms`)
  await officer.getByRole('alert').waitFor()
  await look(officer, 'toestemmingen-fout')
})

step('the file holds what is chosen', async () => {
  await officer.goto(`${address}?soort=wonen`)
  const link = officer.getByRole('link', { name: 'Opslaan als CSV, voor een rekenblad' })
  assert.equal(await link.getAttribute('href'), '/v1/toezicht/toestemmingen/bestand?soort=wonen')
  const [file] = await Promise.all([officer.waitForEvent('download'), link.click()])
  assert.equal(file.suggestedFilename(), 'toestemmingen.csv')
  const stream = await file.createReadStream()
  let text = ''
  for await (const part of stream) text += part
  assert.match(text, /Kredietbank Zonnedal;Wonen/)
  assert.doesNotMatch(text, /Öztürk/)
})

step('a line leads to the log of the dossier', async () => {
  await officer.goto(address)
  const link = rows(officer).filter({ hasText: 'Inkomen en schulden' }).first().getByRole('link')
  await link.focus()
  await officer.keyboard.press('Enter')
  await officer.getByRole('heading', { name: 'Logboek', level: 1 }).waitFor()
  assert.ok(officer.url().endsWith(`/toezicht/logboek/${hers}`))
})

for (const [name, options] of [
  ['telefoon', { viewport: phone }],
  ['telefoon-donker', { viewport: phone, keep: { thema: 'donker' } }],
]) {
  step(`it fits and is readable: ${name}`, async () => {
    const page = await openAs(browser, 'privacy', options)
    await page.goto(address)
    await rows(page).first().waitFor()
    await look(page, `toestemmingen-${name}`)
    await close(page)
  })
}

step('on paper the choices are words and the fields are gone', async () => {
  await officer.goto(`${address}?stand=geldig`)
  await rows(officer).first().waitFor()
  await officer.emulateMedia({ media: 'print' })
  await officer.getByText('Gekozen: Geldt nu.').waitFor()
  assert.ok(!(await officer.getByLabel('Stand', { exact: true }).isVisible()))
  await officer.emulateMedia({ media: 'screen' })
})

step('a coach does not come here', async () => {
  const coach = await openAs(browser, 'coach')
  await coach.goto(address)
  await coach.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor()
  assert.equal((await api(coach, 'GET', '/toezicht/toestemmingen')).status, 403)
  await close(coach)
})

lastStep('all of it is accessible and fits')
