// One thing that waits to be sent, and the choice where somebody else was first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Afspraak, NieuwHuisbezoek } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { clockTime } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { ButtonLink } from '../layout/links'
import { appointmentWords, useWords } from '../words'
import { isAtRest, type Action } from './outbox'
import type { Road } from './use-road'

export function ActionLine({ action, road }: { action: Action; road: Road }) {
  const { t, i18n } = useLingui()
  const { about, at, problem, state } = action
  const stands = { waiting: t`Wacht op verbinding`, conflict: t`Intussen gewijzigd`, refused: t`Niet aangenomen`, aside: t`Opzij gelegd` }[state]
  const report = (action.body as Partial<NieuwHuisbezoek>).gesprek?.verslag
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row">
        <strong><Trans>Huisbezoek bij {about}, {clockTime(at, i18n.locale)} uur</Trans></strong>
        <Badge label={stands} />
      </div>
      {report ? <p className="ph-pre">{report}</p> : null}
      {state === 'conflict' ? <Conflict action={action} road={road} /> : null}
      {state === 'refused' ? (
        <>
          <p>{problem?.code === 'misschien-al-bewaard' ? <Trans>Dit is lang geleden geprobeerd en is misschien al bewaard. Kijk eerst bij Contact of het er staat.</Trans> : problem?.title ?? <Trans>De server nam dit niet aan. Bewaar uw tekst en leg het bezoek opnieuw vast.</Trans>}</p>
          {problem?.errors?.length ? <ul>{problem.errors.map(({ pointer, message }) => <li key={pointer + message}>{message}</li>)}</ul> : null}
        </>
      ) : null}
      {isAtRest(action) ? <AtRest action={action} road={road} /> : null}
    </li>
  )
}

/** What is wrong in the text is put right first; only then does sending help. */
function AtRest({ action, road }: { action: Action; road: Road }) {
  const [sure, setSure] = useState(false)
  const { id, problem, written } = action
  const mends = written !== undefined && problem?.code !== 'misschien-al-bewaard'
  return (
    <>
      <div className="ph-row">
        {mends ? <ButtonLink href={`/onderweg/verbeteren/${id}`}><Trans>Verbeteren</Trans></ButtonLink> : null}
        {problem?.errors?.length && mends ? null : <Button onClick={() => void road.choose(id, action.theirs && action.apart ? 'both' : 'mine')} variant="secondary"><Trans>Toch versturen</Trans></Button>}
        {sure ? null : <Button onClick={() => setSure(true)} variant="tertiary"><Trans>Van dit apparaat halen</Trans></Button>}
      </div>
      {sure ? (
        <div className="ph-row" role="alert">
          <p><Trans>Uw tekst is daarna weg. Weet u het zeker?</Trans></p>
          <Button onClick={() => void road.discard(id)} variant="secondary"><Trans>Ja, haal weg</Trans></Button>
          <Button onClick={() => setSure(false)} variant="tertiary"><Trans>Nee, bewaar</Trans></Button>
        </div>
      ) : null}
    </>
  )
}

function Conflict({ action: { id, theirs }, road }: { action: Action; road: Road }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const now = theirs?.values as Partial<Afspraak> | undefined
  const moment = now?.begin ? `${clockTime(now.begin, i18n.locale)}` : ''
  return (
    <>
      <p><Trans>Een collega wijzigde de afspraak terwijl u onderweg was. Er is niets verloren. Kies wat blijft.</Trans></p>
      <ScrollRegion label={t`De twee versies naast elkaar`}>
        <table className="ph-table">
          <thead>
            <tr>
              <th scope="col"><Trans>Onderdeel</Trans></th>
              <th scope="col"><Trans>Uw versie</Trans></th>
              <th scope="col"><Trans>Versie van nu</Trans></th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row"><Trans>De afspraak</Trans></th>
              <td><Trans>Geweest</Trans></td>
              <td>{now?.status ? word(appointmentWords[now.status]) : ''}{moment ? `, ${moment}` : ''}{now?.toelichting ? `: ${now.toelichting}` : ''}</td>
            </tr>
            <tr>
              <th scope="row"><Trans>Uw verslag</Trans></th>
              <td><Trans>Staat klaar</Trans></td>
              <td><Trans>Nog niet verstuurd</Trans></td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      <div className="ph-row">
        <Button onClick={() => void road.choose(id, 'both')}><Trans>Allebei houden</Trans></Button>
        <Button onClick={() => void road.choose(id, 'mine')} variant="secondary"><Trans>Mijn versie houden</Trans></Button>
        <Button onClick={() => void road.choose(id, 'theirs')} variant="tertiary"><Trans>Versie van nu houden</Trans></Button>
      </div>
    </>
  )
}
