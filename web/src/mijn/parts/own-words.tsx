// What people wrote themselves stays in the language it was written in, also for a screen reader.
import type { ReactNode } from 'react'

export function OwnWords({ children }: { children: ReactNode }) {
  return <span dir="auto" lang="nl">{children}</span>
}
