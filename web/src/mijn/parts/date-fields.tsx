// A day as three small fields: quicker and clearer than a calendar, also for who does not read it well.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { fromParts, toParts, type DateParts } from '../../shared/date-parts'
import './date-fields.css'

/** `value`: "2026-03-01", half of one while it is typed, or nothing. */
type Props = { id: string; legend: ReactNode; value: string; wrong: boolean; onChange: (value: string) => void }

export function DateFields({ id, legend, value, wrong, onChange }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<DateParts>(() => toParts(value))
  const set = (change: Partial<DateParts>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    onChange(fromParts(next))
  }
  const part = (key: keyof DateParts, label: string, length: number) => (
    <div>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <input
        aria-invalid={wrong ? true : undefined}
        id={`${id}-${key}`}
        inputMode="numeric"
        maxLength={length}
        onChange={(event) => set({ [key]: event.currentTarget.value.replace(/\D/g, '') })}
        size={length}
        type="text"
        value={typed[key]}
      />
    </div>
  )
  return (
    <fieldset aria-describedby={wrong ? `${id}-fout` : undefined} className="mijn-date" id={id}>
      <legend>{legend}</legend>
      {wrong ? <p className="mijn-date__wrong" id={`${id}-fout`} role="alert"><Trans>Vul een dag, een maand en een jaar in, zoals 14 3 2027. Of laat alles leeg.</Trans></p> : null}
      <div className="mijn-date__fields">
        {part('day', t`Dag`, 2)}
        {part('month', t`Maand`, 2)}
        {part('year', t`Jaar`, 4)}
      </div>
    </fieldset>
  )
}
