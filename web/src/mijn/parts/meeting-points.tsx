// What is said about the reader at a meeting: the questions, their own among them, and what was agreed.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import type { EigenOverleg, EigenOverlegpunt } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import type { OwnMeetings, Outcome } from '../own-meetings'
import { newKey } from '../server'
import { takeFocus } from '../take-focus'
import './meeting.css'
import { OwnWords } from './own-words'
import { Empty } from './section'

type Props = { meeting: EigenOverleg; state: OwnMeetings }

export function MeetingPoints({ meeting, state }: Props) {
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState(false)
  const close = () => {
    setAsking(false)
    setLeft(true)
  }
  return (
    <>
      <h3 className="ams-heading ams-heading--4">{meeting.kanNog ? <Trans>Hier praten wij over</Trans> : <Trans>Hier ging het over</Trans>}</h3>
      {meeting.punten.length === 0 ? <Empty><Trans>Er staan nog geen vragen.</Trans></Empty> : <ul className="mijn-news">{meeting.punten.map((one) => <li key={one.id}><Point meeting={meeting} point={one} state={state} /></li>)}</ul>}
      {!meeting.kanNog ? null : asking ? (
        <QuestionForm onAsk={(text, key) => state.ask(meeting.id, text, key)} onDone={close} />
      ) : (
        <div className="mijn-buttons ph-no-print" data-silent>
          <button className="ams-button ams-button--secondary" onClick={() => setAsking(true)} ref={left ? takeFocus : undefined} type="button"><Trans>Ik wil ook iets vragen</Trans></button>
        </div>
      )}
    </>
  )
}

function Point({ meeting, point, state }: Props & { point: EigenOverlegpunt }) {
  const { i18n } = useLingui()
  const { besluiten, door, status, vanU, vraag } = point
  return (
    <>
      <p><OwnWords>{vraag}</OwnWords></p>
      <p className="ph-soft ph-small">{vanU ? <Trans>Dit is uw vraag.</Trans> : <Trans>Vraag van <bdi>{door}</bdi></Trans>}</p>
      {besluiten.length > 0 ? (
        <>
          <p><strong><Trans>Dit is afgesproken:</Trans></strong></p>
          <ul className="mijn-meeting__list">
            {besluiten.map(({ eigenaar, id, titel, voor }) => (
              <li key={id}><OwnWords>{titel}</OwnWords> <span className="ph-soft"><Trans><bdi>{eigenaar}</bdi> doet dit. Uiterlijk {longDate(voor, i18n.locale)}.</Trans></span></li>
            ))}
          </ul>
        </>
      ) : null}
      {vanU && meeting.kanNog && status === 'open' ? <Withdraw onWithdraw={() => state.withdraw(meeting.id, point.id)} question={vraag} /> : null}
    </>
  )
}

function Withdraw({ question, onWithdraw }: { question: string; onWithdraw: () => Promise<Outcome> }) {
  const { t } = useLingui()
  const [sure, setSure] = useState(false)
  const [left, setLeft] = useState(false)
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const withdraw = async () => {
    setBusy(true)
    setFailed((await onWithdraw()) === 'failed')
    setBusy(false)
  }
  if (!sure)
    return <p className="ph-no-print" data-silent><button aria-label={t`Haal mijn vraag weg: ${question}`} className="ams-button ams-button--tertiary" onClick={() => setSure(true)} ref={left ? takeFocus : undefined} type="button"><Trans>Haal mijn vraag weg</Trans></button></p>
  return (
    <div className="mijn-notice" ref={takeFocus} role="alert" tabIndex={-1}>
      <p>{failed ? <Trans>Dit lukt nu niet. Probeer het straks nog een keer.</Trans> : <Trans>Wilt u uw vraag weghalen?</Trans>}</p>
      <div className="mijn-buttons" data-silent>
        <button className="ams-button ams-button--primary" disabled={busy} onClick={() => void withdraw()} type="button"><Trans>Ja, haal weg</Trans></button>
        <button
          className="ams-button ams-button--secondary"
          onClick={() => {
            setSure(false)
            setLeft(true)
          }}
          type="button"
        >
          <Trans>Nee, laat staan</Trans>
        </button>
      </div>
    </div>
  )
}

function QuestionForm({ onAsk, onDone }: { onAsk: (text: string, key: string) => Promise<Outcome>; onDone: () => void }) {
  const { t } = useLingui()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const sent = useRef({ text: '', key: '' })
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const send = async () => {
    const text = field.current?.value.trim() ?? ''
    if (!text) {
      setWrong(t`Schrijf uw vraag op.`)
      field.current?.focus()
      return
    }
    setBusy(true)
    if (sent.current.text !== text) sent.current = { text, key: newKey() }
    const outcome = await onAsk(text, sent.current.key)
    setBusy(false)
    if (outcome === 'done') onDone()
    else setWrong(outcome === 'changed' ? t`Dit kan niet meer. Vraag het aan uw coach.` : t`Dit lukt nu niet. Uw tekst staat er nog. Probeer het straks nog een keer.`)
  }
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
      <label htmlFor={id}><Trans>Wat wilt u vragen?</Trans></label>
      <p className="ph-soft ph-small" id={`${id}-wie`}><Trans>Wie u helpt, kan dit lezen.</Trans></p>
      {wrong ? <p className="mijn-meeting-form__wrong" id={`${id}-fout`} role="alert">{wrong}</p> : null}
      <textarea aria-describedby={wrong ? `${id}-wie ${id}-fout` : `${id}-wie`} aria-invalid={wrong ? true : undefined} dir="auto" id={id} maxLength={2000} ref={field} rows={3} />
      <div className="mijn-buttons">
        <button className="ams-button ams-button--primary" disabled={busy} type="submit"><Trans>Zet mijn vraag erbij</Trans></button>
        <button className="ams-button ams-button--tertiary" onClick={onDone} type="button"><Trans>Toch niet</Trans></button>
      </div>
    </form>
  )
}
