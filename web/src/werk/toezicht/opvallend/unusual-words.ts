// Short names for what stands out, and days a week apart.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Opvalsoort } from '../../../shared/api/schema'

export const kindWords: Record<Opvalsoort, MessageDescriptor> = {
  'meer-dan-eerder': msg`Meer dan eerder`,
  'meer-dan-collegas': msg`Meer dan collega's`,
  'buiten-kantooruren': msg`Buiten kantooruren`,
  'niet-betrokken': msg`Niet betrokken`,
  'zelfde-achternaam': msg`Zelfde achternaam`,
}

/** "2026-03-01" so many days on; negative goes back. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
