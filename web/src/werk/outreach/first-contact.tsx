// The term of the first contact, for whom nobody reached yet.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { daysBetween, shortDate, todayHere } from '../../shared/time'

/** From here on it stands out among the others. */
const nearDays = 7

export function FirstContact({ by }: { by: string }) {
  const { i18n } = useLingui()
  const day = shortDate(by, i18n.locale)
  const left = daysBetween(todayHere(), by)
  if (left < 0) return <strong><Trans>Eerste contact te laat, kon tot {day}</Trans></strong>
  if (left > nearDays) return <Trans>Eerste contact tot {day}</Trans>
  return <strong><Trans>Eerste contact tot {day}</Trans>, {left === 0 ? <Trans>dat is vandaag</Trans> : <Plural one="nog # dag" other="nog # dagen" value={left} />}</strong>
}
