// What is typed at the door and not finished: sealed in the bag, so that it outlives a browser that was closed and cannot
// be read on the device.
import type { Draft, DraftPlace } from '../forms/draft'
import type { Bag } from './bag'

/** The drafts of one form. What the bag holds of it is read beforehand: a form asks for it while it is drawn. */
export async function draftsIn(bag: Bag, form: string): Promise<DraftPlace> {
  const found = await bag.draftOf<Draft<unknown>>(form).catch(() => undefined)
  // One after the other: what is cleared must not come back by a slower write.
  let last: Promise<unknown> = Promise.resolve()
  const next = (act: () => Promise<void>) => {
    // A full device: the text still stands in the form.
    last = last.then(act).catch(() => undefined)
  }
  return {
    read: <V>() => found as Draft<V> | undefined,
    write: (_userId, _form, values, now) => next(() => bag.putDraft(form, { savedAt: now.toISOString(), values } satisfies Draft<unknown>)),
    clear: () => next(() => bag.removeDraft(form)),
  }
}
