// The fields of a form. Label first, help under it, the error right above the input; the id of a
// field follows from its form and its name, so that the error summary can link to it.
import { useLingui } from '@lingui/react/macro'
import { createContext, useContext, type ReactNode } from 'react'
import { useController, useFormContext, type RegisterOptions } from 'react-hook-form'
import { Checkbox, ErrorMessage, Field, FieldSet, Label, Radio, Select, TextArea, TextInput } from '../../shared/ui'

/** What the ids of one form begin with: a screen may hold more forms, such as a note to change below a new one. */
export const FormIds = createContext('')

export const idOfField = (form: string, name: string): string => `${form}veld-${name.replaceAll('.', '-')}`

export function useFieldId(): (name: string) => string {
  const form = useContext(FormIds)
  return (name) => idOfField(form, name)
}

type Common = { name: string; label: string; hint?: string; optional?: boolean }

/** A label inside a sentence: without the mark it ends with. */
export const nameOf = (label: string): string => label.replace(/[?:.]$/, '')

/** Rules are few: the server judges. Only what a person can see at once is asked here. */
export function useRules(optional: boolean | undefined, label: string): RegisterOptions {
  const { t } = useLingui()
  const name = nameOf(label)
  return optional ? {} : { validate: (value: unknown) => (typeof value === 'string' && value.trim() === '' ? t`${name}: vul dit in.` : true) }
}

export function useFieldError(name: string): string | undefined {
  const { getFieldState, formState } = useFormContext()
  return getFieldState(name, formState).error?.message
}

/** What stands above an input, for whoever hears it instead of seeing it. */
export function describe(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-fout` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function Hint({ name, children }: { name: string; children: string | undefined }) {
  const fieldId = useFieldId()
  return children ? <p className="ph-hint" id={`${fieldId(name)}-hint`}>{children}</p> : null
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  const { t } = useLingui()
  const fieldId = useFieldId()
  return error ? <ErrorMessage id={`${fieldId(name)}-fout`} prefix={t`Let op`}>{error}</ErrorMessage> : null
}

/** One input with what stands above it: label, help, and what is wrong. */
function Labelled({ name, label, hint, optional, error, children }: Common & { error: string | undefined; children: ReactNode }) {
  const fieldId = useFieldId()
  return (
    <Field invalid={Boolean(error)}>
      <Label htmlFor={fieldId(name)} optional={optional}>{label}</Label>
      <Hint name={name}>{hint}</Hint>
      <FieldError error={error} name={name} />
      {children}
    </Field>
  )
}

type TextProps = Common & { type?: 'text' | 'tel' | 'email'; inputMode?: 'numeric' | 'text'; autoComplete?: string; size?: number }

export function TextField({ name, label, hint, optional, type = 'text', size, ...rest }: TextProps) {
  const { register } = useFormContext()
  const error = useFieldError(name)
  const id = useFieldId()(name)
  return (
    <Labelled error={error} hint={hint} label={label} name={name} optional={optional}>
      <TextInput
        aria-describedby={describe(id, hint, error)}
        aria-required={optional ? undefined : true}
        className={size ? 'ph-input--sized' : undefined}
        id={id}
        invalid={Boolean(error)}
        size={size}
        type={type}
        {...rest}
        {...register(name, useRules(optional, label))}
      />
    </Labelled>
  )
}

/** A whole number, kept as what was typed; what is no number is told at once instead of read as nothing. */
export function NumberField({ name, label, hint, optional, example, size }: Common & { example: number; size: number }) {
  const { t } = useLingui()
  const { register } = useFormContext()
  const error = useFieldError(name)
  const id = useFieldId()(name)
  const fits = (value: unknown) => {
    const typed = String(value ?? '').trim()
    return (optional && typed === '') || /^\d{1,6}$/.test(typed) ? true : t`${nameOf(label)}: vul een heel getal in, bijvoorbeeld ${example}.`
  }
  return (
    <Labelled error={error} hint={hint} label={label} name={name} optional={optional}>
      <TextInput
        aria-describedby={describe(id, hint, error)}
        aria-required={optional ? undefined : true}
        className="ph-input--sized"
        id={id}
        inputMode="numeric"
        invalid={Boolean(error)}
        size={size}
        {...register(name, { validate: fits })}
      />
    </Labelled>
  )
}

export function TextAreaField({ name, label, hint, optional, rows = 3 }: Common & { rows?: number }) {
  const { register } = useFormContext()
  const error = useFieldError(name)
  const id = useFieldId()(name)
  return (
    <Labelled error={error} hint={hint} label={label} name={name} optional={optional}>
      <TextArea
        aria-describedby={describe(id, hint, error)}
        aria-required={optional ? undefined : true}
        className="ph-input--grows"
        id={id}
        invalid={Boolean(error)}
        resize="vertical"
        rows={rows}
        {...register(name, useRules(optional, label))}
      />
    </Labelled>
  )
}

export type Option = { value: string; label: string; hint?: string }

export function SelectField({ name, label, hint, optional, options, placeholder }: Common & { options: Option[]; placeholder?: string }) {
  const { t } = useLingui()
  // Controlled, because the options often arrive after the value.
  const { field } = useController({ name, rules: useRules(optional, label) })
  const error = useFieldError(name)
  const id = useFieldId()(name)
  return (
    <Labelled error={error} hint={hint} label={label} name={name} optional={optional}>
      <Select aria-describedby={describe(id, hint, error)} id={id} invalid={Boolean(error)} {...field} value={String(field.value ?? '')}>
        <Select.Option value="">{placeholder ?? t`Kies`}</Select.Option>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>{option.label}</Select.Option>
        ))}
      </Select>
    </Labelled>
  )
}

export function RadioField({ name, label, hint, optional, options, across }: Common & { options: Option[]; across?: boolean }) {
  const { register } = useFormContext()
  const error = useFieldError(name)
  const id = useFieldId()(name)
  const rules = useRules(optional, label)
  const { t } = useLingui()
  const chosen = optional ? {} : { validate: (value: unknown) => (value === undefined || value === null || value === '' ? t`${nameOf(label)}: kies een antwoord.` : true) }
  // Whoever walks past a question with the Tab key leaves it, and the library then notes null as its answer.
  const field = { ...register(name, { ...rules, ...chosen }), onBlur: undefined }
  return (
    <FieldSet aria-describedby={describe(id, hint, error)} id={id} invalid={Boolean(error)} legend={label} optional={optional}>
      <Hint name={name}>{hint}</Hint>
      <FieldError error={error} name={name} />
      <div className={across ? 'ph-choices ph-choices--across' : 'ph-choices'}>
        {options.map((option) => (
          <Radio invalid={Boolean(error)} key={option.value} value={option.value} {...field}>
            <span>
              {option.label}
              {option.hint ? <span className="ph-choice-hint">{option.hint}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
    </FieldSet>
  )
}

export function CheckField({ name, label, hint }: Omit<Common, 'optional'>) {
  const { field } = useController({ name })
  const error = useFieldError(name)
  const id = useFieldId()(name)
  return (
    <Field invalid={Boolean(error)}>
      <FieldError error={error} name={name} />
      <Checkbox
        aria-describedby={describe(id, hint, error)}
        checked={Boolean(field.value)}
        id={id}
        invalid={Boolean(error)}
        name={name}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.target.checked)}
        ref={field.ref}
      >
        {label}
      </Checkbox>
      <Hint name={name}>{hint}</Hint>
    </Field>
  )
}
