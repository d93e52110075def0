// Reading a plan: which steps belong to a goal, how far a goal is, until when the plan runs.
import type { Actie, Doel, Plan } from '../shared/api/schema'

export type GoalScore = { level: number; day: string; text: string }

/** The last score of a goal, with the words agreed for that level. */
export function latestScore(goal: Doel): GoalScore | undefined {
  const last = [...goal.gasScores].sort((a, b) => a.datum.localeCompare(b.datum)).at(-1)
  if (!last) return undefined
  const { minTwee, minEen, nul, plusEen, plusTwee } = goal.gas
  return { level: last.niveau, day: last.datum, text: [minTwee, minEen, nul, plusEen, plusTwee][last.niveau + 2] ?? '' }
}

const doers = ['zelf', 'netwerk', 'professional']

/** The steps of a goal: one's own first, then those of people around, then of professionals; without a goal, those that belong to none. */
export function stepsOf(plan: Plan, goal: Doel | undefined): Actie[] {
  if (goal) {
    return plan.acties.filter(({ doelId }) => doelId === goal.id).sort((a, b) => doers.indexOf(a.uitvoerder) - doers.indexOf(b.uitvoerder))
  }
  const known = new Set(plan.doelen.map(({ id }) => id))
  return plan.acties.filter(({ doelId }) => !doelId || !known.has(doelId))
}

/** The last day of the plan: that of the goal that takes longest. */
export function planUntil(plan: Plan): string | undefined {
  return plan.doelen.flatMap(({ einddatum }) => einddatum ?? []).sort().at(-1)
}
