// Deciding about one dossier: restricted or not, who may know of it, and why.
import { Trans, useLingui } from '@lingui/react/macro'
import { useController, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { take } from '../../../shared/api/failure'
import type { Afscherming } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { Checkbox, FieldSet } from '../../../shared/ui'
import { api, createOn } from '../../api/client'
import { useColleagues } from '../../api/queries'
import { FieldError, useFieldId, RadioField, TextAreaField, useFieldError } from '../../forms/fields'
import { useWorkForm } from '../../forms/use-work-form'
import { WorkFormFrame } from '../../forms/work-form'
import { BackLink } from '../../layout/links'
import { useTell } from '../../layout/notices'
import { Loaded } from '../../layout/screen'
import { roleWords, useWords } from '../../words'
import { readRestriction, useReread, useRestriction } from './queries'

type Props = { dossierId: string; back: string }

export function RestrictionForm({ dossierId, back }: Props) {
  const { t } = useLingui()
  const query = useRestriction(dossierId)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href={back}><Trans>Alle afgeschermde dossiers</Trans></BackLink>
      <Loaded query={query} title={t`Dossier afschermen`}>
        {(restriction) => <Form back={back} key={restriction.versie} restriction={restriction} />}
      </Loaded>
    </div>
  )
}

type Values = { afgeschermd: 'ja' | 'nee'; reden: string; medewerkerIds: string[] }

// Who helps the household is proposed: without them nobody could go on helping.
const valuesOf = ({ afgeschermd, medewerkers, betrokken }: Afscherming): Values => ({
  afgeschermd: 'ja',
  reden: '',
  medewerkerIds: (afgeschermd ? medewerkers : betrokken).map(({ id }) => id),
})

function Form({ restriction, back }: { restriction: Afscherming; back: string }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const path = { dossierId: restriction.dossierId }
  const { geboortejaar, voorletters } = restriction
  const work = useWorkForm<Values>({
    name: `afscherming:${restriction.dossierId}`,
    initial: valuesOf(restriction),
    version: restriction.versie,
    send: ({ afgeschermd, reden, medewerkerIds }, { key, version }) =>
      take(api.POST('/dossiers/{dossierId}/afschermingen', { params: { path, header: createOn(version, key) }, body: { afgeschermd: afgeschermd === 'ja', reden, medewerkerIds: afgeschermd === 'ja' ? medewerkerIds : [] } })),
    reload: async () => {
      const now = await readRestriction(restriction.dossierId)
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await reread()
      tell(t`Uw besluit geldt vanaf nu.`)
      navigate(back)
    },
  })
  return (
    <>
      <PageHeading title={t`Dossier afschermen`}>{restriction.afgeschermd ? <Trans>Afgeschermd dossier van {voorletters}</Trans> : <Trans>Dossier van {voorletters} afschermen</Trans>}</PageHeading>
      {geboortejaar ? <p className="ph-soft"><Trans>geboren in {geboortejaar}</Trans></p> : null}
      <WorkFormFrame
        cancel={back}
        rows={({ afgeschermd, reden, medewerkerIds }) => [{ label: t`Afgeschermd`, value: afgeschermd }, { label: t`Aantal genoemde collega's`, value: String(medewerkerIds.length) }, { label: t`Reden`, value: reden }]}
        submitLabel={t`Besluit bewaren`}
        work={work}
      >
        {restriction.afgeschermd ? (
          <RadioField label={t`Wat besluit u?`} name="afgeschermd" options={[{ value: 'ja', label: t`Het dossier blijft afgeschermd` }, { value: 'nee', label: t`De afscherming stopt` }]} />
        ) : null}
        <NamedField involved={restriction.betrokken.map(({ id }) => id)} />
        <TextAreaField hint={t`Dit lezen alleen beheerders en de privacyfunctionaris.`} label={t`Waarom?`} name="reden" />
      </WorkFormFrame>
    </>
  )
}

function NamedField({ involved }: { involved: readonly string[] }) {
  const { t } = useLingui()
  const { word } = useWords()
  const colleagues = useColleagues()
  const ends: unknown = useWatch({ name: 'afgeschermd' })
  const { field } = useController({ name: 'medewerkerIds' })
  const error = useFieldError('medewerkerIds')
  const id = useFieldId()('medewerkerIds')
  const chosen = field.value as string[]
  if (ends === 'nee') return null
  const helps = (id: string) => involved.includes(id)
  const list = [...(colleagues.data?.items ?? [])].sort((a, b) => Number(helps(b.id)) - Number(helps(a.id)) || a.naam.localeCompare(b.naam))
  return (
    <FieldSet id={id} invalid={Boolean(error)} legend={t`Wie mag van dit dossier weten?`}>
      <p className="ph-hint"><Trans>Wie u noemt, ziet het dossier alleen als die collega bij het huishouden betrokken is. Wie betrokken is en niet wordt genoemd, kan er niet meer bij.</Trans></p>
      <FieldError error={error} name="medewerkerIds" />
      <div className="ph-choices">
        {list.map(({ id, naam, rollen }) => (
          <Checkbox checked={chosen.includes(id)} key={id} onChange={(event) => field.onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}>
            {naam} <span className="ph-soft">({rollen.map((role) => word(roleWords[role])).join(', ')}{helps(id) ? `, ${t`nu betrokken`}` : ''})</span>
          </Checkbox>
        ))}
      </div>
    </FieldSet>
  )
}
