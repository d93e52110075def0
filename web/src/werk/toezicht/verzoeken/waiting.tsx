// How many requests wait for this person: what a colleague took up waits for that colleague.
import { WaitingCount } from '../waiting'
import { useRequests } from './queries'

export default function Waiting() {
  const { data, hasNextPage } = useRequests(false)
  return <WaitingCount count={data?.pages[0]?.items.filter(({ behandelaar, vanMij }) => vanMij || !behandelaar).length} more={hasNextPage} />
}
