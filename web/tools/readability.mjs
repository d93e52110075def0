// How hard a Dutch text is to read: Flesch-Douma and sentence length. Counting vowel groups is close
// enough for whole texts; hyphenation libraries miss more Dutch syllables than this does.

/** Syllables of a Dutch word: groups of vowels, where "ij" is one and a trema starts a new one. */
export function syllables(word) {
  const groups = word.toLowerCase().replaceAll('ij', 'y').match(/[ëïöü]|[aeiouyáéíóúàè]+/g)
  return Math.max(1, groups?.length ?? 0)
}

export function words(text) {
  return text.match(/[\p{L}][\p{L}'’-]*/gu) ?? []
}

/** Sentences end at . ! ? or a line break; a text without any is one sentence. */
export function sentences(text) {
  return text.split(/(?<=[.!?])\s+|\n+/).map((part) => part.trim()).filter((part) => words(part).length > 0)
}

/** Flesch-Douma: 206.84 - 0.77 * syllables per 100 words - 0.93 * words per sentence; higher is easier. */
export function fleschDouma(text) {
  const all = words(text)
  if (all.length === 0) return 100
  const perHundred = (all.reduce((sum, word) => sum + syllables(word), 0) / all.length) * 100
  return 206.84 - 0.77 * perHundred - 0.93 * (all.length / Math.max(1, sentences(text).length))
}
