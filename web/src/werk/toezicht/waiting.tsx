// How many things wait at a part of the desk, in the same words everywhere.
import { Trans } from '@lingui/react/macro'

/** Nothing while the count is not known. `more`: there are further pages, so that it is at least this many. */
export function WaitingCount({ count, more = false }: { count: number | undefined; more?: boolean }) {
  if (count === undefined) return null
  if (more) return <p className="ph-desk__waiting"><Trans>Wacht op u: {count} of meer</Trans></p>
  return count === 0 ? (
    <p className="ph-small ph-desk__calm"><Trans>Er wacht niets.</Trans></p>
  ) : (
    <p className="ph-desk__waiting"><Trans>Wacht op u: {count}</Trans></p>
  )
}
