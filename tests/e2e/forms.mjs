// Filling in the forms of /werk the way a person reads them: by their labels.

/** A day from now in the Netherlands as it stands in a text: "1 maart 2026". */
export function longDay(fromToday) {
  return new Date(`${day(fromToday)}T12:00:00Z`).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** A day from now in the Netherlands, as "2026-03-01". */
export function day(fromToday) {
  const date = new Date(Date.now() + fromToday * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(date)
}

const group = (page, legend) => page.getByRole('group', { name: legend })

export async function fillDate(page, legend, date) {
  const [year, month, dayOfMonth] = date.split('-')
  const fields = group(page, legend)
  await fields.getByLabel('Dag').fill(String(Number(dayOfMonth)))
  await fields.getByLabel('Maand').fill(String(Number(month)))
  await fields.getByLabel('Jaar').fill(year)
}

/** Chooses a radio or ticks a box as people do, on its words: the library draws its own circle over the input. */
export async function pick(input) {
  const id = await input.getAttribute('id')
  await input.page().locator(`label[for="${id}"]`).click()
}

export async function choose(page, legend, option) {
  await pick(group(page, legend).getByRole('radio', { name: option }).first())
}

export async function tick(page, label) {
  await pick(page.getByRole('checkbox', { name: label }))
}

/** Picks the option that starts with this text; lists of people carry their organisation behind the name. */
export async function select(page, label, start) {
  const list = page.getByLabel(label)
  const option = list.locator('option').filter({ hasText: start }).first()
  await option.waitFor({ state: 'attached' })
  await list.selectOption(await option.getAttribute('value'))
}

/** Sends the form and waits for the sentence that says it was kept. */
export async function save(page, button, told) {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByText(told).first().waitFor()
}

/** One of the tabs of a dossier. */
export async function tab(page, name) {
  await page.getByRole('navigation', { name: /^Dossier van/ }).getByRole('link', { name }).click()
}
