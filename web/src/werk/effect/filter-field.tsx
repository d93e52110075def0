// A filter in FEEL: the text, what is wrong in it and where, and help with writing a condition.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Cohortfout, Cohortnaam } from '../../shared/api/schema'
import { Button, Field, Label, TextArea } from '../../shared/ui'
import { describe, FieldError, Hint, useFieldError, useFieldId, useRules } from '../forms/fields'
import { ConditionHelp } from './condition-help'
import { joined } from './condition'
import { spotOf } from './values'

type Props = { name: 'filter' | 'vergelijking'; label: string; hint: string; optional?: boolean; mistakes: Cohortfout[]; names: Cohortnaam[] }

export function FilterField({ name, label, hint, optional, mistakes, names }: Props) {
  const { register, setValue, getValues } = useFormContext<Record<string, string>>()
  const [helping, setHelping] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const error = useFieldError(name)
  const id = useFieldId()(name)
  const { ref, ...rest } = register(name, useRules(optional, label))
  const described = [describe(id, hint, error), mistakes.length > 0 ? `${id}-plaats` : ''].filter(Boolean).join(' ')
  const goTo = (offset: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(offset, offset + 1)
  }
  const close = () => {
    area.current?.focus()
    setHelping(false)
  }
  const add = (condition: string) => {
    setValue(name, joined(getValues(name) ?? '', condition), { shouldDirty: true })
    close()
  }
  return (
    <Field invalid={Boolean(error)}>
      <Label htmlFor={id} optional={optional}>{label}</Label>
      <Hint name={name}>{hint}</Hint>
      <FieldError error={error} name={name} />
      <TextArea
        aria-describedby={described || undefined}
        aria-required={optional ? undefined : true}
        className="ph-input--grows ph-filter"
        dir="ltr"
        id={id}
        invalid={Boolean(error)}
        ref={(element: HTMLTextAreaElement | null) => {
          ref(element)
          area.current = element
        }}
        resize="vertical"
        rows={3}
        spellCheck={false}
        {...rest}
      />
      <Mistakes goTo={goTo} id={`${id}-plaats`} mistakes={mistakes} name={name} />
      {helping ? (
        <ConditionHelp add={add} close={close} names={names} of={name} />
      ) : (
        <div><Button onClick={() => setHelping(true)} type="button" variant="tertiary">{name === 'filter' ? <Trans>Een voorwaarde kiezen</Trans> : <Trans>Een voorwaarde voor de vergelijking kiezen</Trans>}</Button></div>
      )}
    </Field>
  )
}

type MistakesProps = { id: string; name: string; mistakes: Cohortfout[]; goTo: (offset: number) => void }

/** Looked up in the text that stands there now, so that what was repaired points nowhere. */
function Mistakes({ id, name, mistakes, goTo }: MistakesProps) {
  const { t } = useLingui()
  const text: string = useWatch({ name }) ?? ''
  if (mistakes.length === 0) return null
  return (
    <ul className="ph-mistakes" id={id}>
      {mistakes.map((mistake) => {
        const { code, melding, regel, positie } = mistake
        const spot = spotOf(text, mistake)
        return (
          <li key={`${code}-${regel}-${positie}-${melding}`}>
            <p>{regel === undefined || positie === undefined ? melding : <><Trans>Regel {regel}, positie {positie}:</Trans> {melding}</>}</p>
            {spot ? (
              <p>
                <code dir="ltr">{spot.before}<mark>{spot.at || '\u00a0'}</mark>{spot.after}</code>{' '}
                <Button aria-label={t`Ga naar regel ${regel ?? 1}, positie ${positie ?? 1}`} onClick={() => goTo(spot.offset)} type="button" variant="tertiary"><Trans>Ga naar deze plek</Trans></Button>
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
