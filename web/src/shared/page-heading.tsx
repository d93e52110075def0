// The one h1 of a screen. It takes the focus after navigation, so that a screen reader
// announces where one is, and it sets the title of the browser tab.
import { useEffect, useRef, type ReactNode } from 'react'

/** False until the first screen stands: the browser itself announces a freshly opened page. */
let navigated = false

/** After an act that changes what the page is about, the reader starts again at its heading. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus()
}

/** `quiet` keeps it for screen readers only, where the page shows its name in another way. */
export function PageHeading({ children, title, quiet = false }: { children: ReactNode; title: string; quiet?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Participatiehuis`
  }, [title])
  useEffect(() => {
    if (navigated) heading.current?.focus({ preventScroll: true })
    if (navigated) window.scrollTo(0, 0)
    navigated = true
  }, [])
  return (
    <h1 className={quiet ? 'ams-visually-hidden' : 'ams-heading ams-heading--1 ph-page-heading'} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
