// Which questions of the catalogue a goal leaves open. They are asked, and hold nothing back.
import type { DoelVraag, Uitvoerder } from '../../shared/api/schema'
import type { GoalValues } from './plan-values'

export type GoalParts = Partial<Omit<GoalValues, 'id' | 'leefgebied' | 'titel'>>

const empty = (text: string | undefined) => !text || text.trim() === ''

/** `actors`: who does something for this goal. Of the five levels the beginning and the goal itself are enough. */
export function openQuestions(goal: GoalParts, actors: readonly (Uitvoerder | '')[], questions: readonly DoelVraag[]): DoelVraag[] {
  return questions.filter(({ onderdeel }) => {
    switch (onderdeel) {
      case 'gas': return empty(goal.gas?.minTwee) || empty(goal.gas?.nul)
      case 'zelf':
      case 'netwerk':
      case 'professional': return !actors.includes(onderdeel)
      default: return empty(goal[onderdeel])
    }
  })
}
