// A part of the screen that opens on demand, such as a form or a question whether one is sure. It takes the focus when
// it appears and gives it back to where it stood when it goes, so that nobody starts again at the top of the page.
import { useEffect, useRef, type ReactNode } from 'react'

type Props = {
  title: ReactNode
  children: ReactNode
  /** One below the heading of what it belongs to. */
  level?: 2 | 3 | 4
  /** In a card already: no border of its own. */
  plain?: boolean
}

export function OpenedSection({ title, children, level = 2, plain = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const places = around(heading.current)
    heading.current?.focus()
    return () => giveBack(places)
  }, [])
  const Tag = `h${level}` as const
  return (
    <section className={`${plain ? '' : 'ph-card '}ph-stack ph-stack--fill`}>
      <Tag className={`ams-heading ams-heading--${level + 1}`} ref={heading} tabIndex={-1}>{title}</Tag>
      {children}
    </section>
  )
}

/** What it stands in, the nearest first: a line of a list may go away together with it. */
function around(element: HTMLElement | null): HTMLElement[] {
  const places: HTMLElement[] = []
  let place = element?.closest('section')?.parentElement?.closest<HTMLElement>('li, section, main')
  while (place) {
    places.push(place)
    place = place.parentElement?.closest<HTMLElement>('li, section, main')
  }
  return places
}

function giveBack(places: HTMLElement[]): void {
  // Only a focus that went away with this part: whoever moved on already stays there.
  if (document.activeElement && document.activeElement !== document.body) return
  const place = places.find((one) => one.isConnected)
  if (!place) return
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus({ preventScroll: true })
}
