// What the participant is good at: what the coach wrote down, and what they say themselves and can take back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import type { MijnKennismaking, MijnTalent } from '../../shared/api/schema'
import { sayTalent, takeBackTalent, type FirstTalks, type NewTalent } from '../first-talks'
import { Icon } from '../icon'
import { newKey } from '../server'
import { takeFocus } from '../take-focus'
import './my-data.css'
import { OwnWords } from './own-words'
import { Empty, Section } from './section'

type Props = { talks: MijnKennismaking; state: FirstTalks; csrfToken: string }
type Came = 'said' | 'gone' | 'changed' | 'failed'

const nameOf = ({ naam, woorden }: MijnTalent): string => [naam, woorden].filter(Boolean).join(': ')

export function Talents({ talks, state, csrfToken }: Props) {
  const [writing, setWriting] = useState(false)
  const [left, setLeft] = useState(false)
  const [came, setCame] = useState<Came>()
  const close = () => {
    setWriting(false)
    setLeft(true)
  }
  const said = (talent: MijnTalent) => {
    state.changeTalents((now) => [...now, talent])
    setCame('said')
    close()
  }
  const takeBack = async (talent: MijnTalent) => {
    try {
      await takeBackTalent(talent, csrfToken)
      state.changeTalents((now) => now.filter(({ id }) => id !== talent.id))
      setCame('gone')
    } catch (thrown) {
      const status = thrown instanceof Error ? thrown.message : ''
      // Too late: the page shows what holds now.
      const changed = status === '412' || status === '409'
      if (changed) state.retry()
      setCame(changed ? 'changed' : 'failed')
    }
  }
  return (
    <Section icon="star" title={<Trans>Dit kunt u goed</Trans>}>
      {came ? <Told came={came} key={`${came} ${talks.talenten.length}`} /> : null}
      {talks.talenten.length > 0 ? (
        <ul className="mijn-news">{talks.talenten.map((one) => <li key={one.id}><Talent onTakeBack={takeBack} talent={one} /></li>)}</ul>
      ) : (
        <Empty><Trans>Hier staat nog niets. Waar bent u goed in? Schrijf het op, of vertel het uw coach.</Trans></Empty>
      )}
      {writing ? (
        <TalentForm choices={talks.talentKeuzes} csrfToken={csrfToken} onCancel={close} onSaid={said} />
      ) : (
        <div className="mijn-buttons" data-silent>
          <button className="ams-button ams-button--secondary" onClick={() => setWriting(true)} ref={left ? takeFocus : undefined} type="button"><Trans>Schrijf op wat u goed kunt</Trans></button>
        </div>
      )}
    </Section>
  )
}

/** What came of an act. What is gone took its button with it: a reader goes on here. */
function Told({ came }: { came: Came }) {
  if (came === 'said') return <p className="mijn-agreed" role="status"><Icon name="check" /> <Trans>Het staat erbij. Uw coach leest het ook.</Trans></p>
  if (came === 'gone') return <p ref={takeFocus} role="status" tabIndex={-1}><Trans>Het is weg van de lijst.</Trans></p>
  if (came === 'changed') return <p className="mijn-notice" role="alert"><Trans>Er is net iets veranderd. U ziet nu hoe het is.</Trans></p>
  return <p className="mijn-notice" role="alert"><Trans>Dit lukt nu niet. Probeer het straks nog een keer.</Trans></p>
}

function Talent({ talent, onTakeBack }: { talent: MijnTalent; onTakeBack: (talent: MijnTalent) => Promise<void> }) {
  const { t } = useLingui()
  const [sure, setSure] = useState<boolean>()
  const [busy, setBusy] = useState(false)
  const name = nameOf(talent)
  const take = async () => {
    setBusy(true)
    await onTakeBack(talent)
    setBusy(false)
    setSure(undefined)
  }
  return (
    <>
      <p><OwnWords>{name}</OwnWords></p>
      {talent.zelf ? <p className="ph-soft ph-small"><Trans>Dit zei u zelf.</Trans></p> : null}
      {talent.zelf && sure ? (
        <div className="mijn-notice" ref={takeFocus} role="alert" tabIndex={-1}>
          <p><Trans>Wilt u dit van de lijst halen?</Trans></p>
          <div className="mijn-buttons" data-silent>
            <button className="ams-button ams-button--primary" disabled={busy} onClick={() => void take()} type="button"><Trans>Ja, haal weg</Trans></button>
            <button className="ams-button ams-button--secondary" onClick={() => setSure(false)} type="button"><Trans>Nee, laat het zo</Trans></button>
          </div>
        </div>
      ) : talent.zelf ? (
        <p data-silent><button aria-label={t`Haal weg: ${name}`} className="ams-button ams-button--tertiary" onClick={() => setSure(true)} ref={sure === false ? takeFocus : undefined} type="button"><Trans>Haal weg</Trans></button></p>
      ) : null}
    </>
  )
}

type FormProps = { choices: MijnKennismaking['talentKeuzes']; csrfToken: string; onSaid: (talent: MijnTalent) => void; onCancel: () => void }

function TalentForm({ choices, csrfToken, onSaid, onCancel }: FormProps) {
  const { t } = useLingui()
  const id = useId()
  const words = useRef<HTMLTextAreaElement>(null)
  const [soort, setSoort] = useState('')
  const [woorden, setWoorden] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const key = useRef(newKey())
  useEffect(() => words.current?.focus(), [])
  const save = async () => {
    const talent: NewTalent = { soort: soort || undefined, woorden: woorden.trim() || undefined }
    if (!talent.soort && !talent.woorden) {
      setWrong(t`Schrijf iets op, of kies iets uit de lijst.`)
      words.current?.focus()
      return
    }
    setBusy(true)
    try {
      onSaid(await sayTalent(talent, csrfToken, key.current))
    } catch {
      setWrong(t`Dit lukt nu niet. Uw tekst staat er nog. Probeer het straks nog een keer.`)
      setBusy(false)
    }
  }
  return (
    <form
      className="mijn-ask-form ph-no-print"
      data-silent
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label htmlFor={id}><Trans>Wat kunt u goed? Schrijf het in uw eigen woorden</Trans></label>
      {wrong ? <p className="mijn-ask-form__wrong" id={`${id}-fout`} role="alert">{wrong}</p> : null}
      <textarea aria-describedby={wrong ? `${id}-fout` : undefined} aria-invalid={wrong ? true : undefined} dir="auto" id={id} maxLength={10000} onChange={(event) => setWoorden(event.currentTarget.value)} ref={words} rows={2} value={woorden} />
      {choices.length > 0 ? (
        <>
          <label htmlFor={`${id}-soort`}><Trans>Of kies uit deze lijst (mag leeg blijven)</Trans></label>
          <select id={`${id}-soort`} onChange={(event) => setSoort(event.currentTarget.value)} value={soort}>
            <option value="">{t`Ik kies niets`}</option>
            {choices.map(({ waarde, label }) => <option key={waarde} lang="nl" value={waarde}>{label}</option>)}
          </select>
        </>
      ) : null}
      <p className="ph-row">
        <button className="ams-button ams-button--primary" disabled={busy} type="submit"><Trans>Zet het erbij</Trans></button>
        <button className="ams-button ams-button--tertiary" onClick={onCancel} type="button"><Trans>Toch niet</Trans></button>
      </p>
    </form>
  )
}
