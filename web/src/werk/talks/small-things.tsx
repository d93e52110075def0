// Practical help comes first: small things that somebody arranges now, ticked off when they are.
import { Trans, useLingui } from '@lingui/react/macro'
import { take } from '../../shared/api/failure'
import type { DossierBeeld } from '../../shared/api/schema'
import { api, create } from '../api/client'
import { useRefresh, useTasks } from '../api/queries'
import { useMay } from '../api/session'
import { TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded, Section } from '../layout/screen'
import { TaskLine } from '../work/task-line'

export function SmallThings({ view }: { view: DossierBeeld }) {
  const may = useMay()
  return (
    <Section id="kleine-dingen" title={<Trans>Eerst helpen met kleine dingen</Trans>}>
      {may('taken-lezen') ? <Things dossierId={view.dossier.id} /> : null}
      {may('taken-wijzigen') ? <NewThing dossierId={view.dossier.id} /> : null}
    </Section>
  )
}

function Things({ dossierId }: { dossierId: string }) {
  const query = useTasks(dossierId)
  return (
    <Loaded query={query}>
      {({ items }) => {
        const things = items.filter(({ soort, status }) => soort === 'klein-ding' && status !== 'vervallen')
        if (things.length === 0) return <p className="ph-soft"><Trans>Er staat nog niets. Een formulier, een telefoontje, een reiskaart: iets wat meteen lucht geeft, helpt om elkaar te vertrouwen.</Trans></p>
        return <ul className="ph-lines ph-card">{things.map((task) => <TaskLine key={task.id} task={task} />)}</ul>
      }}
    </Loaded>
  )
}

function NewThing({ dossierId }: { dossierId: string }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<{ titel: string }>({
    name: `klein-ding:${dossierId}`,
    initial: { titel: '' },
    send: ({ titel }, { key }) =>
      take(api.POST('/dossiers/{dossierId}/taken', { params: { path: { dossierId }, header: create(key) }, body: { titel, kleinDing: true } })),
    done: async () => {
      work.form.reset({ titel: '' })
      await refresh(dossierId)
      tell(t`Dat staat erbij.`)
    },
  })
  return (
    <div className="ph-card">
      <WorkFormFrame submitLabel={t`Klein ding toevoegen`} work={work}>
        <TextField label={t`Waar kunt u nu mee helpen?`} name="titel" />
      </WorkFormFrame>
    </div>
  )
}
