// What somebody may not see any more goes from the screen, although an earlier answer is still at hand; a lost
// connection takes nothing away.
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { ApiFailure } from '../../shared/api/failure'
import { Paged } from './paged'
import { Loaded } from './screen'

afterEach(cleanup)

const show = (part: ReactNode) =>
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>
    </I18nProvider>,
  )

const pages = { data: { pages: [{ items: ['schulden'] }], pageParams: [] }, isPending: false, hasNextPage: true, isFetchingNextPage: false, fetchNextPage: async () => undefined as never }
const list = (error: Error | null) => <Paged empty="niets" query={{ ...pages, error }}>{(items) => <p>{items.join()}</p>}</Paged>
const part = (error: Error | null) => <Loaded query={{ data: 'schulden', error }}>{(text) => <p>{text}</p>}</Loaded>

for (const [name, screenOf] of [['a list', list], ['a part', part]] as const) {
  test(`${name} that is refused or gone shows nothing of what it was`, () => {
    for (const status of [403, 404]) {
      show(screenOf(new ApiFailure(status, {})))
      expect(screen.queryByText('schulden')).toBeNull()
      expect(screen.getByRole('alert').textContent).toContain('Dit kunt u niet openen')
      cleanup()
    }
  })

  test(`${name} stays when there is no connection for a while`, () => {
    show(screenOf(new ApiFailure(0, {})))
    expect(screen.getByText('schulden')).toBeTruthy()
  })
}

test('a list that is refused says neither that it is empty nor that there is more', () => {
  show(list(new ApiFailure(404, {})))
  expect(screen.queryByText('niets')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})
