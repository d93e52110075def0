// The participation ladder: where someone stands now, and the steps taken over time.
import { Trans, useLingui } from '@lingui/react/macro'
import { longDate } from '../time'
import { ChartFrame } from './chart-frame'
import { stepPath } from './geometry'

export type Rung = { number: number; name: string }
export type LadderMoment = { date: string; rung: number }

/** The ladder itself, highest rung on top, the current one marked. */
export function LadderNow({ rungs, current }: { rungs: Rung[]; current: number | undefined }) {
  const { t } = useLingui()
  return (
    <ol aria-label={t`Participatieladder, van hoog naar laag`} className="ph-ladder" reversed>
      {[...rungs].sort((a, b) => b.number - a.number).map(({ number, name }) => (
        <li
          aria-current={number === current ? 'step' : undefined}
          className={`ph-ladder__rung${current !== undefined && number <= current ? ' ph-ladder__rung--climbed' : ''}`}
          key={number}
        >
          <span className="ph-ladder__number">{number}</span>
          <span className="ph-ladder__name">{name}</span>
          {number === current ? <span className="ph-ladder__here"><Trans>nu hier</Trans></span> : null}
        </li>
      ))}
    </ol>
  )
}

const size = { width: 520, height: 200, start: 44, end: 12, top: 12, bottom: 28 }

/** Every rung given so far, as steps in time; `today` is the right edge. */
export function LadderOverTime({ rungs, moments, today }: { rungs: Rung[]; moments: LadderMoment[]; today: string }) {
  const { t, i18n } = useLingui()
  const ordered = [...moments].sort((a, b) => a.date.localeCompare(b.date))
  const first = Date.parse(ordered[0]?.date ?? today)
  const span = Math.max(Date.parse(today) - first, 86_400_000)
  const x = (date: string) =>
    Math.round(size.start + ((Date.parse(date) - first) / span) * (size.width - size.start - size.end))
  const y = (rung: number) =>
    Math.round(size.top + ((rungs.length - rung) / (rungs.length - 1)) * (size.height - size.top - size.bottom))
  const points = ordered.map(({ date, rung }) => ({ x: x(date), y: y(rung) }))
  const last = points.at(-1)
  return (
    <ChartFrame
      caption={t`Treden op de ladder in de tijd`}
      drawing={
        <svg aria-hidden="true" className="ph-steps" direction="ltr" viewBox={`0 0 ${size.width} ${size.height}`}>
          {rungs.map(({ number }) => (
            <g key={number}>
              <line className="ph-steps__line" x1={size.start} x2={size.width - size.end} y1={y(number)} y2={y(number)} />
              <text className="ph-steps__number" x={8} y={y(number) + 5}>{number}</text>
            </g>
          ))}
          <path className="ph-steps__path" d={last ? `${stepPath(points)}H${size.width - size.end}` : ''} />
          {points.map((point) => (
            <circle className="ph-steps__dot" cx={point.x} cy={point.y} key={`${point.x} ${point.y}`} r={5} />
          ))}
          <text className="ph-steps__date" x={size.start} y={size.height - 6}>{ordered[0] ? longDate(ordered[0].date, i18n.locale) : ''}</text>
          <text className="ph-steps__date" textAnchor="end" x={size.width - size.end} y={size.height - 6}>{t`vandaag`}</text>
        </svg>
      }
      table={
        <table className="ams-table__table ph-table">
          <thead>
            <tr>
              <th scope="col"><Trans>Datum</Trans></th>
              <th scope="col"><Trans>Trede</Trans></th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ date, rung }) => (
              <tr key={`${date} ${rung}`}>
                <td>{longDate(date, i18n.locale)}</td>
                <td>{rung} · {rungs.find(({ number }) => number === rung)?.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
