// Decision tables, for who makes policy: which there are, and changing one.
import { Route, Switch } from 'wouter'
import { TableList } from './table-list'
import { TableScreen } from './table-screen'
import './tables.css'

export default function Tables() {
  return (
    <Switch>
      <Route path="/beslistabellen"><TableList /></Route>
      <Route path="/beslistabellen/:id">{({ id }) => <TableScreen id={id} key={id} />}</Route>
    </Switch>
  )
}
