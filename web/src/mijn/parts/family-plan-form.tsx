// Writing the family's plan: a line for each thing that is agreed.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import type { Familieafspraak } from '../../shared/api/schema'
import { isRealDay } from '../../shared/date-parts'
import { DateFields } from './date-fields'
import './family-plan-form.css'

type Line = { key: number; tekst: string; wie: string; voor: string }
/** What is wrong with a line. */
type Wrong = { text: boolean; day: boolean }
type Props = { lines: Familieafspraak[]; guests: string; onSave: (lines: Familieafspraak[], guests: string) => Promise<void>; onCancel: () => void }

const mostLines = 100

export function FamilyPlanForm({ lines: kept, guests: keptGuests, onSave, onCancel }: Props) {
  const { t } = useLingui()
  const id = useId()
  const next = useRef(kept.length)
  const form = useRef<HTMLFormElement>(null)
  const [lines, setLines] = useState<Line[]>(() =>
    kept.length === 0 ? [emptyLine(next.current++)] : kept.map(({ tekst, wie, voor }, key) => ({ key, tekst, wie: wie ?? '', voor: voor ?? '' })))
  const [guests, setGuests] = useState(keptGuests)
  const [wrong, setWrong] = useState<Record<number, Wrong>>({})
  const [busy, setBusy] = useState(false)
  const [focused, setFocused] = useState<number>()
  const focus = (key: number) => form.current?.querySelector<HTMLElement>(`[data-line="${key}"]`)?.focus()
  const focusDay = (key: number) => document.getElementById(`${id}-${key}-voor-day`)?.focus()
  // Where one goes on writing: at the first line, and at each new one.
  useEffect(() => void form.current?.querySelector<HTMLElement>('[data-line]')?.focus(), [])
  useEffect(() => {
    if (focused !== undefined) focus(focused)
  }, [focused])
  const change = (key: number, part: Partial<Line>) => setLines((now) => now.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = () => {
    const line = emptyLine(next.current++)
    setLines((now) => [...now, line])
    setFocused(line.key)
  }
  const remove = (key: number) => {
    const at = lines.findIndex((line) => line.key === key)
    const left = lines.filter((line) => line.key !== key)
    setLines(left)
    setFocused((left[at] ?? left.at(-1))?.key)
  }
  const save = async () => {
    const found = Object.fromEntries(lines.map((line) => [line.key, wrongWith(line)]))
    setWrong(found)
    const first = lines.find(({ key }) => found[key]?.text || found[key]?.day)
    if (first) return found[first.key]?.text ? focus(first.key) : focusDay(first.key)
    setBusy(true)
    await onSave(lines.map(({ tekst, wie, voor }) => ({ tekst: tekst.trim(), wie: wie.trim() || undefined, voor: voor || undefined })), guests.trim())
    setBusy(false)
  }
  return (
    <form
      className="mijn-family-form"
      data-silent
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      ref={form}
    >
      {lines.map((line, at) => {
        const field = `${id}-${line.key}`
        const number = at + 1
        const { text: noText = false, day: noDay = false } = wrong[line.key] ?? {}
        return (
          <fieldset className="mijn-family-form__line" key={line.key}>
            <legend><Trans>Afspraak {number}</Trans></legend>
            <label htmlFor={field}><Trans>Wat spreekt u af?</Trans></label>
            {noText ? <p className="mijn-family-form__wrong" id={`${field}-fout`} role="alert"><Trans>Schrijf op wat u afspreekt. Of haal deze afspraak weg.</Trans></p> : null}
            <textarea aria-describedby={noText ? `${field}-fout` : undefined} aria-invalid={noText ? true : undefined} data-line={line.key} dir="auto" id={field} maxLength={300} onChange={(event) => change(line.key, { tekst: event.currentTarget.value })} rows={2} value={line.tekst} />
            <label htmlFor={`${field}-wie`}><Trans>Wie doet het? (mag leeg blijven)</Trans></label>
            <input dir="auto" id={`${field}-wie`} maxLength={300} onChange={(event) => change(line.key, { wie: event.currentTarget.value })} type="text" value={line.wie} />
            <DateFields id={`${field}-voor`} legend={<Trans>Wanneer is het klaar? (mag leeg blijven)</Trans>} onChange={(voor) => change(line.key, { voor })} value={line.voor} wrong={noDay} />
            <p><button aria-label={t`Haal afspraak ${number} weg`} className="ams-button ams-button--tertiary" onClick={() => remove(line.key)} type="button"><Trans>Haal weg</Trans></button></p>
          </fieldset>
        )
      })}
      {lines.length < mostLines ? <p><button className="ams-button ams-button--secondary" onClick={add} type="button"><Trans>Nog een afspraak</Trans></button></p> : null}
      <div className="mijn-family-form__line">
        <label htmlFor={`${id}-wie-komen`}><Trans>Wie doen er mee? (mag leeg blijven)</Trans></label>
        <textarea dir="auto" id={`${id}-wie-komen`} maxLength={2000} onChange={(event) => setGuests(event.currentTarget.value)} rows={2} value={guests} />
      </div>
      <div className="mijn-buttons">
        <button className="ams-button ams-button--primary" disabled={busy} type="submit"><Trans>Bewaar ons plan</Trans></button>
        <button className="ams-button ams-button--tertiary" onClick={onCancel} type="button"><Trans>Toch niet</Trans></button>
      </div>
    </form>
  )
}

const wrongWith = ({ tekst, voor }: Line): Wrong => ({ text: !tekst.trim(), day: voor !== '' && !isRealDay(voor) })
const emptyLine = (key: number): Line => ({ key, tekst: '', wie: '', voor: '' })
