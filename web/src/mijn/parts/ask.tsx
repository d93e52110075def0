// Asking something about one thing, or in general: three plain choices, and then one question.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import type { Gegeven, VerzoekSoort } from '../../shared/api/schema'
import { ask } from '../own-data'
import { newKey } from '../server'
import { takeFocus } from '../take-focus'
import { OwnWords } from './own-words'

type Choice = { kind: VerzoekSoort; label: MessageDescriptor; question: MessageDescriptor }

const choices: Choice[] = [
  { kind: 'verbetering', label: msg`Dit klopt niet`, question: msg`Wat klopt er niet?` },
  { kind: 'wissen', label: msg`Ik wil dit weg`, question: msg`Waarom wilt u dit weg?` },
  { kind: 'bezwaar', label: msg`Ik ben het hier niet mee eens`, question: msg`Waarom bent u het hier niet mee eens?` },
]

type Props = { about?: Gegeven; csrfToken: string; onAsked: () => void }

export function Ask({ about, csrfToken, onAsked }: Props) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<Choice>()
  const [left, setLeft] = useState<Choice>()
  const close = () => {
    setLeft(chosen)
    setChosen(undefined)
  }
  if (chosen) return <AskForm about={about} choice={chosen} csrfToken={csrfToken} onAsked={onAsked} onCancel={close} />
  return (
    <p className="mijn-ask ph-no-print" data-silent>
      {choices.map((choice) => (
        <button
          aria-label={about ? `${t(choice.label)}: ${about.titel}` : undefined}
          className="ams-button ams-button--tertiary"
          key={choice.kind}
          onClick={() => setChosen(choice)}
          ref={choice === left ? takeFocus : undefined}
          type="button"
        >
          {t(choice.label)}
        </button>
      ))}
    </p>
  )
}

function AskForm({ about, choice, csrfToken, onAsked, onCancel }: Props & { choice: Choice; onCancel: () => void }) {
  const { t } = useLingui()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const key = useRef(newKey())
  const [wrong, setWrong] = useState<string>()
  const [part, setPart] = useState('')
  const parts = about?.soort === 'persoon' && choice.kind === 'verbetering' ? about.regels : []
  useEffect(() => field.current?.focus(), [])
  const send = async () => {
    const text = field.current?.value.trim() ?? ''
    if (!text) {
      setWrong(t`Schrijf op wat u wilt zeggen.`)
      field.current?.focus()
      return
    }
    try {
      await ask({ soort: choice.kind, tekst: text, over: about ? { soort: about.soort, id: about.id, veld: part || undefined } : undefined }, csrfToken, key.current)
      onCancel()
      onAsked()
    } catch {
      setWrong(t`Dit lukt nu niet. Uw tekst staat er nog. Probeer het straks nog een keer.`)
    }
  }
  return (
    <form
      className="mijn-ask-form ph-no-print"
      data-silent
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {parts.length > 0 ? (
        <>
          <label htmlFor={`${id}-veld`}><Trans>Waar gaat het over?</Trans></label>
          <select id={`${id}-veld`} onChange={(event) => setPart(event.currentTarget.value)} value={part}>
            <option value="">{t`Alles hier`}</option>
            {parts.map(({ veld, naam }) => <option key={veld} lang="nl" value={veld}>{naam}</option>)}
          </select>
        </>
      ) : null}
      <label htmlFor={id}>{t(choice.question)}</label>
      {about ? <p className="ph-soft ph-small"><OwnWords>{about.titel}</OwnWords></p> : null}
      {wrong ? <p className="mijn-ask-form__wrong" id={`${id}-fout`} role="alert">{wrong}</p> : null}
      <textarea aria-describedby={wrong ? `${id}-fout` : undefined} aria-invalid={wrong ? true : undefined} dir="auto" id={id} maxLength={10000} ref={field} rows={4} />
      <p className="ph-row">
        <button className="ams-button ams-button--primary" type="submit"><Trans>Versturen</Trans></button>
        <button className="ams-button ams-button--tertiary" onClick={onCancel} type="button"><Trans>Toch niet</Trans></button>
      </p>
    </form>
  )
}
