// Saying whether one comes, with a few words when one likes; and what one said.
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef, useState } from 'react'
import type { EigenOverleg, Overlegantwoord } from '../../shared/api/schema'
import { Icon } from '../icon'
import type { Outcome } from '../own-meetings'
import { takeFocus } from '../take-focus'
import './meeting.css'
import { OwnWords } from './own-words'

type Said = Overlegantwoord['komt']
type Props = { meeting: EigenOverleg; onAnswer: (answer: Overlegantwoord) => Promise<Outcome> }

export function MeetingAnswer({ meeting, onAnswer }: Props) {
  const [again, setAgain] = useState(false)
  const [sent, setSent] = useState(false)
  if (!meeting.kanNog && meeting.komt === 'uitgenodigd') return null
  if (meeting.kanNog && (again || meeting.komt === 'uitgenodigd')) {
    const close = () => {
      setAgain(false)
      setSent(true)
    }
    return <AnswerForm meeting={meeting} onAnswer={onAnswer} onDone={close} />
  }
  return (
    <>
      <p className="mijn-agreed" ref={sent ? takeFocus : undefined} tabIndex={-1}>
        {meeting.komt === 'komt' ? <><Icon name="check" /> <Trans>U zei: ik kom.</Trans></> : <Trans>U zei: ik kom niet. Dat is goed.</Trans>}
      </p>
      {meeting.toelichting ? <p className="ph-soft"><Trans>U zei erbij: <OwnWords>{meeting.toelichting}</OwnWords></Trans></p> : null}
      {meeting.kanNog ? (
        <div className="mijn-buttons ph-no-print" data-silent>
          <button className="ams-button ams-button--tertiary" onClick={() => setAgain(true)} type="button"><Trans>Ik wil iets anders zeggen</Trans></button>
        </div>
      ) : null}
    </>
  )
}

function AnswerForm({ meeting, onAnswer, onDone }: Props & { onDone: () => void }) {
  const { t } = useLingui()
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<Said | undefined>(meeting.komt === 'uitgenodigd' ? undefined : meeting.komt)
  const [words, setWords] = useState(meeting.toelichting ?? '')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    if (!said) {
      setWrong(t`Kies of u komt.`)
      first.current?.focus()
      return
    }
    setBusy(true)
    const outcome = await onAnswer({ komt: said, toelichting: words.trim() || undefined, moment: meeting.moment })
    setBusy(false)
    if (outcome === 'done') onDone()
    else setWrong(outcome === 'failed' ? t`Dit lukt nu niet. Probeer het straks nog een keer.` : undefined)
  }
  const choices: [Said, string][] = [['komt', t`Ik kom`], ['komt-niet', t`Ik kom niet`]]
  return (
    <form
      className="mijn-meeting-form ph-no-print"
      data-silent
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <fieldset aria-describedby={wrong ? `${id}-fout` : undefined} className="mijn-choices">
        <legend className="mijn-choices__legend"><Trans>Komt u?</Trans></legend>
        {wrong ? <p className="mijn-meeting-form__wrong" id={`${id}-fout`} role="alert">{wrong}</p> : null}
        {choices.map(([value, label], at) => (
          <label className={`mijn-choice${said === value ? ' mijn-choice--chosen' : ''}`} key={value}>
            <input checked={said === value} name={`${id}-komt`} onChange={() => setSaid(value)} ref={at === 0 ? first : undefined} type="radio" />
            {label}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-woorden`}><Trans>Wilt u er iets bij zeggen? Dat hoeft niet.</Trans></label>
      <p className="ph-soft ph-small" id={`${id}-wie`}><Trans>Wie u helpt, kan dit lezen.</Trans></p>
      <textarea aria-describedby={`${id}-wie`} dir="auto" id={`${id}-woorden`} maxLength={1000} onChange={(event) => setWords(event.currentTarget.value)} rows={2} value={words} />
      <div className="mijn-buttons">
        <button className="ams-button ams-button--primary" disabled={busy} type="submit"><Trans>Verstuur mijn antwoord</Trans></button>
      </div>
    </form>
  )
}
