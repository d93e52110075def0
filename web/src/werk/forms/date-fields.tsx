// A date as three number fields: quicker and clearer than a calendar for a date one knows by heart.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { fromParts, isRealDay, toParts, type DateParts } from '../../shared/date-parts'
import { Button, FieldSet, Label, TextInput, Field } from '../../shared/ui'
import { todayHere } from '../../shared/time'
import { describe, useFieldId, FieldError, Hint, nameOf, useFieldError } from './fields'

type Props = { name: string; label: string; hint?: string; optional?: boolean; todayButton?: boolean }

export function DateField({ name, label, hint, optional, todayButton }: Props) {
  const { t } = useLingui()
  const error = useFieldError(name)
  const id = useFieldId()(name)
  const { field } = useController({
    name,
    rules: {
      validate: (value: string) => {
        if (!value) return optional ? true : t`${nameOf(label)}: vul een datum in.`
        return isRealDay(value) ? true : t`${nameOf(label)}: vul een dag, maand en jaar in die bestaan, bijvoorbeeld 14 3 2026.`
      },
    },
  })
  const [typed, setTyped] = useState<DateParts>(() => toParts(String(field.value ?? '')))
  // A value from elsewhere (a restored draft, the button) wins from what was typed.
  const parts = fromParts(typed) === field.value ? typed : toParts(String(field.value ?? ''))
  const set = (change: Partial<DateParts>) => {
    const next = { ...parts, ...change }
    setTyped(next)
    field.onChange(fromParts(next))
  }
  const part = (key: keyof DateParts, partLabel: string, length: number) => (
    <Field>
      <Label htmlFor={`${id}-${key}`} inFieldSet>{partLabel}</Label>
      <TextInput
        className="ph-input--sized"
        id={`${id}-${key}`}
        inputMode="numeric"
        invalid={Boolean(error)}
        maxLength={length}
        onBlur={field.onBlur}
        onChange={(event) => set({ [key]: event.target.value.replace(/\D/g, '') })}
        size={length}
        value={parts[key]}
      />
    </Field>
  )
  return (
    <FieldSet
      aria-describedby={describe(id, hint, error)}
      id={id}
      invalid={Boolean(error)}
      legend={label}
      optional={optional}
    >
      <Hint name={name}>{hint}</Hint>
      <FieldError error={error} name={name} />
      <div className="ph-date">
        {part('day', t`Dag`, 2)}
        {part('month', t`Maand`, 2)}
        {part('year', t`Jaar`, 4)}
        {todayButton ? (
          <Button onClick={() => set(toParts(todayHere()))} variant="tertiary"><Trans>Vandaag</Trans></Button>
        ) : null}
      </div>
    </FieldSet>
  )
}

/** A Dutch local time, "14:30". */
export function TimeField({ name, label, hint }: Omit<Props, 'optional' | 'todayButton'>) {
  const { t } = useLingui()
  const error = useFieldError(name)
  const id = useFieldId()(name)
  const { field } = useController({
    name,
    rules: { validate: (value: string) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? true : t`${nameOf(label)}: vul een tijd in, bijvoorbeeld 14:30.`) },
  })
  return (
    <Field invalid={Boolean(error)}>
      <Label htmlFor={id}>{label}</Label>
      <Hint name={name}>{hint}</Hint>
      <FieldError error={error} name={name} />
      <TextInput
        aria-describedby={describe(id, hint, error)}
        className="ph-input--sized"
        id={id}
        inputMode="numeric"
        invalid={Boolean(error)}
        onBlur={() => {
          field.onChange(completeTime(String(field.value ?? '')))
          field.onBlur()
        }}
        onChange={field.onChange}
        ref={field.ref}
        size={5}
        value={String(field.value ?? '')}
      />
    </Field>
  )
}

/** "9" -> "09:00", "930" and "9.30" -> "09:30": what people type when they are in a hurry. */
export function completeTime(typed: string): string {
  const found = /^(\d{1,2})[:.\s]?(\d{2})?$/.exec(typed.trim())
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : typed
}
