// Holds every shipped catalogue file against the schema that its first line names, with a validator that is not ours:
// what an editor shows a policy officer is then what the program will accept. Prints file and JSON pointer of each fault.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const catalogue = join(root, 'catalogue')
const schemaLine = /^# yaml-language-server: \$schema=(\S+)$/

const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }))
const validators = new Map()

/** The validator of a schema file, compiled once. */
function validatorOf(path) {
  if (!validators.has(path)) validators.set(path, ajv.compile(JSON.parse(readFileSync(path, 'utf8'))))
  return validators.get(path)
}

/** What is wrong with one file, each as a line of text. */
function faultsOf(path) {
  const text = readFileSync(path, 'utf8')
  const named = schemaLine.exec(text.split('\n', 1)[0])
  if (!named) return ['the first line names no schema (# yaml-language-server: $schema=...)']
  const validate = validatorOf(resolve(dirname(path), named[1]))
  if (validate(parse(text, { schema: 'core' }))) return []
  return validate.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}

const files = readdirSync(catalogue, { recursive: true }).filter((name) => name.endsWith('.yaml')).map((name) => join(catalogue, name)).sort()
const faults = files.flatMap((path) => faultsOf(path).map((fault) => `${relative(root, path)}: ${fault}`))
const unused = readdirSync(join(catalogue, 'schemas')).filter((name) => !validators.has(join(catalogue, 'schemas', name)))
for (const line of [...faults, ...unused.map((name) => `catalogue/schemas/${name}: no shipped file uses this schema`)]) console.error(line)
if (files.length === 0) console.error('catalogue: there are no files')
console.log(`${files.length} catalogue files against ${validators.size} schemas`)
process.exitCode = faults.length + unused.length > 0 || files.length === 0 ? 1 : 0
