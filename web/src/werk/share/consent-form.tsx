// Asking the participant for consent, or writing down what the participant agreed to.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { take } from '../../shared/api/failure'
import type { Afspreekbaar, GegevensSoort } from '../../shared/api/schema'
import { longDate, todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useOrganisations, useRefresh } from '../api/queries'
import { ChecksField } from '../forms/checks-field'
import { DateField } from '../forms/date-fields'
import { RadioField, SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'

export type Wanted = { organisatieId: string; soorten: string[] }

type How = 'vraag' | 'op-papier' | 'in-gesprek' | ''
type Values = { organisatieId: string; soorten: string[]; doel: string; totEnMet: string; hoe: How; op: string; toelichting: string }

type Props = { dossierId: string; possible: Afspreekbaar[]; latest: string; wanted: Wanted; close: () => void }

export function ConsentForm({ dossierId, possible, latest, wanted, close }: Props) {
  const { t, i18n } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const organisations = useOrganisations()
  const work = useWorkForm<Values>({
    name: `toestemming:${dossierId}:${wanted.organisatieId}:${wanted.soorten.join('+')}`,
    initial: { ...wanted, doel: possible[0]?.doel.id ?? '', totEnMet: latest, hoe: '', op: todayHere(), toelichting: '' },
    fieldOf: (pointer) => ({ '/gegeven/op': 'op', '/gegeven/manier': 'hoe', '/gegeven/toelichting': 'toelichting' })[pointer] ?? pointer.slice(1),
    send: ({ organisatieId, soorten, doel, totEnMet, hoe, op, toelichting }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/toestemmingen', {
          params: { path: { dossierId }, header: create(key) },
          body: { organisatieId, soorten: soorten as GegevensSoort[], doel, totEnMet, gegeven: hoe === 'op-papier' || hoe === 'in-gesprek' ? { manier: hoe, op, toelichting: toelichting || undefined } : undefined },
        }),
      ),
    done: async () => {
      await refresh(dossierId)
      tell(t`Het is bewaard. U ziet het in de lijst.`)
      close()
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Bewaren`} work={work}>
      <SelectField label={t`Aan welke organisatie?`} name="organisatieId" options={organisations.data?.items.map(({ id, naam }) => ({ value: id, label: naam })) ?? []} />
      {possible.length > 1 ? <SelectField label={t`Waarvoor is het nodig?`} name="doel" options={possible.map(({ doel }) => ({ value: doel.id, label: doel.naam }))} /> : null}
      <Kinds possible={possible} />
      <DateField hint={t`Uiterlijk ${longDate(latest, i18n.locale)}.`} label={t`Tot en met wanneer?`} name="totEnMet" />
      <RadioField
        label={t`Hoe krijgt u het antwoord?`}
        name="hoe"
        options={[
          { value: 'vraag', label: t`Vraag het in Mijn Participatiehuis`, hint: t`De deelnemer leest de vraag en kiest zelf ja of nee.` },
          { value: 'in-gesprek', label: t`De deelnemer zei ja in een gesprek` },
          { value: 'op-papier', label: t`De deelnemer zei ja op papier` },
        ]}
      />
      <WhenGiven />
    </WorkFormFrame>
  )
}

function Kinds({ possible }: { possible: Afspreekbaar[] }) {
  const { t } = useLingui()
  const purpose = useWatch({ name: 'doel' }) as string
  const kinds = possible.find(({ doel }) => doel.id === purpose)?.soorten ?? []
  return <ChecksField label={t`Waarover gaat het?`} name="soorten" options={kinds.map(({ id, naam }) => ({ value: id, label: naam }))} />
}

function WhenGiven() {
  const { t } = useLingui()
  const how = useWatch({ name: 'hoe' }) as How
  if (how !== 'op-papier' && how !== 'in-gesprek') return null
  return (
    <>
      <p className="ph-soft ph-small"><Trans>Vertel ook dat stoppen altijd kan, en dat nee zeggen geen gevolgen heeft.</Trans></p>
      <DateField label={t`Wanneer zei de deelnemer ja?`} name="op" todayButton />
      <TextField label={t`Toelichting`} name="toelichting" optional />
    </>
  )
}
