// An appointment for the calendar of one's own phone (iCalendar, RFC 5545). Others may see that
// calendar, so the file says only when; where and with whom stay behind the sign-in.

export type CalendarWords = { title: string; description: string }
type Moment = { id: string; begin: string; minuten: number }

/** The text of an .ics file with a reminder a day and two hours before. */
export function calendarFile(appointment: Moment, words: CalendarWords, now: Date): string {
  const begin = new Date(appointment.begin)
  const end = new Date(begin.getTime() + appointment.minuten * 60_000)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Participatiehuis//Mijn//NL',
    'BEGIN:VEVENT',
    `UID:${appointment.id}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(begin)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escape(words.title)}`,
    `DESCRIPTION:${escape(words.description)}`,
    'CLASS:PRIVATE',
    ...reminder('-P1D', words.title),
    ...reminder('-PT2H', words.title),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const reminder = (before: string, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${before}`,
  `DESCRIPTION:${escape(title)}`,
  'END:VALARM',
]

/** An instant as 20260301T133000Z. */
const stamp = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines hold at most 75 octets; what is longer goes on after a line break and a space. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}
