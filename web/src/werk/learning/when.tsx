// "dinsdag 1 december, 09:30 tot 12:30 uur"
import { Trans, useLingui } from '@lingui/react/macro'
import type { Opleiding } from '../../shared/api/schema'
import { clockTime, localDay, longDate, weekday } from '../../shared/time'
import { endOf } from './standing'

export function When({ training }: { training: Opleiding }) {
  const { i18n } = useLingui()
  const end = endOf(training)
  const day = weekday(training.begin, i18n.locale)
  const from = clockTime(training.begin, i18n.locale)
  const until = clockTime(end, i18n.locale)
  if (localDay(new Date(training.begin)) === localDay(new Date(end))) return <Trans>{day}, {from} tot {until} uur</Trans>
  return <Trans>{day}, {from} uur, tot en met {longDate(localDay(new Date(end)), i18n.locale)}</Trans>
}
