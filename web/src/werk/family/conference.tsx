// Beginning a family's conference and moving it on. The private time begins here and is ended by the family alone.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { take } from '../../shared/api/failure'
import type { FamilieConferentie, FamilieFase, Familieplan, Veiligheid } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { DateField } from '../forms/date-fields'
import { TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Section } from '../layout/screen'
import { useAct } from '../work/use-act'
import { useWords } from '../words'
import { phaseWords } from './words'

type Phase = FamilieFase['fase']
type Props = { dossierId: string; plan: Familieplan; safety: Veiligheid }

const moveTo = (dossierId: string, version: number, body: FamilieFase) =>
  take(api.PUT('/dossiers/{dossierId}/familieplan/fase', { params: { path: { dossierId }, header: changeOf(version) }, body }))

export function Conference({ dossierId, plan, safety }: Props) {
  const may = useMay()
  const conference = plan.conferentie
  const over = !conference || conference.fase === 'afgerond'
  return (
    <Section id="conferentie" title={<Trans>De conferentie</Trans>}>
      {conference ? <About conference={conference} /> : <Empty><Trans>De familie maakte nog geen eigen plan. Bij een Eigen Kracht-conferentie bedenkt de familie zelf wie wat doet. U geeft informatie; het plan is van hen.</Trans></Empty>}
      {may('familieplan-ondersteunen') ? over ? <Begin dossierId={dossierId} /> : <Next conference={conference} dossierId={dossierId} plan={plan} safety={safety} /> : null}
    </Section>
  )
}

function About({ conference: { akkoordDoor, akkoordOp, coordinator, fase, faseSinds, opvolgingOp, wieKomen } }: { conference: FamilieConferentie }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  return (
    <div className="ph-stack ph-stack--fill">
      <p><strong>{word(phaseWords[fase])}</strong> <span className="ph-soft"><Trans>sinds {longDate(faseSinds, i18n.locale)}</Trans></span></p>
      <dl className="ph-facts">
        {coordinator ? <Fact name={<Trans>Coördinator</Trans>}>{coordinator}</Fact> : null}
        {wieKomen ? <Fact name={<Trans>Wie er komen</Trans>}>{wieKomen}</Fact> : null}
        {opvolgingOp ? <Fact name={<Trans>Samen kijken hoe het gaat</Trans>}>{longDate(opvolgingOp, i18n.locale)}</Fact> : null}
        {akkoordDoor && akkoordOp ? <Fact name={<Trans>Staat achter het plan</Trans>}>{akkoordDoor}, {longDate(akkoordOp, i18n.locale)}</Fact> : null}
      </dl>
      {fase === 'opvolging' && !akkoordDoor ? <p><Trans>De familie veranderde het plan. Lees het, en zeg opnieuw of u erachter staat.</Trans></p> : null}
    </div>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Begin({ dossierId }: { dossierId: string }) {
  const [open, setOpen] = useState(false)
  if (!open) return <div><Button onClick={() => setOpen(true)}><Trans>Conferentie beginnen</Trans></Button></div>
  return <OpenedSection level={3} title={<Trans>Een Eigen Kracht-conferentie beginnen</Trans>}><BeginForm close={() => setOpen(false)} dossierId={dossierId} /></OpenedSection>
}

function BeginForm({ dossierId, close }: { dossierId: string; close: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useRefresh()
  const work = useWorkForm({
    name: `familieplan:${dossierId}`,
    initial: { coordinator: '', wieKomen: '' },
    send: ({ coordinator, wieKomen }, { key }) => take(api.POST('/dossiers/{dossierId}/familieplan', { params: { path: { dossierId }, header: create(key) }, body: { coordinator: coordinator || undefined, wieKomen: wieKomen || undefined } })),
    done: async () => {
      tell(t`De conferentie is begonnen. De deelnemer ziet haar bij het plan.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Beginnen`} work={work}>
      <TextField hint={t`Iemand die er los van staat en de conferentie regelt.`} label={t`Wie is de coördinator?`} name="coordinator" optional />
      <TextAreaField hint={t`De familie kiest zelf, en kan dit later veranderen.`} label={t`Wie komen er?`} name="wieKomen" optional rows={3} />
    </WorkFormFrame>
  )
}

function Next({ dossierId, plan, conference, safety }: { dossierId: string; plan: Familieplan; conference: FamilieConferentie; safety: Veiligheid }) {
  const [chosen, setChosen] = useState<Phase>()
  const close = () => setChosen(undefined)
  const again = conference.fase === 'opvolging'
  if (chosen === 'opvolging') return <OpenedSection level={3} title={<Trans>Ik sta achter dit plan</Trans>}><AgreeForm close={close} conference={conference} dossierId={dossierId} /></OpenedSection>
  if (chosen) return <Sure close={close} conference={conference} dossierId={dossierId} safety={safety} to={chosen} />
  return (
    <div className="ph-row">
      {plan.kanNaar.map((to) => (
        <Button key={to} onClick={() => setChosen(to)} variant={to === 'afgerond' ? 'tertiary' : 'secondary'}><Move again={again} to={to} /></Button>
      ))}
    </div>
  )
}

function Move({ to, again }: { to: Phase; again: boolean }) {
  switch (to) {
    case 'besloten-tijd': return <Trans>De besloten tijd begint</Trans>
    case 'opvolging': return again ? <Trans>Opnieuw achter het plan staan</Trans> : <Trans>Ik sta achter dit plan</Trans>
    default: return <Trans>De conferentie afronden</Trans>
  }
}

type SureProps = { dossierId: string; conference: FamilieConferentie; safety: Veiligheid; to: Phase; close: () => void }

function Sure({ dossierId, conference, safety, to, close }: SureProps) {
  const { t } = useLingui()
  const { act, busy, failure } = useAct(dossierId)
  const stays = safety.afspraken.filter(({ blijftZichtbaar }) => blijftZichtbaar).length
  const alone = to === 'besloten-tijd'
  const press = () => {
    if (!busy) void act({ run: () => moveTo(dossierId, conference.versie, { fase: to }), told: alone ? t`De familie is nu onder elkaar.` : t`De conferentie is afgerond.` }).then(close)
  }
  return (
    <OpenedSection level={3} title={alone ? <Trans>Begint de besloten tijd?</Trans> : <Trans>De conferentie afronden?</Trans>}>
      {alone ? (
        <>
          <p><Trans>U en alle anderen zien het plan dan niet meer. Alleen de familie kan het weer laten zien.</Trans></p>
          <p>{stays === 0 ? <Trans>Er is niets afgesproken dat voor de veiligheid zichtbaar blijft. Is dat goed zo?</Trans> : <Trans>Zichtbaar voor de veiligheid blijven: {stays} afspraken.</Trans>}</p>
        </>
      ) : <p><Trans>Het plan blijft te lezen, en verandert niet meer. Later kan de familie een nieuwe conferentie beginnen.</Trans></p>}
      {failure ? <FailurePanel failure={failure} /> : null}
      <div className="ph-row">
        <Button aria-disabled={busy || undefined} onClick={press}>{alone ? <Trans>Ja, zij zijn nu onder elkaar</Trans> : <Trans>Ja, afronden</Trans>}</Button>
        <Button onClick={close} variant="tertiary"><Trans>Nee, nog niet</Trans></Button>
      </div>
    </OpenedSection>
  )
}

function AgreeForm({ dossierId, conference, close }: { dossierId: string; conference: FamilieConferentie; close: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useRefresh()
  const work = useWorkForm({
    name: `familieplan-akkoord:${conference.id}`,
    initial: { opvolgingOp: conference.opvolgingOp ?? '' },
    version: conference.versie,
    send: ({ opvolgingOp }, { version }) => moveTo(dossierId, version, { fase: 'opvolging', opvolgingOp }),
    done: async () => {
      tell(t`Bewaard. U staat achter het plan zoals het nu is.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Bewaren`} work={work}>
      <p><Trans>Het plan is van de familie. U zegt dat u helpt om het te laten lukken. Verandert de familie het plan, dan leest u het opnieuw.</Trans></p>
      <DateField hint={t`Spreek dit samen met de familie af.`} label={t`Wanneer kijkt u samen hoe het gaat?`} name="opvolgingOp" />
    </WorkFormFrame>
  )
}
