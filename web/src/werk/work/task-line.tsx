// One task as a line: what, for whom, by when, and a box to tick it off.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Taak } from '../../shared/api/schema'
import { take } from '../../shared/api/failure'
import { shortDate } from '../../shared/time'
import { Checkbox } from '../../shared/ui'
import { api, changeOf } from '../api/client'
import { FailureText } from '../layout/failure'
import { TextLink } from '../layout/links'
import { useAct } from './use-act'

export function TaskLine({ task, showDossier = false }: { task: Taak; showDossier?: boolean }) {
  const { t, i18n } = useLingui()
  const { act, busy, failure } = useAct(task.dossierId)
  const path = { dossierId: task.dossierId, taakId: task.id }
  const set = (version: number, status: 'open' | 'gedaan') =>
    take(api.PATCH('/dossiers/{dossierId}/taken/{taakId}', { params: { path, header: changeOf(version) }, body: { status } }))
  const done = task.status === 'gedaan'
  const toggle = () => {
    const to = done ? 'open' : 'gedaan'
    let after = task.versie
    void act({
      run: async () => {
        after = (await set(task.versie, to)).versie
      },
      told: to === 'gedaan' ? t`Afgerond: ${task.titel}` : t`Weer open: ${task.titel}`,
      // A step of the approach that was completed has led on; the approach says what can be done then.
      undo: task.aanpakId ? undefined : () => set(after, done ? 'gedaan' : 'open'),
    })
  }
  return (
    <li className={`ph-line ph-task${task.teLaat && !done ? ' ph-task--late' : ''}`}>
      <Checkbox checked={done} disabled={busy || (done && Boolean(task.aanpakId))} onChange={toggle}>
        <span className="ph-task__title">{task.titel}</span>
      </Checkbox>
      <p className="ph-task__meta ph-small ph-soft">
        {showDossier ? (
          <>
            <TextLink href={`/huishoudens/${task.dossierId}`}>{task.dossierNaam}</TextLink> ·{' '}
          </>
        ) : (
          <>{task.eigenaar} · </>
        )}
        {done && task.gedaanOp ? <Trans>gedaan op {shortDate(task.gedaanOp, i18n.locale)}</Trans> : <Term task={task} />}
      </p>
      {task.aanpakId ? <p className="ph-task__meta ph-small"><TextLink href={`/huishoudens/${task.dossierId}/aanpak`}><Trans>Stap van de aanpak</Trans></TextLink></p> : null}
      {done ? null : <WhereToDoIt task={task} />}
      {task.reden && (!showDossier || task.aanpakId) ? <p className="ph-task__meta ph-small ph-soft">{task.reden}</p> : null}
      {failure ? <p className="ph-task__meta ph-wrong" role="alert"><FailureText failure={failure} /></p> : null}
    </li>
  )
}

/** A day to look together is done on the screen where the looking is written down. */
function WhereToDoIt({ task: { soort, dossierId } }: { task: Taak }) {
  const base = `/huishoudens/${dossierId}`
  if (soort === 'doel-bekijken') return <p className="ph-task__meta ph-small"><TextLink href={`${base}/plan`}><Trans>Naar het plan</Trans></TextLink></p>
  if (soort === 'profiel-herijken') return <p className="ph-task__meta ph-small"><TextLink href={`${base}/kennismaking/profiel`}><Trans>Opnieuw kiezen</Trans></TextLink></p>
  return null
}

function Term({ task }: { task: Taak }) {
  const { i18n } = useLingui()
  const date = shortDate(task.voor, i18n.locale)
  if (task.teLaat) {
    const days = Math.abs(task.werkdagenOver)
    return (
      <span className="ph-late">
        {/* Late since a day off: no working day has passed yet. */}
        {days === 0 ? <Trans>te laat</Trans> : <Plural one="# werkdag te laat" other="# werkdagen te laat" value={days} />} ({date})
      </span>
    )
  }
  if (task.werkdagenOver === 0) return <Trans>vandaag</Trans>
  return (
    <>
      <Plural one="nog # werkdag" other="nog # werkdagen" value={task.werkdagenOver} /> ({date})
    </>
  )
}
