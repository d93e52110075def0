// Methods and programmes to choose from, and what is known of each.
import { Route, Switch } from 'wouter'
import { MethodList } from './method-list'
import { MethodScreen } from './method-screen'

export default function Methods() {
  return (
    <Switch>
      <Route path="/methoden"><MethodList /></Route>
      <Route path="/methoden/:id">{({ id }) => <MethodScreen id={id} key={id} />}</Route>
    </Switch>
  )
}
