// How hard a Dutch text is to read: Flesch-Douma, sentence length and difficult words. Counting vowel groups is close
// enough for whole texts; hyphenation libraries miss more Dutch syllables than this does. Limits and words are those of
// catalogue/teksten/leesbaarheid.yaml. The server reads letters in the same way (src/domain/readability.cpp);
// tests/readability/samples.json holds both to it.
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'

/** Limits per kind of text, and the difficult words with what to write instead. */
export function readingRules() {
  const { grenzen, moeilijkeWoorden } = load(readFileSync(new URL('../../catalogue/teksten/leesbaarheid.yaml', import.meta.url), 'utf8'))
  return { limits: grenzen, hardWords: moeilijkeWoorden }
}

/** Syllables of a Dutch word: groups of vowels, where "ij" is one and a trema starts a new one. */
export function syllables(word) {
  const groups = word.toLowerCase().replaceAll('ij', 'y').match(/[ëïöü]|[aeiouyáéíóúàè]+/g)
  return Math.max(1, groups?.length ?? 0)
}

export function words(text) {
  return text.match(/[\p{L}][\p{L}\p{M}'’-]*/gu) ?? []
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

/** Difficult words as they stand in the text, the longest that fits, with the plainer ones. */
export function hardWordsIn(text, hardWords) {
  const all = [...text.matchAll(/[\p{L}][\p{L}\p{M}'’-]*/gu)]
  const found = []
  for (let at = 0; at < all.length; at += 1) {
    const fits = hardWords.map(({ woord, beter }) => ({ beter, length: lengthAt(text, all, at, words(woord)) }))
    const longest = fits.reduce((one, other) => (other.length > one.length ? other : one), { beter: [], length: 0 })
    if (longest.length === 0) continue
    const last = all[at + longest.length - 1]
    found.push({ word: text.slice(all[at].index, last.index + last[0].length), better: longest.beter })
    at += longest.length - 1
  }
  return found
}

/** How many words from `first` on are these, with nothing but white space between them. */
function lengthAt(text, all, first, wanted) {
  const same = wanted.every((word, i) => {
    const here = all[first + i]
    if (here?.[0].toLowerCase() !== word.toLowerCase()) return false
    const before = all[first + i - 1]
    return i === 0 || text.slice(before.index + before[0].length, here.index).trim() === ''
  })
  return same ? wanted.length : 0
}
