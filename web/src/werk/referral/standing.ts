// What comes next with a referral, and for whom.
import type { Verwijzing } from '../../shared/api/schema'
import type { Act } from './words'

/** Who answers here: who was asked, or (also for a place without accounts) who asked. */
export function sideOf({ kanNu, zonderAccount }: Pick<Verwijzing, 'kanNu' | 'zonderAccount'>): 'sender' | 'receiver' {
  const answers = kanNu.includes('aannemen') || kanNu.includes('teruggeven')
  return answers && !zonderAccount ? 'receiver' : 'sender'
}

const undoing: ReadonlySet<Act> = new Set(['intrekken', 'teruggeven', 'weigeren'])

/**
 * The one act that brings it further, and the others in the order of the server. A meeting that is planned can be
 * planned anew, but what comes next is the contact; saying no or taking back is never what comes next.
 */
export function actsOf({ kanNu, kennismaking }: Pick<Verwijzing, 'kanNu' | 'kennismaking'>): { next: Act | undefined; others: Act[] } {
  const further = kanNu.filter((act) => !undoing.has(act))
  const next = kennismaking && further.includes('contact-bevestigen') ? 'contact-bevestigen' : further[0]
  return { next, others: kanNu.filter((act) => act !== next) }
}

/** Acts that ask for words or a moment; the others are one press. */
export const asksWords: ReadonlySet<Act> = new Set(['weigeren', 'intrekken', 'teruggeven', 'wachtlijst', 'kennismaking-plannen'])

/** Still something to do for somebody. */
export const isOpen = ({ status }: Pick<Verwijzing, 'status'>): boolean => status === 'gevraagd' || status === 'wachtlijst' || status === 'aangenomen'

/** The moment of the meeting together has passed. */
export const hasMet = ({ kennismaking }: Pick<Verwijzing, 'kennismaking'>, now: number): boolean => kennismaking !== undefined && Date.parse(kennismaking.moment) < now

export type AskedStep = { kind: 'asked'; act: 'answer' | 'meet' | 'contact'; name: string; by: string; late: boolean }

/** The first thing that who was asked has to do; nothing while a waiting list or a meeting that was planned takes its time. */
export function askedStep(received: Verwijzing[], now: number): AskedStep | undefined {
  const steps = received.flatMap((one): (AskedStep & { due: string })[] => {
    const act = actFor(one, now)
    return act ? [{ kind: 'asked', act, name: one.huishouden, by: one.door, late: one.stil, due: one.uiterlijk ?? '' }] : []
  })
  const [first] = [...steps].sort((a, b) => a.due.localeCompare(b.due))
  if (!first) return undefined
  const { due: _, ...step } = first
  return step
}

function actFor(referral: Verwijzing, now: number): AskedStep['act'] | undefined {
  const { kennismaking, status, stil } = referral
  if (status === 'gevraagd' || (status === 'wachtlijst' && stil)) return 'answer'
  if (status !== 'aangenomen') return undefined
  if (!kennismaking) return 'meet'
  return stil || hasMet(referral, now) ? 'contact' : undefined
}
