// Conferences: a meeting planned, a question brought, discussed and decided; and a family that makes its own plan,
// which nobody else sees while it is among itself.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, launch, openAs, phone, settled, story } from './browser.mjs'
import { day, fillDate, longDay, save, select, tab, tick } from './forms.mjs'

const { step, look, lastStep } = story(test)

let browser
let coach
let jan
let dossier

before(async () => {
  browser = await launch()
  coach = await openAs(browser, 'coach', { hands: 'keyboard' })
  jan = await openAs(browser, 'deelnemer', { hands: 'keyboard', viewport: phone })
})
after(async () => {
  await browser?.close()
})

step('the coach plans a case conference and invites by role', async () => {
  const { body } = await api(coach, 'GET', '/dossiers?limit=100')
  dossier = body.items.find(({ naam }) => naam === 'Jan van der Velde').id
  await coach.goto('/werk/overleg')
  await settled(coach)
  await look(coach, 'overleg-lijst')
  await coach.getByRole('link', { name: 'Overleg plannen' }).click()
  await select(coach, 'Wat voor overleg?', 'Casusoverleg')
  await fillDate(coach, 'Datum', day(3))
  await coach.getByLabel('Begintijd').fill('10:30')
  await coach.getByLabel('Waar?').fill('Stadhuis, kamer 1')
  await tick(coach, /^Tom Hendriks/)
  await tick(coach, /^Josien Kramer/)
  await look(coach, 'overleg-plannen')
  await save(coach, 'Plannen', 'Het overleg staat gepland.')
  await coach.getByRole('heading', { level: 1, name: `Casusoverleg, ${longDay(3)}` }).waitFor()
})

step('a question of Jan goes on the agenda, and the coach reads who does not see it', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}`)
  await settled(coach)
  await tab(coach, 'Overleg')
  await coach.getByRole('button', { name: 'Een vraag inbrengen' }).click()
  const list = coach.getByLabel('Welk overleg?')
  const { body } = await api(coach, 'GET', '/overleggen')
  await list.selectOption(body.items.find(({ plek }) => plek === 'Stadhuis, kamer 1').id)
  await coach.getByLabel('Wat is uw vraag?').fill('Wie helpt Jan met de sleutel van zijn kamer?')
  await coach.getByRole('button', { name: 'Vandaag' }).click()
  await look(coach, 'overleg-vraag')
  await save(coach, 'Op de agenda zetten', 'De vraag staat op de agenda.')
})

step('who is not involved sees that there is a question, and not what it is', async () => {
  const josien = await openAs(browser, 'josien')
  const { body } = await api(josien, 'GET', '/overleggen')
  const meeting = body.items.find(({ plek }) => plek === 'Stadhuis, kamer 1').id
  await josien.goto(`/werk/overleg/${meeting}`)
  await josien.getByText(/U ziet alleen dat dit punt er is/).waitFor()
  assert.equal(await josien.getByText(/sleutel van zijn kamer/).count(), 0)
  await look(josien, 'overleg-niet-voor-u')
  await close(josien)
})

step('the question is discussed, and the decision is a task', async () => {
  const { body } = await api(coach, 'GET', '/overleggen')
  await coach.goto(`/werk/overleg/${body.items.find(({ plek }) => plek === 'Stadhuis, kamer 1').id}`)
  await coach.getByText('Wie helpt Jan met de sleutel van zijn kamer?').waitFor()
  await look(coach, 'overleg')
  await coach.getByRole('link', { name: 'De volgende vraag bespreken' }).click()
  await coach.getByRole('button', { name: 'Besluit opschrijven' }).click()
  await coach.getByLabel('Wat is er besloten?').fill('De sleutel samen ophalen')
  await look(coach, 'overleg-bespreken')
  await save(coach, 'Bewaren', 'Bewaard. Het staat bij de taken van dit huishouden.')
  await coach.goto(`/werk/huishoudens/${dossier}/taken`)
  await coach.getByText('De sleutel samen ophalen').first().waitFor()
})

step('who was there is written down with the minutes', async () => {
  const { body } = await api(coach, 'GET', '/overleggen?wanneer=geweest')
  await coach.goto(`/werk/overleg/${body.items.find(({ plek }) => plek === 'Wijkcentrum Molenwijk, kamer 2').id}`)
  await coach.getByRole('button', { name: 'Opschrijven wie er waren' }).click()
  await select(coach, 'Sanne Bakker', 'Aanwezig')
  await select(coach, 'Tom Hendriks', 'Aanwezig')
  await select(coach, 'Ellen Vos', 'Afgemeld')
  await select(coach, 'De deelnemer', 'Aanwezig')
  await coach.getByLabel('Wie was er nog meer?').fill('Kees, zijn broer')
  await look(coach, 'overleg-aanwezigen')
  await save(coach, 'Bewaren', 'Bewaard. De lijst staat bij het verslag.')
  await coach.getByText(/Kees, zijn broer/).waitFor()
  await coach.getByText(/Jan van der Velde \(deelnemer\)/).waitFor()
  await coach.getByRole('button', { name: 'Overleg afsluiten' }).click()
  await coach.getByText('Het overleg is afgesloten.').first().waitFor()
  await look(coach, 'overleg-geweest')
  await coach.goto(`/werk/huishoudens/${dossier}/overleg`)
  await coach.getByText(/Kees, zijn broer/).waitFor()
})

step('the coach plans a care conference for Jan and invites him to it', async () => {
  await coach.goto(`/werk/overleg/nieuw?huishouden=${dossier}`)
  await select(coach, 'Wat voor overleg?', 'Zorgconferentie')
  await fillDate(coach, 'Datum', day(3))
  await coach.getByLabel('Begintijd').fill('14:00')
  await coach.getByLabel('Waar?').fill('Buurthuis, zaal 4')
  await tick(coach, /^Tom Hendriks/)
  await save(coach, 'Plannen', 'Het overleg staat gepland. Wie is uitgenodigd, ziet het in de eigen dag.')
  await coach.getByRole('button', { name: /^Deelnemer uitnodigen/ }).click()
  await coach.getByLabel('Waar gaat het over?').fill('De eerste maand in uw kamer.')
  await look(coach, 'overleg-deelnemer-uitnodigen')
  await save(coach, 'Uitnodigen', 'De uitnodiging staat klaar voor de deelnemer.')
  await coach.getByText(/De deelnemer leest: De eerste maand/).waitFor()
})

step('Jan reads it on his telephone, says that he comes, and brings a question', async () => {
  await jan.goto('/mijn/')
  await jan.getByText(/Komt u\?/).waitFor()
  await look(jan, 'mijn-start-uitgenodigd')
  await jan.getByRole('link', { name: 'Bekijk het gesprek' }).click()
  const meeting = jan.getByRole('region').filter({ hasText: 'De eerste maand in uw kamer.' })
  await meeting.getByText('Buurthuis, zaal 4').waitFor()
  await look(jan, 'mijn-overleg')
  await meeting.getByRole('button', { name: 'Verstuur mijn antwoord' }).click()
  await meeting.getByText('Kies of u komt.').waitFor()
  await look(jan, 'mijn-overleg-fout')
  await meeting.getByLabel('Ik kom', { exact: true }).check()
  await meeting.getByLabel('Wilt u er iets bij zeggen? Dat hoeft niet.').fill('Ik neem Kees mee.')
  await meeting.getByRole('button', { name: 'Verstuur mijn antwoord' }).click()
  await meeting.getByText('U zei: ik kom.').waitFor()
  await meeting.getByRole('button', { name: 'Ik wil ook iets vragen' }).click()
  await meeting.getByLabel('Wat wilt u vragen?').fill('Wie bel ik als de verwarming stuk is?')
  await look(jan, 'mijn-overleg-vraag')
  await meeting.getByRole('button', { name: 'Zet mijn vraag erbij' }).click()
  await meeting.getByText('Dit is uw vraag.').waitFor()
  await look(jan, 'mijn-overleg-beantwoord')
})

step('the coach reads his answer and his question', async () => {
  const { body } = await api(coach, 'GET', '/overleggen')
  await coach.goto(`/werk/overleg/${body.items.find(({ plek }) => plek === 'Buurthuis, zaal 4').id}`)
  await coach.getByText('Ik neem Kees mee.').waitFor()
  await coach.getByText('Wie bel ik als de verwarming stuk is?').waitFor()
  await coach.getByText('vraag van de deelnemer').waitFor()
  await look(coach, 'overleg-met-deelnemer')
})

step('the coach takes the invitation back, and Jan sees nothing of it any more', async () => {
  await coach.getByRole('button', { name: /^Uitnodiging intrekken/ }).click()
  await look(coach, 'overleg-uitnodiging-intrekken')
  await save(coach, 'Ja, intrekken', 'De uitnodiging is ingetrokken.')
  await coach.getByRole('button', { name: /^Deelnemer uitnodigen/ }).waitFor()
  await jan.goto('/mijn/overleg')
  await jan.getByRole('heading', { level: 1, name: 'Praten over u, met u erbij' }).waitFor()
  await settled(jan)
  assert.equal(await jan.getByText('Buurthuis, zaal 4').count(), 0)
})

step('a series goes on elsewhere from one date on', async () => {
  const series = async () => (await api(coach, 'GET', '/overleggen')).body.items.filter(({ plek, naam }) => naam === 'Casusoverleg' && plek !== 'Stadhuis, kamer 1')
  const [first, second] = await series()
  await coach.goto(`/werk/overleg/${second.id}`)
  await coach.getByRole('button', { name: 'Verzetten' }).click()
  await coach.getByLabel('Waar?').fill('Buurthuis De Linde')
  await tick(coach, /^Ook de overleggen die hierna in de reeks komen/)
  await look(coach, 'overleg-verzetten')
  await save(coach, 'Verzetten', 'Het overleg is verzet.')
  const places = (await series()).map(({ plek }) => plek)
  assert.deepEqual(places, [first.plek, ...places.slice(1).map(() => 'Buurthuis De Linde')])
})

step('the coach agrees on safety, and lets the private time begin after being asked', async () => {
  await coach.goto(`/werk/huishoudens/${dossier}`)
  await settled(coach)
  await tab(coach, 'Plan van de familie')
  await coach.getByRole('heading', { level: 1, name: 'Plan van de familie van Jan van der Velde' }).waitFor()
  await look(coach, 'familieplan-informatie')
  await coach.getByRole('button', { name: 'Veiligheidsafspraak maken' }).click()
  await coach.getByLabel('Wat is er afgesproken?').fill('De hond blijft bij de buren')
  await look(coach, 'familieplan-veiligheid')
  await save(coach, 'Bewaren', 'De afspraak is bewaard.')
  await coach.getByText('De hond blijft bij de buren').first().waitFor()
  await coach.getByRole('button', { name: 'De besloten tijd begint' }).click()
  await coach.getByText(/Alleen de familie kan het weer laten zien/).waitFor()
  await look(coach, 'familieplan-zeker')
  await save(coach, 'Ja, zij zijn nu onder elkaar', 'De familie is nu onder elkaar.')
})

step('only what was decided for safety stays', async () => {
  await coach.getByRole('heading', { name: 'De familie is onder elkaar' }).waitFor()
  await coach.getByText(/Dan gaat Jan naar zijn broer/).waitFor()
  assert.equal(await coach.getByText('De hond blijft bij de buren').count(), 0)
  await look(coach, 'familieplan-besloten')
})

step('and the plan of the household tells no more of it', async () => {
  const { body } = await api(coach, 'GET', `/dossiers/${dossier}/plannen`)
  await coach.goto(`/werk/huishoudens/${dossier}/plan/${body.items.find(({ status }) => status === 'akkoord').id}`)
  await coach.getByRole('heading', { name: 'Zo blijft iedereen veilig' }).waitFor()
  await coach.getByText(/Dan gaat Jan naar zijn broer/).waitFor()
  assert.equal(await coach.getByText('De hond blijft bij de buren').count(), 0)
  await look(coach, 'plan-veiligheid')
  await coach.goto(`/werk/huishoudens/${dossier}/familie`)
  await coach.getByRole('heading', { name: 'De familie is onder elkaar' }).waitFor()
})

step('Jan writes the plan of his family, on his telephone', async () => {
  await jan.goto('/mijn/')
  await jan.getByRole('link', { name: 'Naar het plan van uw familie' }).click()
  await jan.getByText('Uw familie is onder elkaar. Niemand anders ziet nu het plan.').first().waitFor()
  await look(jan, 'mijn-familie-besloten')
  await jan.getByRole('button', { name: 'Schrijf het plan' }).click()
  await jan.getByRole('button', { name: 'Bewaar ons plan' }).click()
  await jan.getByText(/Schrijf op wat u afspreekt/).waitFor()
  await look(jan, 'mijn-familie-fout')
  await jan.getByLabel('Wat spreekt u af?').fill('Tante Rika kookt op dinsdag')
  await jan.getByLabel(/^Wie doet het\?/).fill('Rika')
  await fillDate(jan, 'Wanneer is het klaar?', day(20))
  await jan.getByRole('button', { name: 'Nog een afspraak' }).click()
  await jan.getByRole('group', { name: 'Afspraak 2' }).getByLabel('Wat spreekt u af?').fill('Kees brengt Jan naar zijn werk')
  await look(jan, 'mijn-familie-schrijven')
  await jan.getByRole('button', { name: 'Bewaar ons plan' }).click()
  await jan.getByText('Tante Rika kookt op dinsdag').waitFor()
  await jan.getByText(`Uiterlijk ${longDay(20)}`).waitFor()
})

step('and says yes to a proposal, by keyboard', async () => {
  await jan.getByRole('button', { name: /^Ja, zet het in ons plan/ }).focus()
  await jan.keyboard.press('Enter')
  await jan.getByText(/U zei ja/).waitFor()
  await look(jan, 'mijn-familie-voorstel')
})

step('nobody else reads it meanwhile', async () => {
  await coach.reload()
  await settled(coach)
  await coach.getByRole('heading', { name: 'De familie is onder elkaar' }).waitFor()
  assert.equal(await coach.getByText('Tante Rika').count(), 0)
  assert.equal((await api(coach, 'GET', `/dossiers/${dossier}/familieplan`)).status, 403)
  const leader = await openAs(browser, 'teamleider')
  assert.equal((await api(leader, 'GET', `/dossiers/${dossier}/familieplan`)).status, 403)
  await close(leader)
})

step('the family shows its plan, after being asked', async () => {
  await jan.getByRole('button', { name: 'Wij laten ons plan zien' }).click()
  await look(jan, 'mijn-familie-tonen')
  await jan.getByRole('button', { name: 'Ja', exact: true }).click()
  await jan.getByText(/Uw familie liet het plan zien op/).waitFor()
})

step('the coach reads it as it came, stands behind it, and a day is set', async () => {
  await coach.reload()
  await coach.getByText('Tante Rika kookt op dinsdag').waitFor()
  await coach.getByRole('button', { name: 'Ik sta achter dit plan' }).click()
  await fillDate(coach, 'Wanneer kijkt u samen hoe het gaat?', day(30))
  await look(coach, 'familieplan-akkoord')
  await save(coach, 'Bewaren', 'Bewaard. U staat achter het plan zoals het nu is.')
  await coach.getByText('Staat achter het plan').first().waitFor()
  await coach.getByText(longDay(30)).first().waitFor()
  await look(coach, 'familieplan-opvolging')
  await coach.setViewportSize(phone)
  await look(coach, 'familieplan-telefoon')
})

step('Jan reads what keeps everybody safe in his plan', async () => {
  await jan.goto('/mijn/plan')
  await jan.getByRole('heading', { name: 'Zo blijft iedereen veilig' }).waitFor()
  await jan.getByText('De hond blijft bij de buren').waitFor()
  await look(jan, 'mijn-plan-veiligheid')
})

step('the page stands in Arabic and in the dark', async () => {
  const page = await openAs(browser, 'deelnemer', { viewport: phone, keep: { taal: 'ar', thema: 'donker' } })
  await page.goto('/mijn/familie')
  await look(page, 'mijn-familie-ar-donker')
  await close(page)
})

lastStep('every screen on the way is accessible and fits')
