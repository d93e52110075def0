// Life domains as a spider web: the participant's own scores dashed, the coach's filled.
import { Trans, useLingui } from '@lingui/react/macro'
import { ChartFrame } from './chart-frame'
import { closedPath, goodness, onAxis, wrapLabel, type Point } from './geometry'

export type RadarAxis = { id: string; label: string; worst: number; best: number; levels?: Record<number, string> }
export type RadarSeries = { label: string; look: 'dashed' | 'filled'; scores: Record<string, number | undefined> }

type Props = { caption: string; axes: RadarAxis[]; series: RadarSeries[]; omitted?: { label: string; reason: string }[] }

// Wide enough for the longest word of a label on either side.
const size = { width: 620, height: 430 }
const centre = { x: size.width / 2, y: size.height / 2 }
const radius = 158

export function Radar({ caption, axes, series, omitted }: Props) {
  return (
    <ChartFrame
      caption={caption}
      drawing={<Drawing axes={axes} series={series} />}
      legend={<Legend series={series} />}
      table={<ScoreTable axes={axes} omitted={omitted} series={series} />}
    />
  )
}

function Drawing({ axes, series }: Pick<Props, 'axes' | 'series'>) {
  const rings = [0.25, 0.5, 0.75, 1]
  const corner = (index: number, share: number) => onAxis(index, axes.length, share, centre, radius)
  return (
    <>
      <svg aria-hidden="true" className="ph-radar" viewBox={`0 0 ${size.width} ${size.height}`}>
        {rings.map((share) => (
          <path className="ph-radar__ring" d={closedPath(axes.map((_, index) => corner(index, share)))} key={share} />
        ))}
        {axes.map((axis, index) => (
          <AxisLabel at={corner(index, 1)} index={index} key={axis.id} label={axis.label} labelAt={corner(index, 1.12)} />
        ))}
        {series.map((one) => {
          const points = axes.flatMap((axis, index) => {
            const score = one.scores[axis.id]
            return score === undefined ? [] : [corner(index, goodness(score, axis.worst, axis.best))]
          })
          return (
            <g className={`ph-radar__series ph-radar__series--${one.look}`} key={one.label}>
              <path d={closedPath(points)} />
              {points.map(({ x, y }) => (
                <circle cx={x} cy={y} key={`${x} ${y}`} r={one.look === 'filled' ? 5 : 4} />
              ))}
            </g>
          )
        })}
      </svg>
      <ol aria-hidden="true" className="ph-radar__key">
        {axes.map((axis) => (
          <li key={axis.id}>{axis.label}</li>
        ))}
      </ol>
    </>
  )
}

function AxisLabel({ at, labelAt, label, index }: { at: Point; labelAt: Point; label: string; index: number }) {
  const lines = wrapLabel(label, 14)
  const anchor = Math.abs(labelAt.x - centre.x) < 20 ? 'middle' : labelAt.x > centre.x ? 'start' : 'end'
  const firstLine = labelAt.y - (lines.length - 1) * 9 + 5
  return (
    <>
      <line className="ph-radar__axis" x1={centre.x} x2={at.x} y1={centre.y} y2={at.y} />
      <text className="ph-radar__label" direction="ltr" textAnchor={anchor}>
        {lines.map((line, row) => (
          <tspan key={line} x={labelAt.x} y={firstLine + row * 18}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="ph-radar__number" textAnchor="middle" x={labelAt.x} y={labelAt.y + 10}>
        {index + 1}
      </text>
    </>
  )
}

function Legend({ series }: Pick<Props, 'series'>) {
  return (
    <ul className="ph-legend">
      {series.map((one) => (
        <li className={`ph-legend__item ph-legend__item--${one.look}`} key={one.label}>
          {one.label}
        </li>
      ))}
    </ul>
  )
}

function ScoreTable({ axes, series, omitted }: Omit<Props, 'caption'>) {
  const { t } = useLingui()
  const shown = (axis: RadarAxis, score: number | undefined) => {
    if (score === undefined) return t`niet gevraagd`
    const level = axis.levels?.[score]
    return level ? `${score} · ${level}` : String(score)
  }
  return (
    <table className="ams-table__table ph-table">
      <thead>
        <tr>
          <th scope="col"><Trans>Leefgebied</Trans></th>
          {series.map((one) => (
            <th key={one.label} scope="col">{one.label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {axes.map((axis) => (
          <tr key={axis.id}>
            <th scope="row">{axis.label}</th>
            {series.map((one) => (
              <td key={one.label}>{shown(axis, one.scores[axis.id])}</td>
            ))}
          </tr>
        ))}
        {omitted?.map(({ label, reason }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td colSpan={series.length}><Trans>Niet gevraagd: {reason}</Trans></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
