// A part that may be wider than the screen, usually a table. Whoever has no mouse scrolls it with the arrow
// keys, so it always takes the focus: whether it overflows differs per screen, letter size and language.
import type { ReactNode } from 'react'

type Props = { label: string; className?: string; children: ReactNode }

export function ScrollRegion({ label, className, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part without focus cannot be scrolled with keys
    <div aria-label={label} className={className ? `${className} ph-scroll` : 'ph-scroll'} role="region" tabIndex={0}>
      {children}
    </div>
  )
}
