// /mijn must open on an old phone and a slow line: at most 50 kB of compressed script.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const limitBytes = 50_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('mijn.manifest.json', dist), 'utf8'))

const files = new Set()
const collect = (name) => {
  const chunk = manifest[name]
  if (!chunk || files.has(chunk.file)) return
  files.add(chunk.file)
  for (const next of chunk.imports ?? []) collect(next)
}
collect('mijn.html')

const bytes = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0)
console.log(`/mijn: ${(bytes / 1000).toFixed(1)} kB of compressed script, at most ${limitBytes / 1000}`)
if (bytes > limitBytes) {
  console.error('The participant screens have become too heavy. See which import is new: npx vite build --mode mijn')
  process.exit(1)
}
