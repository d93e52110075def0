// Where on this device the road is kept, and how all of it goes.
import { browserShelf, type Shelf } from './shelf'

/** Whose bag is on this device, for where there is no server to ask. No more than an id. */
export const ownerKey = 'onderweg'

export const ownerHere = (): string | null => localStorage.getItem(ownerKey)

export const shelvesOf = (userId: string): { things: Shelf; keys: Shelf } => ({ things: browserShelf(`onderweg-${userId}`), keys: browserShelf(`onderweg-sleutel-${userId}`) })

/** Everything of the road goes from this device. */
export async function wipeRoad(userId: string): Promise<void> {
  localStorage.removeItem(ownerKey)
  if (typeof indexedDB !== 'undefined') {
    const { things, keys } = shelvesOf(userId)
    await keys.clear()
    await things.clear()
  }
  if ('caches' in globalThis) for (const name of await caches.keys()) if (name.startsWith('onderweg')) await caches.delete(name)
  if ('serviceWorker' in navigator) for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
}
