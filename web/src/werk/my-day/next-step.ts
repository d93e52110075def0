// The one thing to begin the day with. Order: what people wait for longest goes first.
import type { MijnDag } from '../../shared/api/schema'
import type { AskedStep } from '../referral/standing'

export type FirstStep =
  | { kind: 'late-task'; dossierId: string; name: string; text: string; date: string }
  | { kind: 'new'; dossierId: string; name: string; date: string }
  | { kind: 'appointment'; dossierId: string; name: string; text: string; date: string }
  | { kind: 'task'; dossierId: string; name: string; text: string; date: string }
  | { kind: 'retry'; dossierId: string; name: string; date: string }
  | { kind: 'quiet'; dossierId: string; name: string; days: number | undefined }
  | { kind: 'unplanned'; dossierId: string; name: string }
  | { kind: 'report'; dossierId: string; trajectoryId: string; name: string; text: string; date: string; own: boolean }
  | AskedStep
  | { kind: 'waiting'; count: number }
  | { kind: 'nothing' }

/** The first step of a day at an instant (milliseconds since 1970); appointments that have begun no longer count. `asked`: of who was asked to help. */
export function firstStep(day: MijnDag, now: number, asked?: AskedStep): FirstStep {
  const urgent = day.nieuwVoorMij.find(({ dringend }) => dringend)
  if (urgent) return { kind: 'new', dossierId: urgent.id, name: urgent.naam, date: urgent.geopendOp }
  const soon = day.afspraken.find(({ begin, status }) => status === 'gepland' && isWithinHour(begin, now))
  if (soon) return { kind: 'appointment', dossierId: soon.dossierId, name: soon.dossierNaam, text: soon.onderwerp, date: soon.begin }
  if (asked?.late) return asked
  const late = day.teLaat[0]
  if (late) return { kind: 'late-task', dossierId: late.dossierId, name: late.dossierNaam, text: late.titel, date: late.voor }
  if (asked) return asked
  const fresh = day.nieuwVoorMij[0]
  if (fresh) return { kind: 'new', dossierId: fresh.id, name: fresh.naam, date: fresh.geopendOp }
  if (day.zonderCoach) return { kind: 'waiting', count: day.zonderCoach }
  const task = day.vandaag[0]
  if (task) return { kind: 'task', dossierId: task.dossierId, name: task.dossierNaam, text: task.titel, date: task.voor }
  const retry = day.opnieuwProberen[0]
  if (retry) return { kind: 'retry', dossierId: retry.dossierId, name: retry.naam, date: retry.op }
  const quiet = day.langNietGesproken[0]
  if (quiet) return { kind: 'quiet', dossierId: quiet.dossierId, name: quiet.naam, days: quiet.dagen }
  const unplanned = day.zonderStap[0]
  if (unplanned) return { kind: 'unplanned', dossierId: unplanned.id, name: unplanned.naam }
  const report = day.verslagen.find(({ vanU }) => vanU) ?? day.verslagen[0]
  if (report) return { kind: 'report', dossierId: report.dossierId, trajectoryId: report.trajectId, name: report.naam, text: report.titel, date: report.sinds, own: report.vanU }
  return { kind: 'nothing' }
}

function isWithinHour(begin: string, now: number): boolean {
  const minutes = (Date.parse(begin) - now) / 60_000
  return minutes >= 0 && minutes <= 60
}
