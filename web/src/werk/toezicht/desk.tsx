// The desk of who watches over the data: what waits, and a way to every part that this person may use.
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { useMay } from '../api/session'
import { NotFound } from '../app'
import { BackLink, TextLink } from '../layout/links'
import { Empty } from '../layout/screen'
import { useWords } from '../words'
import { entries } from './entries'
import { address, type DeskEntry } from './entry'
import './desk.css'

export default function Desk() {
  const may = useMay()
  // Below the screen of a part its own way back stands, to that screen.
  const [place] = useLocation()
  const mine = entries.filter(({ rights }) => rights.some(may))
  return (
    <Switch>
      <Route path="/toezicht"><Start entries={mine} /></Route>
      {mine.map((entry) => (
        <Route key={entry.path} path={`${address(entry)}/*?`}>
          {place === address(entry) ? <BackLink href="/toezicht"><Trans>Toezicht</Trans></BackLink> : null}
          <entry.Screen />
        </Route>
      ))}
      <Route><NotFound /></Route>
    </Switch>
  )
}

function Start({ entries: mine }: { entries: readonly DeskEntry[] }) {
  const { t } = useLingui()
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Toezicht`}><Trans>Toezicht</Trans></PageHeading>
      <p><Trans>Hier ziet u of de gegevens van mensen zorgvuldig worden gebruikt.</Trans></p>
      {mine.length === 0 ? <Empty><Trans>Voor uw rol is hier niets te doen.</Trans></Empty> : null}
      <ul className="ph-desk">
        {mine.map((entry) => <Card entry={entry} key={entry.path} />)}
      </ul>
    </div>
  )
}

function Card({ entry }: { entry: DeskEntry }) {
  const { word } = useWords()
  return (
    <li className="ph-card ph-desk__card">
      <Icon className="ph-desk__icon" name={entry.icon} />
      <h2 className="ams-heading ams-heading--4"><TextLink href={address(entry)}>{word(entry.title)}</TextLink></h2>
      <p className="ph-soft">{word(entry.about)}</p>
      {entry.Waiting ? <Suspense><entry.Waiting /></Suspense> : null}
    </li>
  )
}
