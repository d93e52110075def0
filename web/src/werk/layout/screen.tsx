// The three states every screen has besides its own: loading, failed, and empty.
import { Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PageHeading } from '../../shared/page-heading'
import { Skeleton } from '../../shared/ui'
import { FailurePanel, isRefusal } from './failure'

export function Loading() {
  return (
    <div aria-busy="true" className="ph-loading">
      <p className="ams-visually-hidden" role="status"><Trans>Bezig met laden</Trans></p>
      <Skeleton>
        <Skeleton.Heading lines={1} />
        <Skeleton.Paragraph lines={4} />
      </Skeleton>
    </div>
  )
}

type LoadedProps<T> = {
  query: Pick<UseQueryResult<T>, 'data' | 'error'>
  children: (data: T) => ReactNode
  /** Name of the screen, where its heading comes with the data: a refusal must have a heading too. */
  title?: string
}

/** Shows what was read, or why there is nothing to show. */
export function Loaded<T>({ query, children, title }: LoadedProps<T>) {
  // What one may not see any more goes away, also where an earlier answer is still at hand.
  if (query.data !== undefined && !isRefusal(query.error)) return <>{children(query.data)}</>
  if (query.error) {
    return (
      <>
        {title ? <PageHeading quiet title={title}>{title}</PageHeading> : null}
        <FailurePanel failure={query.error} />
      </>
    )
  }
  return <Loading />
}

/** Nothing here yet, and what one can do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="ph-empty">
      <p>{children}</p>
      {action}
    </div>
  )
}

type SectionProps = {
  title: ReactNode
  id: string
  action?: ReactNode
  children: ReactNode
  level?: 2 | 3
  /** Id of the heading of what it is a part of, where the same part stands more often on one screen. */
  of?: string
}

export function Section({ title, id, action, children, level = 2, of }: SectionProps) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={of ? `${id} ${of}` : id} className="ph-section">
      <div className="ph-section__head">
        <Tag className={`ams-heading ams-heading--${level + 1}`} id={id}>{title}</Tag>
        {action}
      </div>
      {children}
    </section>
  )
}
