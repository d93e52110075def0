// Cohorts, for who makes policy: which groups of people are looked at together, and what changed for them.
import { Route, Switch } from 'wouter'
import { CohortList } from './cohort-list'
import { CohortScreen } from './cohort-screen'
import { ReportScreen } from './report-screen'

export default function Effect() {
  return (
    <Switch>
      <Route path="/effect"><CohortList /></Route>
      <Route path="/effect/nieuw"><CohortScreen cohortId={undefined} /></Route>
      <Route path="/effect/:id/rapport">{({ id }) => <ReportScreen cohortId={id} key={id} />}</Route>
      <Route path="/effect/:id">{({ id }) => <CohortScreen cohortId={id} key={id} />}</Route>
    </Switch>
  )
}
