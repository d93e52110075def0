// In which things groups are held alike: added one by one, and which of them must be exactly the same.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import type { Cohortnaam } from '../../shared/api/schema'
import { Button, Checkbox, Field, FieldSet, Label, Select } from '../../shared/ui'
import { describe, FieldError, Hint, useFieldError, useFieldId } from '../forms/fields'

/** Only a thing with fixed answers can be the same: a number or a day hardly ever is. */
const canBeSame = ({ soort }: Cohortnaam) => soort !== 'getal' && soort !== 'datum'

export function MatchField({ names }: { names: Cohortnaam[] }) {
  const { t } = useLingui()
  const alike = useController({ name: 'vergelijkOp' }).field
  const exact = useController({ name: 'moetGelijkZijn' }).field
  const chosen = alike.value as string[]
  const same = exact.value as string[]
  const [next, setNext] = useState('')
  const error = useFieldError('vergelijkOp')
  const idOf = useFieldId()
  const id = idOf('vergelijkOp')
  const left = names.filter(({ naam, vergelijkbaar }) => vergelijkbaar && !chosen.includes(naam))
  const add = () => {
    if (!next) return
    alike.onChange([...chosen, next])
    setNext('')
  }
  const remove = (name: string) => {
    alike.onChange(chosen.filter((one) => one !== name))
    exact.onChange(same.filter((one) => one !== name))
    document.getElementById(`${id}-erbij`)?.focus()
  }
  const hint = t`Het rapport zet hierop naast elkaar wie bleef en wie stopte, en het cohort en de vergelijkingsgroep.`
  return (
    <FieldSet aria-describedby={describe(id, hint, error)} id={id} invalid={Boolean(error)} legend={t`Op welke kenmerken moeten groepen op elkaar lijken?`} optional>
      <Hint name="vergelijkOp">{hint}</Hint>
      <FieldError error={error} name="vergelijkOp" />
      {chosen.length > 0 ? (
        <ul className="ph-lines">
          {chosen.map((name, place) => (
            <Chosen
              key={name}
              known={names.find(({ naam }) => naam === name)}
              name={name}
              onRemove={() => remove(name)}
              onSame={(yes) => exact.onChange(yes ? [...same, name] : same.filter((one) => one !== name))}
              place={place}
              same={same.includes(name)}
              samePlace={same.indexOf(name)}
            />
          ))}
        </ul>
      ) : null}
      <div className="ph-row ph-row--fields">
        <Field>
          <Label htmlFor={`${id}-erbij`}>{t`Kenmerk`}</Label>
          <Select id={`${id}-erbij`} onChange={(event) => setNext(event.target.value)} value={next}>
            <Select.Option value="">{t`Kies`}</Select.Option>
            {left.map(({ naam, vraag }) => <Select.Option key={naam} value={naam}>{vraag}</Select.Option>)}
          </Select>
        </Field>
        <Button onClick={add} type="button" variant="secondary"><Trans>Kenmerk toevoegen</Trans></Button>
      </div>
    </FieldSet>
  )
}

type ChosenProps = { name: string; known: Cohortnaam | undefined; place: number; same: boolean; samePlace: number; onSame: (yes: boolean) => void; onRemove: () => void }

function Chosen({ name, known, place, same, samePlace, onSame, onRemove }: ChosenProps) {
  const { t } = useLingui()
  const idOf = useFieldId()
  const field = `vergelijkOp.${place}`
  const sameField = `moetGelijkZijn.${samePlace}`
  const error = useFieldError(field)
  const sameError = useFieldError(sameField)
  const label = known?.vraag ?? name
  return (
    <li className="ph-line" id={idOf(field)} tabIndex={-1}>
      <FieldError error={error} name={field} />
      <p>{label}</p>
      <FieldError error={sameError} name={sameField} />
      <div className="ph-row">
        {/* What was chosen once can always be unchosen. */}
        {(known && canBeSame(known)) || same ? (
          <Checkbox checked={same} id={samePlace >= 0 ? idOf(sameField) : undefined} onChange={(event) => onSame(event.target.checked)}>
            <Trans>Moet precies gelijk zijn</Trans><span className="ams-visually-hidden">: {label}</span>
          </Checkbox>
        ) : null}
        <Button aria-label={t`${label} weghalen`} onClick={onRemove} type="button" variant="tertiary"><Trans>Weghalen</Trans></Button>
      </div>
    </li>
  )
}
