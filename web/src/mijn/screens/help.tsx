// Who and what helps: the people, and the help and activities that are going on.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'wouter'
import type { MijnOverzicht } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { Icon } from '../icon'
import { Asked } from '../parts/asked'
import { HelperCard } from '../parts/helper-card'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'
import { Trajectory } from '../parts/trajectory'

export function HelpPage({ overview: { helpers, trajecten } }: { overview: MijnOverzicht }) {
  const { t } = useLingui()
  const people = [...helpers].sort((a, b) => Number(b.vast) - Number(a.vast))
  const running = trajecten.filter(({ status }) => status === 'lopend')
  const closed = trajecten.filter(({ status }) => status === 'afgesloten')
  return (
    <>
      <PageHeading title={t`Hulp`}><Trans>Uw hulp</Trans></PageHeading>
      <ReadAloud />
      <Section icon="people" title={<Trans>Wie helpt u?</Trans>}>
        {people.length > 0 ? (
          <ul className="mijn-helpers">
            {people.map((helper) => <li key={`${helper.naam} ${helper.rol}`}><HelperCard helper={helper} /></li>)}
          </ul>
        ) : (
          <Empty><Trans>U heeft nog geen vaste coach. U hoort snel wie u gaat helpen.</Trans></Empty>
        )}
      </Section>
      <Asked />
      <Section icon="person" title={<Trans>Wie mag wat over u weten?</Trans>}>
        <p><Trans>Hier ziet u wat u goed vindt. U kunt er ook mee stoppen.</Trans></p>
        <p data-silent><Link className="ams-link mijn-onward" href="/toestemming"><Trans>Bekijk uw toestemming</Trans> <Icon name="arrowRight" /></Link></p>
      </Section>
      {running.map((trajectory) => <Trajectory key={trajectory.id} trajectory={trajectory} />)}
      {trajecten.length === 0 ? (
        <Section icon="heart" title={<Trans>Wat helpt u?</Trans>}>
          <Empty><Trans>Er loopt nu geen hulp of activiteit. Heeft u hulp nodig? Bespreek het met uw coach.</Trans></Empty>
        </Section>
      ) : null}
      {closed.length > 0 ? (
        <>
          <h2 className="ams-heading ams-heading--3"><Trans>Dit is klaar</Trans></h2>
          {closed.map((trajectory) => <Trajectory key={trajectory.id} trajectory={trajectory} />)}
        </>
      ) : null}
      <p className="ph-no-print"><Link className="ams-link" href="/inzage"><Trans>Wie keek er in uw gegevens?</Trans></Link></p>
    </>
  )
}
