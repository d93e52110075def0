// Choosing a condition without knowing FEEL: what to look at, and which answer.
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import type { Cohortnaam } from '../../shared/api/schema'
import { Button } from '../../shared/ui'
import { ChecksField } from '../forms/checks-field'
import { DateField } from '../forms/date-fields'
import { CheckField, FormIds, RadioField, SelectField, TextField } from '../forms/fields'
import { OpenedSection } from '../layout/opened-section'
import { conditionOf, noCondition, type ConditionValues } from './condition'
import { useApproachNames } from './queries'

type Props = { of: string; names: Cohortnaam[]; add: (condition: string) => void; close: () => void }

export function ConditionHelp({ of, names, add, close }: Props) {
  const { t } = useLingui()
  const ids = `${useId()}${of}-`
  const form = useForm<ConditionValues>({ defaultValues: noCondition, shouldFocusError: true })
  const chosen = useWatch({ control: form.control, name: 'naam' })
  const name = names.find(({ naam }) => naam === chosen)
  const put = form.handleSubmit((values) => {
    const condition = name ? conditionOf(name, values) : ''
    if (condition) add(condition)
  })
  return (
    <OpenedSection level={3} title={<Trans>Een voorwaarde kiezen</Trans>}>
      <FormProvider {...form}>
        <FormIds value={ids}>
          {/* Part of a larger form: Enter adds the condition and does not send that form. */}
          <div
            className="ph-stack"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
              event.preventDefault()
              void put()
            }}
            role="presentation"
          >
            <SelectField label={t`Waar kijkt u naar?`} name="naam" options={names.map(({ naam, vraag }) => ({ value: naam, label: vraag }))} />
            {name ? <Answer key={name.naam} name={name} /> : null}
          </div>
        </FormIds>
      </FormProvider>
      <div className="ph-row">
        <Button onClick={() => void put()} type="button" variant="secondary"><Trans>Voorwaarde toevoegen</Trans></Button>
        <Button onClick={close} type="button" variant="tertiary"><Trans>Sluiten</Trans></Button>
      </div>
    </OpenedSection>
  )
}

function Answer({ name }: { name: Cohortnaam }) {
  const { t } = useLingui()
  const approaches = useApproachNames(name.naam === 'aanpak')
  switch (name.soort) {
    case 'ja-nee':
      return <RadioField across label={t`Welk antwoord?`} name="ja" options={[{ value: 'ja', label: t`Ja` }, { value: 'nee', label: t`Nee` }, { value: 'onbekend', label: t`Niet bekend` }]} />
    case 'getal':
      return (
        <>
          <SelectField label={t`Hoe vergelijkt u?`} name="teken" options={[{ value: '>=', label: t`Zoveel of meer` }, { value: '<=', label: t`Zoveel of minder` }, { value: '=', label: t`Precies zoveel` }]} />
          <TextField inputMode="numeric" label={t`Welk getal?`} name="getal" size={8} />
        </>
      )
    case 'datum':
      return (
        <>
          <SelectField label={t`Hoe vergelijkt u?`} name="teken" options={[{ value: '>=', label: t`Op of na deze dag` }, { value: '<=', label: t`Op of voor deze dag` }]} />
          <DateField label={t`Welke dag?`} name="dag" />
        </>
      )
    case 'keuze':
      return (
        <>
          <ChecksField label={t`Welk antwoord?`} name="keuzes" options={name.keuzes.map((one) => ({ value: one, label: approaches.get(one) ?? one }))} />
          <CheckField label={t`Juist iedereen met een ander antwoord`} name="niet" />
        </>
      )
    case 'tekst':
      return (
        <>
          <TextField hint={t`Meer dan één? Zet er een komma tussen.`} label={t`Welk antwoord?`} name="tekst" />
          <CheckField label={t`Juist iedereen met een ander antwoord`} name="niet" />
        </>
      )
  }
}
