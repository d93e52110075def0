// What the answers and cards of the first talks come to on a screen.
import type { EersteGesprekken, Gespreksantwoord, GesprekKeuzes, GespreksVraag, KaartScore } from '../../shared/api/schema'

/** The last answer to a question; the server sends the newest first. */
export function lastAnswer(answers: Gespreksantwoord[], question: string): Gespreksantwoord | undefined {
  return answers.find(({ vraag }) => vraag === question)
}

export const aspectsOf = ({ vragen }: GesprekKeuzes): GespreksVraag[] => vragen.filter(({ vliegwiel }) => vliegwiel)
export const questionsOf = ({ vragen }: GesprekKeuzes): GespreksVraag[] => vragen.filter(({ vliegwiel }) => !vliegwiel)

/** The cards as they lie to begin with: as they were laid last, and behind them those that did not lie there. */
export function startingOrder({ volgordes, keuzes }: Pick<EersteGesprekken, 'volgordes' | 'keuzes'>): string[] {
  const known = keuzes.kaarten.map(({ waarde }) => waarde)
  const laid = (volgordes[0]?.kaarten ?? []).map(({ kaart }) => kaart).filter((card) => known.includes(card))
  return [...laid, ...known.filter((card) => !laid.includes(card))]
}

/** Scores that were given, in the order of the cards: what is left open is not sent. */
export function givenScores(order: string[], scores: Record<string, { zelfredzaamheid: string; tevredenheid: string } | undefined>): KaartScore[] {
  return order.flatMap((kaart) => {
    const { zelfredzaamheid = '', tevredenheid = '' } = scores[kaart] ?? {}
    if (!zelfredzaamheid && !tevredenheid) return []
    return [{ kaart, zelfredzaamheid: zelfredzaamheid ? Number(zelfredzaamheid) : undefined, tevredenheid: tevredenheid ? Number(tevredenheid) : undefined }]
  })
}

/** How many talks are left before a picture of all life domains is usually asked; 0 when it is time. */
export function talksLeft({ gesprekken, beeld }: Pick<EersteGesprekken, 'gesprekken' | 'beeld'>): number {
  if (gesprekken === undefined || !beeld) return 0
  return Math.max(0, beeld.gesprekken - gesprekken)
}
