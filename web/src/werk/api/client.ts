// The one door to the server. Types come from api/openapi.yaml.
import createClient from 'openapi-fetch'
import type { paths } from '../../shared/api/schema'

export const api = createClient<paths>({ baseUrl: `${location.origin}/v1`, credentials: 'same-origin' })

let csrfToken = ''

/** Set once the session is known; the server refuses a change without it. */
export function rememberToken(token: string): void {
  csrfToken = token
}

type Change = { 'X-CSRF-Token': string }

/** Headers of a change without more. */
export function change(): Change {
  return { 'X-CSRF-Token': csrfToken }
}

/** Headers of something new: the server does it once, however often the same key arrives. */
export function create(key: string): Change & { 'Idempotency-Key': string } {
  return { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key }
}

/** Headers of a change to the version one has seen; refused with 412 when there is a newer one. */
export function changeOf(version: number): Change & { 'If-Match': string } {
  return { 'X-CSRF-Token': csrfToken, 'If-Match': `"${version}"` }
}

/** Both: something new that also moves a version on (an agreement, a closing, a change of phase). */
export function createOn(version: number, key: string): Change & { 'If-Match': string; 'Idempotency-Key': string } {
  return { ...changeOf(version), 'Idempotency-Key': key }
}

/** A key for one intention of the user; it stays the same when the same form is sent again. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
