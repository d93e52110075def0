// The registration itself: who asks, along which channel, the question in the person's own words, and
// what cannot wait until tomorrow.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Aanvrager, Kanaal } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { Button } from '../../shared/ui'
import { api, create } from '../api/client'
import { useChoices, useRefresh } from '../api/queries'
import { HouseholdFields, type HouseholdValues } from '../dossier/household-form'
import { emptyPerson, PersonFields, personOf, type PersonValues } from '../dossier/person-form'
import { chosen } from '../forms/chosen'
import { RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Section } from '../layout/screen'
import { channelWords, requesterWords, useWords } from '../words'
import { needsOf, noNeeds, UrgentNeeds, type NeedValues } from './urgent-needs'

type Values = {
  aanvrager: Aanvrager | ''
  aanvragerNaam: string
  aanmelder: string
  kanaal: Kanaal | ''
  vraag: string
  noden: NeedValues[]
  persoon: PersonValues
  huishouden: HouseholdValues
  overigePersonen: PersonValues[]
}

export function RegistrationForm({ person, back }: { person: PersonValues; back: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<Values>({
    name: `aanmelden:${person.achternaam}:${person.voornamen}`,
    initial: {
      aanvrager: '', aanvragerNaam: '', aanmelder: '', kanaal: '', vraag: '',
      noden: noNeeds,
      persoon: person,
      huishouden: { straat: '', postcode: '', plaats: '', wijk: '', zonderVastAdres: false },
      overigePersonen: [],
    },
    send: async (values, { key }) => {
      const made = await take(
        api.POST('/aanmeldingen', {
          params: { header: create(key) },
          body: {
            aanvrager: chosen(values.aanvrager),
            aanvragerNaam: values.aanvrager === 'inwoner' ? undefined : values.aanvragerNaam || undefined,
            aanmelder: values.aanvrager === 'instantie' ? values.aanmelder || undefined : undefined,
            kanaal: chosen(values.kanaal),
            vraag: values.vraag,
            noden: needsOf(values.noden),
            persoon: personOf(values.persoon),
            huishouden: values.huishouden,
            overigePersonen: values.overigePersonen.map(personOf),
            gecontroleerdOpDubbel: true,
          },
        }),
      )
      await refresh()
      tell(t`Het huishouden is aangemeld.`)
      navigate(`/huishoudens/${made.dossierId}`)
    },
    done: () => {},
  })
  return (
    <WorkFormFrame cancel={back} submitLabel={t`Huishouden aanmelden`} work={work}>
      <Section id="vraag" title={<Trans>De vraag</Trans>}>
        <RadioField label={t`Wie vraagt om hulp?`} name="aanvrager" options={options(requesterWords)} />
        <Requester />
        <SelectField label={t`Hoe kwam de vraag binnen?`} name="kanaal" options={options(channelWords)} />
        <TextAreaField hint={t`In de eigen woorden van de inwoner.`} label={t`Wat is de vraag?`} name="vraag" rows={4} />
      </Section>
      <UrgentNeeds />
      <Section id="persoon" title={<Trans>De persoon</Trans>}><PersonFields prefix="persoon." role={false} /></Section>
      <Section id="huishouden" title={<Trans>Waar verblijft het huishouden?</Trans>}><HouseholdFields prefix="huishouden." /></Section>
      <Others />
    </WorkFormFrame>
  )
}

function Requester() {
  const { t } = useLingui()
  const choices = useChoices()
  const who: unknown = useWatch({ name: 'aanvrager' })
  if (who !== 'netwerk' && who !== 'instantie') return null
  return (
    <>
      {who === 'instantie' ? <SelectField label={t`Welke instantie?`} name="aanmelder" options={choices.data?.aanmelders.map(({ waarde, label }) => ({ value: waarde, label })) ?? []} /> : null}
      <TextField label={who === 'instantie' ? t`Naam van de medewerker` : t`Naam, en wat hij of zij van de inwoner is`} name="aanvragerNaam" optional={who === 'instantie'} />
    </>
  )
}

function Others() {
  const { control } = useFormContext<Values>()
  const { fields, append, remove } = useFieldArray({ control, name: 'overigePersonen', keyName: 'key' })
  return (
    <Section id="anderen" title={<Trans>Wie wonen er nog meer?</Trans>}>
      {fields.map((field, at) => (
        <fieldset className="ph-card ph-stack ph-stack--fill ph-group" key={field.key}>
          <legend className="ams-heading ams-heading--4"><Trans>Persoon {at + 2}</Trans></legend>
          <PersonFields prefix={`overigePersonen.${at}.`} />
          <div className="ph-outdent"><Button onClick={() => remove(at)} variant="tertiary"><Icon name="trash" /><Trans>Persoon {at + 2} weghalen</Trans></Button></div>
        </fieldset>
      ))}
      <div className="ph-outdent"><Button onClick={() => append(emptyPerson)} variant="secondary"><Icon name="plus" /><Trans>Persoon toevoegen</Trans></Button></div>
    </Section>
  )
}
