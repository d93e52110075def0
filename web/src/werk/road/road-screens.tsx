// On the road: today's visits as they were taken along, and what waits to be sent. All of it works without network.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, longDate } from '../../shared/time'
import { Alert, Badge, Button } from '../../shared/ui'
import { signInAddress } from '../api/session'
import { ButtonLink, TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loading, Section } from '../layout/screen'
import { VisitForm } from '../visit/visit-form'
import { ActionLine } from './action-line'
import type { TakenVisit } from './road'
import { useRoad, type Road } from './use-road'

export function RoadScreens() {
  const road = useRoad()
  if (!road.known) return <Loading />
  return (
    <Switch>
      <Route path="/onderweg/:afspraakId">{({ afspraakId }) => <RoadVisit key={afspraakId} road={road} visit={road.visits.find(({ afspraak }) => afspraak.id === afspraakId)} />}</Route>
      <Route><Overview road={road} /></Route>
    </Switch>
  )
}

function Overview({ road }: { road: Road }) {
  const { t, i18n } = useLingui()
  const { actions, validUntil, visits } = road
  const until = validUntil === undefined ? '' : new Date(validUntil).toISOString()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Onderweg`}><Trans>Onderweg</Trans></PageHeading>
      <Section id="bezoeken" title={<Trans>Meegenomen bezoeken</Trans>}>
        {visits.length > 0 ? (
          <>
            <p className="ph-soft"><Trans>Deze bezoeken werken ook zonder netwerk. Ze staan versleuteld op dit apparaat tot {longDate(until, i18n.locale)}, {clockTime(until, i18n.locale)} uur.</Trans></p>
            <ul className="ph-lines ph-card">{visits.map((visit) => <VisitLine key={visit.afspraak.id} visit={visit} />)}</ul>
          </>
        ) : (
          <p><Trans>Er zijn geen bezoeken meegenomen. Kies in <TextLink href="/">Mijn dag</TextLink> voor Meenemen, als u verbinding heeft.</Trans></p>
        )}
      </Section>
      <Section id="versturen" title={<Trans>Nog te versturen</Trans>}>
        <SendingState road={road} />
        {actions.length > 0 ? <ul className="ph-stack ph-stack--fill ph-plain">{actions.map((action) => <ActionLine action={action} key={action.id} road={road} />)}</ul> : null}
      </Section>
    </div>
  )
}

function SendingState({ road }: { road: Road }) {
  const { t } = useLingui()
  const waiting = road.actions.filter(({ state }) => state === 'waiting').length
  if (road.actions.length === 0) return <p className="ph-soft" role="status"><Trans>Alles is verstuurd.</Trans></p>
  return (
    <>
      {road.ending === 'signedOut' && waiting > 0 ? (
        <Alert heading={t`Log opnieuw in`} headingLevel={3} severity="warning">
          <p><Trans>Uw bezoeken staan veilig op dit apparaat. <a className="ams-link" href={signInAddress()}>Log opnieuw in</a>, dan gaan ze vanzelf weg.</Trans></p>
        </Alert>
      ) : null}
      <div className="ph-row">
        <p role="status">
          {waiting > 0 ? <Plural one="# bezoek wacht op verbinding. Het gaat vanzelf weg." other="# bezoeken wachten op verbinding. Ze gaan vanzelf weg." value={waiting} /> : <Trans>Hier is uw keuze nodig.</Trans>}
        </p>
        {waiting > 0 ? <Button onClick={() => void road.flush()} variant="secondary"><Trans>Nu versturen</Trans></Button> : null}
      </div>
    </>
  )
}

function VisitLine({ visit: { afspraak, target, vastgelegd } }: { visit: TakenVisit }) {
  const { t, i18n } = useLingui()
  return (
    <li className="ph-line ph-line--timed">
      <time className="ph-time" dateTime={afspraak.begin}>{clockTime(afspraak.begin, i18n.locale)}</time>
      <span>
        <strong>{target.naam}</strong>
        <br />
        <span className="ph-soft ph-small">{afspraak.onderwerp} · {afspraak.plaats}</span>
        <br />
        {vastgelegd ? <Badge label={t`Vastgelegd`} /> : <TextLink href={`/onderweg/${afspraak.id}`}><Trans>Huisbezoek bij {target.naam} vastleggen</Trans></TextLink>}
      </span>
    </li>
  )
}

function RoadVisit({ road, visit }: { road: Road; visit?: TakenVisit }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [now] = useState(road.now)
  const tell = useTell()
  if (!visit) {
    return (
      <div className="ph-stack">
        <PageHeading title={t`Bezoek niet meegenomen`}><Trans>Dit bezoek is niet (meer) meegenomen</Trans></PageHeading>
        <ButtonLink href="/onderweg"><Trans>Naar Onderweg</Trans></ButtonLink>
      </div>
    )
  }
  const { target } = visit
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Huisbezoek vastleggen`}><Trans>Huisbezoek bij {target.naam}</Trans></PageHeading>
      <VisitForm
        cancel="/onderweg"
        done={() => {
          tell(t`Het huisbezoek staat op dit apparaat. Het wordt verstuurd zodra er verbinding is.`)
          navigate('/onderweg')
        }}
        now={now}
        send={(body, key) => road.write(visit, body, key)}
        target={target}
      />
    </div>
  )
}
