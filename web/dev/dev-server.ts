// Only for `npm run dev:werk` and `dev:mijn`: passes the API through to a running server, so that the
// screens can be developed with instant reload. Not part of the product.
import type { PluginOption } from 'vite'

const server = process.env.PH_SERVER ?? 'http://127.0.0.1:8080'

/** Every address of an entry serves its page, as the real server does. */
export function devServer(entry: 'werk' | 'mijn'): PluginOption {
  return {
    name: 'participatiehuis-dev',
    config: () => ({ server: { proxy: { '/v1': server, '/inloggen': server } } }),
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.url === `/${entry}` || request.url?.startsWith(`/${entry}/`)) request.url = `/${entry}.html`
        next()
      })
    },
  }
}
