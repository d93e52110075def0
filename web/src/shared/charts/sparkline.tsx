// A line the size of a word: how one score went, with the same said in words.
type Props = { values: number[]; worst: number; best: number; label: string }

const size = { width: 72, height: 20, edge: 3 }

export function Sparkline({ values, worst, best, label }: Props) {
  const x = (at: number) =>
    values.length < 2 ? size.width / 2 : size.edge + (at / (values.length - 1)) * (size.width - 2 * size.edge)
  const y = (value: number) => size.height - size.edge - ((value - worst) / (best - worst || 1)) * (size.height - 2 * size.edge)
  const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`)
  const [lastX, lastY] = (points.at(-1) ?? '0,0').split(',')
  return (
    <svg aria-label={label} className="ph-spark" role="img" viewBox={`0 0 ${size.width} ${size.height}`}>
      <polyline points={points.join(' ')} />
      {values.length > 0 ? <circle cx={lastX} cy={lastY} r={2.5} /> : null}
    </svg>
  )
}
