// A letter looks alike on the screen and on paper: the server draws the files of the catalogue, the screen its icons.
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Icon } from '../../shared/icon'
import { drawingOf } from './words'

const files = import.meta.glob<string>('../../../../catalogue/pictogrammen/*.svg', { eager: true, import: 'default', query: '?raw' })
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.svg'.length)
const pathsIn = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)

test('there is a drawing on paper for each on the screen', () => {
  expect(Object.keys(files)).toHaveLength(14)
})

test.each(Object.entries(files))('%s is the drawing of the screen, and turns around with it', (path, svg) => {
  const name = drawingOf(nameOf(path))
  if (!name) throw new Error('It is not on the screen.')
  const { container } = render(<Icon name={name} />)
  expect(pathsIn(svg).length).toBeGreaterThan(0)
  expect(pathsIn(svg)).toEqual(pathsIn(container.innerHTML))
  expect(svg.includes('data-spiegelen="ja"')).toBe(container.innerHTML.includes('ph-icon--mirrored'))
})
