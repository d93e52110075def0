// Every screen there is, read from where the screens are made: a new one is noticed by itself. What cannot be read is an
// error too, so that nobody makes a screen that this does not see.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = (path) => readFileSync(`${root}${path}`, 'utf8')
const under = (folder, ends) =>
  readdirSync(`${root}${folder}`, { recursive: true }).filter((file) => ends.test(file) && !/[.-]test\.|tests\//.test(file)).map((file) => `${folder}/${file}`).sort()

/** The helpers that make an address of parts; their parts are read where they stand. */
const assembled = ['path={base + path}', 'path={`${address(entry)}/*?`}']

function routesIn(file) {
  const text = source(file)
  const base = /const base = '([^']+)'/.exec(text)?.[1]
  const found = []
  for (const [whole, attributes] of text.matchAll(/<Route\b([^>]*)>/g)) {
    const path = /path=(?:"([^"]*)"|\{`\$\{base\}([^`]*)`\}|\{(base)\})/.exec(attributes)
    if (attributes.trim() === '' || assembled.some((part) => attributes.includes(part))) continue
    assert.ok(path && (path[1] !== undefined || base), `${file}: this address cannot be read: ${whole}`)
    found.push(path[1] ?? base + (path[2] ?? ''))
  }
  return found
}

/** A way in to screens that each have their own address is not a screen. */
const withoutEntrances = (paths) => [...new Set(paths.map((path) => path.replace(/\/\*\?$/, '')))].sort()

export function screensOfWerk() {
  const dossier = [...source('web/src/werk/dossier/dossier-screens.tsx').matchAll(/\bat\('([^']*)'/g)].map(([, path]) => `/huishoudens/:dossierId${path}`)
  const desk = under('web/src/werk/toezicht', /\/entry\.ts$/).filter((file) => file.includes('/toezicht/')).map((file) => /path: '([^']+)'/.exec(source(file))).filter(Boolean)
  return withoutEntrances([...under('web/src/werk', /\.tsx$/).flatMap(routesIn), ...dossier, ...desk.map(([, path]) => `/toezicht/${path}`)])
}

export const screensOfMijn = () => withoutEntrances(['/', ...under('web/src/mijn', /\.tsx$/).flatMap(routesIn)])

/** The pages that the server makes itself; the last folder of an address may be a file, which is not a page. */
export function pagesOfServer() {
  const pages = under('src/http/pages', /\.cpp$/).flatMap((file) => [...source(file).matchAll(/(?:add_page\(\w+, \w+, Method::get, |\badd\(|add_public\(\{\.path = )"([^"]+)"/g)].map(([, path]) => path))
  return [...new Set(pages)].filter((path) => !/\*$|\.\w+$/.test(path)).sort()
}
