import { describe, expect, it } from 'vitest'
import { calendarFile } from '../calendar-file'

const appointment = {
  id: '01936b00-0000-7000-8000-0000000000f1',
  begin: '2026-11-23T09:30:00Z',
  minuten: 45,
  plaats: 'Schuldhulp, kamer 2',
  met: 'Noor El Amrani',
  onderwerp: 'Uw schulden',
}
const words = { title: 'Afspraak', description: 'Kijk waar en met wie: https://voorbeeld.nl/mijn' }
const file = calendarFile(appointment, words, new Date('2026-11-22T12:00:00Z'))

describe('an appointment for the calendar of the phone', () => {
  it('says when it begins and ends, in UTC', () => {
    expect(file).toContain('DTSTART:20261123T093000Z\r\n')
    expect(file).toContain('DTEND:20261123T101500Z\r\n')
    expect(file).toContain('DTSTAMP:20261122T120000Z\r\n')
  })

  it('does not say where, with whom or about what: others may see the calendar', () => {
    expect(file).not.toMatch(/schuld|noor|kamer/i)
  })

  it('reminds a day and two hours before', () => {
    expect(file.match(/TRIGGER:(.*)/g)).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT2H'])
  })

  it('escapes what has a meaning in the format', () => {
    expect(calendarFile(appointment, { title: 'Een, twee; drie\\vier\nvijf', description: '' }, new Date(0))).toContain(
      'SUMMARY:Een\\, twee\\; drie\\\\vier\\nvijf\r\n',
    )
  })

  it('keeps every line within 75 octets without cutting a character in two', () => {
    const long = calendarFile(appointment, { title: 'موعد '.repeat(40), description: 'é'.repeat(100) }, new Date(0))
    const lines = long.split('\r\n')
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(long.replaceAll('\r\n ', '')).toContain('é'.repeat(100))
  })
})
