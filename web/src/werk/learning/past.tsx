// The trainings that were, the last one first: to look back on what one learned.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Opleiding } from '../../shared/api/schema'
import { localDay, longDate } from '../../shared/time'
import { Empty, Loaded } from '../layout/screen'
import { usePastTrainings } from './queries'

export function PastTrainings() {
  const query = usePastTrainings()
  return (
    <Loaded query={query}>
      {({ items }) => (items.length === 0 ? <Empty><Trans>Er is nog geen opleiding geweest.</Trans></Empty> : <ul className="ph-lines ph-card">{items.map((one) => <Line key={one.id} training={one} />)}</ul>)}
    </Loaded>
  )
}

function Line({ training: { begin, gaatNietDoor, ikKom, plaats, titel } }: { training: Opleiding }) {
  const { i18n } = useLingui()
  return (
    <li className="ph-line">
      <strong>{titel}</strong>
      <span>{longDate(localDay(new Date(begin)), i18n.locale)}, {plaats}</span>
      {gaatNietDoor ? <span className="ph-soft ph-small"><Trans>Ging niet door</Trans></span> : ikKom ? <span className="ph-soft ph-small"><Trans>U had zich aangemeld</Trans></span> : null}
    </li>
  )
}
