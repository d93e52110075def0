// A radar tells two series beside each other: further out is better whichever way the scale runs, and what was
// not asked is not drawn as if it were bad.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Radar, type RadarAxis, type RadarSeries } from './radar'

const drawn = (axes: RadarAxis[], series: RadarSeries[]) => {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <Radar axes={axes} caption="Leefgebieden" series={series} />
    </I18nProvider>,
  )
  // The middle of the drawing, whatever its size.
  const { width, height } = container.querySelector('svg')?.viewBox.baseVal ?? { width: 0, height: 0 }
  const centre = { x: width / 2, y: height / 2 }
  const of = (look: string) =>
    [...container.querySelectorAll(`.ph-radar__series--${look} circle`)].map((dot) =>
      Math.hypot(Number(dot.getAttribute('cx')) - centre.x, Number(dot.getAttribute('cy')) - centre.y))
  return { filled: of('filled'), dashed: of('dashed'), table: within(container).getByRole('table') }
}

const scale = (id: string, worst: number, best: number): RadarAxis => ({ id, label: id, worst, best })

test('two raters stand beside each other, with the same numbers in the table', () => {
  const axes = [scale('geld', 1, 5), scale('wonen', 1, 5), scale('werk', 1, 5)]
  const { filled, dashed, table } = drawn(axes, [
    { label: 'Coach', look: 'filled', scores: { geld: 5, wonen: 3, werk: 1 } },
    { label: 'Deelnemer', look: 'dashed', scores: { geld: 2, wonen: 3, werk: undefined } },
  ])
  expect(filled.map(Math.round)).toEqual([158, 79, 0])
  expect(dashed).toHaveLength(2)
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Leefgebied', 'Coach', 'Deelnemer'])
  expect(within(table).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['5', '2', '3', '3', '1', 'niet gevraagd'])
})

test('of a scale on which five is worst, one is the furthest out', () => {
  const axes = [scale('geld', 5, 1), scale('wonen', 5, 1), scale('werk', 5, 1)]
  const { filled } = drawn(axes, [
    { label: 'Begin', look: 'filled', scores: { geld: 1, wonen: 5, werk: 3 } },
    { label: 'Nu', look: 'dashed', scores: {} },
  ])
  expect(filled.map(Math.round)).toEqual([158, 0, 79])
})
