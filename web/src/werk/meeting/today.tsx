// The meetings of today and the invitations that wait for an answer, in somebody's own day.
import { Trans } from '@lingui/react/macro'
import { localDay } from '../../shared/time'
import { Icon } from '../../shared/icon'
import { useMay } from '../api/session'
import { MeetingLine } from './meeting-line'
import { useMeetings } from './queries'

export function MeetingsToday({ today }: { today: string }) {
  const may = useMay()
  return may('overleggen-bijwonen') ? <Today today={today} /> : null
}

function Today({ today }: { today: string }) {
  const items = (useMeetings('komend').data?.items ?? []).filter(({ ikKom, moment }) => localDay(new Date(moment)) === today || ikKom === 'uitgenodigd')
  if (items.length === 0) return null
  return (
    <section aria-labelledby="dag-overleg" className="ph-card ph-block">
      <h2 className="ams-heading ams-heading--4 ph-block__title" id="dag-overleg"><Icon name="chat" /><Trans>Overleg</Trans></h2>
      <ul className="ph-lines">{items.map((one) => <MeetingLine key={one.id} meeting={one} />)}</ul>
    </section>
  )
}
