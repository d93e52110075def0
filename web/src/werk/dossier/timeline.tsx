// The story of a dossier in order, newest first, grouped by day.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Gebeurtenis } from '../../shared/api/schema'
import { Icon, type IconName } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, localDay, weekday, longDate } from '../../shared/time'
import { useTimeline } from '../api/queries'
import { LeftOut } from '../layout/left-out'
import { Paged } from '../layout/paged'
import { eventWords, useWords } from '../words'

const icons: Record<Gebeurtenis['soort'], IconName> = {
  aanmelding: 'flag', klantfoto: 'person', betrokkene: 'people', feit: 'book', meting: 'ladder', plan: 'flag', akkoord: 'handshake',
  doel: 'star', actie: 'check', traject: 'footprints', verslag: 'book', contact: 'chat', afspraak: 'calendar', taak: 'list', fase: 'house', persoon: 'person', aanpak: 'footprints',
}

export function Timeline({ dossierId }: { dossierId: string }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const query = useTimeline(dossierId)
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Tijdlijn`}><Trans>Tijdlijn</Trans></PageHeading>
      <Paged empty={<Trans>Er is nog niets gebeurd.</Trans>} more={<Trans>Verder terug</Trans>} query={query}>
        {(events) => groupByDay(events).map(({ day, items }) => (
          <section className="ph-timeline" key={day}>
            <h2 className="ams-heading ams-heading--4" title={longDate(day, i18n.locale)}>{weekday(day, i18n.locale)} {day.slice(0, 4)}</h2>
            <ol className="ph-timeline__events">
              {items.map((event) => (
                <li className="ph-timeline__event" key={event.id}>
                  <Icon className="ph-timeline__icon" name={icons[event.soort]} />
                  <div>
                    <p className="ph-small ph-soft">{[clockTime(event.moment, i18n.locale), word(eventWords[event.soort]), event.door].filter(Boolean).join(' · ')}</p>
                    <p className="ph-timeline__title">{event.titel}</p>
                    {event.tekst ? <p className="ph-pre">{event.tekst}</p> : null}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </Paged>
      <LeftOut list={query.data?.pages.at(-1)?.weggelaten} />
    </div>
  )
}

/** Events in the order given, one group for each Dutch calendar day. */
export function groupByDay(events: Gebeurtenis[]): { day: string; items: Gebeurtenis[] }[] {
  const days: { day: string; items: Gebeurtenis[] }[] = []
  for (const event of events) {
    const day = localDay(new Date(event.moment))
    const last = days.at(-1)
    if (last?.day === day) last.items.push(event)
    else days.push({ day, items: [event] })
  }
  return days
}
