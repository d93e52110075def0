// What every screen is held against: axe, what sticks out to the side, and the Tab key.
import { axe, desktop, findings, phone, picture } from './browser.mjs'

async function excess(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return wide > 0 ? [`${name}: ${wide} pixels wider than the screen`] : []
}

/**
 * Presses Tab all the way round: everything that can be used gets the focus, shows that it has it, and lies in sight.
 * A part that keeps the Tab key to itself leaves the rest without.
 */
export async function byKeyboard(page, name) {
  const stops = await page.evaluate(() => {
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
    const usable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [contenteditable="true"]'
    // One stop for a group of radio buttons: the arrows do the rest. A cell of the table editor gets another editor once it has the focus.
    const group = (element) => (element.type === 'radio' && element.name ? `radio ${element.form?.id ?? ''} ${element.name}` : (element.closest('td[data-element-id]') ?? element))
    const look = (element) => {
      const around = [element, element.nextElementSibling, element.closest('label'), element.labels?.[0], element.parentElement]
      return around.filter(Boolean).flatMap((one) => [null, '::before', '::after'].map((part) => {
        const style = getComputedStyle(one, part)
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.backgroundColor].join()
      })).join('|')
    }
    const say = (element) => `<${element.tagName.toLowerCase()}> "${(element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim().slice(0, 60)}"`
    const inSight = (element) => {
      const spots = [...element.getClientRects()].flatMap(({ left, top, width, height }) => [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) => document.elementFromPoint(left + x * width, top + y * height)))
      return spots.some((hit) => hit && (element.contains(hit) || hit.contains(element) || element.labels?.[0]?.contains(hit)))
    }
    document.activeElement?.blur()
    const expected = [...document.querySelectorAll(usable)].filter((element) => element.tabIndex >= 0 && !element.disabled && shown(element))
    const before = new Map(expected.map((element) => [element, look(element)]))
    const walk = { reached: new Set(), wrong: [] }
    // Caught on the way down: an editor keeps to itself what happens inside it.
    document.addEventListener('focusin', ({ target }) => {
      if (walk.reached.has(group(target))) return
      walk.reached.add(group(target))
      if (!before.has(target)) return
      // What listens to the focus has had its turn by then.
      setTimeout(() => {
        if (document.activeElement !== target) return
        if (look(target) === before.get(target)) walk.wrong.push(`${say(target)} has the focus and does not show it`)
        if (!inSight(target)) walk.wrong.push(`${say(target)} has the focus behind something else`)
      })
    }, true)
    window.walked = () => ({ missed: expected.filter((element) => element.isConnected && shown(element) && !walk.reached.has(group(element))).map(say), wrong: walk.wrong })
    return new Set(expected.map(group)).size
  })
  for (let at = 0; at < stops + 2; at += 1) await page.keyboard.press('Tab')
  const { missed, wrong } = await page.evaluate(() => {
    document.activeElement?.blur()
    window.scrollTo(0, 0)
    return window.walked()
  })
  return [...missed.map((what) => `${name}: the Tab key never comes to ${what}`), ...wrong.map((what) => `${name}: ${what}`)]
}

const night = (page, on) => page.evaluate((dark) => { document.documentElement.dataset.theme = dark ? 'dark' : 'light' }, on)
const mirror = (page, on) => page.evaluate((rtl) => document.documentElement.setAttribute('dir', rtl ? 'rtl' : 'ltr'), on)

/** All looks of a screen that stands, without loading it again. With PH_PICTURES a picture of each is kept. */
export async function everyLook(page, name) {
  const found = []
  const keep = async (look) => { if (process.env.PH_PICTURES) await picture(page, `schermen/${name}-${look}`) }
  await page.setViewportSize(desktop)
  found.push(...(await findings(page, `${name} (desk)`)))
  await keep('breed')
  found.push(...(await byKeyboard(page, `${name} (keyboard)`)))
  await page.setViewportSize(phone)
  found.push(...(await findings(page, `${name} (phone)`)))
  await keep('telefoon')
  // Colours are all that the night changes; the rest was judged by day.
  await night(page, true)
  found.push(...(await axe(page, `${name} (dark)`, ['color-contrast', 'link-in-text-block'])))
  await keep('donker')
  await night(page, false)
  if ((await page.locator('html').getAttribute('dir')) !== 'rtl') {
    await mirror(page, true)
    found.push(...(await excess(page, `${name} (rtl)`)))
    await keep('rtl')
    await mirror(page, false)
  }
  return found
}
