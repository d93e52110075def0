// One form at a time on the screen of the approach: the same fields in two forms would share their ids.
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'

type Open = { name: string | undefined; show: (name: string | undefined) => void }

const OpenForm = createContext<Open>({ name: undefined, show: () => {} })

export function OneForm({ children }: { children: ReactNode }) {
  const [name, show] = useState<string>()
  return <OpenForm value={useMemo(() => ({ name, show }), [name])}>{children}</OpenForm>
}

/** Which of the forms of one place is open; `place` goes around the buttons that open them. */
export function useOneForm<Which extends string>(prefix: string) {
  const { name, show } = useContext(OpenForm)
  const place = useRef<HTMLDivElement>(null)
  const cancelled = useRef(false)
  const open = name?.startsWith(`${prefix} `) ? (name.slice(prefix.length + 1) as Which) : undefined
  // Back to where one was: the button that had the focus went away when its form came.
  useEffect(() => {
    if (open || !cancelled.current) return
    cancelled.current = false
    place.current?.querySelector('button')?.focus()
  }, [open])
  return {
    open,
    place,
    show: (which: Which) => show(`${prefix} ${which}`),
    close: () => show(undefined),
    cancel: () => {
      cancelled.current = true
      show(undefined)
    },
  }
}

/** A form that opens in its place: its name takes the focus. */
export function OpenedHere({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div aria-label={title} className="ph-known ph-stack--fill" role="group">
      <p className="ph-open-name" ref={heading} tabIndex={-1}>{title}</p>
      {children}
    </div>
  )
}
