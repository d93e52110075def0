// The client snapshot's answers: what is known stays known, only what is new or confirmed is sent.
import type { Antwoord, Feit, FormulierVraag } from '../../shared/api/schema'

/** The form of the catalogue that makes the snapshot. */
export const snapshotForm = 'klantfoto'

/** A known answer is kept as it is until someone says it changed. */
export type AnswerValue = { value: string; keep: boolean }

/** "I do not know" is a good answer, and no fact: the question stays open for later. */
export const unknown = '?'

/** How an answer stands in a form field. */
export function asText(value: unknown): string {
  if (value === true) return 'ja'
  if (value === false) return 'nee'
  return value === null || value === undefined ? '' : String(value)
}

/** An answer as people read it: of a choice its words, not its key. */
export function labelOfAnswer(questions: FormulierVraag[], { feit, waarde }: Pick<Feit, 'feit' | 'waarde'>): unknown {
  const choices = questions.find((question) => question.feit === feit)?.keuzes
  return choices?.find((choice) => choice.waarde === waarde)?.label ?? waarde
}

/** The field's text as the value of a fact; undefined when there is nothing to keep. */
export function asFact(kind: FormulierVraag['soort'], text: string): unknown {
  const answer = text.trim()
  if (answer === '' || answer === unknown) return undefined
  if (kind === 'ja-nee') return answer === 'ja'
  if (kind === 'getal') return Number(answer.replace(',', '.'))
  return answer
}

/** The latest valid fact of a person for each question of a form. */
export function knownFacts(facts: Feit[], personId: string): Map<string, Feit> {
  return new Map(facts.filter((fact) => fact.geldig && fact.persoonId === personId).map((fact) => [fact.feit, fact]))
}

/** What is sent: answers to what was not known, and what changed. Facts that were kept are not sent again. */
export function answersOf(questions: FormulierVraag[], values: Record<string, AnswerValue>): Antwoord[] {
  return questions.flatMap(({ feit, soort }) => {
    const answer = values[fieldKey(feit)]
    if (!answer || answer.keep) return []
    const waarde = asFact(soort, answer.value)
    return waarde === undefined ? [] : [{ feit, waarde }]
  })
}

/** A fact key has dots ("wonen.nu"), which would be a path in a form. */
export const fieldKey = (fact: string): string => fact.replaceAll('.', '_')
