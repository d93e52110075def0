// Where the household stays: an address, or none.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Huishouden } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, changeOf } from '../api/client'
import { useRefresh } from '../api/queries'
import { CheckField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'

export type HouseholdValues = { straat: string; postcode: string; plaats: string; wijk: string; zonderVastAdres: boolean }

export function HouseholdScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const path = { dossierId: view.dossier.id }
  const back = `/huishoudens/${view.dossier.id}/gegevens`
  const work = useWorkForm<HouseholdValues>({
    name: `huishouden:${view.huishouden.id}`,
    initial: valuesOf(view.huishouden),
    version: view.huishouden.versie,
    send: (values, { version }) => take(api.PATCH('/dossiers/{dossierId}/huishouden', { params: { path, header: changeOf(version) }, body: values })),
    reload: async () => {
      const { huishouden } = await take(api.GET('/dossiers/{dossierId}', { params: { path } }))
      return { version: huishouden.versie, values: valuesOf(huishouden) }
    },
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Het adres is bewaard.`)
      navigate(back)
    },
  })
  const rows = (values: HouseholdValues) => [
    { label: t`Straat en huisnummer`, value: values.straat },
    { label: t`Postcode`, value: values.postcode },
    { label: t`Plaats`, value: values.plaats },
    { label: t`Wijk of kern`, value: values.wijk },
    { label: t`Geen vast adres`, value: values.zonderVastAdres ? t`ja` : t`nee` },
  ]
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Waar het huishouden verblijft`}><Trans>Waar het huishouden verblijft</Trans></PageHeading>
      <WorkFormFrame cancel={back} rows={rows} submitLabel={t`Adres bewaren`} work={work}>
        <HouseholdFields />
      </WorkFormFrame>
    </div>
  )
}

export function HouseholdFields({ prefix = '' }: { prefix?: string }) {
  const { t } = useLingui()
  return (
    <>
      <CheckField hint={t`Vul dan in waar het huishouden nu te vinden is.`} label={t`Geen vast adres`} name={`${prefix}zonderVastAdres`} />
      <TextField autoComplete="off" label={t`Straat en huisnummer`} name={`${prefix}straat`} optional />
      <TextField autoComplete="off" label={t`Postcode`} name={`${prefix}postcode`} optional size={8} />
      <TextField autoComplete="off" label={t`Plaats`} name={`${prefix}plaats`} optional />
      <TextField autoComplete="off" label={t`Wijk of kern`} name={`${prefix}wijk`} optional />
    </>
  )
}

function valuesOf({ straat, postcode, plaats, wijk, zonderVastAdres }: Huishouden): HouseholdValues {
  return { straat, postcode, plaats, wijk, zonderVastAdres }
}
