// Where the browser keeps things by name, one shelf a database.
import { openDB } from 'idb'

export type Shelf = {
  get: (name: string) => Promise<unknown>
  put: (name: string, value: unknown) => Promise<void>
  remove: (name: string) => Promise<void>
  /** In the order of the names. */
  names: () => Promise<string[]>
  clear: () => Promise<void>
}

const drawer = 'dingen'

export function browserShelf(database: string): Shelf {
  const open = () => openDB(database, 1, { upgrade: (db) => void db.createObjectStore(drawer) })
  const within = async <T>(act: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
    const db = await open()
    try {
      return await act(db)
    } finally {
      db.close()
    }
  }
  return {
    get: (name) => within((db) => db.get(drawer, name)),
    put: (name, value) => within(async (db) => void (await db.put(drawer, value, name))),
    remove: (name) => within((db) => db.delete(drawer, name)),
    names: () => within(async (db) => (await db.getAllKeys(drawer)).map(String)),
    clear: () => within((db) => db.clear(drawer)),
  }
}
