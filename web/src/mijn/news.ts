// What changed for the participant lately, told from the dates in the overview itself.
import type { MijnOverzicht } from '../shared/api/schema'
import { daysBetween, localDay } from '../shared/time'

export type News =
  | { kind: 'report'; day: string; id: string; title: string }
  | { kind: 'plan-agreed'; day: string; id: string }
  | { kind: 'plan-started'; day: string; id: string }
  | { kind: 'goal-scored'; day: string; id: string; title: string }
  | { kind: 'measured'; day: string; id: string }
  | { kind: 'trajectory-started'; day: string; id: string; title: string }
  | { kind: 'trajectory-closed'; day: string; id: string; title: string }

/** News is what happened in the last two weeks; more than three things is no news but a list. */
const newsDays = 14
const newsItems = 3

export function news({ plan, trajecten, metingen }: MijnOverzicht, today: string): News[] {
  const found: News[] = []
  if (plan?.deelnemerAkkoordOp && plan.coachAkkoordOp) {
    const day = plan.deelnemerAkkoordOp > plan.coachAkkoordOp ? plan.deelnemerAkkoordOp : plan.coachAkkoordOp
    found.push({ kind: 'plan-agreed', day, id: plan.id })
  } else if (plan) {
    found.push({ kind: 'plan-started', day: localDay(new Date(plan.gemaaktOp)), id: plan.id })
  }
  for (const goal of plan?.doelen ?? []) {
    for (const score of goal.gasScores) found.push({ kind: 'goal-scored', day: score.datum, id: score.id, title: goal.titel })
  }
  for (const trajectory of trajecten) {
    const { id, titel: title } = trajectory
    found.push({ kind: 'trajectory-started', day: trajectory.startdatum, id, title })
    if (trajectory.afgeslotenOp) found.push({ kind: 'trajectory-closed', day: trajectory.afgeslotenOp, id, title })
    for (const report of trajectory.verslagen) {
      found.push({ kind: 'report', day: localDay(new Date(report.vastgelegdOp)), id: report.id, title })
    }
  }
  for (const measurement of metingen) found.push({ kind: 'measured', day: measurement.datum, id: measurement.id })
  return found
    .filter(({ day }) => day <= today && daysBetween(day, today) < newsDays)
    .sort((a, b) => b.day.localeCompare(a.day))
    // One sentence says it, however often was measured and by whom.
    .filter((item, at, all) => item.kind !== 'measured' || all.findIndex(({ kind }) => kind === 'measured') === at)
    .slice(0, newsItems)
}
