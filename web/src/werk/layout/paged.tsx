// A list that comes in pages: loading, what went wrong, nothing there, the lines, and more on demand.
import { Trans } from '@lingui/react/macro'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../shared/ui'
import { FailurePanel, isRefusal } from './failure'
import { Empty, Loading } from './screen'

export type PagedQuery<T> = Pick<UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>, 'data' | 'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage'> & {
  fetchNextPage: () => unknown
}

type Props<T> = {
  query: PagedQuery<T>
  /** What stands there when there is nothing. */
  empty: ReactNode
  children: (items: T[]) => ReactNode
  /** The words on the button; "Meer laten zien" where they are not given. */
  more?: ReactNode
}

/** What goes wrong stands below the lines, next to the button that was pressed for more. */
export function Paged<T>({ query, empty, children, more }: Props<T>) {
  // What one may not see any more goes away, also where an earlier answer is still at hand.
  const data = isRefusal(query.error) ? undefined : query.data
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {query.isPending ? <Loading /> : null}
      {data && items.length === 0 ? <Empty>{empty}</Empty> : null}
      {items.length > 0 ? children(items) : null}
      {query.error ? <FailurePanel failure={query.error} /> : null}
      {data && query.hasNextPage ? (
        <div>
          <Button aria-disabled={query.isFetchingNextPage || undefined} onClick={() => void query.fetchNextPage()} variant="secondary">{more ?? <Trans>Meer laten zien</Trans>}</Button>
        </div>
      ) : null}
    </>
  )
}
