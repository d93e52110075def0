// Moving things in an order by hand: by a drag, a key or a button it comes to the same.

/** The order with the thing at `from` put at `to`; the same order when there is nothing to move. */
export function movedTo<T>(order: readonly T[], from: number, to: number): T[] {
  const place = Math.max(0, Math.min(order.length - 1, to))
  const rest = [...order]
  const [thing] = rest.splice(from, 1)
  if (thing === undefined) return [...order]
  rest.splice(place, 0, thing)
  return rest
}

/** Where a key takes the thing at a place; nothing for a key that moves nothing. */
export function placeAfterKey(key: string, at: number, length: number): number | undefined {
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: length - 1 }[key]
  if (to === undefined) return undefined
  return Math.max(0, Math.min(length - 1, to))
}

export type Span = { top: number; bottom: number }

/** Over which of the lines a pointer is: the nearest when it is above, below or between them. */
export function placeUnder(y: number, lines: readonly Span[]): number {
  let nearest = 0
  let least = Infinity
  lines.forEach(({ top, bottom }, at) => {
    const away = Math.abs(y - (top + bottom) / 2)
    if (away < least) {
      least = away
      nearest = at
    }
  })
  return nearest
}
