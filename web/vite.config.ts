// Two builds from one code base: /werk runs on React, /mijn compiles the same components to Preact.
// `vite build --mode werk` and `--mode mijn` write side by side into dist/.
import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig, type PluginOption } from 'vite'
import { devServer } from './dev/dev-server'

const preact = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
]

export default defineConfig(({ mode, command }) => {
  const entry = mode === 'mijn' ? 'mijn' : 'werk'
  const plugins: PluginOption[] = [
    react(),
    babel({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
    lingui(),
  ]
  if (command === 'serve') plugins.push(devServer(entry))
  return {
    plugins,
    publicDir: 'themes/public',
    resolve: { alias: entry === 'mijn' ? preact : [] },
    build: {
      outDir: 'dist',
      // tools/build.mjs clears the folder once, before both builds.
      emptyOutDir: false,
      copyPublicDir: entry === 'werk',
      manifest: `${entry}.manifest.json`,
      modulePreload: { polyfill: false },
      // Participants come with old phones.
      target: ['es2020', 'chrome87', 'firefox90', 'safari14'],
      rolldownOptions: { input: `${entry}.html` },
    },
  }
})
