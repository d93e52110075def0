// Every consent of the municipality: how many there are, which, and until when. Looking only: whoever gave one stops it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { FormProvider, useForm } from 'react-hook-form'
import { useSearchParams } from 'wouter'
import type { GegevensSoort, ToestemmingAantallen, ToestemmingOverzicht } from '../../../shared/api/schema'
import { Icon } from '../../../shared/icon'
import { PageHeading } from '../../../shared/page-heading'
import { longDate } from '../../../shared/time'
import { Button } from '../../../shared/ui'
import { useOrganisations } from '../../api/queries'
import { dataKindWords } from '../../audit/act-words'
import { DateField } from '../../forms/date-fields'
import { ChoiceFilter } from '../../layout/choice-filter'
import { Paged } from '../../layout/paged'
import { Section } from '../../layout/screen'
import { useWords } from '../../words'
import { ConsentTable } from './consent-table'
import { fileAddress, readFilter, withChoice, type ConsentFilter } from './filter'
import { useAllConsents } from './queries'
import { standingWords } from './words'

const kinds = Object.keys(dataKindWords) as GegevensSoort[]

export default function ConsentsScreen() {
  const { t } = useLingui()
  const [params, setParams] = useSearchParams()
  const filter = readFilter(params)
  const query = useAllConsents(filter)
  const first = query.data?.pages[0]
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <PageHeading title={t`Toestemmingen`}><Trans>Toestemmingen</Trans></PageHeading>
      <div className="ph-narrow ph-stack">
        <p><Trans>Wat deelnemers goed vinden: met welke organisatie, over welke gegevens en tot wanneer. Wat er is gedeeld, ziet u niet.</Trans></p>
        <p><Trans>U kunt hier niets stoppen. Dat doet de deelnemer in Mijn Participatiehuis, of de coach in het dossier bij Delen. Klopt er iets niet? Vraag het de coach.</Trans></p>
      </div>
      <Choices filter={filter} key={filter.eindigtVoor ?? ''} onChoose={(name, value) => setParams((now) => withChoice(now, name, value))} />
      {first && !query.error ? <Counts filter={filter} first={first} /> : null}
      <Section id="lijst" title={<Trans>De toestemmingen</Trans>}>
        <Paged empty={params.size > 0 ? <Trans>Er is geen toestemming die hierbij past.</Trans> : <Trans>Er is nog geen toestemming gevraagd of gegeven.</Trans>} query={query}>
          {(items) => <ConsentTable items={items} />}
        </Paged>
      </Section>
    </div>
  )
}

function Choices({ filter, onChoose }: { filter: ConsentFilter; onChoose: (name: string, value: string) => void }) {
  const { t } = useLingui()
  const { options, word } = useWords()
  const organisations = useOrganisations()
  const form = useForm({ defaultValues: { eindigtVoor: filter.eindigtVoor ?? '' } })
  const everyone = organisations.data?.items.map(({ id, naam }) => ({ value: id, label: naam })) ?? []
  return (
    <FormProvider {...form}>
      <form className="ph-stack ph-no-print" noValidate onSubmit={(event) => void form.handleSubmit(({ eindigtVoor }) => onChoose('eindigtVoor', eindigtVoor))(event)} role="search">
        <div className="ph-filters">
          <ChoiceFilter label={t`Organisatie`} name="organisatieId" onChange={onChoose} options={[{ value: '', label: t`Alle organisaties` }, ...everyone]} value={filter.organisatieId ?? ''} />
          <ChoiceFilter label={t`Soort gegevens`} name="soort" onChange={onChoose} options={[{ value: '', label: t`Alle soorten` }, ...kinds.map((kind) => ({ value: kind, label: word(dataKindWords[kind]) }))]} value={filter.soort ?? ''} />
          <ChoiceFilter label={t`Stand`} name="stand" onChange={onChoose} options={[{ value: '', label: t`Alles` }, ...options(standingWords)]} value={filter.stand ?? ''} />
        </div>
        <div className="ph-row ph-row--fields">
          <DateField label={t`Eindigt voor`} name="eindigtVoor" optional />
          <Button type="submit" variant="secondary"><Icon name="search" /><Trans>Toon wat voor deze dag eindigt</Trans></Button>
        </div>
      </form>
    </FormProvider>
  )
}

function Counts({ filter, first }: { filter: ConsentFilter; first: ToestemmingOverzicht }) {
  const { word } = useWords()
  const { aantallen, looptAfBinnenDagen, pastInBestand } = first
  return (
    <Section id="aantallen" title={<Trans>Hoeveel er zijn</Trans>}>
      <Chosen filter={filter} />
      <p aria-live="polite"><Plural one="# toestemming past hierbij." other="# toestemmingen passen hierbij." value={aantallen.totaal} /></p>
      <dl className="ph-card ph-facts ph-facts--short">
        {aantallen.standen.map(({ stand, aantal }) => <div key={stand}><dt>{word(standingWords[stand])}</dt><dd>{aantal}</dd></div>)}
      </dl>
      <p className="ph-soft ph-small"><Plural one="Binnenkort is: binnen # dag." other="Binnenkort is: binnen # dagen." value={looptAfBinnenDagen} /></p>
      <Organisations counts={aantallen} />
      <div className="ph-row ph-no-print">
        <Button onClick={() => window.print()} variant="secondary"><Icon name="printer" /><Trans>Afdrukken</Trans></Button>
        {pastInBestand ? <a className="ams-link" download href={fileAddress(filter)}><Trans>Opslaan als CSV, voor een rekenblad</Trans></a> : <p className="ph-soft"><Trans>Dit is te veel voor één bestand. Kies een organisatie of een stand.</Trans></p>}
      </div>
    </Section>
  )
}

/** The choices in words: on paper the fields are gone. */
function Chosen({ filter: { eindigtVoor, organisatieId, soort, stand } }: { filter: ConsentFilter }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const organisation = useOrganisations().data?.items.find(({ id }) => id === organisatieId)?.naam
  const chosen = [
    organisation,
    soort && dataKindWords[soort] ? word(dataKindWords[soort]) : undefined,
    stand && standingWords[stand] ? word(standingWords[stand]) : undefined,
    eindigtVoor ? t`eindigt voor ${longDate(eindigtVoor, i18n.locale)}` : undefined,
  ].filter(Boolean)
  return chosen.length > 0 ? <p className="ph-print-only"><Trans>Gekozen: {chosen.join(', ')}.</Trans></p> : null
}

function Organisations({ counts: { organisaties } }: { counts: ToestemmingAantallen }) {
  if (organisaties.length === 0) return null
  return (
    <details>
      <summary><Trans>Per organisatie</Trans></summary>
      <ul>
        {organisaties.map(({ organisatieId, organisatie, aantal }) => <li key={organisatieId}>{organisatie}: {aantal}</li>)}
      </ul>
    </details>
  )
}
