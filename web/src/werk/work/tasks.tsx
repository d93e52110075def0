// The tasks of a dossier: open ones by term, finished ones folded away.
import { Trans, useLingui } from '@lingui/react/macro'
import { PageHeading } from '../../shared/page-heading'
import { useTasks } from '../api/queries'
import { ButtonLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { TaskLine } from './task-line'

export function Tasks({ dossierId }: { dossierId: string }) {
  const { t } = useLingui()
  const query = useTasks(dossierId)
  return (
    <div className="ph-stack ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Taken`}><Trans>Taken</Trans></PageHeading>
        <ButtonLink href={`/huishoudens/${dossierId}/taken/nieuw`} icon="plus"><Trans>Taak toevoegen</Trans></ButtonLink>
      </div>
      <Loaded query={query}>
        {({ items }) => {
          const open = items.filter(({ status }) => status === 'open').sort((a, b) => a.voor.localeCompare(b.voor))
          const closed = items.filter(({ status }) => status !== 'open').sort((a, b) => (b.gedaanOp ?? b.voor).localeCompare(a.gedaanOp ?? a.voor))
          return (
            <>
              {open.length === 0 ? <Empty><Trans>Er staan geen taken open.</Trans></Empty> : <ul className="ph-lines ph-card">{open.map((task) => <TaskLine key={task.id} task={task} />)}</ul>}
              {closed.length > 0 ? (
                <details className="ph-fold">
                  <summary><Trans>Afgeronde taken</Trans></summary>
                  <ul className="ph-lines">{closed.map((task) => <TaskLine key={task.id} task={task} />)}</ul>
                </details>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
