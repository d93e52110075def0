// A list in pages of which the server looks through a fixed number of lines for each, so that a page may come back with
// few lines or none while more follow: asks on until there is a screenful, and again for each press for more.
import { useEffect, useState } from 'react'
import type { PagedQuery } from './paged'

const screenful = 24

/** For `Paged`. Nothing is said to be empty before the last page was seen. */
export function useFilled<T>({ data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage }: PagedQuery<T>): PagedQuery<T> {
  const [wanted, setWanted] = useState(screenful)
  const found = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0
  const more = hasNextPage && !error && found < wanted
  useEffect(() => {
    if (more && !isFetchingNextPage) fetchNextPage()
  }, [more, isFetchingNextPage, fetchNextPage])
  return {
    data: more && found === 0 ? undefined : data,
    error,
    isPending: isPending || (more && found === 0),
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage: () => {
      setWanted(found + screenful)
      return fetchNextPage()
    },
  }
}
