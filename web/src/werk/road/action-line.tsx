// One thing that waits to be sent, and the choice where somebody else was first.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Afspraak, NieuwHuisbezoek } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { clockTime } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { appointmentWords, useWords } from '../words'
import type { Action } from './outbox'
import type { Road } from './use-road'

export function ActionLine({ action, road }: { action: Action; road: Road }) {
  const { t, i18n } = useLingui()
  const { about, at, id, problem, state } = action
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
      {state === 'refused' || state === 'aside' ? (
        <div className="ph-row">
          <Button onClick={() => void road.choose(id, action.theirs && action.apart ? 'both' : 'mine')} variant="secondary"><Trans>Toch versturen</Trans></Button>
          <Button onClick={() => void road.discard(id)} variant="tertiary"><Trans>Van dit apparaat halen</Trans></Button>
        </div>
      ) : null}
    </li>
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
