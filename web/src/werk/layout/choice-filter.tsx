// One choice above a list; what is chosen stands in the address.
import { useLingui } from '@lingui/react/macro'
import { ErrorMessage, Field, Label, Select } from '../../shared/ui'

type Props = { name: string; label: string; error?: string; value: string; options: { value: string; label: string }[]; onChange: (name: string, value: string) => void }

export function ChoiceFilter({ name, label, error, value, options, onChange }: Props) {
  const { t } = useLingui()
  return (
    <Field invalid={Boolean(error)}>
      <Label htmlFor={`kies-${name}`}>{label}</Label>
      {error ? <ErrorMessage id={`kies-${name}-fout`} prefix={t`Let op`}>{error}</ErrorMessage> : null}
      <Select aria-describedby={error ? `kies-${name}-fout` : undefined} id={`kies-${name}`} invalid={Boolean(error)} onChange={(event) => onChange(name, event.target.value)} value={value}>
        {options.map((option) => <Select.Option key={option.value} value={option.value}>{option.label}</Select.Option>)}
      </Select>
    </Field>
  )
}
