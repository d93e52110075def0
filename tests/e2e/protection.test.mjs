// seconds: 90
// Protecting people: a dossier that exists only for who is named, access when somebody is in danger and the review of
// it, notes that only their author sees, and the register of what is done with data.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { api, close, desktop, findings, launch, openAs, phone, picture, settled, story } from './browser.mjs'
import { choose, fillDate, save, tab } from './forms.mjs'

const { step, look, lastStep } = story(test)
const wilma = { naam: 'Wilma Kuipers', geboren: '1977-08-19', bsn: '999900183' }
const nobody = '00000000-0000-4000-8000-000000000000'

let browser
let officer
let youssef
let hers
let jans

before(async () => {
  browser = await launch()
  officer = await openAs(browser, 'privacy')
  youssef = await openAs(browser, 'youssef')
  const sanne = await openAs(browser, 'coach')
  const { body } = await api(sanne, 'GET', '/dossiers?limit=100')
  hers = body.items.find(({ naam }) => naam === wilma.naam).id
  jans = body.items.find(({ naam }) => naam === 'Jan van der Velde').id
  await close(sanne)
})
after(async () => {
  await browser?.close()
})

const find = async (page, name) => {
  await page.goto('/werk/huishoudens')
  await page.getByLabel('Zoek op naam').fill(name)
  await page.keyboard.press('Enter')
}
const focused = (page) => page.evaluate(() => document.activeElement?.textContent ?? '')

step('a colleague finds somebody before she is restricted, and may not open her dossier', async () => {
  await find(youssef, wilma.naam)
  await youssef.getByText('u kunt dit dossier niet openen').first().waitFor()
})

step('the privacy officer finds her by her whole name and the day she was born, and sees initials only', async () => {
  await officer.goto('/werk/toezicht')
  await look(officer, 'toezicht')
  await officer.getByRole('link', { name: 'Afgeschermde dossiers' }).click()
  await officer.getByText('Er is geen dossier afgeschermd.').waitFor()
  await officer.getByLabel('Naam', { exact: true }).fill(wilma.naam)
  await fillDate(officer, 'Geboortedatum', wilma.geboren)
  await officer.getByRole('button', { name: 'Zoeken' }).click()
  const found = officer.getByRole('list', { name: 'Gevonden' })
  await found.getByText('geboren in 1977').waitFor()
  assert.doesNotMatch(await found.innerText(), /Wilma|Kuipers/)
  await look(officer, 'afscherming-gevonden')
  await found.getByRole('link', { name: 'Afschermen' }).click()
})

step('without a reason it is not restricted; who helps her is proposed', async () => {
  await officer.getByRole('checkbox', { name: /Sanne Bakker/ }).waitFor({ state: 'attached' })
  assert.ok(await officer.getByRole('checkbox', { name: /Sanne Bakker/ }).isChecked())
  assert.ok(!(await officer.getByRole('checkbox', { name: /Youssef/ }).isChecked()))
  await officer.getByRole('button', { name: 'Besluit bewaren' }).click()
  await officer.getByRole('alert').waitFor()
  await look(officer, 'afscherming-fout')
  await officer.getByLabel('Waarom?').fill('Zij is de zus van een medewerker.')
  await look(officer, 'afscherming-besluit')
  await save(officer, 'Besluit bewaren', 'Uw besluit geldt vanaf nu.')
  await officer.getByText(/Weten ervan: Sanne Bakker/).waitFor()
  await look(officer, 'afscherming')
})

step('for the colleague she is nowhere: not found, and her address answers as one that never was', async () => {
  await find(youssef, wilma.naam)
  await youssef.getByText('Niemand gevonden.').waitFor()
  const told = async (id) => {
    await youssef.goto(`/werk/huishoudens/${id}`)
    await youssef.getByRole('alert').waitFor()
    return youssef.getByRole('alert').innerText()
  }
  assert.equal(await told(hers), await told(nobody))
  for (const path of ['', '/plannen', '/tijdlijn', '/contacten', '/noodtoegang', '/aantekeningen']) {
    const answers = [await api(youssef, 'GET', `/dossiers/${hers}${path}`), await api(youssef, 'GET', `/dossiers/${nobody}${path}`)]
    assert.equal(answers[0].status, answers[1].status, path)
    assert.equal(answers[0].body.detail, answers[1].body.detail, path)
  }
})

step('not in an emergency either', async () => {
  const take = (id) => api(youssef, 'POST', `/dossiers/${id}/noodtoegang`, { gevaar: 'leven', reden: 'Zij ligt op de grond.' }, { 'Idempotency-Key': `nood-${id}` })
  const [real, absent] = [await take(hers), await take(nobody)]
  assert.equal(real.status, 404)
  assert.equal(real.body.detail, absent.body.detail)
})

step('who is named goes on; the team leader does not see her in the list', async () => {
  const sanne = await openAs(browser, 'coach')
  await sanne.goto(`/werk/huishoudens/${hers}`)
  await sanne.getByText(wilma.naam).first().waitFor()
  await close(sanne)
  const leader = await openAs(browser, 'teamleider')
  const { body } = await api(leader, 'GET', '/dossiers?limit=100')
  assert.ok(body.items.length > 5)
  assert.ok(body.items.every(({ naam }) => naam !== wilma.naam))
  await close(leader)
})

step('who registers her again hears only: ask the administrator', async () => {
  const intaker = await openAs(browser, 'intaker')
  await intaker.goto('/werk/aanmelden')
  await intaker.getByLabel('Voornamen').fill('Willemijn')
  await intaker.getByLabel('Achternaam').fill('Anders')
  await intaker.getByLabel('Burgerservicenummer').fill(wilma.bsn)
  await intaker.getByRole('button', { name: 'Zoeken en verder' }).click()
  await intaker.getByText('Vraag het de beheerder').waitFor()
  assert.equal(await intaker.getByText(/Wilma|Kuipers/).count(), 0)
  await look(intaker, 'aanmelden-vraag-beheerder')
  await close(intaker)
})

step('with the keyboard alone the restriction ends, and she can be found again', async () => {
  await officer.getByRole('link', { name: /\(1977\)/ }).focus()
  await officer.keyboard.press('Enter')
  await officer.getByRole('heading', { level: 1, name: /^Afgeschermd dossier van/ }).waitFor()
  await officer.getByRole('radio', { name: 'De afscherming stopt' }).focus()
  await officer.keyboard.press('Space')
  await officer.getByLabel('Waarom?').focus()
  await officer.keyboard.type('De medewerker werkt hier niet meer.')
  await officer.getByRole('button', { name: 'Besluit bewaren' }).press('Enter')
  await officer.getByText('Er is geen dossier afgeschermd.').waitFor()
  await find(youssef, wilma.naam)
  await youssef.getByText('u kunt dit dossier niet openen').first().waitFor()
})

step('somebody is in danger: a colleague who is not involved says why and opens the dossier', async () => {
  await find(youssef, 'Jan van der Velde')
  await youssef.getByRole('link', { name: /Is Jan van der Velde in gevaar/ }).click()
  await youssef.getByText('U opent het dossier van Jan van der Velde.').waitFor()
  await youssef.getByRole('button', { name: 'Dossier openen' }).click()
  await youssef.getByRole('alert').waitFor()
  await look(youssef, 'noodtoegang-fout')
  await choose(youssef, 'Welk gevaar is er?', 'Iemand is vermist')
  await youssef.getByLabel('Wat is er aan de hand?').fill('Zijn broer belt: Jan is al twee dagen weg.')
  await choose(youssef, 'Wanneer mag de deelnemer dit weten?', 'Later')
  await look(youssef, 'noodtoegang-later')
  await choose(youssef, 'Wanneer mag de deelnemer dit weten?', 'Meteen')
  await youssef.getByRole('button', { name: 'Dossier openen' }).click()
  await youssef.getByText(/^U hebt noodtoegang tot \d{2}[.:]\d{2} uur/).waitFor()
  await look(youssef, 'noodtoegang-banner')
})

step('what is not needed to step in stays closed', async () => {
  const facts = await api(youssef, 'GET', `/dossiers/${jans}/feiten`)
  assert.ok(JSON.stringify(facts.body).includes('inkomen-en-schulden') === false || facts.body.weggelaten?.length > 0)
  await tab(youssef, 'Gegevens')
  await settled(youssef)
  await look(youssef, 'noodtoegang-gegevens')
})

step('Jan reads it at once, in his own language too', async () => {
  const jan = await openAs(browser, 'deelnemer', { viewport: phone })
  await jan.goto('/mijn/')
  const told = jan.getByRole('region', { name: 'Wie gebruikte noodtoegang?' })
  await told.getByText('Zijn broer belt: Jan is al twee dagen weg.').waitFor()
  await told.getByText('Iemand kijkt nog na of dit goed was.').waitFor()
  await look(jan, 'mijn-noodtoegang')
  await close(jan)
  for (const keep of [{ taal: 'ar' }, { thema: 'donker' }]) {
    const other = await openAs(browser, 'deelnemer', { viewport: phone, keep })
    await other.goto('/mijn/inzage')
    await other.getByText('Zijn broer belt').first().waitFor()
    await look(other, `mijn-noodtoegang-${Object.values(keep)[0]}`)
    await close(other)
  }
})

step('the privacy officer reviews it with the keyboard', async () => {
  await officer.goto('/werk/toezicht')
  await officer.getByText('Wacht op u: 1').first().waitFor()
  await officer.getByRole('link', { name: 'Noodtoegang beoordelen' }).click()
  await look(officer, 'noodtoegang-beoordelen')
  await officer.getByRole('button', { name: 'Beoordelen' }).first().press('Enter')
  assert.equal(await focused(officer), 'Uw oordeel')
  await officer.getByRole('radio', { name: 'Terecht', exact: true }).focus()
  await officer.keyboard.press('Space')
  await officer.getByLabel('Waarom vindt u dat?').fill('Jan was vermist en zijn broer maakte zich zorgen.')
  await look(officer, 'noodtoegang-oordeel')
  await officer.getByRole('button', { name: 'Oordeel bewaren' }).press('Enter')
  await officer.getByText('Er wacht niets op een oordeel.').waitFor()
  assert.notEqual(await officer.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus stays on the page')
  await look(officer, 'noodtoegang-beoordeeld')
})

step('Jan reads that it was right; the log names the emergency', async () => {
  const jan = await openAs(browser, 'deelnemer', { viewport: phone })
  await jan.goto('/mijn/')
  await jan.getByText('Nagekeken: dit was goed.').waitFor()
  await jan.getByText('Jan was vermist en zijn broer maakte zich zorgen.').waitFor()
  await look(jan, 'mijn-noodtoegang-oordeel')
  await close(jan)
  await officer.goto(`/werk/toezicht/logboek/${jans}`)
  await officer.getByText('Noodtoegang', { exact: true }).first().waitFor()
  await look(officer, 'logboek-noodtoegang')
})

step('the colleague reads the verdict with its words', async () => {
  const page = await openAs(browser, 'youssef', { viewport: phone })
  await page.goto('/werk/huishoudens')
  await page.getByRole('link', { name: 'Uw noodtoegang, met het oordeel' }).click()
  await page.getByRole('heading', { level: 1, name: 'Uw noodtoegang' }).waitFor()
  await page.getByText(/Oordeel van .*: Jan was vermist en zijn broer maakte zich zorgen\./).waitFor()
  await look(page, 'eigen-noodtoegang')
  await close(page)
  const other = await openAs(browser, 'coach')
  await other.goto('/werk/noodtoegang')
  await other.getByText('U hebt nog nooit noodtoegang genomen.').waitFor()
  await close(other)
})

step('the colleague ends it before the hours are over: the dossier is closed at once', async () => {
  await youssef.getByRole('button', { name: 'Noodtoegang beëindigen' }).click()
  await youssef.getByText('Uw noodtoegang is beëindigd.').waitFor()
  await youssef.getByRole('heading', { level: 1, name: 'Huishoudens' }).waitFor()
  await youssef.goBack()
  await youssef.getByText('Dit kunt u niet openen').waitFor()
  assert.equal((await api(youssef, 'GET', `/dossiers/${jans}`)).status, 404)
  await close(youssef)
})

step('a note of her own: only its author reads it, changes it, and throws it away after being asked', async () => {
  const sanne = await openAs(browser, 'coach')
  await sanne.goto(`/werk/huishoudens/${jans}`)
  await tab(sanne, 'Contact')
  await sanne.getByRole('link', { name: 'Mijn aantekeningen' }).click()
  await sanne.getByLabel('Nieuwe aantekening').fill('Vragen naar de sleutel van de schuur.')
  await save(sanne, 'Aantekening bewaren', 'De aantekening is bewaard.')
  await sanne.getByText('Vragen naar de sleutel van de schuur.').waitFor()
  await look(sanne, 'aantekeningen')
  const tom = await openAs(browser, 'ketenpartner')
  await tom.goto(`/werk/huishoudens/${jans}/contact/aantekeningen`)
  await tom.getByText('U hebt nog niets opgeschreven.').waitFor()
  await close(tom)
  await sanne.getByRole('button', { name: /^Wijzigen/ }).click()
  await sanne.getByLabel('Aantekening', { exact: true }).fill('De schuur is al leeg.')
  await sanne.getByRole('button', { name: 'Aantekening bewaren' }).last().click()
  await sanne.getByText('De schuur is al leeg.').waitFor()
  await sanne.getByRole('button', { name: /^Weggooien/ }).press('Enter')
  assert.equal(await focused(sanne), 'Weet u het zeker?')
  await look(sanne, 'aantekening-weggooien')
  await save(sanne, 'Ja, gooi weg', 'De aantekening is weg.')
  await sanne.getByText('U hebt nog niets opgeschreven.').waitFor()
  await sanne.setViewportSize(phone)
  await look(sanne, 'aantekeningen-telefoon')
  await close(sanne)
})

step('the register of processing is there to read, to print and to save', async () => {
  await officer.goto('/werk/toezicht')
  await officer.getByRole('link', { name: 'Register van verwerkingen' }).click()
  await officer.getByRole('heading', { level: 2, name: /egeleid/ }).first().waitFor()
  await look(officer, 'verwerkingsregister')
  await officer.emulateMedia({ media: 'print' })
  await picture(officer, 'verwerkingsregister-papier')
  assert.ok(!(await officer.getByRole('button', { name: 'Afdrukken' }).isVisible()), 'no buttons on paper')
  await officer.emulateMedia({ media: null })
  const saved = async (name) => {
    const [file] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('link', { name }).click()])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  const sheet = await saved(/CSV/)
  assert.match(sheet.name, /\.csv$/)
  assert.ok(sheet.text.split(/\r?\n/).length > 5)
  assert.doesNotMatch(sheet.text, /(^|[;,\n]"?)[=+@]/, 'a spreadsheet would take it for a formula')
  const copy = await saved(/JSON/)
  assert.equal(copy.name, 'verwerkingsregister.json')
  assert.ok(JSON.parse(copy.text).verwerkingen.length > 5)
})

step('every ground says whether it is on, and who sees what by it', async () => {
  await officer.goto('/werk/toezicht/grondslagen')
  await officer.getByRole('heading', { name: /^Vitaal belang/ }).waitFor()
  await look(officer, 'grondslagen')
  await close(officer)
})

lastStep('every screen on the way is accessible and fits')

for (const [variant, options] of [
  ['telefoon', { viewport: phone }],
  ['donker', { viewport: desktop, keep: { thema: 'donker' } }],
]) {
  test(`the desk is accessible and fits: ${variant}`, async () => {
    const page = await openAs(browser, 'privacy', options)
    const found = []
    for (const part of ['', '/verzoeken', '/noodtoegang', '/afscherming', '/logboek', '/convenanten', '/verwerkingsregister', '/grondslagen']) {
      await page.goto(`/werk/toezicht${part}`)
      await settled(page)
      found.push(...(await findings(page, `${part} (${variant})`)))
      await picture(page, `toezicht${part.replace('/', '-')}-${variant}`)
    }
    assert.deepEqual(found, [])
    await close(page)
  })
}
