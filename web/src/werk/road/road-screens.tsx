// On the road: today's visits as they were taken along, and what waits to be sent. All of it works without network.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ApiFailure } from '../../shared/api/failure'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, longDate } from '../../shared/time'
import { Alert, Badge, Button } from '../../shared/ui'
import { signInAddress } from '../api/session'
import type { DraftPlace } from '../forms/draft'
import { ButtonLink, PhoneLink, TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loading, Section } from '../layout/screen'
import { VisitForm } from '../visit/visit-form'
import { ActionLine } from './action-line'
import { isAtRest, type Action } from './outbox'
import type { AtTheDoor, TakenVisit } from './road'
import { useRoad, type Road, type WrittenVisit } from './use-road'

export function RoadScreens() {
  const road = useRoad()
  if (!road.known) return <Loading />
  return (
    <Switch>
      <Route path="/onderweg/verbeteren/:id">{({ id }) => <MendVisit action={road.actions.find((action) => action.id === id && isAtRest(action))} key={id} road={road} />}</Route>
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

/** Maps and calls are of the telephone itself: a link to a map would tell others where somebody lives. */
function Door({ door }: { door?: AtTheDoor }) {
  if (!door || (!door.adres && door.bellen.length === 0)) return null
  return (
    <>
      {door.adres ? <><span className="ph-small">{door.adres}</span><br /></> : null}
      {door.bellen.map(({ naam, telefoon }) => <span className="ph-small" key={naam + telefoon}><PhoneLink number={telefoon}>{`${naam}, ${telefoon}`}</PhoneLink><br /></span>)}
    </>
  )
}

function VisitLine({ visit: { afspraak, deur, target, vastgelegd } }: { visit: TakenVisit }) {
  const { t, i18n } = useLingui()
  return (
    <li className="ph-line ph-line--timed">
      <time className="ph-time" dateTime={afspraak.begin}>{clockTime(afspraak.begin, i18n.locale)}</time>
      <span>
        <strong>{target.naam}</strong>
        <br />
        <span className="ph-soft ph-small">{afspraak.onderwerp} · {afspraak.plaats}</span>
        <br />
        <Door door={deur} />
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
  const { drafts } = useDrafts(road, `bezoek:${visit?.afspraak.id}`)
  if (!visit) {
    return (
      <div className="ph-stack">
        <PageHeading title={t`Bezoek niet meegenomen`}><Trans>Dit bezoek is niet (meer) meegenomen</Trans></PageHeading>
        <ButtonLink href="/onderweg"><Trans>Naar Onderweg</Trans></ButtonLink>
      </div>
    )
  }
  if (!drafts) return <Loading />
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
        drafts={drafts}
        now={now}
        send={(body, key, values) => road.write(visit, { values, target }, body, key)}
        target={target}
      />
    </div>
  )
}

/** A visit that the server did not take: what was typed stands there again, with what is wrong at its fields. */
function MendVisit({ road, action: found }: { road: Road; action?: Action }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [now] = useState(road.now)
  // As it was opened: it leaves the list while it is being kept.
  const [action] = useState(found)
  const tell = useTell()
  const { drafts } = useDrafts(road, `verbeteren:${action?.id}`)
  const written = action?.written as WrittenVisit | undefined
  if (!action || !written) {
    return (
      <div className="ph-stack">
        <PageHeading title={t`Niets te verbeteren`}><Trans>Dit bezoek wacht niet meer op u</Trans></PageHeading>
        <ButtonLink href="/onderweg"><Trans>Naar Onderweg</Trans></ButtonLink>
      </div>
    )
  }
  if (!drafts) return <Loading />
  // What a colleague made of the appointment stays as it is.
  const target = action.theirs ? { ...written.target, afspraak: undefined } : written.target
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Huisbezoek verbeteren`}><Trans>Huisbezoek bij {target.naam} verbeteren</Trans></PageHeading>
      <VisitForm
        before={{ values: written.values, refused: action.problem ? new ApiFailure(400, action.problem) : undefined }}
        cancel="/onderweg"
        done={() => {
          tell(t`Het huisbezoek staat op dit apparaat. Het wordt verstuurd zodra er verbinding is.`)
          navigate('/onderweg')
        }}
        drafts={drafts}
        now={now}
        send={(body, _key, values) => road.mend(action.id, { values, target }, body)}
        target={target}
      />
    </div>
  )
}

/** Where a form on the road keeps what is not finished; read before it is drawn. */
function useDrafts({ drafts: open }: Road, form: string): { drafts?: DraftPlace } {
  const [opened, setOpened] = useState<{ drafts?: DraftPlace }>({})
  const [read] = useState(() => open)
  useEffect(() => {
    let gone = false
    void read(form).then((drafts) => (gone ? undefined : setOpened({ drafts })))
    return () => {
      gone = true
    }
  }, [form, read])
  return opened
}
