// Where professionals learn: the trainings that come, and intervision on cases without names.
import { Route, Switch } from 'wouter'
import { useMay } from '../api/session'
import { NotFound } from '../app'
import { CaseForm } from './case-form'
import { CaseScreen } from './case-screen'
import { Calendar } from './calendar'
import { ConclusionScreen } from './conclusion-form'
import { GroupFormScreen } from './group-form'
import { GroupScreen } from './group-screen'
import { Groups } from './groups'
import { TrainingFormScreen } from './training-form'
import { TrainingScreen } from './training-screen'

export default function Learning() {
  const may = useMay()
  return (
    <Switch>
      <Route path="/leren"><Calendar /></Route>
      {may('opleidingen-beheren') ? <Route path="/leren/opleidingen/nieuw"><TrainingFormScreen trainingId={undefined} /></Route> : null}
      {may('opleidingen-beheren') ? <Route path="/leren/opleidingen/:id/wijzigen">{({ id }) => <TrainingFormScreen key={id} trainingId={id} />}</Route> : null}
      <Route path="/leren/opleidingen/:id">{({ id }) => <TrainingScreen key={id} trainingId={id} />}</Route>
      {may('intervisie') ? <Route path="/leren/intervisie/*?"><Intervision /></Route> : null}
      <Route><NotFound /></Route>
    </Switch>
  )
}

function Intervision() {
  return (
    <Switch>
      <Route path="/leren/intervisie"><Groups /></Route>
      <Route path="/leren/intervisie/nieuw"><GroupFormScreen groupId={undefined} /></Route>
      <Route path="/leren/intervisie/:group">{({ group }) => <GroupScreen groupId={group} key={group} />}</Route>
      <Route path="/leren/intervisie/:group/wijzigen">{({ group }) => <GroupFormScreen groupId={group} key={group} />}</Route>
      <Route path="/leren/intervisie/:group/inbrengen">{({ group }) => <CaseForm groupId={group} key={group} />}</Route>
      <Route path="/leren/intervisie/:group/casus/:id">{({ group, id }) => <CaseScreen caseId={id} groupId={group} key={id} />}</Route>
      <Route path="/leren/intervisie/:group/casus/:id/conclusie">{({ group, id }) => <ConclusionScreen caseId={id} groupId={group} key={id} />}</Route>
      <Route><NotFound /></Route>
    </Switch>
  )
}
