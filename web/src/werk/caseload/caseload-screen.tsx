// How the work is divided over coaches: where there is room, what is at risk and who waits. In the order of names; it says
// nothing about how well somebody works.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'wouter'
import type { CaseloadOverzicht, CoachKeuze, WachtrijAantal } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { useCaseload, useCoachLoads } from '../api/queries'
import { ChoiceFilter } from '../layout/choice-filter'
import { TextLink } from '../layout/links'
import { Paged } from '../layout/paged'
import { Loaded, Section } from '../layout/screen'
import { useFilled } from '../layout/use-filled'
import { CoachCard } from './coach-card'
import { readShow } from './shown'

export default function CaseloadScreen() {
  const { t } = useLingui()
  const query = useCaseload()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <PageHeading title={t`Caseload`}><Trans>Caseload</Trans></PageHeading>
      <div className="ph-narrow ph-stack">
        <p><Trans>Hier ziet u hoe het werk is verdeeld, en waar iemand wacht. Zo verdeelt u het werk op tijd.</Trans></p>
        <p className="ph-soft"><Trans>De coaches staan op volgorde van naam. De getallen zeggen niet hoe goed iemand werkt.</Trans></p>
      </div>
      <Loaded query={query}>{(overview) => <Overview overview={overview} />}</Loaded>
    </div>
  )
}

function Overview({ overview }: { overview: CaseloadOverzicht }) {
  return (
    <>
      <Waiting overview={overview} />
      <Coaches overview={overview} />
    </>
  )
}

function Waiting({ overview: { wachtOpPlaats, zonderCoach, zonderCoachSinds } }: { overview: CaseloadOverzicht }) {
  const { i18n } = useLingui()
  return (
    <Section id="wacht" title={<Trans>Wie wacht</Trans>}>
      {zonderCoach.huishoudens === 0 && wachtOpPlaats.length === 0 ? <p className="ph-soft"><Trans>Er wacht nu niemand op een coach of op een plaats.</Trans></p> : null}
      <ul className="ph-lines">
        {zonderCoach.huishoudens > 0 ? (
          <li className="ph-line">
            <TextLink href="/huishoudens?zonderCoach=ja"><Plural one="# huishouden wacht op een coach" other="# huishoudens wachten op een coach" value={zonderCoach.huishoudens} /></TextLink>
            <span className="ph-soft ph-small">
              {zonderCoachSinds ? <Trans>het langst sinds {longDate(zonderCoachSinds, i18n.locale)}</Trans> : null}
              {zonderCoach.spoed > 0 ? <> · <Plural one="# met spoed" other="# met spoed" value={zonderCoach.spoed} /></> : null}
            </span>
          </li>
        ) : null}
        {wachtOpPlaats.map((queue) => <Queue key={queue.plek} queue={queue} />)}
      </ul>
      <p><TextLink href="/huishoudens?zonderStap=ja"><Trans>Bij wie is niets afgesproken?</Trans></TextLink></p>
    </Section>
  )
}

function Queue({ queue: { aanpak, aantal, langstSinds, naam } }: { queue: WachtrijAantal }) {
  const { i18n } = useLingui()
  return (
    <li className="ph-line">
      <span><Plural one="# huishouden wacht op een plaats bij" other="# huishoudens wachten op een plaats bij" value={aantal} /> {naam}</span>
      <span className="ph-soft ph-small">
        {aanpak}
        {langstSinds ? <> · <Trans>het langst sinds {longDate(langstSinds, i18n.locale)}</Trans></> : null}
      </span>
    </li>
  )
}

function Coaches({ overview }: { overview: CaseloadOverzicht }) {
  const { t } = useLingui()
  const [params, setParams] = useSearchParams()
  const show = readShow(params.get('toon'))
  const choose = (_: string, value: string) => setParams(value ? { toon: value } : {})
  const choices: { value: CoachKeuze | ''; label: string }[] = [
    { value: '', label: t`Alle coaches` },
    { value: 'ruimte', label: t`Met ruimte` },
    { value: 'vol', label: t`Zonder ruimte` },
    { value: 'termijn', label: t`Met een termijn die afloopt` },
    { value: 'stil', label: t`Met iemand die lang niet is gesproken` },
  ]
  return (
    <Section id="coaches" title={<Trans>De coaches</Trans>}>
      <p className="ph-narrow ph-soft ph-small"><Plural one="Werkbaar is # huishouden dat begeleid wordt. Nazorg telt lichter, spoed telt zwaarder." other="Werkbaar zijn # huishoudens die begeleid worden. Nazorg telt lichter, spoed telt zwaarder." value={overview.werkbaar} /></p>
      <div className="ph-filters"><ChoiceFilter label={t`Toon`} name="toon" onChange={choose} options={choices} value={show ?? ''} /></div>
      <CoachList key={show} overview={overview} show={show} />
    </Section>
  )
}

function CoachList({ overview, show }: { overview: CaseloadOverzicht; show: CoachKeuze | undefined }) {
  const query = useFilled(useCoachLoads(show))
  return (
    <Paged empty={<Trans>Er is geen coach die hierbij past.</Trans>} query={query}>
      {(coaches) => <ul className="ph-plain ph-two">{coaches.map((coach) => <CoachCard coach={coach} key={coach.coachId} soonDays={overview.binnenkortDagen} workable={overview.werkbaar} />)}</ul>}
    </Paged>
  )
}
