import { expect, test } from 'vitest'
import { guessColumns, sentAs, textOf } from './columns'

test('headings as people write them find their column', () => {
  expect(guessColumns(['Roepnaam', 'Achternaam ', 'GEBOORTEDATUM', 'Mobiel', 'Opmerking'])).toEqual({
    voornamen: 'Roepnaam', achternaam: 'Achternaam ', geboortedatum: 'GEBOORTEDATUM', telefoon: 'Mobiel',
  })
})

test('what is owed is only looked for in a file with signals', () => {
  const found = ['Voornaam', 'Soort', 'Bedrag', 'Schuldeiser']
  expect(guessColumns(found)).toEqual({ voornamen: 'Voornaam' })
  expect(guessColumns(found, true)).toEqual({ voornamen: 'Voornaam', soortAchterstand: 'Soort', bedrag: 'Bedrag', melder: 'Schuldeiser' })
})

test('a heading that tells nothing is left to the person', () => {
  expect(guessColumns(['Kolom 1', 'Kolom 2'])).toEqual({})
})

test('a workbook is known by its first bytes and sent in base64', () => {
  expect(sentAs(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff]).buffer)).toBe('UEsDBP8=')
  expect(sentAs(new TextEncoder().encode('PK;Naam').buffer as ArrayBuffer)).toBe('PK;Naam')
})

test('a file of an old spreadsheet keeps its accents', () => {
  expect(textOf(new Uint8Array([0x5a, 0x6f, 0xeb]).buffer)).toBe('Zoë')
  expect(textOf(new TextEncoder().encode('Zoë').buffer as ArrayBuffer)).toBe('Zoë')
})

test('what a spreadsheet calls Unicode text is read as text', () => {
  expect(textOf(new Uint8Array([0xff, 0xfe, 0x5a, 0x00, 0xeb, 0x00]).buffer)).toBe('Zë')
  expect(textOf(new Uint8Array([0xfe, 0xff, 0x00, 0x5a, 0x00, 0xeb]).buffer)).toBe('Zë')
})
