// Several answers to one question: the chosen values are a list.
import { useLingui } from '@lingui/react/macro'
import { useController } from 'react-hook-form'
import { Checkbox, FieldSet } from '../../shared/ui'
import { describe, FieldError, Hint, useFieldId, nameOf, useFieldError, type Option } from './fields'

type Props = { name: string; label: string; options: Option[]; hint?: string; /** None is an answer too. */ optional?: boolean }

export function ChecksField({ name, label, options, hint, optional = false }: Props) {
  const { t } = useLingui()
  const { field } = useController({ name, rules: { validate: (value: string[]) => (optional || value.length > 0 ? true : t`${nameOf(label)}: kies er minstens één.`) } })
  const error = useFieldError(name)
  const id = useFieldId()(name)
  const chosen = field.value as string[]
  return (
    <FieldSet aria-describedby={describe(id, hint, error)} id={id} invalid={Boolean(error)} legend={label} optional={optional}>
      <Hint name={name}>{hint}</Hint>
      <FieldError error={error} name={name} />
      <div className="ph-choices">
        {options.map(({ value, label: text }) => (
          <Checkbox checked={chosen.includes(value)} key={value} onChange={(event) => field.onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}>{text}</Checkbox>
        ))}
      </div>
    </FieldSet>
  )
}
