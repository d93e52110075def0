// Every text of the screens is in its catalogue, and /mijn is complete in every language.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPo } from './po.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const problems = []

/** Extracting again must give the same texts. The committed files are put back whatever happens. */
function checkUpToDate() {
  const keep = mkdtempSync(join(tmpdir(), 'messages-'))
  cpSync(join(root, 'locales'), keep, { recursive: true })
  try {
    execFileSync('npx', ['lingui', 'extract', '--clean'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    for (const entry of ['mijn', 'werk']) {
      const ids = (folder) => readPo(readFileSync(join(folder, entry, 'nl.po'), 'utf8')).map(({ id }) => id)
      const [committed, current] = [new Set(ids(keep)), new Set(ids(join(root, 'locales')))]
      for (const id of current) if (!committed.has(id)) problems.push(`locales/${entry}: not in the catalogue: "${id}"`)
      for (const id of committed) if (!current.has(id)) problems.push(`locales/${entry}: no longer used: "${id}"`)
    }
  } finally {
    rmSync(join(root, 'locales'), { recursive: true, force: true })
    cpSync(keep, join(root, 'locales'), { recursive: true })
    rmSync(keep, { recursive: true, force: true })
  }
}

const placeholders = (text) => [...new Set(text.match(/\{\w+(?=[},])/g) ?? [])].sort().join(' ')

/** Plain Dutch may fall back to Dutch; every other language says everything, with the same placeholders. */
function checkTranslations() {
  for (const file of readdirSync(join(root, 'locales/mijn'))) {
    const plainDutch = file === 'nl-NL-x-eenvoudig.po'
    for (const { id, text } of readPo(readFileSync(join(root, 'locales/mijn', file), 'utf8'))) {
      if (text === '' && !plainDutch && file !== 'nl.po') problems.push(`locales/mijn/${file}: not translated: "${id}"`)
      if (text !== '' && placeholders(text) !== placeholders(id)) problems.push(`locales/mijn/${file}: other placeholders than "${id}": "${text}"`)
    }
  }
}

checkUpToDate()
checkTranslations()
for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error('Run "npm run messages" and fill in what is missing.')
  process.exit(1)
}
console.log('Texts: every catalogue is complete')
