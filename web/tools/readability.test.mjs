// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPo } from './po.mjs'
import { fleschDouma, hardWordsIn, readingRules, sentences, syllables, words } from './readability.mjs'

test('syllables of Dutch words are counted', () => {
  const counted = { huis: 1, participatiehuis: 6, zijn: 1, coördinatie: 5, begeleiding: 4, u: 1, ideeën: 3 }
  expect(Object.fromEntries(Object.keys(counted).map((word) => [word, syllables(word)]))).toEqual(counted)
})

test('sentences end at marks and line breaks', () => {
  expect(sentences('Dit is één. En dit twee! Of drie?\nVier')).toHaveLength(4)
})

test('short plain sentences are easier than long official ones', () => {
  const plain = 'U heeft een afspraak. Uw coach komt bij u thuis.'
  const official = 'Overeenkomstig de beschikking dient betrokkene medewerking te verlenen aan arbeidsmarktgerelateerde activiteiten.'
  expect(fleschDouma(plain)).toBeGreaterThan(80)
  expect(fleschDouma(official)).toBeLessThan(30)
})

test('a catalogue is read, also texts over more lines, without header and obsolete entries', () => {
  const source = 'msgid ""\nmsgstr "header"\n\nmsgid "a"\nmsgstr "A"\n\nmsgid ""\n"b "\n"c"\nmsgstr "B"\n\n#~ msgid "old"\n#~ msgstr "x"\n'
  expect(readPo(source)).toEqual([{ id: 'a', text: 'A' }, { id: 'b c', text: 'B' }])
})

const samples = JSON.parse(readFileSync(new URL('../../tests/readability/samples.json', import.meta.url), 'utf8'))

test.each(samples)('what the server counts is counted here: $tekst', ({ tekst, woorden, lettergrepen, zinnen, leesgemak, moeilijk }) => {
  expect(words(tekst)).toHaveLength(woorden)
  expect(words(tekst).reduce((sum, word) => sum + syllables(word), 0)).toBe(lettergrepen)
  expect(sentences(tekst)).toEqual(zinnen)
  expect(fleschDouma(tekst)).toBeCloseTo(leesgemak, 5)
  expect(hardWordsIn(tekst, readingRules().hardWords)).toEqual(moeilijk.map(({ woord, beter }) => ({ word: woord, better: beter })))
})
