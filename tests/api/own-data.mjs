// The JSON Schema of the machine-readable copy of somebody's own data (AVG, article 20), made from api/openapi.yaml so
// that the two cannot differ. Writes api/eigen-gegevens.json; --check only says whether it is that already;
// --validate FILE holds a copy against it.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const target = join(root, 'api/eigen-gegevens.json')
const { schemas } = parse(readFileSync(join(root, 'api/openapi.yaml'), 'utf8')).components

const used = {}
/** A schema with its references among its own definitions. */
function own(schema) {
  if (Array.isArray(schema)) return schema.map(own)
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => (key === '$ref' ? [key, `#/$defs/${take(value)}`] : [key, own(value)])))
}
function take(reference) {
  const name = reference.split('/').at(-1)
  if (!(name in used)) {
    used[name] = null
    used[name] = own(schemas[name])
  }
  return name
}

const { description, ...rest } = own(schemas.EigenGegevens)
const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Eigen gegevens', description, ...rest, $defs: used }
const text = `${JSON.stringify(schema, null, 2)}\n`

const [command, file] = process.argv.slice(2)
if (command === '--check') {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('api/eigen-gegevens.json does not follow from api/openapi.yaml: run npm run own-data')
    process.exitCode = 1
  }
} else if (command === '--validate') {
  const validate = addFormats(new Ajv2020({ allErrors: true, strict: true })).compile(schema)
  if (!validate(JSON.parse(readFileSync(file, 'utf8')))) {
    for (const { instancePath, message } of validate.errors) console.error(`${instancePath || '/'} ${message}`)
    process.exitCode = 1
  }
} else {
  writeFileSync(target, text)
}
