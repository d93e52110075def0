import { act, renderHook } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { useFilled } from './use-filled'

/** A server that looks through the lines of `pages`, one page for each question, and counts the questions. */
function useServer(pages: number[][]) {
  const [seen, setSeen] = useState(1)
  const query = useFilled({
    data: { pages: pages.slice(0, seen).map((items) => ({ items })), pageParams: [] },
    error: null,
    isPending: false,
    hasNextPage: seen < pages.length,
    isFetchingNextPage: false,
    fetchNextPage: () => setSeen((now) => Math.min(now + 1, pages.length)),
  })
  return { query, seen }
}
const lines = (count: number) => Array.from({ length: count }, (_, at) => at)

it('asks on when a page holds nobody, and only then says that there is nobody', () => {
  const { result } = renderHook(() => useServer([[], [], []]))
  expect(result.current.seen).toBe(3)
  expect(result.current.query.isPending).toBe(false)
  expect(result.current.query.data?.pages.flatMap(({ items }) => items)).toEqual([])
})

it('stops at a screenful, and goes on from there when more is asked', () => {
  const { result } = renderHook(() => useServer([lines(20), [], lines(10), lines(5), lines(30), lines(1)]))
  expect(result.current.seen).toBe(3)
  act(() => void result.current.query.fetchNextPage())
  expect(result.current.seen).toBe(5)
  expect(result.current.query.hasNextPage).toBe(true)
})

it('does not ask again after a failure', () => {
  let asked = 0
  renderHook(() =>
    useFilled({ data: { pages: [{ items: [] }], pageParams: [] }, error: new Error('weg'), isPending: false, hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => { asked += 1 } }))
  expect(asked).toBe(0)
})
