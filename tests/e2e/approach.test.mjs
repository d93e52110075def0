// A household follows an approach: a coach begins it, answers what it asks, and sees each step with who, until
// when and why; what waits for a place says its number in the line.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, findings, launch, open, openAs, phone, picture, settled, signIn, story } from './browser.mjs'
import { choose, save, select, tab } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let jan
let neighbours

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach', { hands: 'keyboard' })
  const { body } = await api(coach, 'GET', '/dossiers?limit=50')
  jan = body.items.find(({ naam }) => naam === 'Jan van der Velde').id
  neighbours = body.items.filter(({ id, coach: own }) => id !== jan && own === 'Sanne Bakker').slice(0, 2).map(({ id }) => id)
  assert.equal(neighbours.length, 2, 'Sanne guides more households')
})
after(async () => {
  await browser?.close()
})

const address = (dossier) => `/werk/huishoudens/${dossier}/aanpak`
/** A part of one approach; its name goes on with that of the approach. */
const list = (page, title) => page.getByRole('region', { name: new RegExp(`^${title} `) })
const line = (page, title, name) => list(page, title).getByRole('listitem').filter({ hasText: name })
/** Opens what is folded, and leaves it open where it is. */
const unfold = async (part, summary) => {
  const fold = part.locator('details', { has: part.page().locator(`summary:text("${summary}")`) }).first()
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
}
const act = async (page, name) => {
  // By its name as it is written: what is folded has no role to be found by.
  const button = page.locator(`button[aria-label="${name}"]`)
  if (!(await button.isVisible())) await unfold(page.locator('li', { has: button }).last(), 'Gaat het anders?')
  await button.click()
}
const withReason = async (page, name, reason) => {
  await act(page, name)
  const form = page.getByRole('group', { name, exact: true })
  await form.getByLabel('Waarom?').fill(reason)
  await form.getByRole('button', { name: name.split(':')[0], exact: true }).click()
  await page.getByText(`Gedaan: ${name.split(': ')[1]}`).first().waitFor()
  await settled(page)
}

step('a household without an approach says what one is, and offers that of the municipality first', async () => {
  await coach.goto(`/werk/huishoudens/${jan}`)
  await settled(coach)
  await tab(coach, 'Aanpak')
  await coach.getByText('Dit huishouden volgt nog geen aanpak.').waitFor()
  const chosen = coach.getByLabel('Welke aanpak?')
  assert.match(await chosen.locator('option:checked').innerText(), /^Participatiehuis/)
  await look(coach, 'aanpak-geen')
  await save(coach, 'Aanpak beginnen', 'De aanpak is begonnen.')
  await settled(coach)
})

step('the first step says who does it, until when and why, and is the one clear thing to do', async () => {
  const first = line(coach, 'Nu', 'Aanmelding')
  assert.match(await first.innerText(), /Bezig[\s\S]*Wie: Sanne Bakker[\s\S]*uiterlijk \d+ \w+ 20\d\d/)
  await unfold(first, 'Waarom?')
  await first.getByText("'Aanmelding' is gestart, omdat er niets aan vooraf hoeft te gaan.").waitFor()
  assert.equal(await coach.locator('main .ams-button--primary').filter({ visible: true }).count(), 1)
  await line(coach, 'Hierna', 'Competentieonderzoek').getByText("Begint als: 'Aanmelding' is afgerond").waitFor()
  await look(coach, 'aanpak-begonnen')
})

step('only what matters for what comes next is asked, and an answer keeps its source', async () => {
  const asked = list(coach, 'Wat de aanpak wil weten')
  const question = 'Vindt iemand het goed dat het huis gegevens opvraagt bij andere instellingen?'
  assert.equal(await asked.getByRole('button', { name: /^Antwoord vastleggen/ }).filter({ visible: true }).count(), 1)
  await asked.getByRole('button', { name: `Antwoord vastleggen: ${question}` }).click()
  assert.ok(await coach.evaluate(() => document.activeElement.textContent === 'Antwoord vastleggen'), 'the form has the focus')
  await choose(coach, question, 'Ja')
  await coach.getByLabel(/^Toelichting/).fill('aan de balie')
  await look(coach, 'aanpak-antwoord')
  await save(coach, 'Antwoord bewaren', 'Het antwoord is vastgelegd.')
  await settled(coach)
  await unfold(asked, 'Wat al bekend is')
  assert.match(await asked.getByRole('listitem').filter({ hasText: question }).innerText(), /Ja[\s\S]*aan de balie[\s\S]*Sanne Bakker/)
})

step('completing a step begins the next ones, and why names the fact and the rule', async () => {
  await act(coach, 'Afronden: Aanmelding')
  const begun = line(coach, 'Nu', 'Gegevens opvragen die er al zijn')
  await begun.waitFor()
  await unfold(begun, 'Waarom?')
  await begun.getByText(/omdat 'Aanmelding' is afgerond en dit geldt: toestemming gegevens \(toestemming gegevens = ja\)/).waitFor()
  await unfold(coach.locator('main'), 'Geweest')
  await coach.getByRole('listitem').filter({ hasText: 'Aanmelding' }).getByText('Afgerond').first().waitFor()
})

step('a step that the participant refuses ends with the reason', async () => {
  await withReason(coach, 'Niet gelukt: Gegevens opvragen die er al zijn', 'Jan vraagt het liever zelf op.')
  assert.equal(await line(coach, 'Nu', 'Gegevens opvragen').count(), 0)
  const over = coach.getByRole('listitem').filter({ hasText: 'Gegevens opvragen die er al zijn' }).filter({ hasText: 'Niet gelukt' }).first()
  await unfold(over, 'Waarom?')
  await over.getByText('Jan vraagt het liever zelf op.').waitFor()
})

step('a step that is not part of the usual course is added with a reason', async () => {
  await withReason(coach, 'Inplannen: Cursus omgaan met geld', 'Jan wil grip op zijn geld.')
  await line(coach, 'Nu', 'Cursus omgaan met geld').waitFor()
  assert.equal(await line(coach, 'Kunt u inplannen', 'Cursus omgaan met geld').count(), 0)
  await look(coach, 'aanpak-onderweg')
})

step('a step is a task of the household, with its owner, term and reason', async () => {
  await tab(coach, 'Taken')
  await settled(coach)
  const task = coach.locator('.ph-task', { hasText: 'Cursus omgaan met geld' })
  assert.match(await task.innerText(), /Sanne Bakker[\s\S]*nog \d+ werkdagen[\s\S]*Stap van de aanpak[\s\S]*Reden: Jan wil grip op zijn geld\./)
  await task.getByRole('link', { name: 'Stap van de aanpak' }).click()
  await coach.waitForURL(/\/aanpak$/)
  await coach.goBack()
  await coach.getByRole('heading', { level: 1, name: 'Taken' }).waitFor()
  await coach.goForward()
  await settled(coach)
  await coach.reload()
  await settled(coach)
  await line(coach, 'Nu', 'Cursus omgaan met geld').waitFor()
})

step('a step that was changed by somebody else is not changed blindly: both stand side by side', async () => {
  await act(coach, 'Stoppen: Cursus omgaan met geld')
  await coach.getByLabel('Waarom?').fill('De cursus is vol.')
  const { body } = await api(coach, 'GET', `/dossiers/${jan}/aanpakken`)
  const [case_] = body.items
  const elsewhere = await api(coach, 'POST', `/dossiers/${jan}/aanpakken/${case_.id}/handelingen`, { onderdeel: 'budgetcursus', handeling: 'afronden' }, { 'If-Match': `"${case_.versie}"`, 'Idempotency-Key': crypto.randomUUID() })
  assert.equal(elsewhere.status, 201, elsewhere.body?.title)
  await coach.getByRole('button', { name: 'Stoppen', exact: true }).click()
  const panel = coach.getByRole('region', { name: 'Iemand anders heeft dit net ook gewijzigd' })
  await panel.waitFor()
  assert.match(await panel.innerText(), /Stoppen[\s\S]*Afgerond/)
  await look(coach, 'aanpak-twee-versies')
  await coach.reload()
  await settled(coach)
  assert.equal(await line(coach, 'Nu', 'Cursus omgaan met geld').count(), 0)
})

step('a step stands in the day of who does it, with its term, the law or policy behind it, and why', async () => {
  for (const dossier of [jan, ...neighbours]) {
    await coach.goto(address(dossier))
    await settled(coach)
    if (dossier === jan) await unfold(coach.locator('main'), 'Nog een aanpak beginnen')
    await select(coach, 'Welke aanpak?', 'Meedoen in de buurttuin')
    await save(coach, 'Aanpak beginnen', 'De aanpak is begonnen.')
  }
  await coach.goto('/werk/')
  await settled(coach)
  const task = coach.locator('.ph-task', { hasText: 'Kennismaken in de tuin' }).filter({ hasText: 'Jan van der Velde' })
  assert.match(await task.innerText(), /nog 5 werkdagen[\s\S]*Stap van de aanpak[\s\S]*termijn loopt tot en met[\s\S]*Beleid van de gemeente/)
  await look(coach, 'aanpak-mijn-dag')
})

step('what cannot begin for want of places says its number in the line', async () => {
  for (const [at, dossier] of [jan, ...neighbours].entries()) {
    await coach.goto(address(dossier))
    await settled(coach)
    const course = coach.getByRole('article', { name: 'Meedoen in de buurttuin' })
    await course.getByRole('button', { name: 'Antwoord vastleggen: Wil iemand meedoen in de tuin?' }).click()
    await choose(coach, 'Wil iemand meedoen in de tuin?', 'Ja')
    await save(coach, 'Antwoord bewaren', 'Het antwoord is vastgelegd.')
    await settled(coach)
    await act(coach, 'Afronden: Kennismaken in de tuin')
    const place = (where) => line(course, where, 'Een plek in de tuin')
    await place('Nu').or(place('Wacht op een plaats')).first().waitFor()
    // A free place is given out by the clock of the server, every minute at the latest.
    for (const giveUp = Date.now() + 90_000; at === 0 && Date.now() < giveUp && (await place('Nu').count()) === 0; ) {
      await coach.waitForTimeout(2000)
      await coach.reload()
      await settled(coach)
    }
    if (at === 0) await place('Nu').waitFor()
    else await place('Wacht op een plaats').getByText(`Nummer ${at} van ${at} in de rij voor een plaats`).waitFor()
  }
  await look(coach, 'aanpak-wacht')
})

step('a step that is not needed is skipped with the reason', async () => {
  await line(coach, 'Nu', 'Rondleiding bij de buren').getByText('Kan beginnen').waitFor()
  await withReason(coach, 'Overslaan: Rondleiding bij de buren', 'Zij kennen de buren al.')
  assert.equal(await line(coach, 'Nu', 'Rondleiding bij de buren').count(), 0)
  await unfold(coach.locator('main'), 'Geweest')
  await coach.getByRole('listitem').filter({ hasText: 'Rondleiding bij de buren' }).filter({ hasText: 'Overgeslagen' }).first().waitFor()
})

step('everything works with the keyboard alone, and the focus is never lost', async () => {
  const [, dossier] = neighbours
  await coach.goto(address(dossier))
  await settled(coach)
  await coach.locator('summary', { hasText: 'Wat er gebeurde en waarom' }).focus()
  await coach.keyboard.press('Enter')
  await coach.getByText("'Kennismaken in de tuin' is afgerond.", { exact: true }).filter({ visible: true }).waitFor()
  const again = coach.getByRole('button', { name: 'Nieuw antwoord: Wil iemand meedoen in de tuin?' })
  await coach.locator('summary', { hasText: 'Wat al bekend is' }).focus()
  await coach.keyboard.press('Space')
  await coach.keyboard.press('Tab')
  assert.ok(await again.evaluate((button) => button === document.activeElement))
  await coach.keyboard.press('Enter')
  await coach.getByRole('group', { name: 'Antwoord vastleggen', exact: true }).waitFor()
  await coach.getByRole('button', { name: 'Annuleren' }).focus()
  await coach.keyboard.press('Enter')
  await again.waitFor()
  assert.ok(await again.evaluate((button) => button === document.activeElement), 'back where one was')
})

for (const [name, options] of [
  ['telefoon', { viewport: phone }],
  ['donker', { keep: { thema: 'donker' } }],
  ['telefoon-donker', { viewport: phone, keep: { thema: 'donker' } }],
  ['rtl', { viewport: phone }],
]) {
  test(`the approach of a household is accessible and fits: ${name}`, async () => {
    const page = await open(browser, options)
    await signIn(page, 'coach')
    const found = []
    for (const [which, dossier] of [['jan', jan], ['wacht', neighbours[1]]]) {
      await page.goto(address(dossier))
      await settled(page)
      await page.evaluate(() => document.querySelectorAll('details.ph-fold').forEach((fold) => fold.setAttribute('open', '')))
      if (name === 'rtl') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      found.push(...(await findings(page, `aanpak ${which} (${name})`)))
      await picture(page, `werk-aanpak-${which}-${name}`)
    }
    assert.deepEqual(found, [])
    await close(page)
  })
}

test('on paper the steps have who, until when and why, and nothing to press', async () => {
  const page = await openAs(browser, 'coach')
  await page.goto(address(jan))
  await settled(page)
  await page.emulateMedia({ media: 'print' })
  for (const pressed of ['button', 'link', 'navigation', 'combobox']) assert.equal(await page.getByRole(pressed).count(), 0, pressed)
  const sheet = await page.locator('body').innerText()
  for (const told of ['Competentieonderzoek', 'Wie: Sanne Bakker', "omdat 'Aanmelding' is afgerond"]) assert.ok(sheet.includes(told), `${told} is not on paper`)
  await picture(page, 'werk-aanpak-papier')
  await close(page)
})

test('who only helps with a part does not get the approach', async () => {
  const page = await openAs(browser, 'werkbegeleider')
  await page.goto(address(jan))
  await page.getByRole('heading', { name: 'Dit kunt u niet openen' }).waitFor()
  await page.context().close()
})

lastStep('every screen on the way was accessible and fitted')
