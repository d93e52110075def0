// Each approach as a time line: bars on one scale, with the same as a table one click away.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AanpakUitkomst, TijdlijnRegel } from '../../shared/api/schema'
import { ChartFrame } from '../../shared/charts/chart-frame'
import { shortDate } from '../../shared/time'
import { FieldSet, Radio } from '../../shared/ui'
import { lanesOf, lastDay, placeOf, ticksOf, type Bar } from './lanes'

const quarter = 91
const year = 365

export function TimeLines({ outcomes, start }: { outcomes: AanpakUitkomst[]; start: string }) {
  const { t } = useLingui()
  const all = lastDay(outcomes, start)
  const [chosen, setChosen] = useState<number>()
  const days = chosen ?? all
  const scales = [
    { days: quarter, label: t`Drie maanden` },
    { days: year, label: t`Een jaar` },
  ].filter((scale) => scale.days < all)
  return (
    <div className="ph-stack ph-stack--fill">
      {scales.length > 0 ? (
        <FieldSet className="ph-no-print" legend={t`Hoe ver kijkt u?`}>
          <div className="ph-choices ph-choices--across">
            {[...scales, { days: all, label: t`Alles` }].map((scale) => (
              <Radio checked={days === scale.days} key={scale.days} name="tijd" onChange={() => setChosen(scale.days)} value={String(scale.days)}>{scale.label}</Radio>
            ))}
          </div>
        </FieldSet>
      ) : null}
      {outcomes.map((outcome) => <TimeLine days={days} key={outcome.id} outcome={outcome} start={start} />)}
    </div>
  )
}

function TimeLine({ outcome, start, days }: { outcome: AanpakUitkomst; start: string; days: number }) {
  const { t } = useLingui()
  const lanes = lanesOf(outcome, start).filter(({ bars }) => bars.some((bar) => placeOf(bar, days)))
  return (
    <div className="ph-card">
      <ChartFrame
        caption={`${outcome.gemeente}: ${outcome.naam}`}
        drawing={(
          <div aria-hidden="true" className="ph-gantt">
            {lanes.map((lane) => (
              <div className="ph-gantt__row" key={lane.id}>
                <span className="ph-gantt__name">{lane.name}</span>
                <span className="ph-gantt__track">
                  {lane.bars.map((bar) => <BarMark bar={bar} days={days} key={`${bar.kind} ${bar.from}`} />)}
                </span>
              </div>
            ))}
            <div className="ph-gantt__row">
              <span className="ph-gantt__name ph-soft"><Trans>Dag</Trans></span>
              <span className="ph-gantt__scale">
                {ticksOf(days).map((day) => <span key={day} style={{ insetInlineStart: `${(100 * day) / days}%` }}>{day}</span>)}
              </span>
            </div>
          </div>
        )}
        legend={(
          <ul className="ph-legend">
            <li className="ph-legend__item ph-legend__item--filled"><Trans>Duur volgens de bron</Trans></li>
            <li className="ph-legend__item ph-legend__item--dashed"><Trans>Duur is een aanname</Trans></li>
          </ul>
        )}
        table={<TimeTable caption={t`${outcome.gemeente}, stap voor stap`} lines={outcome.tijdlijn} />}
      />
    </div>
  )
}

function BarMark({ bar, days }: { bar: Bar; days: number }) {
  const place = placeOf(bar, days)
  if (!place) return null
  const kinds = [`ph-gantt__bar--${bar.kind}`, bar.assumed ? 'ph-gantt__bar--assumed' : '', bar.failed ? 'ph-gantt__bar--failed' : '', place.cut ? 'ph-gantt__bar--cut' : '']
  return (
    <span
      className={`ph-gantt__bar ${kinds.filter(Boolean).join(' ')}`}
      style={{ insetInlineStart: `${place.start}%`, inlineSize: `${place.size}%` }}
    />
  )
}

function TimeTable({ caption, lines }: { caption: string; lines: TijdlijnRegel[] }) {
  const { i18n } = useLingui()
  const day = (value: string | undefined) => (value ? shortDate(value, i18n.locale) : '')
  return (
    <table className="ph-table ph-table--stacks">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col"><Trans>Stap</Trans></th>
          <th scope="col"><Trans>Wie</Trans></th>
          <th scope="col"><Trans>Van</Trans></th>
          <th scope="col"><Trans>Tot</Trans></th>
          <th scope="col"><Trans>Stand</Trans></th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.onderdeel} ${line.keer} ${line.begin ?? ''}`}>
            <th scope="row">{line.naam}</th>
            <td>{line.eigenaar}</td>
            <td>{day(line.begin ?? line.wachtVanaf)}</td>
            <td>{day(line.einde)}</td>
            <td>
              {line.toestand}
              {line.aanname ? <>, <Trans>duur aangenomen</Trans></> : null}
              {line.verlopen ? <>, <Trans>termijn voorbij</Trans></> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
