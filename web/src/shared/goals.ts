// How a goal stands, as both sides of the screen read it.
import type { Doel } from './api/schema'

/** The day agreed on to see together how far a goal is: in the plan, or at the last time that it was looked at. */
export function nextLook({ kijkenOp, gasScores }: Pick<Doel, 'kijkenOp' | 'gasScores'>): string | undefined {
  return gasScores.length > 0 ? gasScores.at(-1)?.volgendeOp : kijkenOp
}
