// Keeps the screens of /werk for whoever took visits along, and nothing else: no answer of the API ever lies here.
const shelf = 'onderweg-schermen'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The page carries who is signed in; what is kept must not.
async function pageWithoutPerson() {
  const answer = await fetch('/werk/', { credentials: 'same-origin' })
  if (!answer.ok || answer.redirected) throw new Error('not signed in')
  const text = (await answer.text()).replace(/(<script type="application\/json" id="boot">)[\s\S]*?(<\/script>)/, '$1null$2')
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? "default-src 'self'" }
  return new Response(text, { headers })
}

async function keep(files) {
  const page = await pageWithoutPerson()
  await caches.delete(shelf)
  const cache = await caches.open(shelf)
  await cache.addAll(files)
  await cache.put('/werk/', page)
}

self.addEventListener('message', (event) => {
  if (event.data?.soort !== 'meenemen') return
  const answer = event.ports[0]
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a MessagePort takes no origin
  event.waitUntil(keep(event.data.bestanden).then(() => answer.postMessage('klaar'), () => answer.postMessage('mislukt')))
})

const kept = async (request) => (await caches.match(request, { ignoreVary: true })) ?? Response.error()

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname.startsWith('/werk')) event.respondWith(fetch(request).catch(() => kept('/werk/')))
  else if (pathname.startsWith('/assets/')) event.respondWith(fetch(request).catch(() => kept(request)))
})
