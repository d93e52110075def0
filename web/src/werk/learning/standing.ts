// How a training stands for the reader, and until when it lasts.
import type { Opleiding } from '../../shared/api/schema'
import { localDay } from '../../shared/time'

export type Standing = 'afgezegd' | 'ik-kom' | 'vol' | 'open'

/** Called off comes before everything: who meant to come must see that first. */
export function standingOf({ aangemeld, gaatNietDoor, ikKom, plekken }: Opleiding): Standing {
  if (gaatNietDoor) return 'afgezegd'
  if (ikKom) return 'ik-kom'
  return plekken !== undefined && aangemeld >= plekken ? 'vol' : 'open'
}

/** Undefined when everybody may come. Never less than none: places may be taken away later. */
export function placesLeft({ aangemeld, plekken }: Opleiding): number | undefined {
  return plekken === undefined ? undefined : Math.max(0, plekken - aangemeld)
}

/** The instant at which it ends. */
export function endOf({ begin, minuten }: Opleiding): string {
  return new Date(Date.parse(begin) + minuten * 60_000).toISOString()
}

/** Nobody signs up any more for what has begun. */
export function hasBegun({ begin }: Opleiding, now: number): boolean {
  return Date.parse(begin) <= now
}

/** What somebody goes to on a day. One that was called off stays: they would go there for nothing. */
export function mineOn(day: string, trainings: readonly Opleiding[]): Opleiding[] {
  return trainings.filter(({ begin, ikKom }) => ikKom && localDay(new Date(begin)) === day)
}
