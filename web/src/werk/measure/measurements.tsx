// All measurements of a person: the ladder over time, the life domains of two raters, how each domain moved.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { DossierBeeld, Instrument, Meting } from '../../shared/api/schema'
import { LadderNow, LadderOverTime } from '../../shared/charts/ladder'
import { Radar } from '../../shared/charts/radar'
import { Sparkline } from '../../shared/charts/sparkline'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate, todayHere } from '../../shared/time'
import { Field, Label, Select } from '../../shared/ui'
import { useInstruments, useMeasurements } from '../api/queries'
import { LeftOut } from '../layout/left-out'
import { ButtonLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { momentWords, raterWords, useWords } from '../words'
import { CoursePart, GoalsPart } from './course'
import { axesOf, domainInstruments, earliest, ladderInstrument, latest, scoresOf, useRungs } from './instruments'
import { PlannedPart } from './planned'

export function Measurements({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const measurements = useMeasurements(view.dossier.id)
  const base = `/huishoudens/${view.dossier.id}/metingen`
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Ladder en leefgebieden van ${view.dossier.naam}`}><Trans>Ladder en leefgebieden</Trans></PageHeading>
        <div className="ph-row">
          <ButtonLink href={`${base}/ladder`} icon="ladder"><Trans>Trede bepalen</Trans></ButtonLink>
          <ButtonLink href={`${base}/nieuw`} icon="plus" variant="secondary"><Trans>Leefgebieden meten</Trans></ButtonLink>
        </div>
      </div>
      <Loaded query={measurements}>
        {({ items, weggelaten }) => (
          <>
            <PlannedPart view={view} />
            <LadderPart items={items} view={view} />
            <DomainPart base={base} items={items} view={view} />
            <GoalsPart view={view} />
            <LeftOut list={weggelaten} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function LadderPart({ items, view }: { items: Meting[]; view: DossierBeeld }) {
  const { i18n } = useLingui()
  const rungs = useRungs()
  const taken = items.filter(({ instrument }) => instrument === ladderInstrument)
  const moments = taken.flatMap(({ datum, scores }) => (scores[0]?.waarde === undefined ? [] : [{ date: datum, rung: scores[0].waarde }]))
  const last = [...taken].sort((a, b) => a.datum.localeCompare(b.datum)).at(-1)
  return (
    <Section id="ladder" title={<Trans>Participatieladder</Trans>}>
      {taken.length === 0 || rungs.length === 0 ? (
        <Empty><Trans>De trede is nog niet bepaald. Dat doet u samen, met vijf gewone vragen.</Trans></Empty>
      ) : (
        <div className="ph-card ph-two ph-two--ladder">
          <LadderNow current={view.dossier.trede} rungs={rungs} />
          <div className="ph-stack ph-stack--fill">
            {last?.uitleg ? (
              <div>
                <p><strong><Trans>Waarom deze trede</Trans></strong> <span className="ph-small ph-soft">{longDate(last.datum, i18n.locale)}</span></p>
                <p>{last.uitleg}</p>
                {last.reden ? <p className="ph-soft"><Trans>Wat er veranderde: {last.reden}</Trans></p> : null}
              </div>
            ) : null}
            <LadderOverTime moments={moments} rungs={rungs} today={todayHere()} />
          </div>
        </div>
      )}
    </Section>
  )
}

function DomainPart({ items, base, view }: { items: Meting[]; base: string; view: DossierBeeld }) {
  const { t } = useLingui()
  const instruments = useInstruments()
  const [params, setParams] = useSearchParams()
  const used = domainInstruments(instruments.data?.items ?? []).filter(({ id }) => items.some((one) => one.instrument === id))
  const shown = used.find(({ id }) => id === params.get('instrument')) ?? used[0]
  return (
    <Section id="leefgebieden" title={<Trans>Leefgebieden</Trans>}>
      {shown ? (
        <>
          {used.length > 1 ? (
            <Field>
              <Label htmlFor="kies-instrument"><Trans>Meetinstrument</Trans></Label>
              <Select id="kies-instrument" onChange={(event) => setParams({ instrument: event.target.value })} value={shown.id}>
                {used.map(({ id, naam }) => <Select.Option key={id} value={id}>{naam}</Select.Option>)}
              </Select>
            </Field>
          ) : null}
          <div className="ph-card ph-two ph-two--chart">
            <Comparison instrument={shown} items={items} />
            <Movement instrument={shown} items={items} />
          </div>
          <CoursePart instrument={shown} view={view} />
          <Moments items={items.filter(({ instrument }) => instrument === shown.id)} />
        </>
      ) : (
        <Empty action={<ButtonLink href={`${base}/nieuw`} variant="secondary"><Trans>Leefgebieden meten</Trans></ButtonLink>}>
          {t`Er is nog niet gemeten. Bespreek alleen de leefgebieden die voor ${view.dossier.naam} nodig zijn.`}
        </Empty>
      )}
    </Section>
  )
}

type Pair = 'beoordelaars' | 'coach' | 'deelnemer'

/** Two raters now, or two moments of one rater; they stand side by side and are never merged. */
function Comparison({ instrument, items }: { instrument: Instrument; items: Meting[] }) {
  const { t, i18n } = useLingui()
  const [pair, setPair] = useState<Pair>('beoordelaars')
  const own = latest(items, instrument.id, 'deelnemer')
  const coach = latest(items, instrument.id, 'professional')
  const firstOwn = earliest(items, instrument.id, 'deelnemer')
  const firstCoach = earliest(items, instrument.id, 'professional')
  const dated = (label: string, measurement: Meting | undefined) =>
    measurement ? t`${label}, ${longDate(measurement.datum, i18n.locale)}` : t`${label}: nog niet`
  const [filled, dashed] =
    pair === 'coach'
      ? [{ label: dated(t`Coach, nu`, coach), of: coach }, { label: dated(t`Coach, eerst`, firstCoach), of: firstCoach }]
      : pair === 'deelnemer'
        ? [{ label: dated(t`Deelnemer, nu`, own), of: own }, { label: dated(t`Deelnemer, eerst`, firstOwn), of: firstOwn }]
        : [{ label: dated(t`Coach`, coach), of: coach }, { label: dated(t`Deelnemer`, own), of: own }]
  const twice = { coach: firstCoach?.id !== coach?.id, deelnemer: firstOwn?.id !== own?.id }
  const omitted = [filled.of, dashed.of].flatMap((measurement) =>
    (measurement?.scores ?? []).flatMap(({ domein, nietGevraagd }) =>
      nietGevraagd ? [{ label: instrument.domeinen.find(({ id }) => id === domein)?.naam ?? domein, reason: nietGevraagd }] : [],
    ),
  )
  const unique = omitted.filter((one, at) => omitted.findIndex(({ label }) => label === one.label) === at)
  return (
    <div className="ph-stack ph-stack--fill">
      {twice.coach || twice.deelnemer ? (
        <Field>
          <Label htmlFor="kies-vergelijking"><Trans>Wat wilt u vergelijken?</Trans></Label>
          <Select id="kies-vergelijking" onChange={(event) => setPair(event.target.value as Pair)} value={pair}>
            <Select.Option value="beoordelaars">{t`Coach en deelnemer nu`}</Select.Option>
            {twice.coach ? <Select.Option value="coach">{t`Coach: eerst en nu`}</Select.Option> : null}
            {twice.deelnemer ? <Select.Option value="deelnemer">{t`Deelnemer: eerst en nu`}</Select.Option> : null}
          </Select>
        </Field>
      ) : null}
      <Radar
        axes={axesOf(instrument).filter(({ label }) => !unique.some((one) => one.label === label))}
        caption={t`${instrument.naam}: verder naar buiten is beter`}
        omitted={unique}
        series={[
          { label: filled.label, look: 'filled', scores: scoresOf(filled.of) },
          { label: dashed.label, look: 'dashed', scores: scoresOf(dashed.of) },
        ]}
      />
      {unique.length > 0 ? (
        <ul className="ph-small ph-soft">
          {unique.map(({ label, reason }) => <li key={label}><Trans>{label} is niet gevraagd: {reason}</Trans></li>)}
        </ul>
      ) : null}
    </div>
  )
}

function Movement({ instrument, items }: { instrument: Instrument; items: Meting[] }) {
  const { t } = useLingui()
  // Where only the participant gave scores, theirs is the course there is.
  const rater = latest(items, instrument.id, 'professional') ? 'professional' : 'deelnemer'
  const ordered = items
    .filter((one) => one.instrument === instrument.id && one.beoordelaar === rater)
    .sort((a, b) => a.datum.localeCompare(b.datum))
  const [worst, best] = instrument.hogerIsBeter ? [instrument.laagste, instrument.hoogste] : [instrument.hoogste, instrument.laagste]
  return (
    <ScrollRegion label={t`Verloop per leefgebied`}>
      <table className="ph-table">
        <caption className="ph-chart__caption">{rater === 'professional' ? <Trans>Hoe het per leefgebied ging, volgens de coach</Trans> : <Trans>Hoe het per leefgebied ging, volgens de deelnemer</Trans>}</caption>
        <thead>
          <tr>
            <th scope="col"><Trans>Leefgebied</Trans></th>
            <th scope="col"><Trans>Eerst</Trans></th>
            <th scope="col"><Trans>Nu</Trans></th>
            <th scope="col"><Trans>Verloop</Trans></th>
          </tr>
        </thead>
        <tbody>
          {instrument.domeinen.map(({ id, naam }) => {
            const values = ordered.flatMap(({ scores }) => scores.flatMap(({ domein, waarde }) => (domein === id && waarde !== undefined ? [waarde] : [])))
            if (values.length === 0) return null
            return (
              <tr key={id}>
                <th scope="row">{naam}</th>
                <td>{values[0]}</td>
                <td>{values.at(-1)}</td>
                <td><Sparkline best={best} label={t`Scores: ${values.join(', ')}`} values={values} worst={worst} /></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Moments({ items }: { items: Meting[] }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  return (
    <details className="ph-fold">
      <summary><Trans>Alle metingen</Trans></summary>
      <ul className="ph-lines">
        {[...items].sort((a, b) => b.datum.localeCompare(a.datum)).map((one) => (
          <li className="ph-line" key={one.id}>
            <span>{longDate(one.datum, i18n.locale)} · {word(momentWords[one.moment])} · {word(raterWords[one.beoordelaar])}</span>
            <span className="ph-small ph-soft"><Trans>vastgelegd door {one.vastgelegdDoor}</Trans>{one.opmerking ? ` · ${one.opmerking}` : ''}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
