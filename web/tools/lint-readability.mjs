// Dutch on the screens is B1: short sentences, plain words. Checks every Dutch text of both entries.
import { readFileSync } from 'node:fs'
import { readPo } from './po.mjs'
import { fleschDouma, sentences, words } from './readability.mjs'

/** Words people need a dictionary for, with what to write instead. */
const hardWords = new Map([
  ['dient te', 'moet'], ['middels', 'met'], ['teneinde', 'om'], ['inzake', 'over'], ['desbetreffende', 'deze'],
  ['conform', 'volgens'], ['alsmede', 'en'], ['heden', 'nu'], ['gaarne', 'graag'], ['derhalve', 'daarom'],
  ['indien', 'als'], ['reeds', 'al'], ['tevens', 'ook'], ['alvorens', 'voordat'], ['thans', 'nu'],
])

/** Limits: words in a sentence, and the ease of a text of ten words or more (B1 is about 60 and up). */
const limits = { werk: { wordsPerSentence: 18, ease: 45 }, mijn: { wordsPerSentence: 14, ease: 60 } }

const problems = []
const eases = {}
for (const [entry, { wordsPerSentence, ease }] of Object.entries(limits)) {
  const path = `locales/${entry}/nl.po`
  const texts = readPo(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).flatMap(({ id }) => plain(id))
  for (const text of texts) {
    for (const sentence of sentences(text)) {
      const count = words(sentence).length
      if (count > wordsPerSentence) problems.push(`${path}: ${count} words in one sentence (at most ${wordsPerSentence}): "${sentence}"`)
    }
    const score = fleschDouma(text)
    if (words(text).length >= 10 && score < ease) problems.push(`${path}: reads too hard (${score.toFixed(0)}, at least ${ease}): "${text}"`)
    for (const [hard, easy] of hardWords) {
      if (new RegExp(`\\b${hard}\\b`, 'i').test(text)) problems.push(`${path}: write "${easy}" instead of "${hard}": "${text}"`)
    }
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
