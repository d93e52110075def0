// A date as three number fields hold it: "2026-03-01" and its parts.

export type DateParts = { day: string; month: string; year: string }

/** "2026-03-01" into its parts; half a date stays readable so that a draft can be put back. */
export function toParts(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

const twoDigits = (part: string) => (/^\d$/.test(part) ? `0${part}` : part)

/** Parts into "2026-03-01"; empty when all are empty. */
export function fromParts({ day, month, year }: DateParts): string {
  if (!day && !month && !year) return ''
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** True for a day that exists: not 30 February. */
export function isRealDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}
