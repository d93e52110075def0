// Writing down what somebody said to open questions: only what was asked now; an earlier answer stays in the history.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, EersteGesprekken, GespreksVraag } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { aspectsOf, lastAnswer, questionsOf } from './first-talks'
import { useFirstTalks } from './queries'

export function AnswersScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const query = useFirstTalks(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Antwoorden opschrijven`}><Trans>Wat {view.dossier.naam} vertelt</Trans></PageHeading>
      <Loaded query={query}>{(talks) => <AnswersForm talks={talks} view={view} />}</Loaded>
    </div>
  )
}

function AnswersForm({ talks, view }: { talks: EersteGesprekken; view: DossierBeeld }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const sent = useRef<string[]>([])
  const { id } = view.dossier
  const base = `/huishoudens/${id}/kennismaking`
  const before = (question: string) => lastAnswer(talks.antwoorden, question)?.antwoord ?? ''
  const work = useWorkForm<{ antwoorden: Record<string, string> }>({
    name: `antwoorden:${id}`,
    initial: { antwoorden: Object.fromEntries(talks.keuzes.vragen.map((one) => [one.id, before(one.id)])) },
    fieldOf: (pointer) => {
      const question = sent.current[Number(pointer.split('/')[2])]
      return question ? `antwoorden.${question}` : 'antwoorden'
    },
    send: ({ antwoorden }, { key }) => {
      const changed = Object.entries(antwoorden).filter(([vraag, antwoord]) => antwoord.trim() !== '' && antwoord !== before(vraag))
      sent.current = changed.map(([vraag]) => vraag)
      // Nothing new was said: there is nothing to keep, and nothing is wrong.
      if (changed.length === 0) return Promise.resolve()
      return take(
        api.POST('/dossiers/{dossierId}/gespreksantwoorden', {
          params: { path: { dossierId: id }, header: create(key) },
          body: { antwoorden: changed.map(([vraag, antwoord]) => ({ vraag, antwoord })) },
        }),
      )
    },
    done: async () => {
      await refresh(id)
      if (sent.current.length > 0) tell(t`De antwoorden zijn bewaard.`)
      navigate(base)
    },
  })
  return (
    <WorkFormFrame cancel={base} submitLabel={t`Antwoorden bewaren`} work={work}>
      <p><Trans>Schrijf op wat iemand zegt, in de eigen woorden. Wat u niet vroeg, laat u leeg.</Trans></p>
      {[...questionsOf(talks.keuzes), ...aspectsOf(talks.keuzes)].map((one) => <AnswerField key={one.id} question={one} />)}
    </WorkFormFrame>
  )
}

function AnswerField({ question: { id, tekst } }: { question: GespreksVraag }) {
  return <TextAreaField label={tekst} name={`antwoorden.${id}`} optional rows={3} />
}
