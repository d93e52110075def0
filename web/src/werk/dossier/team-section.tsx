// Whole teams that help this household: each member with the role sees what the role gives.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { BetrokkenTeam, DossierBeeld, Rol } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { useInvolvedTeams, useRefresh, useTeams } from '../api/queries'
import { chosen } from '../forms/chosen'
import { SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { Section } from '../layout/screen'
import { helpingRoles, roleWords, useWords } from '../words'
import { EndForm } from './end-form'

export function TeamSection({ view }: { view: DossierBeeld }) {
  const involved = useInvolvedTeams(view.dossier.id)
  const teams = useTeams()
  const [adding, setAdding] = useState(false)
  const list = involved.data?.items ?? []
  if ((teams.data?.items.length ?? 0) === 0 && list.length === 0) return null
  return (
    <Section id="teams" title={<Trans>Teams</Trans>}>
      {involved.error ? <FailurePanel failure={involved.error} /> : null}
      {involved.data && list.length === 0 ? <p className="ph-soft"><Trans>Er is geen team betrokken.</Trans></p> : null}
      <ul className="ph-stack ph-stack--fill ph-plain">{list.map((one) => <TeamCard key={one.id} team={one} view={view} />)}</ul>
      {adding ? <TeamForm close={() => setAdding(false)} view={view} /> : <div><Button onClick={() => setAdding(true)} variant="secondary"><Trans>Team erbij betrekken</Trans></Button></div>}
    </Section>
  )
}

function TeamCard({ team, view }: { team: BetrokkenTeam; view: DossierBeeld }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const [ending, setEnding] = useState(false)
  const { naam, organisatie, rol, vanaf, tot, reden } = team
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row">
        <strong>{naam}</strong>
        <Badge color="azure" label={word(roleWords[rol])} />
      </div>
      <p className="ph-soft ph-small">
        {organisatie} · {tot ? <Trans>van {longDate(vanaf, i18n.locale)} tot {longDate(tot, i18n.locale)}</Trans> : <Trans>sinds {longDate(vanaf, i18n.locale)}</Trans>}
      </p>
      {reden ? <p className="ph-small">{reden}</p> : null}
      {tot ? null : ending ? <EndTeam close={() => setEnding(false)} team={team} view={view} /> : <Button onClick={() => setEnding(true)} variant="tertiary"><Trans>Betrokkenheid beëindigen<span className="ams-visually-hidden"> van {naam}</span></Trans></Button>}
    </li>
  )
}

function EndTeam({ team, view, close }: { team: BetrokkenTeam; view: DossierBeeld; close: () => void }) {
  const path = { dossierId: view.dossier.id, betrokkenTeamId: team.id }
  return (
    <EndForm
      close={close}
      dossierId={view.dossier.id}
      name={`team:${team.id}`}
      send={(values, { version }) => take(api.PATCH('/dossiers/{dossierId}/teams/{betrokkenTeamId}', { params: { path, header: changeOf(version) }, body: values }))}
      version={team.versie}
    />
  )
}

type Values = { teamId: string; rol: Rol | ''; reden: string }

function TeamForm({ view, close }: { view: DossierBeeld; close: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const teams = useTeams()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<Values>({
    name: `team-erbij:${view.dossier.id}`,
    initial: { teamId: '', rol: '', reden: '' },
    send: ({ teamId, rol, reden }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/teams', {
          params: { path: { dossierId: view.dossier.id }, header: create(key) },
          body: { teamId, rol: chosen(rol), reden: reden || undefined },
        }),
      ),
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Dit team is nu betrokken. Het huishouden ziet welk team het is.`)
      close()
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Team betrekken`} work={work}>
      <SelectField label={t`Welk team?`} name="teamId" options={teams.data?.items.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` })) ?? []} />
      <SelectField hint={t`Alleen leden van het team met deze rol zien dit huishouden.`} label={t`In welke rol?`} name="rol" options={options(roleWords, helpingRoles)} />
      <TextField label={t`Reden`} name="reden" optional />
    </WorkFormFrame>
  )
}
