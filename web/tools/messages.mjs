// Brings the catalogues up to date with the code. /werk speaks Dutch only, so only that file is kept.
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'

const root = new URL('../', import.meta.url)
execFileSync('npx', ['lingui', 'extract', '--clean'], { cwd: root, stdio: 'inherit' })
const folder = new URL('locales/werk/', root)
for (const file of readdirSync(folder)) if (file !== 'nl.po') rmSync(new URL(file, folder))
