// What someone typed and has not sent yet, kept per user and form until it is sent. It survives a
// session that expired and a page that was reloaded; signing out wipes it (see api/session.tsx).

export type Draft<V> = { savedAt: string; values: V }

/** Where a form keeps its draft: in this tab, unless something else is asked. */
export type DraftPlace = {
  read: <V>(userId: string, form: string) => Draft<V> | undefined
  write: <V>(userId: string, form: string, values: V, now: Date) => void
  clear: (userId: string, form: string) => void
}

const keyOf = (userId: string, form: string): string => `concept:${userId}:${form}`

export function readDraft<V>(userId: string, form: string): Draft<V> | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(userId, form))
    return text === null ? undefined : (JSON.parse(text) as Draft<V>)
  } catch {
    return undefined
  }
}

export function writeDraft<V>(userId: string, form: string, values: V, now: Date): void {
  try {
    const draft: Draft<V> = { savedAt: now.toISOString(), values }
    sessionStorage.setItem(keyOf(userId, form), JSON.stringify(draft))
  } catch {
    // Storage is full or switched off: the text still stands in the form.
  }
}

export function clearDraft(userId: string, form: string): void {
  try {
    sessionStorage.removeItem(keyOf(userId, form))
  } catch {
    // Nothing was kept.
  }
}

export const tabDrafts: DraftPlace = { read: readDraft, write: writeDraft, clear: clearDraft }
