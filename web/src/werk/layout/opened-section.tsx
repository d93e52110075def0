// A part of the screen that opens on demand, such as a form: it takes the focus when it appears.
import { useEffect, useRef, type ReactNode } from 'react'

export function OpenedSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="ph-card ph-stack ph-stack--fill">
      <h2 className="ams-heading ams-heading--3" ref={heading} tabIndex={-1}>{title}</h2>
      {children}
    </section>
  )
}
