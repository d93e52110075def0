// An early signal of a debt that came without a file: by telephone, or in a letter.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Benaderladder } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { DateField } from '../forms/date-fields'
import { SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Empty, Loaded } from '../layout/screen'
import { useLadders, useReread } from './queries'

export function AddSignalScreen() {
  const { t } = useLingui()
  const query = useLadders()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/benaderen"><Trans>Benaderen</Trans></BackLink>
      <PageHeading title={t`Signaal van een schuld`}><Trans>Signaal van een schuld</Trans></PageHeading>
      <Loaded query={query}>
        {({ items }) => {
          const ladder = items.find(({ soortenAchterstand }) => soortenAchterstand)
          return ladder ? <SignalForm ladder={ladder} /> : <Empty><Trans>Uw gemeente heeft geen ladder voor signalen van schulden.</Trans></Empty>
        }}
      </Loaded>
    </div>
  )
}

const nobody = { voornamen: '', tussenvoegsel: '', achternaam: '', geboortedatum: '', telefoon: '', straat: '', postcode: '', plaats: '', soortAchterstand: '', bedrag: '', melder: '', signaalOp: '' }

function SignalForm({ ladder }: { ladder: Benaderladder }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const made = useRef({ id: '', signals: 0 })
  const initial = { ...nobody, signaalOp: todayHere() }
  const work = useWorkForm<typeof initial>({
    name: 'schuldsignaal',
    initial,
    send: async ({ voornamen, achternaam, soortAchterstand, bedrag, melder, ...other }, { key }) => {
      const known = Object.fromEntries(Object.entries(other).filter(([, value]) => value))
      const card = await take(api.POST('/schuldsignalen', { params: { header: create(key) }, body: { ladder: ladder.id, voornamen, achternaam, soortAchterstand, bedrag, melder, ...known } }))
      made.current = { id: card.persoon.id, signals: card.signalen.length }
      return card
    },
    done: async () => {
      await reread()
      tell(made.current.signals > 1 ? t`Bewaard bij het huishouden dat al wordt benaderd.` : t`Bewaard. De eerste stap staat klaar.`)
      navigate(`/benaderen/${made.current.id}`)
    },
  })
  return (
    <WorkFormFrame cancel="/benaderen" submitLabel={t`Signaal bewaren`} work={work}>
      <SelectField label={t`Waar is de achterstand?`} name="soortAchterstand" options={(ladder.soortenAchterstand ?? []).map(({ id, naam }) => ({ value: id, label: naam }))} />
      <TextField hint={t`In euro's, zoals 1234,56.`} label={t`Bedrag`} name="bedrag" />
      <TextField label={t`Wie meldt dit?`} name="melder" />
      <DateField label={t`Dag van het signaal`} name="signaalOp" todayButton />
      <TextField label={t`Voornamen`} name="voornamen" />
      <TextField label={t`Tussenvoegsel`} name="tussenvoegsel" optional />
      <TextField label={t`Achternaam`} name="achternaam" />
      <TextField hint={t`Met adres komen signalen van één huishouden bij elkaar.`} label={t`Straat en huisnummer`} name="straat" optional />
      <TextField label={t`Postcode`} name="postcode" optional />
      <TextField label={t`Plaats`} name="plaats" optional />
      <TextField label={t`Telefoon`} name="telefoon" optional type="tel" />
      <DateField label={t`Geboortedatum`} name="geboortedatum" optional />
    </WorkFormFrame>
  )
}
