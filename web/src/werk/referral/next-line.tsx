// What is waited for with a referral, in a sentence or two.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Verwijzing } from '../../shared/api/schema'
import { clockTime, longDate, nowHere, weekday } from '../../shared/time'
import { hasMet, sideOf } from './standing'

export function NextLine({ referral }: { referral: Verwijzing }) {
  const { i18n } = useLingui()
  const { kennismaking, status, stil, uiterlijk } = referral
  const day = uiterlijk ? longDate(uiterlijk, i18n.locale) : ''
  if (kennismaking && status === 'aangenomen') {
    const when = weekday(kennismaking.moment, i18n.locale)
    return (
      <>
        {hasMet(referral, nowHere()) ? (
          <p><Trans>De kennismaking was {when}. Is het contact er?</Trans></p>
        ) : (
          <p><Trans>Samen kennismaken: {when}, {clockTime(kennismaking.moment, i18n.locale)} uur, {kennismaking.plaats}.</Trans></p>
        )}
        {stil ? <Silence day={day} referral={referral} /> : null}
      </>
    )
  }
  if (stil) return <Silence day={day} referral={referral} />
  if (status === 'gevraagd' && day) return <p><Trans>Antwoord uiterlijk {day}.</Trans></p>
  if (status === 'wachtlijst' && day) return <p><Trans>Uiterlijk {day} is er weer nieuws.</Trans></p>
  if (status === 'aangenomen' && day) return <p><Trans>Uiterlijk {day} is het eerste contact er.</Trans></p>
  return null
}

/** A term that passed is told also when a meeting was planned: it may not have come to it. */
function Silence({ referral, day }: { referral: Verwijzing; day: string }) {
  const { aan, aangenomenDoor } = referral
  return (
    <p className="ph-late">
      {sideOf(referral) === 'sender' ? <Trans>Er had voor {day} iets van {aangenomenDoor ?? aan} moeten komen. Bel even.</Trans> : <Trans>Dit had uiterlijk {day} gemoeten. Wie het vroeg, wacht op u.</Trans>}
    </p>
  )
}
