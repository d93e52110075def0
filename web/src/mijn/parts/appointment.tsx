// One appointment: when, where, with whom, into one's own calendar, and whom to call if it does not suit.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Afspraak, Helper } from '../../shared/api/schema'
import { clockTime, localDay, relativeDay, weekday } from '../../shared/time'
import { offerFile } from '../../shared/offer-file'
import { calendarFile } from '../calendar-file'
import { Icon } from '../icon'
import { CallLink } from './call-link'
import { OwnWords } from './own-words'

type Props = {
  appointment: Afspraak
  helpers: Helper[]
  today: string
  /** The heading above it names the day already. */
  dayAbove?: boolean
}

export function Appointment({ appointment, helpers, today, dayAbove = false }: Props) {
  const { t, i18n } = useLingui()
  const { begin, minuten, met, plaats, onderwerp } = appointment
  const helper = helpers.find(({ naam }) => naam === met)
  const from = clockTime(begin, i18n.locale)
  const until = clockTime(new Date(Date.parse(begin) + minuten * 60_000).toISOString(), i18n.locale)
  const keep = () => {
    const words = { title: t`Afspraak`, description: t`Kijk waar en met wie: ${`${location.origin}/mijn`}` }
    offerFile('afspraak.ics', new Blob([calendarFile(appointment, words, new Date())], { type: 'text/calendar;charset=utf-8' }))
  }
  return (
    <>
      <p className="mijn-when">
        <span className="mijn-when__relative">{relativeDay(localDay(new Date(begin)), today, i18n.locale)}</span>
        {dayAbove ? null : <span className="mijn-when__day">{weekday(begin, i18n.locale)}</span>}
        <span className="mijn-when__time">
          <Trans>{from} tot {until} uur</Trans>
        </span>
      </p>
      <dl className="mijn-facts">
        <div>
          <dt><Icon name="pin" /> <Trans>Waar</Trans></dt>
          <dd><OwnWords>{plaats}</OwnWords></dd>
        </div>
        <div>
          <dt><Icon name="person" /> <Trans>Met wie</Trans></dt>
          <dd><bdi>{met}</bdi></dd>
        </div>
        <div>
          <dt><Icon name="flag" /> <Trans>Waarover</Trans></dt>
          <dd><OwnWords>{onderwerp}</OwnWords></dd>
        </div>
      </dl>
      <div className="mijn-buttons ph-no-print" data-silent>
        <button className="ams-button ams-button--secondary" onClick={keep} type="button">
          <Icon name="calendar" /> <Trans>Zet in mijn agenda</Trans>
        </button>
        {helper?.telefoon ? <CallLink name={met} number={helper.telefoon}><Trans>Ik kan niet: bel</Trans></CallLink> : null}
      </div>
    </>
  )
}
