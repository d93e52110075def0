// The way to the meetings about the reader. Nothing stands here when they are invited to none.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { EigenOverleg } from '../../shared/api/schema'
import { clockTime, localDay, relativeDay } from '../../shared/time'
import { Icon } from '../icon'
import { firstOff, inOrder, readMeetings } from '../own-meetings'
import { Section } from './section'

/** `onlyToCome`: nothing stands here either when every meeting was. */
export function MeetingDoor({ today, onlyToCome = false }: { today: string; onlyToCome?: boolean }) {
  const { i18n } = useLingui()
  const [meetings, setMeetings] = useState<EigenOverleg[]>([])
  useEffect(() => {
    const abort = new AbortController()
    // The rest of the page goes on when they cannot be read now.
    readMeetings(abort.signal).then(setMeetings, () => {})
    return () => abort.abort()
  }, [])
  const [first] = inOrder(meetings)
  const off = firstOff(meetings, today)
  if (!first || (onlyToCome && !first.kanNog && !off)) return null
  const asked = first.kanNog && first.komt === 'uitgenodigd'
  const day = relativeDay(localDay(new Date(first.moment)), today, i18n.locale)
  const time = clockTime(first.moment, i18n.locale)
  const offDay = off ? relativeDay(localDay(new Date(off.moment)), today, i18n.locale) : ''
  const offTime = off ? clockTime(off.moment, i18n.locale) : ''
  return (
    <Section icon="people" title={<Trans>Praten over u, met u erbij</Trans>} tone={asked ? 'next' : undefined}>
      {off ? <p><strong><Trans>Een gesprek gaat niet door: {offDay} om {offTime} uur.</Trans></strong></p> : null}
      {onlyToCome && !first.kanNog ? null : <p>
        {asked ? <Trans>U bent uitgenodigd voor een gesprek: {day} om {time} uur. Mensen die u helpen, zijn er ook. Komt u?</Trans> : first.kanNog ? <Trans>Er is een gesprek met de mensen die u helpen: {day} om {time} uur.</Trans> : <Trans>Hier staat wat er met u is afgesproken.</Trans>}
      </p>}
      <p data-silent>
        <Link className="ams-link mijn-onward ph-no-print" href="/overleg"><Trans>Bekijk het gesprek</Trans> <Icon name="arrowRight" /></Link>
      </p>
    </Section>
  )
}
