// One referral: how it stands, whose the care is now, one clear next step, and on demand its story.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Verwijzing } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { newKey } from '../api/client'
import { FailurePanel } from '../layout/failure'
import { OpenedSection } from '../layout/opened-section'
import { useAct } from '../work/use-act'
import { useWords } from '../words'
import { NextLine } from './next-line'
import { sendStep, useReferralRefresh } from './queries'
import { StepForm } from './step-form'
import { actsOf, asksWords, isOpen, sideOf } from './standing'
import { actWords, stateWords, stepWords, toldWords, waitingNews, type Act } from './words'

/** `level`: of a heading within it, one below the heading that it stands under. */
type Props = { referral: Verwijzing; title: ReactNode; level?: 2 | 3; children?: ReactNode }

export function ReferralCard({ referral, title, level = 3, children }: Props) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { door, op, vraag, eigenaar, status } = referral
  const { text, color } = stateWords[status]
  return (
    <li className="ph-card ph-stack ph-stack--fill">
      <div className="ph-row">
        <strong>{title}</strong>
        <Badge color={color} label={word(text)} />
      </div>
      <p className="ph-soft ph-small"><Trans>Gevraagd door {door} op {longDate(op, i18n.locale)}</Trans></p>
      {vraag ? <blockquote className="ph-quote">{vraag}</blockquote> : null}
      <NextLine referral={referral} />
      <Said referral={referral} />
      {isOpen(referral) ? <p className="ph-small"><Trans>De zorg ligt nu bij {eigenaar}.</Trans></p> : null}
      {children}
      <Acts level={level} referral={referral} />
      <Along referral={referral} />
      <Story referral={referral} />
    </li>
  )
}

function Acts({ level, referral }: { level: 2 | 3; referral: Verwijzing }) {
  const { word } = useWords()
  const [open, setOpen] = useState<Act>()
  const refresh = useReferralRefresh()
  const { act, busy, failure } = useAct(referral.dossierId)
  const { next, others } = actsOf(referral)
  const wordsOf = (one: Act) => (one === 'wachtlijst' && referral.status === 'wachtlijst' ? waitingNews : actWords[one])
  const shown = open && referral.kanNu.includes(open) ? open : undefined
  const press = (one: Act) => {
    if (asksWords.has(one)) {
      setOpen(one)
      return
    }
    setOpen(undefined)
    const key = newKey()
    void act({
      run: async () => {
        await sendStep(referral, { stap: one }, key)
        await refresh(referral.dossierId)
      },
      told: word(toldWords[one]),
    })
  }
  if (!next && others.length === 0) return null
  const button = (one: Act, variant: 'primary' | 'tertiary') => (
    <Button aria-disabled={busy || undefined} key={one} onClick={() => (busy ? undefined : press(one))} variant={variant}>
      {word(wordsOf(one))}
      <span className="ams-visually-hidden">: {sideOf(referral) === 'receiver' ? referral.huishouden : referral.aan}</span>
    </Button>
  )
  return (
    <>
      <div className="ph-row">
        {next ? button(next, 'primary') : null}
        {others.map((one) => button(one, 'tertiary'))}
      </div>
      {failure ? <FailurePanel failure={failure} /> : null}
      {shown ? (
        <OpenedSection key={shown} level={level} plain title={word(wordsOf(shown))}>
          <StepForm act={shown} close={() => setOpen(undefined)} referral={referral} />
        </OpenedSection>
      ) : null}
    </>
  )
}

/** What the other side wrote with how it stands now, such as how long the list is or why not. */
function Said({ referral: { stappen, status } }: { referral: Verwijzing }) {
  const last = stappen.at(-1)
  if (!last?.toelichting || last.stap === 'vragen' || status === 'contact-bevestigd') return null
  return <p><Trans>{last.door}: “{last.toelichting}”</Trans></p>
}

function Along({ referral: { delen, zonderAccount } }: { referral: Verwijzing }) {
  if (zonderAccount) return <p className="ph-soft ph-small"><Trans>Daar heeft niemand een account. Er gaat niets mee uit het systeem.</Trans></p>
  if (delen.length === 0) return null
  return (
    <details className="ph-fold">
      <summary><Trans>Wat gaat mee, en waarom mag dat?</Trans></summary>
      <ul className="ph-referral__list">
        {delen.map(({ soorten, grondslag, doel }) => (
          <li key={`${grondslag.id} ${doel.id}`}>
            {soorten.map(({ naam }) => naam).join(', ')}
            <br />
            <span className="ph-soft ph-small">{grondslag.naam} · {doel.naam}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Story({ referral: { stappen } }: { referral: Verwijzing }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  if (stappen.length < 2) return null
  return (
    <details className="ph-fold">
      <summary><Trans>Wat er is gebeurd</Trans></summary>
      <ol className="ph-referral__list">
        {stappen.map(({ stap, door, op, toelichting }) => (
          <li key={`${stap} ${op}`}>
            {word(stepWords[stap])}, {longDate(op, i18n.locale)}, {door}
            {toelichting ? <blockquote className="ph-quote">{toelichting}</blockquote> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
