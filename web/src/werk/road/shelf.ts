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
  // Opened once: a day with many visits reads hundreds of things, and opening costs more than reading.
  let opened: ReturnType<typeof open> | undefined
  const forget = () => {
    opened = undefined
  }
  const open = () =>
    openDB(database, 1, {
      upgrade: (db) => void db.createObjectStore(drawer),
      // Another window that wants to remove or change the database does not have to wait for this one.
      blocking: (_now, _wanted, event) => {
        forget()
        ;(event.target as IDBDatabase).close()
      },
      terminated: forget,
    })
  const within = async <T>(act: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
    opened ??= open()
    try {
      return await act(await opened)
    } catch (failure) {
      // A browser may close it in the background: once more with a new one, and then it is a failure.
      if (!(failure instanceof DOMException) || failure.name !== 'InvalidStateError') {
        forget()
        throw failure
      }
      opened = open()
      return act(await opened)
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
