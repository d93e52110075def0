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
