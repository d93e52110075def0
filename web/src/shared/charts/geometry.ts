// The arithmetic of the charts, apart from drawing so that it can be tested.

export type Point = { readonly x: number; readonly y: number }

/** The share of the way from the worst to the best end of a scale, 0..1; outward is always better. */
export function goodness(value: number, worst: number, best: number): number {
  if (worst === best) return 0
  return Math.min(1, Math.max(0, (value - worst) / (best - worst)))
}

/** The point on axis `index` of `count`, the first axis pointing up, going clockwise. */
export function onAxis(index: number, count: number, share: number, centre: Point, radius: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  return { x: round(centre.x + Math.cos(angle) * radius * share), y: round(centre.y + Math.sin(angle) * radius * share) }
}

/** A closed path through points; empty when there are none. */
export function closedPath(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
}

/** Steps through points: level until the next moment, then straight up or down. */
export function stepPath(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => (at === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
}

/** Breaks a label at spaces and after slashes or hyphens into lines of at most `width` characters. */
export function wrapLabel(label: string, width: number): string[] {
  const lines: string[] = []
  for (const piece of label.split(/(?<=[\s/-])/)) {
    const last = lines.at(-1)
    if (last !== undefined && (last + piece).trimEnd().length <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines.map((line) => line.trim())
}

const round = (value: number): number => Math.round(value * 100) / 100
