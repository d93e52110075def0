// About whom in the household. With one person there is nothing to choose.
import { useLingui } from '@lingui/react/macro'
import type { DossierBeeld } from '../../shared/api/schema'
import { RadioField } from '../forms/fields'

export function PersonField({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  if (view.personen.length < 2) return null
  return <RadioField across label={t`Over wie gaat dit?`} name="persoonId" options={view.personen.map(({ id, naam }) => ({ value: id, label: naam }))} />
}
