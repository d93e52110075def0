// Sharing: the coach asks whether something may be told, the participant answers, it is told, and the participant
// stops it. The privacy officer adds a covenant and ends it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, findings, launch, openAs, phone, picture, settled, story } from './browser.mjs'
import { choose, save, select, tab, tick } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let jan

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach')
  jan = await openAs(browser, 'deelnemer', { viewport: phone })
})
after(async () => {
  await browser?.close()
})

const ask = async (page) => {
  await select(page, 'Wat wilt u vertellen?', 'Iets over wonen')
  await select(page, 'Aan wie?', 'Tom Hendriks')
}

step('the coach asks whether it may be told, and hears no with what can be done', async () => {
  const { body } = await api(coach, 'GET', '/dossiers?limit=100')
  const dossier = body.items.find(({ naam }) => naam === 'Jan van der Velde').id
  await coach.goto(`/werk/huishoudens/${dossier}`)
  await settled(coach)
  await tab(coach, 'Delen')
  await coach.getByRole('heading', { level: 1, name: 'Delen over Jan van der Velde' }).waitFor()
  await ask(coach)
  await coach.getByRole('heading', { name: /^Nee\. U mag dit nu niet met Tom Hendriks delen/ }).waitFor()
  await look(coach, 'delen-nee')
})

step('the coach asks Jan for consent', async () => {
  await coach.getByRole('button', { name: 'Vraag toestemming' }).click()
  await choose(coach, 'Hoe krijgt u het antwoord?', 'Vraag het in Mijn Participatiehuis')
  await look(coach, 'delen-vragen')
  await save(coach, 'Bewaren', 'Het is bewaard.')
  await coach.getByText('Wacht op antwoord').waitFor()
})

step('Jan finds the question on the first page, with nothing chosen, and says yes', async () => {
  await jan.goto('/mijn/')
  await jan.getByRole('link', { name: 'Bekijk de vraag' }).click()
  await jan.getByRole('heading', { level: 1, name: 'Wie mag wat over u weten?' }).waitFor()
  await jan.getByRole('button', { name: 'Nee, dat mag niet' }).waitFor()
  await look(jan, 'mijn-toestemming-vraag')
  await jan.getByRole('button', { name: 'Ja, dat mag' }).focus()
  await jan.keyboard.press('Enter')
  await jan.getByRole('button', { name: 'Hiermee stoppen' }).waitFor()
})

step('now the answer is yes, with the ground, and one press tells it', async () => {
  await coach.reload()
  await settled(coach)
  await ask(coach)
  await coach.getByRole('heading', { name: /^Ja\. U mag dit met Tom Hendriks delen/ }).waitFor()
  await coach.locator('summary', { hasText: 'Waarom mag dit?' }).click()
  await coach.getByText(/Dat volgt uit: Toestemming van de deelnemer/).waitFor()
  await coach.getByLabel('In uw eigen woorden').fill('De huur loopt af op 1 december.')
  await look(coach, 'delen-ja')
  await save(coach, 'Deel dit', 'Het is gedeeld.')
})

step('who is told finds a task, and reads it', async () => {
  const tom = await openAs(browser, 'ketenpartner')
  await tom.getByText('Lees wat Sanne Bakker met u deelt').first().waitFor()
  await close(tom)
})

step('Jan sees what was told, and stops it in two presses', async () => {
  await jan.goto('/mijn/toestemming')
  await jan.getByText('De huur loopt af op 1 december.').waitFor()
  await jan.getByRole('button', { name: 'Hiermee stoppen' }).click()
  await look(jan, 'mijn-toestemming-stoppen')
  await jan.getByRole('button', { name: 'Ja, stop' }).click()
  await jan.getByRole('heading', { name: 'Het is gestopt' }).waitFor()
  await look(jan, 'mijn-toestemming-gestopt')
})

step('the page stands in Arabic and in the dark', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone, keep: { taal: 'ar', thema: 'donker' } })
  await page.goto('/mijn/toestemming')
  await look(page, 'mijn-toestemming-ar-donker')
  await close(page)
  await coach.setViewportSize(phone)
  await coach.reload()
  await look(coach, 'delen-telefoon')
})

step('the privacy officer adds a covenant and ends it, after being asked', async () => {
  const officer = await openAs(browser, 'privacy')
  await officer.goto('/werk/toezicht/convenanten')
  await officer.getByRole('button', { name: 'Convenant toevoegen' }).click()
  await officer.getByLabel('Naam', { exact: true }).fill('Vroeg erop af')
  await officer.getByLabel('Waar staat de tekst?').fill('Zaak 2026-11')
  await tick(officer, 'Kredietbank Zonnedal')
  await tick(officer, 'Inkomen en schulden')
  await look(officer, 'convenant-nieuw')
  await save(officer, 'Convenant toevoegen', 'Het convenant is toegevoegd.')
  await look(officer, 'convenanten')
  await officer.getByRole('button', { name: /^Convenant beëindigen/ }).click()
  await officer.getByText('Weet u het zeker?').waitFor()
  await officer.getByLabel('Waarom eindigt het?').fill('De proef is klaar.')
  await save(officer, 'Ja, beëindig het nu', 'Het convenant is geëindigd.')
  await officer.getByText(/De proef is klaar\./).waitFor()
  await picture(officer, 'convenanten-geeindigd')
  assert.deepEqual(await findings(officer, 'convenanten-geeindigd'), [])
  await close(officer)
})

lastStep('every screen on the way is accessible and fits')
