// Several answers to one question: the chosen values are a list.
import { useLingui } from '@lingui/react/macro'
import { useController } from 'react-hook-form'
import { Checkbox, FieldSet } from '../../shared/ui'
import { FieldError, useFieldId, nameOf, useFieldError, type Option } from './fields'

export function ChecksField({ name, label, options }: { name: string; label: string; options: Option[] }) {
  const { t } = useLingui()
  const { field } = useController({ name, rules: { validate: (value: string[]) => (value.length > 0 ? true : t`${nameOf(label)}: kies er minstens één.`) } })
  const error = useFieldError(name)
  const id = useFieldId()(name)
  const chosen = field.value as string[]
  return (
    <FieldSet id={id} invalid={Boolean(error)} legend={label}>
      <FieldError error={error} name={name} />
      <div className="ph-choices">
        {options.map(({ value, label: text }) => (
          <Checkbox checked={chosen.includes(value)} key={value} onChange={(event) => field.onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}>{text}</Checkbox>
        ))}
      </div>
    </FieldSet>
  )
}
