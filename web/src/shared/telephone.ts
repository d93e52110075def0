/** A telephone number as the phone itself wants it: digits with a plus in front at most. */
export function dialable(number: string): string {
  return number.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
}
