const longestLine = 90

/** The first line of a question, no longer than a title may be. */
export function titleOf(question: string): string {
  const [first = ''] = question.trim().split('\n')
  const letters = [...first]
  return letters.length <= longestLine ? first : `${letters.slice(0, longestLine - 1).join('').trimEnd()}…`
}
