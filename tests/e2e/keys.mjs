// Who has no mouse: the same words as a test with a mouse (click, fill, select), done with the keyboard alone. Each goes
// with Tab, or Shift+Tab, from where the focus is to what is meant; what cannot be reached that way fails the test.
import assert from 'node:assert/strict'

const without = new WeakSet()
const ways = ['click', 'fill', 'check', 'selectOption', 'focus', 'setInputFiles', 'clear', 'press']

/** From now on nothing of this page is done with a mouse. */
export function withoutMouse(page) {
  without.add(page)
  const prototype = Object.getPrototypeOf(page.locator('body'))
  if (!prototype.keys) {
    prototype.keys = Object.fromEntries(ways.map((way) => [way, prototype[way]]))
    for (const way of ways) {
      prototype[way] = async function byKeys(...rest) {
        return without.has(this.page()) ? hands[way](this, ...rest) : prototype.keys[way].apply(this, rest)
      }
    }
  }
  return page
}

/** For the one thing that is shown with a mouse as well, such as dragging. */
export function withMouse(page) {
  without.delete(page)
  return page
}

/** What takes the focus for the thing that was named: the control of a label, the button around a word. */
const control = (locator) =>
  locator.evaluateHandle((element) => {
    const label = element.closest('label')
    return label?.control ?? element.closest('a[href], button, summary, input, select, textarea, [tabindex]') ?? element
  })

const has = (target) => target.evaluate((element) => document.activeElement === element)

async function goTo(locator) {
  // Whoever cannot see it would not look for it: a box is drawn beside its hidden input, so its label counts.
  await locator.first().waitFor({ state: 'attached' })
  const target = await control(locator)
  await target.evaluate((element) => new Promise((resolve) => { const ready = () => (element.disabled && element.isConnected ? setTimeout(ready, 50) : resolve()); ready() }))
  const page = locator.page()
  const radio = await target.evaluate((element) => element.type === 'radio')
  for (let presses = 0; presses < 400; presses += 1) {
    const { there, inGroup, back } = await target.evaluate((element) => {
      const now = document.activeElement
      return {
        there: now === element,
        inGroup: element.type === 'radio' && now?.type === 'radio' && now.name === element.name && now.form === element.form,
        back: Boolean(now && now !== document.body && now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING),
      }
    })
    if (there) return target
    await page.keyboard.press(inGroup ? (back ? 'ArrowUp' : 'ArrowDown') : back ? 'Shift+Tab' : 'Tab')
  }
  return assert.fail(`the keyboard never reaches ${radio ? 'the choice ' : ''}${locator}`)
}

async function type(locator, text) {
  const target = await goTo(locator)
  const page = locator.page()
  await page.keyboard.press('Control+a')
  if (text === '') await page.keyboard.press('Delete')
  else await page.keyboard.type(String(text))
  assert.ok(await has(target), `${locator} keeps the focus while somebody types`)
}

async function activate(locator) {
  const target = await goTo(locator)
  const kind = await target.evaluate((element) => (element.type === 'radio' && element.checked ? 'chosen' : ['radio', 'checkbox'].includes(element.type) ? 'box' : 'other'))
  if (kind !== 'chosen') await locator.page().keyboard.press(kind === 'box' ? 'Space' : 'Enter')
}

const hands = {
  click: activate,
  fill: type,
  clear: (locator) => type(locator, ''),
  focus: async (locator) => void (await goTo(locator)),
  check: async (locator) => {
    if (!(await locator.isChecked())) await activate(locator)
  },
  press: async (locator, key) => {
    await goTo(locator)
    await locator.page().keyboard.press(key)
  },
  selectOption: async (locator, wanted) => {
    const target = await goTo(locator)
    const steps = await target.evaluate((element, which) => {
      const open = [...element.options].filter(({ disabled }) => !disabled)
      const at = typeof which === 'object' ? open.indexOf(element.options[which.index]) : open.findIndex(({ value, label }) => value === which || label === which)
      return at < 0 ? undefined : at - open.indexOf(element.selectedOptions[0])
    }, wanted)
    assert.ok(steps !== undefined, `${locator} has no ${JSON.stringify(wanted)}`)
    for (let at = 0; at < Math.abs(steps); at += 1) await locator.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    return []
  },
  // Which file it is, is asked by the system; that somebody comes to the button is ours.
  setInputFiles: async (locator, ...rest) => {
    await goTo(locator)
    await Object.getPrototypeOf(locator).keys.setInputFiles.apply(locator, rest)
  },
}
