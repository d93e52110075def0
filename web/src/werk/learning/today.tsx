// The trainings of today that somebody signed up for, in their own day.
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../shared/icon'
import { clockTime } from '../../shared/time'
import { useMay } from '../api/session'
import { TextLink } from '../layout/links'
import { useTrainings } from './queries'
import { endOf, mineOn } from './standing'

export function TrainingsToday({ today }: { today: string }) {
  const may = useMay()
  return may('opleidingen-volgen') ? <Today today={today} /> : null
}

function Today({ today }: { today: string }) {
  const { i18n } = useLingui()
  const items = mineOn(today, useTrainings().data?.items ?? [])
  if (items.length === 0) return null
  return (
    <section aria-labelledby="dag-opleiding" className="ph-card ph-block">
      <h2 className="ams-heading ams-heading--4 ph-block__title" id="dag-opleiding"><Icon name="book" /><Trans>Opleiding</Trans></h2>
      <ul className="ph-lines">
        {items.map((one) => {
          const until = clockTime(endOf(one), i18n.locale)
          return (
            <li className="ph-line ph-line--timed" key={one.id}>
              <time className="ph-time" dateTime={one.begin}>{clockTime(one.begin, i18n.locale)}</time>
              <span>
                <TextLink href={`/leren/opleidingen/${one.id}`}>{one.titel}</TextLink>
                <br />
                {one.gaatNietDoor ? <strong className="ph-late"><Trans>Gaat niet door</Trans></strong> : <span className="ph-soft ph-small"><Trans>tot {until} uur</Trans> · {one.plaats}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
