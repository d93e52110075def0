// What was agreed so that everybody is safe, and what of it stays visible while the family is among itself.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { take } from '../../shared/api/failure'
import type { Veiligheid, Veiligheidsafspraak } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, change, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { CheckField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Section } from '../layout/screen'
import { useAct } from '../work/use-act'

export function SafetyAgreements({ dossierId, safety }: { dossierId: string; safety: Veiligheid }) {
  const may = useMay()
  const [writing, setWriting] = useState(false)
  return (
    <Section id="veiligheid" title={<Trans>Veiligheidsafspraken</Trans>}>
      {safety.afspraken.length === 0 ? <Empty>{safety.alleenWatBlijft ? <Trans>Er is niets afgesproken dat nu zichtbaar blijft.</Trans> : <Trans>Er zijn geen veiligheidsafspraken.</Trans>}</Empty> : <ul className="ph-stack ph-stack--fill ph-plain">{safety.afspraken.map((one) => <Agreement agreement={one} dossierId={dossierId} key={one.id} />)}</ul>}
      {may('veiligheidsafspraken-maken') ? (
        writing ? (
          <OpenedSection level={3} title={<Trans>Een veiligheidsafspraak maken</Trans>}><AgreementForm close={() => setWriting(false)} decides={safety.magBesluiten} dossierId={dossierId} /></OpenedSection>
        ) : <div><Button onClick={() => setWriting(true)} variant="secondary"><Trans>Veiligheidsafspraak maken</Trans></Button></div>
      ) : null}
    </Section>
  )
}

function Agreement({ agreement, dossierId }: { agreement: Veiligheidsafspraak; dossierId: string }) {
  const { t, i18n } = useLingui()
  const may = useMay()
  const [sure, setSure] = useState(false)
  const { act, busy, failure } = useAct(dossierId)
  const { id, tekst, wie, blijftZichtbaar, reden, door, op } = agreement
  const end = () => {
    if (!busy) void act({ run: () => take(api.DELETE('/dossiers/{dossierId}/veiligheidsafspraken/{afspraakId}', { params: { path: { dossierId, afspraakId: id }, header: change() } })), told: t`De afspraak geldt niet meer.` })
  }
  return (
    <li className="ph-card ph-stack ph-stack--fill">
      <p><strong>{tekst}</strong></p>
      {wie ? <p><Trans>Wie: {wie}</Trans></p> : null}
      <p className="ph-soft ph-small"><Trans>van {door}, {longDate(op, i18n.locale)}</Trans></p>
      {blijftZichtbaar ? <p><Trans>Blijft zichtbaar als de familie onder elkaar is. Waarom: {reden}</Trans></p> : <p className="ph-soft"><Trans>Is de familie onder elkaar, dan ziet niemand anders dit.</Trans></p>}
      {may('veiligheidsafspraken-maken') ? (
        sure ? (
          <OpenedSection level={3} plain title={<Trans>Geldt deze afspraak niet meer?</Trans>}>
            <div className="ph-row">
              <Button aria-disabled={busy || undefined} onClick={end}><Trans>Ja, de afspraak eindigt</Trans></Button>
              <Button onClick={() => setSure(false)} variant="tertiary"><Trans>Nee, laten staan</Trans></Button>
            </div>
          </OpenedSection>
        ) : <div><Button aria-label={t`Laten eindigen: ${tekst}`} onClick={() => setSure(true)} variant="tertiary"><Trans>Laten eindigen</Trans></Button></div>
      ) : null}
      {failure ? <FailurePanel failure={failure} /> : null}
    </li>
  )
}

function AgreementForm({ dossierId, decides, close }: { dossierId: string; decides: boolean; close: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useRefresh()
  const work = useWorkForm({
    name: `veiligheid:${dossierId}`,
    initial: { tekst: '', wie: '', blijftZichtbaar: false, reden: '' },
    send: ({ tekst, wie, blijftZichtbaar, reden }, { key }) =>
      take(api.POST('/dossiers/{dossierId}/veiligheidsafspraken', { params: { path: { dossierId }, header: create(key) }, body: { tekst, wie: wie || undefined, blijftZichtbaar, reden: (blijftZichtbaar && reden) || undefined } })),
    done: async () => {
      tell(t`De afspraak is bewaard. De deelnemer leest haar ook.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Bewaren`} work={work}>
      <TextField hint={t`Bijvoorbeeld: wie gaat waarheen als het misgaat, en wie wordt gebeld.`} label={t`Wat is er afgesproken?`} name="tekst" />
      <TextField label={t`Voor wie is deze afspraak?`} name="wie" optional />
      {decides ? (
        <>
          <CheckField hint={t`De familie weet dit vooraf.`} label={t`Zichtbaar laten als de familie onder elkaar is`} name="blijftZichtbaar" />
          <Reason />
        </>
      ) : <p className="ph-soft"><Trans>De regisseur besluit of een afspraak zichtbaar blijft als de familie onder elkaar is. Wilt u dat? Vraag het de regisseur.</Trans></p>}
    </WorkFormFrame>
  )
}

function Reason() {
  const { t } = useLingui()
  const stays = useWatch({ name: 'blijftZichtbaar' }) as boolean
  return stays ? <TextField hint={t`De deelnemer leest dit.`} label={t`Waarom is dat nodig voor de veiligheid?`} name="reden" /> : null
}
