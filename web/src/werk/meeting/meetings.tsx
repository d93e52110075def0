// Meetings: what is to come, what was, planning one, and one meeting with its agenda.
import { Trans, useLingui } from '@lingui/react/macro'
import { Route, Switch, useSearchParams } from 'wouter'
import { PageHeading } from '../../shared/page-heading'
import { useMay } from '../api/session'
import { ChoiceFilter } from '../layout/choice-filter'
import { ButtonLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { DiscussScreen } from './discuss-screen'
import { MeetingLine } from './meeting-line'
import { MeetingScreen } from './meeting-screen'
import './meeting.css'
import { PlanMeeting } from './plan-meeting'
import { useMeetings, type When } from './queries'

export default function Meetings() {
  return (
    <Switch>
      <Route path="/overleg"><MeetingList /></Route>
      <Route path="/overleg/nieuw"><PlanMeeting /></Route>
      <Route path="/overleg/:id">{({ id }) => <MeetingScreen id={id} key={id} />}</Route>
      <Route path="/overleg/:id/:puntId">{({ id, puntId }) => <DiscussScreen id={id} itemId={puntId} key={puntId} />}</Route>
    </Switch>
  )
}

function MeetingList() {
  const { t } = useLingui()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const when: When = params.get('wanneer') === 'geweest' ? 'geweest' : 'komend'
  const query = useMeetings(when)
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <div className="ph-title-row">
        <PageHeading title={t`Overleg`}><Trans>Overleg</Trans></PageHeading>
        {may('overleggen-leiden') ? <ButtonLink href="/overleg/nieuw" icon="plus"><Trans>Overleg plannen</Trans></ButtonLink> : null}
      </div>
      <div className="ph-filters" role="search">
        <ChoiceFilter
          label={t`Wanneer`}
          name="wanneer"
          onChange={(name, value) => setParams({ [name]: value })}
          options={[{ value: 'komend', label: t`Wat nog komt` }, { value: 'geweest', label: t`Wat is geweest` }]}
          value={when}
        />
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{when === 'komend' ? <Trans>Er staat voor u geen overleg gepland.</Trans> : <Trans>Er is nog geen overleg geweest.</Trans>}</Empty>
          ) : (
            <ul className="ph-lines ph-card">{items.map((one) => <MeetingLine key={one.id} meeting={one} />)}</ul>
          )
        }
      </Loaded>
    </div>
  )
}
