// Planning a meeting: which kind, when and where, with whom, with or without names, once or in a series.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { useLocation, useSearchParams } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Overleg, Overlegsoort } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { instantOf } from '../../shared/time'
import { api, create } from '../api/client'
import { useColleagues } from '../api/queries'
import { useSession } from '../api/session'
import { ChecksField } from '../forms/checks-field'
import { DateField, TimeField } from '../forms/date-fields'
import { CheckField, SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { useMeetingKinds, useMeetingRefresh } from './queries'

type Values = { soort: string; datum: string; tijd: string; plek: string; anoniem: boolean; reeks: boolean; genodigden: string[] }

/** Of one household when its id is in the address; else a meeting where everybody brings questions. */
export function PlanMeeting() {
  const { t } = useLingui()
  const [params] = useSearchParams()
  const dossierId = params.get('huishouden') ?? undefined
  const kinds = useMeetingKinds()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      {dossierId ? <BackLink href={`/huishoudens/${dossierId}/overleg`}><Trans>Overleg over dit huishouden</Trans></BackLink> : <BackLink href="/overleg"><Trans>Overleg</Trans></BackLink>}
      <PageHeading title={t`Overleg plannen`}><Trans>Overleg plannen</Trans></PageHeading>
      <Loaded query={kinds}>{({ items }) => <PlanForm dossierId={dossierId} kinds={items.filter(({ overHuishouden }) => overHuishouden === Boolean(dossierId))} />}</Loaded>
    </div>
  )
}

function PlanForm({ dossierId, kinds }: { dossierId: string | undefined; kinds: Overlegsoort[] }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useMeetingRefresh()
  const [, go] = useLocation()
  const work = useWorkForm<Values>({
    name: `overleg:${dossierId ?? 'gemeente'}`,
    initial: { soort: kinds[0]?.id ?? '', datum: '', tijd: '', plek: '', anoniem: false, reeks: false, genodigden: [] },
    fieldOf: (pointer) => (pointer === '/moment' ? 'datum' : pointer.startsWith('/genodigden') ? 'genodigden' : pointer.slice(1)),
    send: async ({ soort, datum, tijd, plek, anoniem, reeks, genodigden }, { key }) => {
      const kind = kinds.find(({ id }) => id === soort)
      const made: Overleg = await take(
        api.POST('/overleggen', {
          params: { header: create(key) },
          body: { soort, dossierId, moment: instantOf(datum, tijd), plek, anoniem: kind?.namen === 'kiezen' && anoniem, reeks: Boolean(kind?.reeks) && reeks, genodigden },
        }),
      )
      go(`/overleg/${made.id}`)
    },
    done: async () => {
      tell(t`Het overleg staat gepland. Wie is uitgenodigd, ziet het in de eigen dag.`)
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={dossierId ? `/huishoudens/${dossierId}/overleg` : '/overleg'} submitLabel={t`Plannen`} work={work}>
      <SelectField label={t`Wat voor overleg?`} name="soort" options={kinds.map(({ id, naam }) => ({ value: id, label: naam }))} />
      <About kinds={kinds} />
      <DateField label={t`Datum`} name="datum" />
      <TimeField label={t`Begintijd`} name="tijd" />
      <TextField hint={t`Een adres, een kamer of een link om te beeldbellen.`} label={t`Waar?`} name="plek" />
      <Guests kinds={kinds} />
    </WorkFormFrame>
  )
}

function useKind(kinds: Overlegsoort[]): Overlegsoort | undefined {
  const chosen = useWatch({ name: 'soort' }) as string
  return kinds.find(({ id }) => id === chosen)
}

function About({ kinds }: { kinds: Overlegsoort[] }) {
  const { t } = useLingui()
  const kind = useKind(kinds)
  if (!kind) return null
  return (
    <>
      <p className="ph-soft">{kind.uitleg}</p>
      {kind.namen === 'kiezen' ? <CheckField hint={t`Dan ziet niemand om wie het gaat.`} label={t`Zonder namen`} name="anoniem" /> : null}
      {kind.namen === 'nooit' ? <p><Trans>Dit overleg is altijd zonder namen.</Trans></p> : null}
      {kind.voorDeelnemer ? <p className="ph-soft"><Trans>De deelnemer mag erbij zijn. Nodig uit als het overleg gepland staat.</Trans></p> : null}
      {kind.reeks ? <CheckField hint={t`De volgende overleggen staan dan meteen gepland, om de ${kind.reeks.omDeDagen} dagen.`} label={t`In een reeks`} name="reeks" /> : null}
    </>
  )
}

function Guests({ kinds }: { kinds: Overlegsoort[] }) {
  const { t } = useLingui()
  const me = useSession().gebruiker.id
  const kind = useKind(kinds)
  const colleagues = useColleagues()
  const invited = (colleagues.data?.items ?? []).filter(({ id, rollen }) => id !== me && rollen.some((role) => kind?.uitnodigen.includes(role)))
  return <ChecksField hint={t`Wie bij dit soort overleg hoort. U bent er zelf altijd bij.`} label={t`Wie nodigt u uit?`} name="genodigden" optional options={invited.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` }))} />
}
