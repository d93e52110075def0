// One choice above a list; what is chosen stands in the address.
import { Field, Label, Select } from '../../shared/ui'

type Props = { name: string; label: string; value: string; options: { value: string; label: string }[]; onChange: (name: string, value: string) => void }

export function ChoiceFilter({ name, label, value, options, onChange }: Props) {
  return (
    <Field>
      <Label htmlFor={`kies-${name}`}>{label}</Label>
      <Select id={`kies-${name}`} onChange={(event) => onChange(name, event.target.value)} value={value}>
        {options.map((option) => <Select.Option key={option.value} value={option.value}>{option.label}</Select.Option>)}
      </Select>
    </Field>
  )
}
