// How many things wait at a part of the desk, in the same words everywhere.
import { Trans } from '@lingui/react/macro'

/** Nothing while the count is not known. */
export function WaitingCount({ count }: { count: number | undefined }) {
  if (count === undefined) return null
  return count === 0 ? (
    <p className="ph-small ph-desk__calm"><Trans>Er wacht niets.</Trans></p>
  ) : (
    <p className="ph-desk__waiting"><Trans>Wacht op u: {count}</Trans></p>
  )
}
