// Professionals learn: a training is put in the calendar, filled and called off; a case without names is brought to a
// group, the question about a name is answered, and what the group came to is kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, close, launch, openAs, phone, settled, story } from './browser.mjs'
import { day, fillDate, longDay, save, tick } from './forms.mjs'

const { step, look, lastStep } = story(test)
const title = 'Oefenen met lastige gesprekken'

let browser
let leader
let coach
let colleague

before(async () => {
  browser = await launch()
  leader = await openAs(browser, 'teamleider', { hands: 'keyboard' })
  coach = await openAs(browser, 'coach', { hands: 'keyboard', viewport: phone })
  colleague = await openAs(browser, 'youssef', { hands: 'keyboard' })
})
after(async () => {
  await browser?.close()
})

step('the team leader hears everything that is missing, and puts a training in the calendar', async () => {
  await leader.goto('/werk/')
  await leader.getByRole('link', { name: 'Leren', exact: true }).click()
  await leader.getByRole('link', { name: 'Schulden herkennen en erover beginnen' }).waitFor()
  await look(leader, 'leren')
  await leader.getByRole('link', { name: 'Opleiding toevoegen' }).click()
  await leader.getByRole('button', { name: 'Opleiding bewaren' }).click()
  await leader.getByText('Hoe heet de opleiding: vul dit in.').first().waitFor()
  await look(leader, 'opleiding-leeg')
  await leader.getByLabel('Hoe heet de opleiding?').fill(title)
  await leader.getByLabel('Voor wie?').fill('Alle coaches')
  await fillDate(leader, 'Datum', day(10))
  await leader.getByLabel('Begintijd').fill('13:30')
  await leader.getByLabel('Waar?').fill('Wijkcentrum')
  await leader.getByLabel('Hoeveel plekken?').fill('1')
  await save(leader, 'Opleiding bewaren', 'De opleiding staat in de kalender.')
  await leader.getByRole('link', { name: title }).waitFor()
})

step('a coach signs up on a phone, and the last place is taken', async () => {
  await coach.goto('/werk/leren')
  await coach.getByRole('link', { name: title }).click()
  await coach.getByRole('heading', { level: 1, name: title }).waitFor()
  await coach.getByText('Nog 1 plek').waitFor()
  await coach.getByRole('button', { name: 'Aanmelden' }).click()
  await coach.getByText('U bent aangemeld.').waitFor()
  await coach.getByRole('button', { name: 'Afmelden' }).waitFor()
  await look(coach, 'opleiding-aangemeld')
  await colleague.goto('/werk/leren')
  await colleague.getByRole('link', { name: title }).click()
  await colleague.getByText('Alle plekken zijn bezet. Vraag of er een tweede keer komt.').waitFor()
  assert.equal(await colleague.getByRole('button', { name: 'Aanmelden' }).count(), 0)
})

step('where one goes is one choice, and who comes is for who makes the calendar', async () => {
  await coach.goto('/werk/leren?toon=ik-kom')
  await coach.getByRole('link', { name: title }).waitFor()
  await leader.getByRole('link', { name: title }).click()
  await leader.getByRole('heading', { name: 'Wie er komt' }).waitFor()
  await leader.getByRole('listitem').filter({ hasText: 'Sanne Bakker' }).waitFor()
  await look(leader, 'opleiding-wie-komt')
})

step('a training of today stands in the own day, and what was is a choice of its own', async () => {
  const begin = new Date(Date.now() + 300_000).toISOString()
  const made = await api(leader, 'POST', '/opleidingen', { titel: 'Vandaag nog iets leren', begin, minuten: 60, plaats: 'Buurthuis', voorWie: 'Iedereen' })
  assert.equal(made.status, 201)
  assert.equal((await api(coach, 'POST', `/opleidingen/${made.body.id}/aanmelding`)).status, 201)
  await coach.goto('/werk/')
  await coach.getByRole('heading', { level: 2, name: 'Opleiding', exact: true }).waitFor()
  await look(coach, 'mijn-dag-opleiding')
  await coach.getByRole('link', { name: 'Vandaag nog iets leren' }).click()
  await coach.getByRole('heading', { level: 1, name: 'Vandaag nog iets leren' }).waitFor()
  await colleague.goto('/werk/')
  await settled(colleague)
  assert.equal(await colleague.getByText('Vandaag nog iets leren').count(), 0)
  await coach.goto('/werk/leren?toon=geweest')
  const was = coach.getByRole('listitem').filter({ hasText: 'Praten met wie niet veel zegt' })
  await was.getByText('U had zich aangemeld').waitFor()
  await was.getByText(longDay(-13)).waitFor()
  assert.equal(await coach.getByText('Vandaag nog iets leren').count(), 0)
  await look(coach, 'leren-geweest')
  await coach.goto('/werk/leren')
  await coach.getByRole('link', { name: title }).click()
  await coach.getByRole('button', { name: 'Afmelden' }).waitFor()
})

step('it is called off after one question, and who meant to come sees it', async () => {
  await leader.getByRole('button', { name: 'Gaat niet door' }).click()
  await leader.getByRole('heading', { name: 'Weet u het zeker?' }).waitFor()
  await leader.getByRole('button', { name: 'Ja, gaat niet door' }).click()
  await leader.getByText('De opleiding gaat niet door. Laat het weten aan wie zou komen.').waitFor()
  await coach.reload()
  await coach.getByText('Gaat niet door').first().waitFor()
  await close(leader)
})

step('a group of colleagues is made, and only they see it', async () => {
  await coach.goto('/werk/leren/intervisie')
  await coach.getByRole('link', { name: 'Groep Noord' }).waitFor()
  await look(coach, 'intervisie')
  await coach.getByRole('link', { name: 'Groep maken' }).click()
  await coach.getByLabel('Naam van de groep').fill('Groep Oost')
  await tick(coach, 'Youssef el Idrissi')
  await look(coach, 'intervisie-groep-maken')
  await save(coach, 'Groep bewaren', 'De groep is bewaard.')
  await coach.getByRole('link', { name: 'Groep Oost' }).click()
  await coach.getByText('Er is nog geen casus ingebracht.').waitFor()
  const other = await openAs(browser, 'inkomen')
  await other.goto('/werk/leren/intervisie')
  await other.getByText('U zit nog in geen groep.').waitFor()
  await look(other, 'intervisie-leeg')
  await close(other)
})

step('a case that names a household of the writer is asked about, and goes in without the name', async () => {
  await coach.getByRole('link', { name: 'Casus inbrengen', exact: true }).click()
  await coach.getByLabel('Uw vraag').fill('Hoe help ik de heer Van der Velde aan een vaste taak?')
  await coach.getByRole('button', { name: 'Casus inbrengen' }).click()
  await coach.getByText(/Staat hier de naam van een huishouden\? Wij zien: Velde/).first().waitFor()
  await coach.getByRole('checkbox', { name: 'Ik keek nog eens: er staat geen naam van een huishouden in.' }).waitFor({ state: 'attached' })
  await look(coach, 'intervisie-naam')
  await coach.getByLabel('Uw vraag').fill('Hoe help ik iemand aan een vaste taak?')
  await save(coach, 'Casus inbrengen', 'De casus is ingebracht. Alleen de groep leest hem.')
  await coach.getByRole('link', { name: 'Hoe help ik iemand aan een vaste taak?' }).waitFor()
})

step('a colleague of the group keeps what it came to, and cannot take the case away', async () => {
  await colleague.goto('/werk/leren/intervisie')
  await colleague.getByRole('link', { name: 'Groep Oost' }).click()
  await colleague.getByRole('link', { name: 'Hoe help ik iemand aan een vaste taak?' }).click()
  await settled(colleague)
  assert.equal(await colleague.getByRole('button', { name: 'Casus weghalen' }).count(), 0)
  await colleague.getByRole('link', { name: 'Conclusie opschrijven' }).click()
  await colleague.getByLabel('Conclusie', { exact: true }).fill('Begin met één uur en vraag daarna wat er lukte.')
  await look(colleague, 'intervisie-conclusie')
  await save(colleague, 'Conclusie bewaren', 'De conclusie is bewaard.')
  await colleague.getByText('Begin met één uur en vraag daarna wat er lukte.').waitFor()
  await look(colleague, 'intervisie-casus')
  await close(colleague)
})

step('who brought it in takes it away, after one question', async () => {
  await coach.getByRole('link', { name: 'Hoe help ik iemand aan een vaste taak?' }).click()
  await coach.getByRole('button', { name: 'Casus weghalen' }).click()
  await coach.getByRole('button', { name: 'Ja, haal weg' }).click()
  await coach.getByText('De casus is weg.').waitFor()
  await coach.getByText('Er is nog geen casus ingebracht.').waitFor()
  const { body } = await api(coach, 'GET', '/intervisiegroepen')
  assert.ok(body.items.some(({ naam }) => naam === 'Groep Oost'))
  await close(coach)
})

lastStep('everything that was seen is accessible')
