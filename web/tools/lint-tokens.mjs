// The component library asks for values by name (--ams-*); each one it asks for must have ours.
import { readFileSync, readdirSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

const themes = ['themes/basis.css', ...readdirSync(new URL('themes/components/', root)).map((file) => `themes/components/${file}`)]
const given = new Set(themes.flatMap((path) => [...read(path).matchAll(/(--[\w-]+):/g)].map((found) => found[1])))

const sheets = [...read('src/shared/ui.css').matchAll(/url\("(@amsterdam[^"]+)"\)/g)].map((found) => `node_modules/${found[1]}`)
const problems = []
for (const sheet of sheets) {
  const css = read(sheet).replaceAll(/\/\*.*?\*\//gs, '')
  const own = new Set([...css.matchAll(/(--[\w-]+):/g)].map((found) => found[1]))
  // var(--a, var(--b)) is content with --b.
  for (const [, name, fallback] of css.matchAll(/var\((--ams-[\w-]+)\s*(,)?/g)) {
    if (!given.has(name) && !own.has(name) && !fallback) problems.push(`${sheet}: no value for ${name}`)
  }
}
for (const path of themes) {
  for (const [, name] of read(path).matchAll(/var\((--ph-[\w-]+)\)/g)) if (!given.has(name)) problems.push(`${path}: no value for ${name}`)
}
for (const problem of new Set(problems)) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`Themes: ${given.size} values, none missing`)
