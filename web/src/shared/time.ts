// Dates and times as people read them, in the reader's language and always in Dutch local time.

const zone = 'Europe/Amsterdam'

/** A date without time ("2026-03-01") is a calendar day, not an instant: it must not shift with a zone. */
function toDate(value: string): { date: Date; timeZone: string } {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? { date: new Date(`${value}T12:00:00Z`), timeZone: 'UTC' }
    : { date: new Date(value), timeZone: zone }
}

function format(value: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const { date, timeZone } = toDate(value)
  return Number.isNaN(date.getTime()) ? value : new Intl.DateTimeFormat(intlLocale(locale), { ...options, timeZone }).format(date)
}

/** Arabic months with the digits people in the Netherlands see on letters; plain Dutch is Dutch. */
function intlLocale(locale: string): string {
  if (locale.startsWith('nl')) return 'nl-NL'
  return locale === 'ar' ? 'ar-u-nu-latn' : locale
}

/** "1 maart 2026" */
export const longDate = (value: string, locale: string): string =>
  format(value, locale, { day: 'numeric', month: 'long', year: 'numeric' })

/** "1 mrt 2026" */
export const shortDate = (value: string, locale: string): string =>
  format(value, locale, { day: 'numeric', month: 'short', year: 'numeric' })

/** "zondag 1 maart" */
export const weekday = (value: string, locale: string): string =>
  format(value, locale, { weekday: 'long', day: 'numeric', month: 'long' })

/** "14:30" */
export const clockTime = (value: string, locale: string): string =>
  format(value, locale, { hour: '2-digit', minute: '2-digit' })

/** The calendar day of an instant in the Netherlands, as "2026-03-01". */
export function localDay(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(instant)
}

/** Now, in milliseconds since 1970. */
export const nowHere = (): number => Date.now()

/** Today's calendar day in the Netherlands. */
export const todayHere = (): string => localDay(new Date())

/** The time on the clock in the Netherlands, "14:30". */
export const timeHere = (): string => clockTime(new Date().toISOString(), 'nl')

/** The hour on that clock, 0-23. */
export const hourHere = (): number => Number(timeHere().slice(0, 2))

/** Whole days from one calendar day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000)
}

/** "vandaag", "morgen", "3 dagen geleden": the distance to a calendar day seen from another. */
export function relativeDay(day: string, today: string, locale: string): string {
  const days = daysBetween(today, day)
  const style = new Intl.RelativeTimeFormat(intlLocale(locale), { numeric: 'auto' })
  if (Math.abs(days) < 14) return style.format(days, 'day')
  if (Math.abs(days) < 60) return style.format(Math.round(days / 7), 'week')
  if (Math.abs(days) < 730) return style.format(Math.round(days / 30.44), 'month')
  return style.format(Math.round(days / 365.25), 'year')
}

/**
 * The instant of a Dutch local date and time, as UTC ("2026-03-01T13:30:00Z").
 * A time skipped in spring moves forward by the hour that was skipped;
 * a time that occurs twice in autumn is the first of the two.
 */
export function instantOf(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const candidates = [120, 60].map((offsetMinutes) => wanted - offsetMinutes * 60_000)
  const exact = candidates.find((candidate) => wallClock(candidate) === wanted)
  return new Date(exact ?? wanted - 60 * 60_000).toISOString().replace('.000Z', 'Z')
}

function wallClock(instant: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`)
}
