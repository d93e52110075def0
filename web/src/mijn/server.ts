// Asking the server for what a page needs besides the overview, and sending what somebody answers. Whoever is not
// signed in any more is brought to the sign-in page and back.

export async function read<T>(address: string, signal?: AbortSignal): Promise<T> {
  return (await answered(address, { headers: { Accept: 'application/json' }, signal })).json() as Promise<T>
}

type Message = {
  csrfToken: string
  method?: 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** One act, however often it is sent. */
  key?: string
  /** The version that was on the screen. */
  version?: number
}

export async function send<T>(address: string, { csrfToken, method = 'POST', body, key, version }: Message): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-CSRF-Token': csrfToken }
  if (key) headers['Idempotency-Key'] = key
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const answer = await answered(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  // What is gone has nothing to answer with.
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function answered(address: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin', ...request })
  if (answer.status === 401) location.assign(`/inloggen?terug=${encodeURIComponent(location.pathname)}`)
  if (!answer.ok) throw new Error(String(answer.status))
  return answer
}
