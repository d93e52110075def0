// The people who sign in, for administrators: who, in which role, active or not.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Gebruiker, Rol } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { Alert, Badge, Button, Checkbox, FieldSet } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { keys, useOrganisations, useRefresh, useUsers } from '../api/queries'
import { CheckField, FieldError, useFieldId, SelectField, TextField, useFieldError } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { BackLink, ButtonLink, TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Paged } from '../layout/paged'
import { Loading } from '../layout/screen'
import { roleWords, useWords } from '../words'
import { PersonLink } from './person-link'
import { TeamList, TeamScreen } from './teams'
import { useController } from 'react-hook-form'
import { useQueryClient } from '@tanstack/react-query'

export default function Users() {
  return (
    <Switch>
      <Route path="/gebruikers"><UserList /></Route>
      <Route path="/gebruikers/teams"><TeamList /></Route>
      <Route path="/gebruikers/teams/:id">{({ id = '' }) => <TeamScreen key={id} teamId={id} />}</Route>
      <Route path="/gebruikers/nieuw"><UserScreen userId={undefined} /></Route>
      <Route path="/gebruikers/:id">{({ id }) => <UserScreen key={id} userId={id} />}</Route>
    </Switch>
  )
}

function UserList() {
  const { t } = useLingui()
  const { word } = useWords()
  const query = useUsers()
  return (
    <div className="ph-stack ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Gebruikers`}><Trans>Gebruikers</Trans></PageHeading>
        <ButtonLink href="/gebruikers/nieuw" icon="plus"><Trans>Gebruiker toevoegen</Trans></ButtonLink>
      </div>
      <p><TextLink href="/gebruikers/teams"><Trans>Teams en hun leden</Trans></TextLink></p>
      <Paged empty={<Trans>Er zijn nog geen gebruikers.</Trans>} query={query}>
        {(users) => (
          <ScrollRegion className="ph-card" label={t`Lijst van gebruikers`}>
            <table className="ph-table ph-table--stacks">
              <thead>
                <tr>
                  <th scope="col"><Trans>Naam</Trans></th>
                  <th scope="col"><Trans>Gebruikersnaam</Trans></th>
                  <th scope="col"><Trans>Organisatie</Trans></th>
                  <th scope="col"><Trans>Rollen</Trans></th>
                  <th scope="col"><Trans>Stand</Trans></th>
                </tr>
              </thead>
              <tbody>
                {users.map((user) => (
                  <tr key={user.id}>
                    <th scope="row"><TextLink href={`/gebruikers/${user.id}`}>{user.naam}</TextLink></th>
                    <td data-label={t`Gebruikersnaam`}>{user.gebruikersnaam}</td>
                    <td data-label={t`Organisatie`}>{user.organisatie}</td>
                    <td data-label={t`Rollen`}>{user.rollen.map((role) => word(roleWords[role])).join(', ')}</td>
                    <td><Badge color={user.actief ? 'lime' : undefined} label={user.actief ? t`Actief` : t`Uitgeschakeld`} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          )}
      </Paged>
    </div>
  )
}

type Values = { gebruikersnaam: string; naam: string; email: string; telefoon: string; organisatieId: string; rollen: Rol[]; actief: boolean; nieuwWachtwoord: boolean; persoonId: string }

function UserScreen({ userId }: { userId: string | undefined }) {
  const { t } = useLingui()
  const query = useUsers()
  const found = query.data?.pages.flatMap((page) => page.items).find(({ id }) => id === userId)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/gebruikers"><Trans>Alle gebruikers</Trans></BackLink>
      <PageHeading title={userId ? t`Gebruiker wijzigen` : t`Gebruiker toevoegen`}>{found ? found.naam : <Trans>Gebruiker toevoegen</Trans>}</PageHeading>
      {query.error ? <FailurePanel failure={query.error} /> : null}
      {userId && !found ? query.isPending ? <Loading /> : <p><Trans>Deze gebruiker bestaat niet of niet meer.</Trans></p> : <UserForm user={found} />}
    </div>
  )
}

function UserForm({ user }: { user: Gebruiker | undefined }) {
  const { t } = useLingui()
  const { word } = useWords()
  const organisations = useOrganisations()
  const [, navigate] = useLocation()
  const client = useQueryClient()
  const refresh = useRefresh()
  const tell = useTell()
  // From the coach's link (dossier/account-link.tsx).
  const params = new URLSearchParams(location.hash.slice(1))
  const person = params.get('persoon') ?? ''
  const [oneTime, setOneTime] = useState<string>()
  const rows = (values: Values) => [
    { label: t`Naam`, value: values.naam },
    { label: t`E-mail`, value: values.email },
    { label: t`Telefoon`, value: values.telefoon },
    { label: t`Rollen`, value: values.rollen.map((role) => word(roleWords[role])).join(', ') },
    { label: t`Mag inloggen`, value: values.actief ? t`ja` : t`nee` },
  ]
  const work = useWorkForm<Values>({
    name: `gebruiker:${user?.id ?? 'nieuw'}`,
    initial: user ? valuesOf(user) : { gebruikersnaam: '', email: '', telefoon: '', organisatieId: '', rollen: person ? ['deelnemer'] : [], naam: params.get('naam') ?? '', actief: true, nieuwWachtwoord: false, persoonId: person },
    version: user?.versie,
    send: async ({ gebruikersnaam, organisatieId, actief, nieuwWachtwoord, persoonId, ...rest }, { key, version }) => {
      const answer = user
        ? await take(api.PATCH('/gebruikers/{gebruikerId}', { params: { path: { gebruikerId: user.id }, header: changeOf(version) }, body: { ...rest, actief, nieuwWachtwoord } }))
        : await take(api.POST('/gebruikers', { params: { header: create(key) }, body: { ...rest, gebruikersnaam, organisatieId, persoonId: persoonId || undefined } }))
      setOneTime(answer.eenmaligWachtwoord)
      return answer
    },
    reload: async () => {
      const page = await take(api.GET('/gebruikers', { params: { query: { limit: 200 } } }))
      const now = page.items.find(({ id }) => id === user?.id)
      if (!now) throw new ApiFailure(404, {})
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: keys.users }), client.invalidateQueries({ queryKey: ['medewerkers'] }), refresh()])
      tell(t`De gebruiker is bewaard.`)
    },
  })
  if (oneTime) {
    return (
      <Alert heading={t`Eenmalig wachtwoord`} headingLevel={2} severity="success">
        <p className="ph-secret">{oneTime}</p>
        <p><Trans>Geef dit wachtwoord zelf door. U ziet het maar één keer. Bij de eerste keer inloggen kiest de gebruiker een eigen wachtwoord.</Trans></p>
        <div><Button onClick={() => navigate('/gebruikers')} variant="secondary"><Trans>Ik heb het doorgegeven</Trans></Button></div>
      </Alert>
    )
  }
  return (
    <WorkFormFrame cancel="/gebruikers" rows={rows} submitLabel={t`Gebruiker bewaren`} work={work}>
      {user ? null : (
        <>
          <TextField autoComplete="off" hint={t`Kleine letters, cijfers, punt of streepje.`} label={t`Gebruikersnaam`} name="gebruikersnaam" />
          <SelectField label={t`Organisatie`} name="organisatieId" options={organisations.data?.items.map(({ id, naam }) => ({ value: id, label: naam })) ?? []} />
        </>
      )}
      <TextField autoComplete="off" hint={t`Zo zien collega's en deelnemers de naam.`} label={t`Naam`} name="naam" />
      <TextField autoComplete="off" label={t`E-mail`} name="email" optional type="email" />
      <TextField autoComplete="off" label={t`Telefoon`} name="telefoon" optional type="tel" />
      <RolesField />
      {user ? null : <PersonLink linkedName={person ? params.get('naam') ?? '' : ''} />}
      {user ? (
        <>
          <CheckField hint={t`Zet dit uit als iemand vertrekt. De naam blijft in de dossiers staan.`} label={t`Mag inloggen`} name="actief" />
          <CheckField hint={t`Ook als iemand de telefoon met codes kwijt is. De tweede stap begint dan opnieuw.`} label={t`Maak een nieuw eenmalig wachtwoord`} name="nieuwWachtwoord" />
        </>
      ) : null}
    </WorkFormFrame>
  )
}

function RolesField() {
  const { t } = useLingui()
  const { options } = useWords()
  const { field } = useController({ name: 'rollen', rules: { validate: (value: Rol[]) => (value.length > 0 ? true : t`Kies minstens één rol.`) } })
  const error = useFieldError('rollen')
  const id = useFieldId()('rollen')
  const chosen = field.value as Rol[]
  return (
    <FieldSet id={id} invalid={Boolean(error)} legend={t`Rollen`}>
      <FieldError error={error} name="rollen" />
      <div className="ph-choices">
        {options(roleWords).map(({ value, label }) => (
          <Checkbox checked={chosen.includes(value as Rol)} key={value} onChange={(event) => field.onChange(event.target.checked ? [...chosen, value] : chosen.filter((role) => role !== value))}>{label}</Checkbox>
        ))}
      </div>
    </FieldSet>
  )
}

function valuesOf({ gebruikersnaam, naam, email, telefoon, organisatieId, rollen, actief, persoonId = '' }: Gebruiker): Values {
  return { gebruikersnaam, naam, email, telefoon, organisatieId, rollen, actief, persoonId, nieuwWachtwoord: false }
}
