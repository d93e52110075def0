// Every appointment that is still to come.
import { Trans, useLingui } from '@lingui/react/macro'
import type { MijnOverzicht } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { weekday } from '../../shared/time'
import { Appointment } from '../parts/appointment'
import { MeetingDoor } from '../parts/meeting-door'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'

export function AppointmentsPage({ overview: { afspraken, helpers }, today }: { overview: MijnOverzicht; today: string }) {
  const { t, i18n } = useLingui()
  const ordered = [...afspraken].sort((a, b) => a.begin.localeCompare(b.begin))
  return (
    <>
      <PageHeading title={t`Afspraken`}><Trans>Uw afspraken</Trans></PageHeading>
      <ReadAloud />
      {ordered.length === 0 ? <Empty><Trans>U heeft nu geen afspraak. Wilt u iemand spreken? Bel gerust.</Trans></Empty> : null}
      {ordered.map((appointment) => (
        <Section icon="calendar" key={appointment.id} title={weekday(appointment.begin, i18n.locale)}>
          <Appointment appointment={appointment} dayAbove helpers={helpers} today={today} />
        </Section>
      ))}
      <MeetingDoor today={today} />
    </>
  )
}
