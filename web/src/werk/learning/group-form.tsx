// Making a group for intervision, or changing its name and who is in it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Intervisiegroep } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, changeOf, create } from '../api/client'
import { useColleagues } from '../api/queries'
import { useSession } from '../api/session'
import { ChecksField } from '../forms/checks-field'
import { TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { InGroup } from './in-group'
import { choicesOf } from './members'
import { readGroups, useReread } from './queries'

export function GroupFormScreen({ groupId }: { groupId: string | undefined }) {
  const { t } = useLingui()
  if (groupId) {
    return (
      <InGroup groupId={groupId}>
        {(group) => (
          <>
            <BackLink href={`/leren/intervisie/${group.id}`}>{group.naam}</BackLink>
            <PageHeading title={t`Groep wijzigen`}><Trans>Groep wijzigen</Trans></PageHeading>
            <GroupForm group={group} />
          </>
        )}
      </InGroup>
    )
  }
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/leren/intervisie"><Trans>Uw groepen</Trans></BackLink>
      <PageHeading title={t`Groep maken`}><Trans>Groep maken</Trans></PageHeading>
      <GroupForm group={undefined} />
    </div>
  )
}

type Values = { naam: string; ledenIds: string[] }

const valuesOf = ({ naam, leden }: Intervisiegroep): Values => ({ naam, ledenIds: leden.map(({ id }) => id) })

function GroupForm({ group }: { group: Intervisiegroep | undefined }) {
  const { t } = useLingui()
  const me = useSession().gebruiker.id
  const colleagues = useColleagues()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const work = useWorkForm<Values>({
    name: `intervisiegroep:${group?.id ?? 'nieuw'}`,
    initial: group ? valuesOf(group) : { naam: '', ledenIds: [] },
    version: group?.versie,
    // Of one member in the list: told at the list.
    fieldOf: (pointer) => pointer.split('/')[1] ?? '',
    send: (body, { key, version }) =>
      group
        ? take(api.PUT('/intervisiegroepen/{groepId}', { params: { path: { groepId: group.id }, header: changeOf(version) }, body }))
        : take(api.POST('/intervisiegroepen', { params: { header: create(key) }, body })),
    reload: async () => {
      const now = (await readGroups()).items.find(({ id }) => id === group?.id)
      if (!now) throw new ApiFailure(404, {})
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await reread()
      tell(t`De groep is bewaard.`)
      navigate(group && work.form.getValues('ledenIds').includes(me) ? `/leren/intervisie/${group.id}` : '/leren/intervisie')
    },
  })
  return (
    <Loaded query={colleagues}>
      {({ items }) => {
        const choices = choicesOf(items, group, me)
        const names = (ids: string[]) => choices.filter(({ value }) => ids.includes(value)).map(({ label }) => label).join('; ')
        return (
          <WorkFormFrame
            cancel={group ? `/leren/intervisie/${group.id}` : '/leren/intervisie'}
            rows={({ naam, ledenIds }) => [{ label: t`Naam`, value: naam }, { label: t`Leden`, value: names(ledenIds) }]}
            submitLabel={t`Groep bewaren`}
            work={work}
          >
            <TextField label={t`Naam van de groep`} name="naam" />
            <ChecksField
              hint={group ? t`Wie u erbij zet, leest ook wat eerder is ingebracht. Wie u weghaalt, leest niets meer.` : t`U zit er zelf altijd in.`}
              label={t`Wie zit erin?`}
              name="ledenIds"
              optional={!group}
              options={choices}
            />
          </WorkFormFrame>
        )
      }}
    </Loaded>
  )
}
