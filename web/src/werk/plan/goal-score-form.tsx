// How far a goal is now, on its own five levels (Goal Attainment Scaling).
import { useLingui } from '@lingui/react/macro'
import { take } from '../../shared/api/failure'
import type { Beoordelaar, Doel, DossierBeeld, Plan } from '../../shared/api/schema'
import { todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { DateField } from '../forms/date-fields'
import { RadioField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { raterWords, useWords } from '../words'

type Values = { niveau: string; beoordelaar: Beoordelaar | ''; datum: string; toelichting: string; volgendeOp: string }

export function GoalScoreForm({ goal, plan, view, close }: { goal: Doel; plan: Plan; view: DossierBeeld; close: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<Values>({
    name: `gas:${goal.id}`,
    initial: { niveau: '', beoordelaar: '', datum: todayHere(), toelichting: '', volgendeOp: '' },
    send: ({ niveau, beoordelaar, datum, toelichting, volgendeOp }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/plannen/{planId}/gas-scores', {
          params: { path: { dossierId: view.dossier.id, planId: plan.id }, header: create(key) },
          body: { doelId: goal.id, niveau: Number(niveau), beoordelaar: chosen(beoordelaar), datum, toelichting: toelichting || undefined, volgendeOp: volgendeOp || undefined },
        }),
      ),
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`De stand van het doel is bewaard.`)
      close()
    },
  })
  const levels = [
    { value: '-2', text: goal.gas.minTwee || t`zoals bij het begin` },
    { value: '-1', text: goal.gas.minEen || t`beter, maar nog niet het doel` },
    { value: '0', text: goal.gas.nul || t`het doel is gehaald` },
    { value: '1', text: goal.gas.plusEen || t`iets meer dan het doel` },
    { value: '2', text: goal.gas.plusTwee || t`veel meer dan het doel` },
  ]
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Stand bewaren`} work={work}>
      <RadioField label={t`Waar staat dit doel nu?`} name="niveau" options={levels.map(({ value, text }) => ({ value, label: `${Number(value) > 0 ? '+' : ''}${value} · ${text}` }))} />
      <RadioField across label={t`Wie geeft de score?`} name="beoordelaar" options={options(raterWords)} />
      <DateField label={t`Datum`} name="datum" todayButton />
      <TextAreaField label={t`Toelichting`} name="toelichting" optional />
      <DateField hint={t`Die dag komt bij de taken van de coach.`} label={t`Wanneer kijkt u weer samen?`} name="volgendeOp" optional />
    </WorkFormFrame>
  )
}
