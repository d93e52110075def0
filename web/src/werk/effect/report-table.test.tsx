// @vitest-environment jsdom
// A table of a report: a number opens to what it means, and a table without a number says so once.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Effectgetal, Effecttabel, Sessie } from '../../shared/api/schema'
import { SessionProvider } from '../api/session'
import { HiddenTable, ReportTable } from './report-table'

const number = (rest: Partial<Effectgetal>): Effectgetal => ({ stand: 'waarde', tekst: '', ...rest })
const empty = (naam: string) => ({ naam, getallen: [number({ stand: 'verborgen', tekst: 'te klein' }), number({ stand: 'leeg' })] })
const table: Effecttabel = {
  id: 'trechter', titel: 'Van benaderd tot gemeten', waarschuwingen: [], kop: 'Stap', kolommen: ['Met de aanpak', 'Deel'], noten: ['Zo telt het.'],
  rijen: [
    { naam: 'Benaderd', getallen: [number({ tekst: '1.234', uitleg: 'Aantal mensen dat zo ver kwam.', noemer: 2000, beoordelaar: 'deelnemer' }), number({ stand: 'leeg' })] },
    { naam: 'Begonnen', getallen: [number({ stand: 'verborgen', tekst: 'te klein', uitleg: 'Te weinig mensen.' }), number({ tekst: '38,5%', tussen: '30,1% tot 47,5%' })] },
  ],
}

const show = (content: React.ReactNode) =>
  render(<I18nProvider i18n={i18n}><SessionProvider session={{ rechten: [] } as unknown as Sessie}>{content}</SessionProvider></I18nProvider>)

afterEach(cleanup)

test('a number opens to what it means, out of how many and who scored', () => {
  show(<ReportTable table={table} />)
  const figure = screen.getByText('1.234').closest('details') as HTMLElement
  expect(within(figure).getByText('Aantal mensen dat zo ver kwam.')).toBeTruthy()
  expect(within(figure).getByText('Van 2000.')).toBeTruthy()
  expect(within(figure).getByText('Score van de deelnemer.')).toBeTruthy()
})

test('an interval stands beside its number, a hidden number says why, and what is not there is empty', () => {
  show(<ReportTable table={table} />)
  expect(screen.getByText(/30,1% tot 47,5%/)).toBeTruthy()
  expect(screen.getByText('te klein').closest('details')?.textContent).toContain('Te weinig mensen.')
  const first = screen.getByRole('row', { name: /^Benaderd/ })
  expect(within(first).getAllByRole('cell')[1]?.textContent).toBe('')
})

test('a table without a number says so once, under its name', () => {
  show(<HiddenTable title="Van benaderd tot gemeten" />)
  expect(screen.getByRole('heading', { level: 3, name: 'Van benaderd tot gemeten' })).toBeTruthy()
  expect(screen.getByText(/geen getal/)).toBeTruthy()
})

test('rows that tell nothing come when one asks, and go again', () => {
  show(<ReportTable table={{ ...table, rijen: [...table.rijen, ...Array.from({ length: 9 }, (_, at) => empty(`Domein ${at}`))] }} />)
  expect(screen.queryByText('Domein 3')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Nog 9 regels zonder getallen tonen' }))
  expect(screen.getByText('Domein 3')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Alleen regels met getallen tonen' }))
  expect(screen.queryByText('Domein 3')).toBeNull()
})

test('where no row tells anything, that is said instead of an empty table', () => {
  show(<ReportTable table={{ ...table, rijen: Array.from({ length: 9 }, (_, at) => empty(`Domein ${at}`)) }} />)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText(/geen getal/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Nog 9 regels zonder getallen tonen' }))
  expect(screen.getByText('Domein 8')).toBeTruthy()
})
