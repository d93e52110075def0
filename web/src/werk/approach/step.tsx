// One item of the approach as a line: state, who, until when and why, with what may be done now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Aanpak, AanpakHandelingSoort, Onderdeel } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, createOn, newKey } from '../api/client'
import { useRefresh } from '../api/queries'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailureText } from '../layout/failure'
import { useTell } from '../layout/notices'
import { useAct } from '../work/use-act'
import { stepActWords, stepStateWords, useWords } from '../words'
import { needsReason, offered } from './standing'

const colours: Partial<Record<Onderdeel['toestand'], 'lime' | 'yellow' | 'red' | 'azure'>> = {
  bezig: 'azure', 'te-starten': 'azure', 'wacht-op-plaats': 'yellow', opgeschort: 'yellow', afgerond: 'lime', mislukt: 'red',
}

export function Step({ approach, step }: { approach: Aanpak; step: Onderdeel }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const who = step.uitvoerder ?? step.eigenaar
  return (
    <li className="ph-line ph-stack ph-stack--tight">
      <div className="ph-row">
        <strong>{step.naam}</strong>
        <Badge color={colours[step.toestand]} label={word(stepStateWords[step.toestand])} />
        {step.keer > 1 ? <span className="ph-small ph-soft"><Trans>keer {step.keer}</Trans></span> : null}
      </div>
      {step.uitleg ? <p>{step.uitleg}</p> : null}
      <p className="ph-small ph-soft">
        {[step.fase, who].filter(Boolean).join(' · ')}
        {step.uiterlijk ? <> · <Trans>uiterlijk {longDate(step.uiterlijk, i18n.locale)}</Trans></> : null}
        {step.volgens ? ` (${step.volgens})` : ''}
      </p>
      {step.toestand === 'later' && step.wachtOp.length > 0 ? <p className="ph-small"><Trans>Begint als: {step.wachtOp.join('; ')}</Trans></p> : null}
      {step.plaatsInDeRij ? <p className="ph-small"><Trans>Nummer {step.plaatsInDeRij} van {step.wachtenden} in de rij voor een plaats</Trans></p> : null}
      {step.waarom && step.toestand !== 'later' ? (
        <details className="ph-fold">
          <summary><Trans>Waarom?</Trans></summary>
          <p>{step.waarom}</p>
        </details>
      ) : null}
      {step.mogelijk.length > 0 ? <Acts approach={approach} step={step} /> : null}
    </li>
  )
}

const send = (approach: Aanpak, step: Onderdeel, act: AanpakHandelingSoort, version: number, key: string, reason?: string) =>
  take(
    api.POST('/dossiers/{dossierId}/aanpakken/{aanpakId}/handelingen', {
      params: { path: { dossierId: approach.dossierId, aanpakId: approach.id }, header: createOn(version, key) },
      body: { onderdeel: step.id, handeling: act, reden: reason || undefined },
    }),
  )

function Acts({ approach, step }: { approach: Aanpak; step: Onderdeel }) {
  const { t } = useLingui()
  const { word } = useWords()
  const { act, busy, failure } = useAct(approach.dossierId)
  const [asked, setAsked] = useState<AanpakHandelingSoort>()
  if (asked) return <WithReason act={asked} approach={approach} close={() => setAsked(undefined)} step={step} />
  return (
    <>
      <div className="ph-row">
        {offered(step.mogelijk).map((one, place) => (
          <Button
            aria-label={`${word(stepActWords[one])}: ${step.naam}`}
            disabled={busy}
            key={one}
            onClick={() => (needsReason(one) ? setAsked(one) : void act({ run: () => send(approach, step, one, approach.versie, newKey()), told: t`Gedaan: ${step.naam}` }))}
            variant={place === 0 ? 'secondary' : 'tertiary'}
          >
            {word(stepActWords[one])}
          </Button>
        ))}
      </div>
      {failure ? <p className="ph-wrong" role="alert"><FailureText failure={failure} /></p> : null}
    </>
  )
}

function WithReason({ approach, step, act, close }: { approach: Aanpak; step: Onderdeel; act: AanpakHandelingSoort; close: () => void }) {
  const { t } = useLingui()
  const { word } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const path = { dossierId: approach.dossierId, aanpakId: approach.id }
  const work = useWorkForm<{ reden: string }>({
    name: `aanpak:${approach.id}:${step.id}:${act}`,
    initial: { reden: '' },
    version: approach.versie,
    send: ({ reden }, { key, version }) => send(approach, step, act, version, key, reden),
    reload: async () => ({ version: (await take(api.GET('/dossiers/{dossierId}/aanpakken/{aanpakId}', { params: { path } }))).versie, values: { reden: '' } }),
    done: async () => {
      close()
      await refresh(approach.dossierId)
      tell(t`Gedaan: ${step.naam}`)
    },
  })
  return (
    <WorkFormFrame cancel={close} rows={({ reden }) => [{ label: t`Reden`, value: reden }]} submitLabel={word(stepActWords[act])} work={work}>
      <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Waarom?`} name="reden" rows={2} />
    </WorkFormFrame>
  )
}
