// Languages and catalogues. Dutch is the source; /mijn is complete in every language,
// /werk speaks Dutch. `nl-NL-x-eenvoudig` is plain Dutch: it overrides where B1 is still too hard.
import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'nl-NL-x-eenvoudig', 'en', 'ar', 'tr', 'uk'],
  fallbackLocales: { default: 'nl' },
  catalogs: [
    { path: 'locales/mijn/{locale}', include: ['src/mijn', 'src/shared'] },
    { path: 'locales/werk/{locale}', include: ['src/werk'] },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
})
