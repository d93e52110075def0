// Who lives here and what is known, each fact with its source and date, so that nobody asks again.
import { Trans, useLingui } from '@lingui/react/macro'
import type { DossierBeeld, Feit } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate } from '../../shared/time'
import { useFacts, useKnown, useQuestionnaire, useSnapshots } from '../api/queries'
import { useMay } from '../api/session'
import { ButtonLink, TextLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { AccountLink } from './account-link'
import { labelOfAnswer, snapshotForm } from './snapshot-values'
import { filledByWords, householdRoleWords, phaseWords, sourceWords, useWords } from '../words'

export function Details({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const may = useMay()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <PageHeading title={t`Gegevens van ${view.dossier.naam}`}><Trans>Gegevens</Trans></PageHeading>
      <People view={view} />
      <Household view={view} />
      {may('feiten-lezen') ? <Facts view={view} /> : <Known view={view} />}
      {may('feiten-lezen') ? <Snapshots view={view} /> : null}
      <Phase view={view} />
    </div>
  )
}

function People({ view }: { view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const may = useMay()
  const base = `/huishoudens/${view.dossier.id}/gegevens/personen`
  return (
    <Section action={may('persoon-wijzigen') ? <ButtonLink href={`${base}/nieuw`} icon="plus" variant="tertiary"><Trans>Persoon toevoegen</Trans></ButtonLink> : null} id="personen" title={<Trans>Personen</Trans>}>
      <div className="ph-two ph-two--even">
        {view.personen.map((person) => (
          <section className="ph-card" key={person.id}>
            <h3 className="ams-heading ams-heading--4">{person.naam}</h3>
            <p className="ph-soft ph-small">{word(householdRoleWords[person.rol])}</p>
            <dl className="ph-facts ph-facts--short">
              <div><dt><Trans>Geboren</Trans></dt><dd>{person.geboortedatum ? `${longDate(person.geboortedatum, i18n.locale)}${person.leeftijd === undefined ? '' : t` (${person.leeftijd} jaar)`}` : t`onbekend`}</dd></div>
              <div><dt><Trans>Burgerservicenummer</Trans></dt><dd>{person.bsnGemaskeerd ?? t`onbekend`}</dd></div>
              <div><dt><Trans>Telefoon</Trans></dt><dd>{person.telefoon || t`onbekend`}</dd></div>
              <div><dt><Trans>E-mail</Trans></dt><dd>{person.email || t`onbekend`}</dd></div>
              <div><dt><Trans>Taal</Trans></dt><dd>{languageName(person.taal)}</dd></div>
            </dl>
            {may('persoon-wijzigen') ? (
              <>
                <TextLink href={`${base}/${person.id}`}><Trans>Gegevens van {person.naam} wijzigen</Trans></TextLink>
                <AccountLink person={person} />
              </>
            ) : null}
          </section>
        ))}
      </div>
    </Section>
  )
}

/** "nl" -> "Nederlands"; the code itself when the browser does not know it. */
function languageName(code: string): string {
  return new Intl.DisplayNames(['nl'], { type: 'language', fallback: 'code' }).of(code) ?? code
}

function Household({ view }: { view: DossierBeeld }) {
  const { huishouden, dossier } = view
  const may = useMay()
  const address = [huishouden.straat, `${huishouden.postcode} ${huishouden.plaats}`.trim(), huishouden.wijk].filter(Boolean)
  return (
    <Section action={may('persoon-wijzigen') ? <ButtonLink href={`/huishoudens/${dossier.id}/gegevens/huishouden`} icon="pencil" variant="tertiary"><Trans>Wijzigen</Trans></ButtonLink> : null} id="adres" title={<Trans>Waar het huishouden verblijft</Trans>}>
      <div className="ph-card">
        {huishouden.zonderVastAdres ? <p><strong><Trans>Geen vast adres</Trans></strong></p> : null}
        {address.length > 0 ? address.map((line) => <p key={line}>{line}</p>) : <p className="ph-soft"><Trans>Er is geen adres bekend.</Trans></p>}
      </div>
    </Section>
  )
}

function Facts({ view }: { view: DossierBeeld }) {
  const query = useFacts(view.dossier.id)
  const may = useMay()
  return (
    <Section action={may('klantfoto-vastleggen') ? <ButtonLink href={`/huishoudens/${view.dossier.id}/klantfoto`} icon="pencil" variant="tertiary"><Trans>Klantfoto maken</Trans></ButtonLink> : null} id="feiten" title={<Trans>Wat wij weten</Trans>}>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty><Trans>Er is nog niets vastgelegd. De klantfoto is een goed begin.</Trans></Empty> : <FactTable facts={items} />)}
      </Loaded>
    </Section>
  )
}

/** For who helps from elsewhere: nobody tells the same twice. */
function Known({ view }: { view: DossierBeeld }) {
  const query = useKnown(view.dossier.id)
  return (
    <Section id="bekend" title={<Trans>Wat al bekend is</Trans>}>
      <p><Trans>Dit hoeft u niet meer te vragen. Klopt iets niet? Zeg het tegen de coach.</Trans></p>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty><Trans>Er is niets bekend dat u mag zien. Vraag alleen wat u nodig hebt om te helpen.</Trans></Empty> : <FactTable facts={items} />)}
      </Loaded>
    </Section>
  )
}

function FactTable({ facts }: { facts: Feit[] }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const questions = useQuestionnaire(snapshotForm).data?.vragen ?? []
  return (
    <ScrollRegion className="ph-card" label={t`Tabel van wat wij weten`}>
      <table className="ph-table ph-table--stacks ph-table--answers">
        <thead>
          <tr>
            <th scope="col"><Trans>Onderwerp</Trans></th>
            <th scope="col"><Trans>Antwoord</Trans></th>
            <th scope="col"><Trans>Van wie, en wanneer</Trans></th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.id}>
              <th scope="row">{fact.vraag ?? fact.feit}</th>
              <td><FactValue value={labelOfAnswer(questions, fact)} /></td>
              <td className="ph-soft ph-small">
                {word(sourceWords[fact.bron])}{fact.bronToelichting ? ` (${fact.bronToelichting})` : ''}, {longDate(fact.datum, i18n.locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

export function FactValue({ value }: { value: unknown }) {
  if (value === true) return <Trans>Ja</Trans>
  if (value === false) return <Trans>Nee</Trans>
  if (value === null || value === undefined) return <Trans>Weet ik niet</Trans>
  return <>{Array.isArray(value) ? value.join(', ') : String(value)}</>
}

function Snapshots({ view }: { view: DossierBeeld }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const query = useSnapshots(view.dossier.id)
  if (!query.data || query.data.items.length === 0) return null
  return (
    <Section id="klantfotos" title={<Trans>Klantfoto's</Trans>}>
      <ul className="ph-lines ph-card">
        {query.data.items.map((one) => (
          <li className="ph-line" key={one.id}>
            <span>{longDate(one.datum, i18n.locale)} · {word(filledByWords[one.ingevuldDoor])}</span>
            <span className="ph-soft ph-small"><Trans>vastgelegd door {one.vastgelegdDoor}</Trans>{one.opmerking ? ` · ${one.opmerking}` : ''}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Phase({ view }: { view: DossierBeeld }) {
  const may = useMay()
  const { i18n } = useLingui()
  const { word } = useWords()
  const { dossier } = view
  return (
    <Section action={may('fase-wijzigen') ? <ButtonLink href={`/huishoudens/${dossier.id}/fase`} icon="pencil" variant="tertiary"><Trans>Fase wijzigen</Trans></ButtonLink> : null} id="fase" title={<Trans>Fase van het dossier</Trans>}>
      <div className="ph-card">
        <p><strong>{word(phaseWords[dossier.fase])}</strong></p>
        {dossier.faseReden ? <p>{dossier.faseReden}</p> : null}
        <p className="ph-soft ph-small"><Trans>geopend op {longDate(dossier.geopendOp, i18n.locale)}</Trans></p>
      </div>
    </Section>
  )
}
