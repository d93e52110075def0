// Telling it, in one press: facts that are known already, a few words, or both.
import { Trans, useLingui } from '@lingui/react/macro'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Feit, GegevensSoort } from '../../shared/api/schema'
import { useController } from 'react-hook-form'
import { Checkbox, FieldSet } from '../../shared/ui'
import { api, create } from '../api/client'
import { useFacts, useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { useFieldId, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { useSharingHelp } from './queries'
import { valueText } from './value-text'

type Values = { feiten: string[]; tekst: string }

export function TellForm({ view, kind, to, text }: { view: DossierBeeld; kind: GegevensSoort; to: string; text: string }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const dossierId = view.dossier.id
  const work = useWorkForm<Values>({
    name: `deel:${dossierId}:${to}:${kind}`,
    initial: { feiten: [], tekst: '' },
    send: ({ feiten, tekst }, { key }) =>
      take(api.POST('/dossiers/{dossierId}/delingen', { params: { path: { dossierId }, header: create(key) }, body: { aanId: to, feiten, tekst: tekst || undefined, tekstSoort: tekst ? kind : undefined } })),
    done: async () => {
      await refresh(dossierId)
      tell(t`Het is gedeeld. U ziet het hieronder terug.`)
    },
  })
  return (
    <WorkFormFrame submitLabel={t`Deel dit`} work={work}>
      <p>{text}</p>
      <FactsField dossierId={dossierId} kind={kind} to={to} />
      <TextAreaField hint={t`Kort, en alleen wat nodig is. De deelnemer leest dit ook.`} label={t`In uw eigen woorden`} name="tekst" optional />
    </WorkFormFrame>
  )
}

/** The facts of this kind that one sees: the assistant names their questions. */
function FactsField({ dossierId, kind, to }: { dossierId: string; kind: GegevensSoort; to: string }) {
  const may = useMay()
  return may('feiten-lezen') ? <KnownFacts dossierId={dossierId} kind={kind} to={to} /> : null
}

function KnownFacts({ dossierId, kind, to }: { dossierId: string; kind: GegevensSoort; to: string }) {
  const { t } = useLingui()
  const facts = useFacts(dossierId)
  const help = useSharingHelp(dossierId, to, kind)
  const { field } = useController({ name: 'feiten' })
  const id = useFieldId()('feiten')
  const chosen = field.value as string[]
  const questions = new Set(help.data?.soorten.find(({ id }) => id === kind)?.ziet)
  const known = (facts.data?.items ?? []).filter((fact) => fact.geldig && questions.has(questionOf(fact)))
  if (known.length === 0) return null
  return (
    <FieldSet id={id} legend={t`Wat al bekend is`}>
      <div className="ph-choices">
        {known.map((fact) => (
          <Checkbox checked={chosen.includes(fact.id)} key={fact.id} onChange={(event) => field.onChange(event.target.checked ? [...chosen, fact.id] : chosen.filter((id) => id !== fact.id))}>
            <Trans>{questionOf(fact)}: {valueText(fact.waarde)}</Trans>
          </Checkbox>
        ))}
      </div>
    </FieldSet>
  )
}

const questionOf = (fact: Feit): string => fact.vraag ?? fact.feit
