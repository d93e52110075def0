// The term of the first contact, for whom nobody reached yet.
import { Trans, useLingui } from '@lingui/react/macro'
import { shortDate, todayHere } from '../../shared/time'

export function FirstContact({ by }: { by: string }) {
  const { i18n } = useLingui()
  const day = shortDate(by, i18n.locale)
  return by < todayHere() ? <strong><Trans>Eerste contact te laat, kon tot {day}</Trans></strong> : <Trans>Eerste contact tot {day}</Trans>
}
