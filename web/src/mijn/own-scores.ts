// The questions that the participant may answer alone, and the answers on their way: kept on this device until they
// are sent or somebody signs out, so that one can stop and go on later.
import { useCallback, useEffect, useState } from 'react'
import type { Meting, MijnMeting } from '../shared/api/schema'
import { read, send } from './server'

const address = '/v1/mijn/metingen'
const prefix = 'ph-antwoorden:'

/** By domain: a score, or nothing for a question that was skipped. */
export type Answers = Record<string, number | null>

const questionnaires = async (): Promise<MijnMeting[]> => (await read<{ items: MijnMeting[] }>(address)).items

/** Nothing while they are read, and when they cannot be: the first page goes on without them. */
export function useOpenQuestionnaires(): MijnMeting[] {
  const [open, setOpen] = useState<MijnMeting[]>([])
  useEffect(() => {
    let here = true
    questionnaires().then((list) => here && setOpen(list), () => {})
    return () => {
      here = false
    }
  }, [])
  return open
}

export type Questionnaires = { list: MijnMeting[] | undefined; failed: boolean; retry: () => void }

export function useQuestionnaires(): Questionnaires {
  const [list, setList] = useState<MijnMeting[]>()
  const [failed, setFailed] = useState(false)
  const retry = useCallback(() => {
    setFailed(false)
    questionnaires().then(setList, () => setFailed(true))
  }, [])
  useEffect(() => retry(), [retry])
  return { list, failed, retry }
}

export function keptAnswers(id: string): Answers {
  try {
    return JSON.parse(localStorage.getItem(prefix + id) ?? '{}') as Answers
  } catch {
    return {}
  }
}

export function keepAnswers(id: string, answers: Answers): void {
  try {
    localStorage.setItem(prefix + id, JSON.stringify(answers))
  } catch {
    // A full or closed store: the answers stay on the page.
  }
}

/** Without an id those of everybody who answered something on this device. */
export function forgetAnswers(id = ''): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (id ? key === prefix + id : key.startsWith(prefix)) localStorage.removeItem(key)
    }
  } catch {
    // A closed store holds nothing.
  }
}

/** The first question without an answer, counted from 0; the number of questions when all have one. */
export function firstOpen({ vragen }: MijnMeting, answers: Answers): number {
  const at = vragen.findIndex(({ domein }) => answers[domein] === undefined)
  return at < 0 ? vragen.length : at
}

export function scoresOf({ vragen }: MijnMeting, answers: Answers): { domein: string; waarde: number }[] {
  return vragen.flatMap(({ domein }) => {
    const waarde = answers[domein]
    return waarde === undefined || waarde === null ? [] : [{ domein, waarde }]
  })
}

export async function sendScores(questionnaire: MijnMeting, answers: Answers, csrfToken: string, key: string): Promise<void> {
  const { geplandeMetingId } = questionnaire
  await send<Meting>(address, { csrfToken, key, body: { geplandeMetingId, scores: scoresOf(questionnaire, answers) } })
  forgetAnswers(geplandeMetingId)
}
