// One way for every form to be filled, kept, sent and repaired: drafts, double sending, errors per
// field, and two people changing the same thing.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useForm, type DefaultValues, type FieldErrors, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { ApiFailure, fieldOfPointer } from '../../shared/api/failure'
import { newKey } from '../api/client'
import { useSession } from '../api/session'
import { tabDrafts, type DraftPlace } from './draft'

const draftDelayMs = 400

/** What a form needs to send: a key for "once", and the version it started from. */
export type Sending = { key: string; version: number }

/** Someone else's version that came in between. */
export type Newer<V> = { version: number; values: V }

export type Options<V extends FieldValues> = {
  /** Name of the draft; unique for what is being edited, e.g. `plan:<id>`. */
  name: string
  initial: V
  version?: number
  send: (values: V, sending: Sending) => Promise<unknown>
  /** Called after the server has taken it. */
  done: () => void | Promise<void>
  /** Reads the version that is now on the server, after a refusal with 412. */
  reload?: () => Promise<Newer<V>>
  /** Where an error of the server belongs, when the field is called differently. */
  fieldOf?: (pointer: string) => string
  /** Where what is not sent yet stays; the tab, unless told. */
  drafts?: DraftPlace
  /** What the server said of these values before, when somebody comes back to put them right. */
  refused?: ApiFailure
}

export type FormError = { field: string; message: string }

export type WorkForm<V extends FieldValues> = {
  form: UseFormReturn<V>
  /** What the ids of its fields begin with. */
  ids: string
  submit: () => void
  sending: boolean
  failure: ApiFailure | undefined
  errors: FormError[]
  /** Counts the refused attempts, so that the summary takes the focus each time. */
  attempts: number
  restoredAt: string | undefined
  discardDraft: () => void
  newer: Newer<V> | undefined
  keepMine: () => void
  takeTheirs: () => void
}

export function useWorkForm<V extends FieldValues>(options: Options<V>): WorkForm<V> {
  const { name, initial, send, done, reload, fieldOf = fieldOfPointer, drafts = tabDrafts } = options
  const userId = useSession().gebruiker.id
  const client = useQueryClient()
  const ids = useId()
  const draft = useMemo(() => drafts.read<V>(userId, name), [drafts, userId, name])
  const form = useForm<V>({ defaultValues: initial as DefaultValues<V>, shouldFocusError: false })
  const sendingInfo = useRef<Sending>({ key: newKey(), version: options.version ?? 0 })
  const [restoredAt, setRestoredAt] = useState<string | undefined>(draft?.savedAt)
  // Told once, of the values that the form begins with.
  const [before] = useState(() => (options.refused ? placeErrors(options.refused, initial, fieldOf) : undefined))
  const [failure, setFailure] = useState<ApiFailure | undefined>(options.refused)
  const [loose, setLoose] = useState<FormError[]>(before?.unknown ?? [])
  const [attempts, setAttempts] = useState(before ? 1 : 0)
  const [newer, setNewer] = useState<Newer<V>>()

  // A draft is put back as a change, so that the form knows it differs from what the server has.
  useEffect(() => {
    if (draft) for (const [field, value] of Object.entries(draft.values)) form.setValue(field as Path<V>, value, { shouldDirty: true })
  }, [draft, form])

  useEffect(() => {
    for (const { field, message } of before?.known ?? []) form.setError(field as Path<V>, { type: 'server', message })
  }, [before, form])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer)
        if (isDirty) timer = setTimeout(() => drafts.write(userId, name, values, new Date()), draftDelayMs)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [drafts, form, name, userId])

  // Reading isDirty here subscribes to it.
  const { isDirty, isSubmitting, errors: fieldErrors } = form.formState
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])

  const attempt = async (values: V): Promise<void> => {
    setFailure(undefined)
    setLoose([])
    try {
      await send(values, sendingInfo.current)
    } catch (thrown) {
      // A mistake of ours is told as one of the server: a button that does nothing tells nobody anything.
      await refuse(thrown instanceof ApiFailure ? thrown : new ApiFailure(500, {}), values)
      if (!(thrown instanceof ApiFailure)) throw thrown
      return
    }
    drafts.clear(userId, name)
    setRestoredAt(undefined)
    sendingInfo.current = { ...sendingInfo.current, key: newKey() }
    form.reset(values)
    await done()
  }

  const refuse = async (thrown: ApiFailure, values: V): Promise<void> => {
    drafts.write(userId, name, values, new Date())
    if (thrown.status === 412 && reload) {
      try {
        setNewer(await reload())
      } catch (gone) {
        // What was edited cannot be read any more; the text stays in the form and in the draft.
        setFailure(gone instanceof ApiFailure ? gone : thrown)
      }
    } else {
      const { known, unknown } = placeErrors(thrown, values, fieldOf)
      for (const { field, message } of known) form.setError(field as Path<V>, { type: 'server', message })
      setLoose(unknown)
      setFailure(thrown)
      // Another text under the same key would be refused; an unanswered one must keep its key.
      if (!thrown.unanswered && thrown.status < 500) sendingInfo.current = { ...sendingInfo.current, key: newKey() }
    }
    setAttempts((count) => count + 1)
  }

  // What the server said is asked again; said of a group of fields, it would not go away when one of them changes.
  const submit = () => {
    form.clearErrors()
    void form.handleSubmit(attempt, () => setAttempts((count) => count + 1))()
  }

  return {
    form,
    ids,
    submit,
    sending: isSubmitting,
    failure,
    errors: [...flatten(fieldErrors), ...loose],
    attempts,
    restoredAt,
    discardDraft: () => {
      drafts.clear(userId, name)
      setRestoredAt(undefined)
      form.reset(initial)
    },
    newer,
    keepMine: () => {
      if (!newer) return
      sendingInfo.current = { key: newKey(), version: newer.version }
      setNewer(undefined)
      submit()
    },
    takeTheirs: () => {
      if (!newer) return
      sendingInfo.current = { key: newKey(), version: newer.version }
      drafts.clear(userId, name)
      form.reset(newer.values)
      setNewer(undefined)
      void client.invalidateQueries()
    },
  }
}

/** Errors of the server that belong to a field of this form, and those that do not. */
function placeErrors<V extends FieldValues>(failure: ApiFailure, values: V, fieldOf: (pointer: string) => string) {
  const known: FormError[] = []
  const unknown: FormError[] = []
  for (const { pointer, message } of failure.errors) {
    const field = fieldOf(pointer)
    const root = field.split('.')[0] ?? ''
    if (root in values) known.push({ field, message })
    else unknown.push({ field: '', message })
  }
  return { known, unknown }
}

/** RHF keeps errors in the shape of the values; a summary wants a list in order. */
export function flatten(errors: FieldErrors, path = ''): FormError[] {
  return Object.entries(errors).flatMap(([part, error]) => {
    if (part === 'root' || typeof error !== 'object' || error === null) return []
    const field = path ? `${path}.${part}` : part
    if ('message' in error && typeof error.message === 'string') return [{ field, message: error.message }]
    return flatten(error as FieldErrors, field)
  })
}
