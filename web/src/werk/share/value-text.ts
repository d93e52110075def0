// A value of a fact as text, where only the question and the value are at hand.
export function valueText(value: unknown): string {
  if (value === true) return 'ja'
  if (value === false) return 'nee'
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
