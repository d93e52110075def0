// The first page: the next appointment, one next step, what is new, and who helps.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'wouter'
import type { MijnOverzicht } from '../../shared/api/schema'
import { longDate, relativeDay } from '../../shared/time'
import { PageHeading } from '../../shared/page-heading'
import { Icon } from '../icon'
import { news, type News } from '../news'
import { Appointment } from '../parts/appointment'
import { CallLink } from '../parts/call-link'
import { Emergencies } from '../parts/emergencies'
import { FamilyDoor } from '../parts/family-door'
import { HelperCard } from '../parts/helper-card'
import { MeetingDoor } from '../parts/meeting-door'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'
import { useOpenQuestionnaires } from '../own-scores'
import { useWaitingQuestions } from '../sharing'
import { Doer } from '../parts/steps'

type Props = { overview: MijnOverzicht; today: string }

export function Home({ overview, today }: Props) {
  const { t, i18n } = useLingui()
  const { naam, volgendeAfspraak, afspraken, volgendeStap, helpers } = overview
  const fixed = helpers.find(({ vast }) => vast) ?? helpers[0]
  const items = news(overview, today)
  return (
    <>
      <PageHeading title={t`Start`}><Trans>Welkom, <bdi>{naam}</bdi></Trans></PageHeading>
      <ReadAloud />
      <Questions />
      <OwnScores />
      <FamilyDoor onlyWhenTheirTurn />
      <MeetingDoor onlyToCome today={today} />
      <Section icon="calendar" title={<Trans>Uw volgende afspraak</Trans>} tone={overview.herinnering ? 'next' : undefined}>
        {overview.herinnering ? <p><strong><Trans>Denkt u aan uw afspraak?</Trans></strong> <Trans>Lukt het niet? Bel even. Dan zoekt u samen een andere tijd.</Trans></p> : null}
        {volgendeAfspraak ? (
          <>
            <Appointment appointment={volgendeAfspraak} helpers={helpers} today={today} />
            {afspraken.length > 1 ? <Onward href="/afspraken"><Trans>Al uw afspraken</Trans></Onward> : null}
          </>
        ) : (
          <>
            <Empty><Trans>U heeft nu geen afspraak. Wilt u iemand spreken? Bel gerust.</Trans></Empty>
            {fixed?.telefoon ? <CallLink name={fixed.naam} number={fixed.telefoon} /> : null}
          </>
        )}
      </Section>
      <Section icon="footprints" title={<Trans>Uw volgende stap</Trans>} tone="next">
        {volgendeStap ? (
          <>
            <p className="mijn-next"><OwnWords>{volgendeStap.omschrijving}</OwnWords></p>
            <p><Trans>Wie: <Doer step={volgendeStap} /></Trans></p>
            {volgendeStap.voor ? (
              <p>
                <Trans>Uiterlijk {longDate(volgendeStap.voor, i18n.locale)}</Trans> ({relativeDay(volgendeStap.voor, today, i18n.locale)})
              </p>
            ) : null}
            <p className="ph-soft"><Trans>Is het gelukt? Of lukt het niet? Vertel het uw coach.</Trans></p>
            <Onward href="/plan"><Trans>Bekijk uw plan</Trans></Onward>
          </>
        ) : (
          <Empty><Trans>U hoeft nu niets te doen. De volgende stap bespreekt u met uw coach.</Trans></Empty>
        )}
      </Section>
      {items.length > 0 ? (
        <Section icon="bell" title={<Trans>Nieuw voor u</Trans>}>
          <ul className="mijn-news">
            {items.map((item) => (
              <li key={`${item.kind} ${item.id}`}>
                <NewsText item={item} />
                <span className="ph-soft ph-small"> {relativeDay(item.day, today, i18n.locale)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Emergencies newsOn={today} />
      <Section icon="people" title={<Trans>Wie helpt u?</Trans>}>
        {fixed ? (
          <>
            <HelperCard helper={fixed} />
            <Onward href="/hulp"><Trans>Al uw hulp</Trans></Onward>
          </>
        ) : (
          <Empty><Trans>U heeft nog geen vaste coach. U hoort snel wie u gaat helpen.</Trans></Empty>
        )}
      </Section>
      <Section icon="star" title={<Trans>Wat is belangrijk voor u?</Trans>}>
        <p><Trans>Hier staat wat u goed kunt en wat u vertelde. U kunt ook kaarten leggen.</Trans></p>
        <Onward href="/over-mij"><Trans>Bekijk wat u vertelde</Trans></Onward>
      </Section>
      <Section icon="person" title={<Trans>Uw gegevens</Trans>}>
        <p><Trans>Bekijk wat er over u is opgeschreven. Klopt er iets niet? Dan kunt u dat daar zeggen.</Trans></p>
        <Onward href="/gegevens"><Trans>Alles over mij</Trans></Onward>
      </Section>
    </>
  )
}

/** Nobody is asked behind a menu: a question that waits stands on the first page. */
function Questions() {
  const waiting = useWaitingQuestions()
  if (waiting === 0) return null
  return (
    <Section icon="bell" title={<Trans>Er is een vraag voor u</Trans>} tone="next">
      <p><Trans>Uw coach wil iets over u delen. Mag dat? U kiest zelf.</Trans></p>
      <Onward href="/toestemming"><Trans>Bekijk de vraag</Trans></Onward>
    </Section>
  )
}

/** Only while it is the participant's turn. */
function OwnScores() {
  const [first] = useOpenQuestionnaires()
  if (!first) return null
  return (
    <Section icon="heart" title={<Trans>Hoe gaat het met u?</Trans>} tone="next">
      <p><OwnWords>{first.doel}</OwnWords></p>
      <p><Trans>Er staan korte vragen voor u klaar. U mag ze alleen invullen, of samen met iemand.</Trans></p>
      <Onward href="/vragen"><Trans>Naar de vragen</Trans></Onward>
    </Section>
  )
}

function Onward({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <p data-silent>
      <Link className="ams-link mijn-onward" href={href}>
        {children} <Icon name="arrowRight" />
      </Link>
    </p>
  )
}

function NewsText({ item }: { item: News }) {
  switch (item.kind) {
    case 'report': return <Trans>Er is een nieuw verslag bij: <OwnWords>{item.title}</OwnWords></Trans>
    case 'plan-agreed': return <Trans>Uw plan is klaar. U en uw coach zijn het eens.</Trans>
    case 'plan-started': return <Trans>U bent begonnen met een plan.</Trans>
    case 'goal-scored': return <Trans>U heeft bekeken hoe ver u bent met: <OwnWords>{item.title}</OwnWords></Trans>
    case 'measured': return <Trans>U heeft samen bekeken hoe het nu gaat.</Trans>
    case 'trajectory-started': return <Trans>Begonnen: <OwnWords>{item.title}</OwnWords></Trans>
    case 'trajectory-closed': return <Trans>Klaar: <OwnWords>{item.title}</OwnWords></Trans>
  }
}
