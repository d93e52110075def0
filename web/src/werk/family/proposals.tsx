// What others propose to the family. It is in the plan only when the family says yes.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Familieplan, Familievoorstel } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { DateField } from '../forms/date-fields'
import { TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Section } from '../layout/screen'
import { useWords } from '../words'
import { Line } from './line'
import { proposalWords } from './words'

export function Proposals({ dossierId, plan: { conferentie, voorstellen } }: { dossierId: string; plan: Familieplan }) {
  const may = useMay()
  const [writing, setWriting] = useState(false)
  const open = conferentie?.fase !== 'afgerond'
  return (
    <Section id="voorstellen" title={<Trans>Voorstellen aan de familie</Trans>}>
      {voorstellen.length === 0 ? <Empty><Trans>Er is nog niets voorgesteld. De familie zegt ja of nee, en hoeft niet te zeggen waarom.</Trans></Empty> : <ul className="ph-lines ph-card">{voorstellen.map((one) => <Proposal key={one.id} proposal={one} />)}</ul>}
      {open && may('familieplan-ondersteunen') ? (
        writing ? (
          <OpenedSection level={3} title={<Trans>Een voorstel doen</Trans>}><ProposeForm close={() => setWriting(false)} dossierId={dossierId} /></OpenedSection>
        ) : <div><Button onClick={() => setWriting(true)} variant="secondary"><Trans>Een voorstel doen</Trans></Button></div>
      ) : null}
    </Section>
  )
}

function Proposal({ proposal }: { proposal: Familievoorstel }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { door, op, status, toelichting } = proposal
  return (
    <li className="ph-line">
      <Line line={proposal} />
      <span className="ph-soft ph-small"><Trans>van {door}, {longDate(op, i18n.locale)}</Trans></span>
      <Badge color={status === 'aangenomen' ? 'lime' : undefined} label={word(proposalWords[status])} />
      {toelichting ? <span className="ph-small">{toelichting}</span> : null}
    </li>
  )
}

function ProposeForm({ dossierId, close }: { dossierId: string; close: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useRefresh()
  const work = useWorkForm({
    name: `familievoorstel:${dossierId}`,
    initial: { tekst: '', wie: '', voor: '' },
    send: ({ tekst, wie, voor }, { key }) => take(api.POST('/dossiers/{dossierId}/familieplan/voorstellen', { params: { path: { dossierId }, header: create(key) }, body: { tekst, wie: wie || undefined, voor: voor || undefined } })),
    done: async () => {
      tell(t`Uw voorstel ligt bij de familie.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Voorstellen`} work={work}>
      <TextField label={t`Wat stelt u voor?`} name="tekst" />
      <TextField label={t`Wie doet het?`} name="wie" optional />
      <DateField label={t`Uiterlijk`} name="voor" optional />
    </WorkFormFrame>
  )
}
