// Laying the cards together: first the order, then for each card how it goes. Nothing has to be filled in.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, EersteGesprekken, KaartScore, Niveau } from '../../shared/api/schema'
import { CardOrder } from '../../shared/card-order'
import { PageHeading } from '../../shared/page-heading'
import { todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { DateField } from '../forms/date-fields'
import { SelectField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { givenScores, startingOrder } from './first-talks'
import { useFirstTalks } from './queries'

type CardScores = { zelfredzaamheid: string; tevredenheid: string }
type Values = { volgorde: string[]; scores: Record<string, CardScores>; datum: string; opmerking: string }

export function LayCardsScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const query = useFirstTalks(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Kaarten leggen`}><Trans>Kaarten leggen met {view.dossier.naam}</Trans></PageHeading>
      <Loaded query={query}>{(talks) => <LayCards talks={talks} view={view} />}</Loaded>
    </div>
  )
}

function LayCards({ talks, view }: { talks: EersteGesprekken; view: DossierBeeld }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const sent = useRef<KaartScore[]>([])
  const { id } = view.dossier
  const base = `/huishoudens/${id}/kennismaking`
  const work = useWorkForm<Values>({
    name: `kaarten:${id}`,
    initial: {
      volgorde: startingOrder(talks),
      scores: Object.fromEntries(talks.keuzes.kaarten.map(({ waarde }) => [waarde, { zelfredzaamheid: '', tevredenheid: '' }])),
      datum: todayHere(),
      opmerking: '',
    },
    fieldOf: (pointer) => {
      const [, part = '', at, field] = pointer.split('/')
      const card = part === 'scores' ? sent.current[Number(at)]?.kaart : undefined
      return card && field ? `scores.${card}.${field}` : part
    },
    send: ({ volgorde, scores, datum, opmerking }, { key }) => {
      sent.current = givenScores(volgorde, scores)
      return take(
        api.POST('/dossiers/{dossierId}/kaarten', {
          params: { path: { dossierId: id }, header: create(key) },
          body: { datum, volgorde, scores: sent.current, opmerking: opmerking || undefined },
        }),
      )
    },
    done: async () => {
      await refresh(id)
      tell(t`De kaarten zijn bewaard.`)
      navigate(base)
    },
  })
  return (
    <WorkFormFrame cancel={base} submitLabel={t`Kaarten bewaren`} work={work}>
      <p><Trans>De deelnemer legt de kaarten. Bovenaan ligt wat het belangrijkste is.</Trans></p>
      <OrderField talks={talks} />
      <p><Trans>Vraag daarna per kaart hoe het gaat. Overslaan mag.</Trans></p>
      <ScoreFields talks={talks} />
      <DateField label={t`Datum van het gesprek`} name="datum" todayButton />
      <TextAreaField label={t`Wat viel op?`} name="opmerking" optional rows={2} />
    </WorkFormFrame>
  )
}

const namesOf = (talks: EersteGesprekken): Record<string, string> => Object.fromEntries(talks.keuzes.kaarten.map(({ waarde, label }) => [waarde, label]))

function OrderField({ talks }: { talks: EersteGesprekken }) {
  const { t } = useLingui()
  const { field } = useController<Values, 'volgorde'>({ name: 'volgorde' })
  return <CardOrder cards={namesOf(talks)} label={t`De kaarten, het belangrijkste eerst`} onChange={field.onChange} order={field.value} />
}

const optionsOf = (levels: Niveau[]) => levels.map(({ waarde, label }) => ({ value: String(waarde), label }))

function ScoreFields({ talks }: { talks: EersteGesprekken }) {
  const { t } = useLingui()
  const order = useWatch<Values, 'volgorde'>({ name: 'volgorde' })
  const names = namesOf(talks)
  return order.map((card) => (
    <fieldset className="ph-card ph-stack ph-stack--fill" key={card}>
      <legend className="ams-heading ams-heading--4">{names[card] ?? card}</legend>
      <SelectField label={t`Lukt het u zelf?`} name={`scores.${card}.zelfredzaamheid`} optional options={optionsOf(talks.keuzes.niveausZelfredzaamheid)} placeholder={t`Niet gevraagd`} />
      <SelectField label={t`Bent u tevreden?`} name={`scores.${card}.tevredenheid`} optional options={optionsOf(talks.keuzes.niveausTevredenheid)} placeholder={t`Niet gevraagd`} />
    </fieldset>
  ))
}
