// Dutch on the screens is B1: short sentences, plain words. Checks every Dutch text of both entries.
import { readFileSync } from 'node:fs'
import { readPo } from './po.mjs'
import { fleschDouma, hardWordsIn, readingRules, sentences, words } from './readability.mjs'

/** From this many words on the ease of a text says something. */
const fewestWords = 10
const { limits, hardWords } = readingRules()

const problems = []
const eases = {}
for (const entry of ['werk', 'mijn']) {
  const { woordenPerZin: wordsPerSentence, leesgemak: ease } = limits[entry]
  const path = `locales/${entry}/nl.po`
  const texts = readPo(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).flatMap(({ id }) => plain(id))
  for (const text of texts) {
    for (const sentence of sentences(text)) {
      const count = words(sentence).length
      if (count > wordsPerSentence) problems.push(`${path}: ${count} words in one sentence (at most ${wordsPerSentence}): "${sentence}"`)
    }
    const score = fleschDouma(text)
    if (words(text).length >= fewestWords && score < ease) problems.push(`${path}: reads too hard (${score.toFixed(0)}, at least ${ease}): "${text}"`)
    for (const { word, better } of hardWordsIn(text, hardWords)) problems.push(`${path}: write "${better.join('" or "')}" instead of "${word}": "${text}"`)
  }
  eases[entry] = fleschDouma(texts.filter((text) => words(text).length >= 4).map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' '))
}

/** Texts as read: tags gone, every plural form a text of its own, a placeholder counts as one word. */
function plain(id) {
  const forms = /^\{\w+, plural, (.*)\}$/s.exec(id)?.[1].matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}/g)
  return (forms ? [...forms].map((form) => form[1]) : [id]).map((text) => text.replaceAll(/<\/?\d+\/?>/g, '').replaceAll(/\{[^{}]*\}|#/g, 'naam'))
}

for (const problem of problems) console.error(problem)
console.log(`Readability (Flesch-Douma, higher is easier): /werk ${eases.werk.toFixed(0)}, /mijn ${eases.mijn.toFixed(0)}`)
if (problems.length > 0) process.exit(1)
