// Parts of a ring around a core, in a square of 200 by 200; the first begins at the top and they go round clockwise.
const centre = 100
const inner = 36
const outer = 96

const rounded = (value: number): number => Math.round(value * 100) / 100

function at(radius: number, turn: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return { x: rounded(centre + radius * Math.cos(angle)), y: rounded(centre + radius * Math.sin(angle)) }
}

/** The outline of one part as an SVG path. */
export function partPath(part: number, parts: number): string {
  const begin = part / parts
  const end = (part + 1) / parts
  const large = end - begin > 0.5 ? 1 : 0
  const [a, b, c, d] = [at(outer, begin), at(outer, end), at(inner, end), at(inner, begin)]
  return `M ${a.x} ${a.y} A ${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y} L ${c.x} ${c.y} A ${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y} Z`
}

/** Where its number stands. */
export function partMiddle(part: number, parts: number): { x: number; y: number } {
  return at((inner + outer) / 2, (part + 0.5) / parts)
}
