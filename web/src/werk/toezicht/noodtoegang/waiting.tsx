// How many wait for this person: what they took themselves is reviewed by somebody else.
import { useSession } from '../../api/session'
import { WaitingCount } from '../waiting'
import { useEmergencies } from './queries'

export default function Waiting() {
  const { gebruiker } = useSession()
  const { data, hasNextPage } = useEmergencies(true)
  return <WaitingCount count={data?.pages[0]?.items.filter(({ doorId }) => doorId !== gebruiker.id).length} more={hasNextPage} />
}
