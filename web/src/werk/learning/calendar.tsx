// The trainings that come, the first one first, and those that were.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'wouter'
import type { Opleiding } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { useMay } from '../api/session'
import { ChoiceFilter } from '../layout/choice-filter'
import { ButtonLink, TextLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { PastTrainings } from './past'
import { Places } from './places'
import { useTrainings } from './queries'
import { placesLeft, standingOf } from './standing'
import { When } from './when'

export function Calendar() {
  const { t } = useLingui()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const choices = [{ value: '', label: t`Alle opleidingen` }, { value: 'ik-kom', label: t`Waar ik heen ga` }, { value: 'geweest', label: t`Geweest` }]
  const shown = choices.find(({ value }) => value === params.get('toon'))?.value ?? ''
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Leren`}><Trans>Leren</Trans></PageHeading>
        {may('opleidingen-beheren') ? <ButtonLink href="/leren/opleidingen/nieuw" icon="plus"><Trans>Opleiding toevoegen</Trans></ButtonLink> : null}
      </div>
      <Places here="opleidingen" />
      <div className="ph-filters"><ChoiceFilter label={t`Toon`} name="toon" onChange={(_, value) => setParams(value ? { toon: value } : {})} options={choices} value={shown} /></div>
      {shown === 'geweest' ? <Section id="geweest" title={<Trans>Geweest</Trans>}><PastTrainings /></Section> : <Section id="opleidingen" title={<Trans>Opleidingen</Trans>}><ToCome mine={shown === 'ik-kom'} /></Section>}
    </div>
  )
}

function ToCome({ mine }: { mine: boolean }) {
  const query = useTrainings()
  return (
    <Loaded query={query}>
      {({ items }) => {
        const shown = mine ? items.filter(({ ikKom }) => ikKom) : items
        if (shown.length === 0) return <Empty>{mine && items.length > 0 ? <Trans>U hebt zich nog nergens voor aangemeld.</Trans> : <Trans>Er staat nog geen opleiding in de kalender.</Trans>}</Empty>
        return <ul className="ph-lines ph-card">{shown.map((one) => <Line key={one.id} training={one} />)}</ul>
      }}
    </Loaded>
  )
}

function Line({ training }: { training: Opleiding }) {
  return (
    <li className="ph-line">
      <TextLink href={`/leren/opleidingen/${training.id}`}>{training.titel}</TextLink>
      <span><When training={training} />, {training.plaats}</span>
      <span className="ph-soft ph-small"><StandingText training={training} /></span>
    </li>
  )
}

export function StandingText({ training }: { training: Opleiding }) {
  const standing = standingOf(training)
  const left = placesLeft(training)
  if (standing === 'afgezegd') return <strong className="ph-late"><Trans>Gaat niet door</Trans></strong>
  if (standing === 'ik-kom') return <strong><Trans>U komt</Trans></strong>
  if (standing === 'vol') return <Trans>Vol</Trans>
  return left === undefined ? <Trans>Er is plaats</Trans> : <Plural one="Nog # plek" other="Nog # plekken" value={left} />
}
