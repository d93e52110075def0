// Builds every entry into an empty dist/, one after the other, and checks what /mijn weighs.
import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = new URL('../', import.meta.url)
rmSync(new URL('dist', root), { recursive: true, force: true })
for (const entry of ['werk', 'mijn'].filter((name) => existsSync(new URL(`src/${name}/main.tsx`, root)))) {
  await build({ root: fileURLToPath(root), mode: entry })
}
if (existsSync(new URL('dist/mijn.manifest.json', root))) await import('./budget.mjs')
