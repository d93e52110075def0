// The ladder: plain questions first, then the rung that follows with its reasons, then the decision to keep it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Instrument, TredeBepaling } from '../../shared/api/schema'
import { LadderNow } from '../../shared/charts/ladder'
import { PageHeading } from '../../shared/page-heading'
import { todayHere } from '../../shared/time'
import { api, change, create } from '../api/client'
import { useInstruments, usePlannedMeasurements, useRefresh } from '../api/queries'
import { DateField } from '../forms/date-fields'
import { RadioField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { PersonField } from '../work/person-field'
import { ladderInstrument, useRungs } from './instruments'

type Values = { persoonId: string; antwoorden: Record<string, string>; datum: string; reden: string }

export function LadderScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const instruments = useInstruments()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Trede bepalen`}><Trans>Op welke trede staat {view.dossier.naam} nu?</Trans></PageHeading>
      <Loaded query={instruments}>
        {({ items }) => {
          const ladder = items.find(({ id }) => id === ladderInstrument)
          return ladder ? <LadderForm ladder={ladder} view={view} /> : <p><Trans>Deze gemeente werkt nog niet met de ladder. Vraag het de beheerder.</Trans></p>
        }}
      </Loaded>
    </div>
  )
}

function LadderForm({ ladder, view }: { ladder: Instrument; view: DossierBeeld }) {
  const { t } = useLingui()
  const { dossier, personen } = view
  const base = `/huishoudens/${dossier.id}/metingen`
  const [, navigate] = useLocation()
  const [params] = useSearchParams()
  const planned = usePlannedMeasurements(dossier.id).data?.items.find(({ id }) => id === params.get('gepland'))
  const [outcome, setOutcome] = useState<TredeBepaling>()
  const refresh = useRefresh()
  const tell = useTell()
  const path = { dossierId: dossier.id }
  const answers = (values: Values) => ladder.vragen.map(({ id, soort }) => ({ vraag: id, waarde: answerOf(soort, values.antwoorden[id]) }))
  const work = useWorkForm<Values>({
    name: `ladder:${dossier.id}`,
    initial: {
      persoonId: personen[0]?.id ?? '',
      antwoorden: Object.fromEntries(ladder.vragen.map(({ id }) => [id, ''])),
      datum: todayHere(),
      reden: '',
    },
    fieldOf: (pointer) => {
      const question = /^\/antwoorden\/(\d+)/.exec(pointer)?.[1]
      return question === undefined ? pointer.slice(1) : `antwoorden.${ladder.vragen[Number(question)]?.id}`
    },
    send: async (values, { key }) => {
      if (!outcome) {
        setOutcome(await take(api.POST('/dossiers/{dossierId}/trede-bepalingen', { params: { path, header: change() }, body: { antwoorden: answers(values) } })))
        return
      }
      await take(
        api.POST('/dossiers/{dossierId}/metingen', {
          params: { path, header: create(key) },
          body: {
            persoonId: values.persoonId,
            instrument: ladder.id,
            moment: planned?.moment ?? (dossier.trede ? 'vervolgmeting' : 'nulmeting'),
            beoordelaar: planned?.beoordelaar ?? 'professional',
            datum: values.datum,
            antwoorden: answers(values),
            reden: values.reden || undefined,
          },
        }),
      )
    },
    done: async () => {
      if (!outcome) return
      await refresh(dossier.id)
      tell(t`De trede is bewaard.`)
      navigate(base)
    },
  })
  const changed = outcome && dossier.trede !== undefined && outcome.trede !== dossier.trede
  return (
    <WorkFormFrame
      cancel={outcome ? () => setOutcome(undefined) : base}
      submitLabel={outcome ? t`Deze trede bewaren` : t`Laat de trede zien`}
      work={work}
    >
      {outcome ? (
        <Outcome outcome={outcome} previous={dossier.trede} />
      ) : (
        <>
          {ladder.inleiding ? <p>{ladder.inleiding}</p> : null}
          <PersonField view={view} />
          {ladder.vragen.map((question) => (
            <RadioField
              across
              key={question.id}
              label={question.tekst}
              hint={question.tekstProfessional}
              name={`antwoorden.${question.id}`}
              options={question.soort === 'ja-nee' ? [{ value: 'ja', label: t`Ja` }, { value: 'nee', label: t`Nee` }] : (question.keuzes ?? []).map((value) => ({ value, label: value }))}
            />
          ))}
          <DateField label={t`Datum van het gesprek`} name="datum" todayButton />
        </>
      )}
      {changed ? (
        <TextAreaField
          hint={t`Schrijf op wat de deelnemer zelf vertelt.`}
          label={outcome.trede < (dossier.trede ?? 0) ? t`Waarom is het nu een trede lager?` : t`Wat heeft geholpen?`}
          name="reden"
          optional={outcome.trede > (dossier.trede ?? 0)}
        />
      ) : null}
    </WorkFormFrame>
  )
}

function answerOf(kind: string, answer: string | undefined): boolean | string | null {
  if (kind !== 'ja-nee') return answer ?? null
  return answer === 'ja' ? true : answer === 'nee' ? false : null
}

function Outcome({ outcome, previous }: { outcome: TredeBepaling; previous: number | undefined }) {
  const rungs = useRungs()
  return (
    <section aria-live="polite" className="ph-card ph-two">
      <LadderNow current={outcome.trede} rungs={rungs} />
      <div className="ph-stack">
        <h2 className="ams-heading ams-heading--3"><Trans>Trede {outcome.trede}: {outcome.naam}</Trans></h2>
        {previous !== undefined ? <p className="ph-soft"><Trans>De vorige keer was het trede {previous}.</Trans></p> : null}
        <div>
          <p><strong><Trans>Waarom</Trans></strong></p>
          <ul>{outcome.uitleg.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        </div>
      </div>
    </section>
  )
}
