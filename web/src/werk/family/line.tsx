// One line of a family's plan, or of what is proposed for it.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Familieafspraak } from '../../shared/api/schema'
import { longDate } from '../../shared/time'

/** What is agreed, by whom and until when. */
export function Line({ line: { tekst, wie, voor } }: { line: Familieafspraak }) {
  const { i18n } = useLingui()
  return (
    <>
      <span>{tekst}</span>
      {wie ? <span className="ph-soft ph-small"><Trans>wie: {wie}</Trans></span> : null}
      {voor ? <span className="ph-soft ph-small"><Trans>uiterlijk {longDate(voor, i18n.locale)}</Trans></span> : null}
    </>
  )
}
