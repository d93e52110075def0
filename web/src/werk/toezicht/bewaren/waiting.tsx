// How many dossiers wait for this person: not those that somebody holds back, or that they approved already.
import { useMay } from '../../api/session'
import { WaitingCount } from '../waiting'
import { useDestructionList } from './queries'
import { waitsForMe } from './standing'

export default function Waiting() {
  const may = useMay()
  const { data } = useDestructionList()
  if (!may('vernietiging-besluiten')) return null
  return <WaitingCount count={data?.pages.flatMap(({ items }) => items).filter(waitsForMe).length} />
}
