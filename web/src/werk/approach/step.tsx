// One item of the approach as a line: state, who, until when and why, with what may be done now.
import { Trans, useLingui } from '@lingui/react/macro'
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
import { OpenedHere, useOneForm } from './one-form'
import { needsReason, offered } from './standing'

const colours: Partial<Record<Onderdeel['toestand'], 'lime' | 'yellow' | 'red' | 'azure'>> = {
  bezig: 'azure', 'te-starten': 'azure', 'wacht-op-plaats': 'yellow', opgeschort: 'yellow', afgerond: 'lime', mislukt: 'red',
}

export function Step({ approach, step, first = false }: { approach: Aanpak; step: Onderdeel; first?: boolean }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const who = step.uitvoerder ?? step.eigenaar
  const later = step.toestand === 'later'
  return (
    <li className="ph-line ph-stack ph-stack--tight">
      <div className="ph-row">
        <strong>{step.naam}</strong>
        {/* That something comes later is what its list says. */}
        {later ? null : <Badge color={colours[step.toestand]} label={word(stepStateWords[step.toestand])} />}
        {step.keer > 1 ? <span className="ph-small ph-soft"><Trans>keer {step.keer}</Trans></span> : null}
      </div>
      {step.uitleg ? <p>{step.uitleg}</p> : null}
      <p className="ph-small ph-soft">
        {who ? <Trans>Wie: {who}</Trans> : null}
        {who && step.uiterlijk ? ' · ' : null}
        {step.uiterlijk ? <Trans>uiterlijk {longDate(step.uiterlijk, i18n.locale)}</Trans> : null}
        {step.volgens ? ` (${step.volgens})` : ''}
        {step.fase ? <> · <Trans>hoort bij {step.fase}</Trans></> : null}
      </p>
      {later && step.wachtOp.length > 0 ? <p className="ph-small"><Trans>Begint als: {step.wachtOp.join('; ')}</Trans></p> : null}
      {later && step.hierna && step.wachtOp.length === 0 ? <p className="ph-small"><Trans>Begint na een antwoord op een vraag van de aanpak.</Trans></p> : null}
      {step.plaatsInDeRij ? <p><Trans>Nummer {step.plaatsInDeRij} van {step.wachtenden} in de rij voor een plaats</Trans></p> : null}
      {step.waarom && !later ? (
        <details className="ph-fold">
          <summary><Trans>Waarom?</Trans></summary>
          <p>{step.waarom}</p>
        </details>
      ) : null}
      {step.mogelijk.length > 0 ? <Acts approach={approach} first={first} step={step} /> : null}
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

function Acts({ approach, step, first }: { approach: Aanpak; step: Onderdeel; first: boolean }) {
  const { t } = useLingui()
  const { word } = useWords()
  const { act, busy, failure } = useAct(approach.dossierId)
  const { open, show, close, cancel, place } = useOneForm<AanpakHandelingSoort>(`${approach.id} ${step.id}`)
  if (open) return <WithReason act={open} approach={approach} cancel={cancel} close={close} step={step} />
  const { usual, other } = offered(step.mogelijk)
  const button = (one: AanpakHandelingSoort, variant: 'primary' | 'secondary' | 'tertiary') => (
    <Button
      aria-label={`${word(stepActWords[one])}: ${step.naam}`}
      disabled={busy}
      key={one}
      onClick={() => (needsReason(one) ? show(one) : void act({ run: () => send(approach, step, one, approach.versie, newKey()), told: t`Gedaan: ${step.naam}` }))}
      variant={variant}
    >
      {word(stepActWords[one])}
    </Button>
  )
  return (
    <div className="ph-stack ph-stack--tight ph-no-print" ref={place}>
      {usual.length > 0 ? <div className="ph-row">{usual.map((one, at) => button(one, first && at === 0 ? 'primary' : 'secondary'))}</div> : null}
      {other.length > 0 ? (
        <details className="ph-fold">
          <summary><Trans>Gaat het anders?</Trans></summary>
          <div className="ph-row">{other.map((one) => button(one, 'secondary'))}</div>
        </details>
      ) : null}
      {failure ? <p className="ph-wrong" role="alert"><FailureText failure={failure} /></p> : null}
    </div>
  )
}

type ReasonProps = { approach: Aanpak; step: Onderdeel; act: AanpakHandelingSoort; close: () => void; cancel: () => void }

function WithReason({ approach, step, act, close, cancel }: ReasonProps) {
  const { t } = useLingui()
  const { word } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const path = { dossierId: approach.dossierId, aanpakId: approach.id }
  // What one wants with the step stands next to what has become of it, when somebody else was first.
  const work = useWorkForm<{ stap: string; reden: string }>({
    name: `aanpak:${approach.id}:${step.id}:${act}`,
    initial: { stap: word(stepActWords[act]), reden: '' },
    version: approach.versie,
    send: ({ reden }, { key, version }) => send(approach, step, act, version, key, reden),
    reload: async () => {
      const now = await take(api.GET('/dossiers/{dossierId}/aanpakken/{aanpakId}', { params: { path } }))
      const state = now.onderdelen.find(({ id }) => id === step.id)?.toestand
      return { version: now.versie, values: { stap: state ? word(stepStateWords[state]) : '', reden: '' } }
    },
    done: async () => {
      close()
      await refresh(approach.dossierId)
      tell(t`Gedaan: ${step.naam}`)
    },
  })
  return (
    <OpenedHere title={`${word(stepActWords[act])}: ${step.naam}`}>
      <WorkFormFrame
        cancel={cancel}
        rows={({ stap, reden }) => [{ label: step.naam, value: stap }, { label: t`Reden`, value: reden }]}
        submitLabel={word(stepActWords[act])}
        work={work}
      >
        <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Waarom?`} name="reden" rows={2} />
      </WorkFormFrame>
    </OpenedHere>
  )
}
