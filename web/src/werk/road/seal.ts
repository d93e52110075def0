// What is taken along lies sealed on the device (AES-GCM, 256 bits). The key comes from the server and cannot be taken
// out of the browser again, not even by this page.

export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

export async function keyFrom(base64url: string): Promise<CryptoKey> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** `place` binds it to where it lies: moved to another name it does not open. */
export async function seal(key: CryptoKey, value: unknown, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, new TextEncoder().encode(JSON.stringify(value)))
  return { iv, data }
}

/** Undefined when the key or the place is another one, or the bytes were changed. */
export async function unseal<T>(key: CryptoKey, { iv, data }: Sealed, place: string): Promise<T | undefined> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, data)
    return JSON.parse(new TextDecoder().decode(plain)) as T
  } catch {
    return undefined
  }
}
