// One consent: what was agreed to, how, until when, and stopping it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Deling, Toestemming } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { RadioField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { useWords } from '../words'
import { SharedCard } from './shared-card'
import { consentWords, meansWords } from './words'

export function ConsentCard({ consent, dossierId, mayStop }: { consent: Toestemming; dossierId: string; mayStop: boolean }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const [stopping, setStopping] = useState(false)
  const [until, setUntil] = useState<Deling[]>()
  const { organisatie, status, zin, manier, gegevenOp, vastgelegdDoor, gevraagdDoor, toelichting, gestoptOp, gestoptManier, gestoptToelichting } = consent
  return (
    <li className="ph-card ph-stack ph-stack--tight ph-stack--fill">
      <div className="ph-row">
        <h3 className="ams-heading ams-heading--4">{organisatie}</h3>
        <Badge color={consentWords[status].color} label={word(consentWords[status].text)} />
      </div>
      <blockquote className="ph-quote">{zin}</blockquote>
      <p className="ph-soft ph-small">
        {manier && gegevenOp ? <Trans>Gegeven op {longDate(gegevenOp, i18n.locale)}, {word(meansWords[manier])}. Vastgelegd door {vastgelegdDoor}.</Trans> : gevraagdDoor ? <Trans>Gevraagd door {gevraagdDoor}. De deelnemer antwoordt in Mijn Participatiehuis.</Trans> : null}
      </p>
      {toelichting ? <p className="ph-small">{toelichting}</p> : null}
      {gestoptOp ? <p className="ph-small"><Trans>Gestopt op {longDate(gestoptOp, i18n.locale)}, {gestoptManier ? word(meansWords[gestoptManier]) : ''}. {gestoptToelichting}</Trans></p> : null}
      {until ? <SharedUntil list={until} /> : null}
      {status === 'gegeven' && mayStop ? (
        stopping ? (
          <StopForm close={() => setStopping(false)} consent={consent} dossierId={dossierId} show={setUntil} />
        ) : (
          <Button onClick={() => setStopping(true)} variant="tertiary"><Trans>De deelnemer stopt ermee<span className="ams-visually-hidden">: {organisatie}</span></Trans></Button>
        )
      ) : null}
    </li>
  )
}

function SharedUntil({ list }: { list: Deling[] }) {
  return (
    <div className="ph-notice" role="status">
      {list.length === 0 ? <p><Trans>Er is niets gedeeld zolang dit gold.</Trans></p> : (
        <>
          <p><Trans>Dit is gedeeld zolang het gold. De ander kan het niet meer lezen.</Trans></p>
          <ul className="ph-stack ph-stack--fill ph-plain">{list.map((one) => <li key={one.id}><SharedCard shared={one} /></li>)}</ul>
        </>
      )}
    </div>
  )
}

type StopValues = { manier: 'op-papier' | 'in-gesprek' | ''; toelichting: string }

function StopForm({ consent, dossierId, close, show }: { consent: Toestemming; dossierId: string; close: () => void; show: (list: Deling[]) => void }) {
  const { t } = useLingui()
  const { word } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<StopValues>({
    name: `stop:${consent.id}`,
    initial: { manier: '', toelichting: '' },
    send: async ({ manier, toelichting }, { key }) => {
      const path = { dossierId, toestemmingId: consent.id }
      const answer = await take(api.POST('/dossiers/{dossierId}/toestemmingen/{toestemmingId}/intrekking', { params: { path, header: create(key) }, body: { manier: chosen(manier), toelichting: toelichting || undefined } }))
      show(answer.gedeeld)
    },
    done: async () => {
      await refresh(dossierId)
      tell(t`De toestemming is gestopt.`)
      close()
    },
  })
  return (
    <OpenedSection level={4} plain title={<Trans>Weet u het zeker?</Trans>}>
      <p><Trans>Het stopt meteen. De ander kan dan niet meer lezen wat is gedeeld.</Trans></p>
      <WorkFormFrame cancel={close} submitLabel={t`Stop de toestemming`} work={work}>
        <RadioField label={t`Hoe zei de deelnemer dat?`} name="manier" options={[{ value: 'in-gesprek', label: word(meansWords['in-gesprek']) }, { value: 'op-papier', label: word(meansWords['op-papier']) }]} />
        <TextField label={t`Toelichting`} name="toelichting" optional />
      </WorkFormFrame>
    </OpenedSection>
  )
}
