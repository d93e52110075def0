// What a household cannot wait for until tomorrow; asked once, where a dossier begins.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import type { UrgenteNood } from '../../shared/api/schema'
import { CheckField, TextField } from '../forms/fields'
import { Section } from '../layout/screen'
import { needWords, useWords } from '../words'

export type NeedValues = { soort: UrgenteNood; dringend: boolean; toelichting: string }

const needs: UrgenteNood[] = ['slapen', 'eten', 'geld', 'veiligheid']

export const noNeeds: NeedValues[] = needs.map((soort) => ({ soort, dringend: false, toelichting: '' }))

/** As they are sent. */
export const needsOf = (values: NeedValues[]) => values.map(({ soort, dringend, toelichting }) => ({ soort, dringend, toelichting: toelichting || undefined }))

/** In a form with `noden`. */
export function UrgentNeeds() {
  return (
    <Section id="noden" title={<Trans>Wat is vandaag nodig?</Trans>}>
      <p><Trans>Vink aan wat niet tot morgen kan wachten.</Trans></p>
      {needs.map((need, at) => <Need at={at} key={need} need={need} />)}
    </Section>
  )
}

function Need({ at, need }: { at: number; need: UrgenteNood }) {
  const { t } = useLingui()
  const { word } = useWords()
  const urgent: unknown = useWatch({ name: `noden.${at}.dringend` })
  return (
    <div className="ph-need">
      <CheckField label={word(needWords[need])} name={`noden.${at}.dringend`} />
      {urgent ? <TextField label={t`Wat is er aan de hand?`} name={`noden.${at}.toelichting`} optional /> : null}
    </div>
  )
}
