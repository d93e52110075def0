// Which role may use which route, as a table that people can read and a reviewer can see change:
// docs/toegang.md, made from api/openapi.yaml (x-recht of each operation, and x-recht-ook where a second right is needed)
// and catalogue/toegang. Without arguments it writes the table; with --check it fails when the table in the repository is
// another.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const target = join(root, 'docs/toegang.md')
const read = (name) => parse(readFileSync(join(root, name), 'utf8'), { schema: 'core' })

const contract = read('api/openapi.yaml')
const { rechten, rollen } = read('catalogue/toegang/rollen.yaml')
const methods = ['get', 'post', 'put', 'patch', 'delete']
const order = ['eigen', 'betrokken', 'gemeente'] // from narrow to wide

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  methods.filter((method) => item[method]).map((method) => ({ method: method.toUpperCase(), path, right: item[method]['x-recht'], also: item[method]['x-recht-ook'] })))

const faults = operations.flatMap(({ method, path, right, also }) => {
  if (!right) return [`${method} ${path}: no x-recht`]
  const unknown = [right, also].filter((one) => one && one !== 'iedereen' && !rechten[one])
  return unknown.map((one) => `${method} ${path}: catalogue/toegang/rollen.yaml knows no right "${one}"`)
})

/** How far a role reaches with a right, and no further than with the second one: the mark in its cell. */
function reach(role, right, also) {
  if (right === 'iedereen') return 'iedereen'
  const found = [right, also].filter(Boolean).map((one) => order.indexOf(rollen[role][one]))
  return order[Math.min(...found)] ?? ''
}

const names = Object.keys(rollen)
const row = (cells) => `| ${cells.join(' | ')} |`
const lines = [
  '# Wie mag wat: iedere route en iedere rol',
  '',
  'Gemaakt uit `api/openapi.yaml` en `catalogue/toegang/rollen.yaml` met `npm --prefix tests/api run access`; `./test api` faalt als deze tabel niet meer klopt. Een leeg vak: dat mag niet. *eigen*: alleen de eigen gegevens; *betrokken*: alleen huishoudens waar iemand bij betrokken is; *gemeente*: de hele gemeente; *iedereen*: ook wie niet is ingelogd.',
  '',
  row(['route', 'recht', 'doel', ...names]),
  row(Array(names.length + 3).fill('---')),
  ...operations.map(({ method, path, right, also }) =>
    row([`\`${method} ${path}\``, [right, also].filter(Boolean).join(' en '), rechten[right]?.doel ?? '', ...names.map((role) => (right ? reach(role, right, also) : ''))])),
  '',
]

const made = lines.join('\n')
if (process.argv.includes('--check')) {
  let kept = ''
  try {
    kept = readFileSync(target, 'utf8')
  } catch {
    faults.push('docs/toegang.md is not there')
  }
  if (kept !== made) faults.push('docs/toegang.md is out of date: npm --prefix tests/api run access')
} else if (faults.length === 0) {
  writeFileSync(target, made)
}
for (const fault of faults) console.error(fault)
console.log(`${operations.length} routes for ${names.length} roles`)
process.exitCode = faults.length > 0 ? 1 : 0
