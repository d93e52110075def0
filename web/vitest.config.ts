// Unit tests. Browser tests of whole flows are in ../tests/e2e.
import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react(), babel({ plugins: ['@lingui/babel-plugin-lingui-macro'] }), lingui()],
  // The catalogue lies beside this folder: what the screen and the server both draw is held against each other.
  server: { fs: { allow: ['..'] } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.mjs'],
    setupFiles: ['src/test-setup.ts'],
    // One browser for all files: setting it up is most of the time. Tests leave nothing behind.
    isolate: false,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    server: { deps: { inline: [/@amsterdam/] } },
  },
})
