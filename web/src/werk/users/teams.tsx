// Teams of colleagues, for administrators: their name and who is in them.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Team } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { Checkbox, FieldSet } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { keys, useColleagues, useOrganisations, useTeams } from '../api/queries'
import { FieldError, SelectField, TextField, useFieldError, useFieldId } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink, ButtonLink, TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'

export function TeamList() {
  const { t } = useLingui()
  const query = useTeams()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/gebruikers"><Trans>Alle gebruikers</Trans></BackLink>
      <div className="ph-title-row">
        <PageHeading title={t`Teams`}><Trans>Teams</Trans></PageHeading>
        <ButtonLink href="/gebruikers/teams/nieuw" icon="plus"><Trans>Team toevoegen</Trans></ButtonLink>
      </div>
      <Loaded query={query} title={t`Teams`}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="ph-soft"><Trans>Er zijn nog geen teams. Een team kan als geheel bij een huishouden betrokken worden.</Trans></p>
          ) : (
            <ul className="ph-lines ph-card">
              {items.map(({ id, naam, organisatie, leden }) => (
                <li className="ph-line" key={id}>
                  <TextLink href={`/gebruikers/teams/${id}`}>{naam}</TextLink>
                  <span className="ph-small ph-soft">{organisatie} · <Plural one="# lid" other="# leden" value={leden.length} /></span>
                </li>
              ))}
            </ul>
          )}
      </Loaded>
    </div>
  )
}

export function TeamScreen({ teamId }: { teamId: string }) {
  const { t } = useLingui()
  const query = useTeams()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/gebruikers/teams"><Trans>Alle teams</Trans></BackLink>
      <Loaded query={query} title={t`Team`}>
        {({ items }) => {
          const team = items.find(({ id }) => id === teamId)
          if (teamId !== 'nieuw' && !team) return <p><Trans>Dit team bestaat niet of niet meer.</Trans></p>
          return (
            <>
              <PageHeading title={team ? t`Team wijzigen` : t`Team toevoegen`}>{team ? team.naam : <Trans>Team toevoegen</Trans>}</PageHeading>
              <TeamForm team={team} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

type Values = { naam: string; organisatieId: string; leden: string[] }

const valuesOf = ({ naam, organisatieId, leden }: Team): Values => ({ naam, organisatieId, leden: leden.map(({ id }) => id) })

function TeamForm({ team }: { team: Team | undefined }) {
  const { t } = useLingui()
  const organisations = useOrganisations()
  const client = useQueryClient()
  const tell = useTell()
  const [, navigate] = useLocation()
  const work = useWorkForm<Values>({
    name: `team:${team?.id ?? 'nieuw'}`,
    initial: team ? valuesOf(team) : { naam: '', organisatieId: '', leden: [] },
    version: team?.versie,
    send: ({ naam, organisatieId, leden }, { key, version }) =>
      team
        ? take(api.PATCH('/teams/{teamId}', { params: { path: { teamId: team.id }, header: changeOf(version) }, body: { naam, leden } }))
        : take(api.POST('/teams', { params: { header: create(key) }, body: { naam, organisatieId, leden } })),
    reload: async () => {
      const now = (await take(api.GET('/teams'))).items.find(({ id }) => id === team?.id)
      if (!now) throw new ApiFailure(404, {})
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await client.invalidateQueries({ queryKey: keys.teams })
      tell(t`Het team is bewaard.`)
      navigate('/gebruikers/teams')
    },
  })
  return (
    <WorkFormFrame cancel="/gebruikers/teams" submitLabel={t`Team bewaren`} work={work}>
      <TextField autoComplete="off" hint={t`Zo zien collega's en deelnemers het team.`} label={t`Naam`} name="naam" />
      {team ? null : <SelectField label={t`Organisatie`} name="organisatieId" options={organisations.data?.items.map(({ id, naam }) => ({ value: id, label: naam })) ?? []} />}
      <Members />
    </WorkFormFrame>
  )
}

function Members() {
  const { t } = useLingui()
  const organisation = useWatch({ name: 'organisatieId' }) as string
  const colleagues = useColleagues(undefined)
  const { field } = useController({ name: 'leden' })
  const error = useFieldError('leden')
  const id = useFieldId()('leden')
  const chosen = field.value as string[]
  const there = colleagues.data?.items.filter(({ organisatieId }) => organisatieId === organisation) ?? []
  return (
    <FieldSet id={id} invalid={Boolean(error)} legend={t`Leden`}>
      <FieldError error={error} name="leden" />
      <p className="ph-soft ph-small"><Trans>Wie u weghaalt, ziet door het team meteen niets meer.</Trans></p>
      {organisation === '' ? <p className="ph-soft"><Trans>Kies eerst een organisatie.</Trans></p> : null}
      <div className="ph-choices">
        {there.map(({ id: member, naam }) => (
          <Checkbox checked={chosen.includes(member)} key={member} onChange={(event) => field.onChange(event.target.checked ? [...chosen, member] : chosen.filter((one) => one !== member))}>{naam}</Checkbox>
        ))}
      </div>
    </FieldSet>
  )
}
