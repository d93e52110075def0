// What is otherwise than in the plan that somebody agreed with before, in plain words. Loaded by whoever has such a plan.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanVerschil, PlanWijziging, VerschilSoort } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { goalWords } from '../words'
import { OwnWords } from './own-words'
import { Section } from './section'

const goalHeads: Record<VerschilSoort, MessageDescriptor> = {
  nieuw: msg`Nieuw doel`,
  gewijzigd: msg`Dit doel is veranderd`,
  vervallen: msg`Dit doel staat er niet meer in`,
  gedaan: msg`Dit doel is klaar`,
}

const stepHeads: Record<VerschilSoort, MessageDescriptor> = {
  nieuw: msg`Nieuwe stap`,
  gewijzigd: msg`Deze stap is veranderd`,
  vervallen: msg`Deze stap staat er niet meer in`,
  gedaan: msg`Deze stap is gedaan`,
}

const parts: Record<PlanWijziging['veld'], MessageDescriptor> = {
  wensen: msg`Dit wilt u graag`,
  talenten: msg`Dit kunt u goed`,
  samenvatting: msg`Kort verteld`,
  leefgebied: msg`Waar het over gaat`,
  titel: msg`Het doel`,
  specifiek: msg`Wat u precies wilt`,
  meetbaar: msg`Hoe u ziet dat het gelukt is`,
  acceptabel: msg`Waarom u dit wilt`,
  realistisch: msg`Waarom dit kan`,
  einddatum: msg`Klaar op`,
  kijkenOp: msg`Samen kijken op`,
  minTwee: msg`Hoe het nu is`,
  minEen: msg`Op weg naar het doel`,
  nul: msg`Als het gelukt is`,
  plusEen: msg`Als het beter gaat dan het doel`,
  plusTwee: msg`Als het veel beter gaat dan het doel`,
  omschrijving: msg`De stap`,
  uitvoerder: msg`Wie het doet`,
  naam: msg`Naam`,
  voor: msg`Uiterlijk op`,
  doel: msg`Bij welk doel`,
}

const doers: Record<string, MessageDescriptor> = { zelf: msg`u zelf`, netwerk: msg`iemand die u kent`, professional: msg`uw hulp` }
const days: ReadonlySet<PlanWijziging['veld']> = new Set(['einddatum', 'kijkenOp', 'voor'])

export default function PlanChanges({ changes }: { changes: PlanVerschil }) {
  const { i18n } = useLingui()
  const { oud, nieuw, teksten, doelen, acties } = changes
  if (!oud) return null
  const day = longDate(oud.deelnemerAkkoordOp ?? '', i18n.locale)
  const same = teksten.length === 0 && doelen.length === 0 && acties.length === 0
  const list = same ? <p><Trans>In dit plan staat hetzelfde.</Trans></p> : <Everything changes={changes} />
  return (
    <Section icon="list" title={<Trans>Wat is er anders?</Trans>}>
      {nieuw.status === 'concept' ? (
        <>
          <p><Trans>Op {day} was u het eens met uw vorige plan. Dit is nu anders.</Trans></p>
          {list}
        </>
      ) : (
        <details className="mijn-fold">
          <summary><Trans>Lees wat er anders is dan in uw plan van {day}</Trans></summary>
          {list}
        </details>
      )}
    </Section>
  )
}

function Everything({ changes: { teksten, doelen, acties } }: { changes: PlanVerschil }) {
  const { i18n } = useLingui()
  return (
    <>
      <Parts changes={teksten} />
      {doelen.map(({ soort, titel, niveau, wijzigingen }) => (
        <div key={`${soort} ${titel}`}>
          <h3 className="mijn-subtitle">{i18n._(goalHeads[soort])}</h3>
          <p><OwnWords>{titel}</OwnWords></p>
          {soort === 'vervallen' && niveau !== undefined && goalWords[niveau] ? <p>{i18n._(goalWords[niveau])}</p> : null}
          <Parts changes={wijzigingen} />
        </div>
      ))}
      {acties.map(({ soort, omschrijving, wijzigingen }) => (
        <div key={`${soort} ${omschrijving}`}>
          <h3 className="mijn-subtitle">{i18n._(stepHeads[soort])}</h3>
          <p><OwnWords>{omschrijving}</OwnWords></p>
          <Parts changes={wijzigingen} />
        </div>
      ))}
    </>
  )
}

function Parts({ changes }: { changes: PlanWijziging[] }) {
  const { i18n } = useLingui()
  if (changes.length === 0) return null
  return (
    <dl className="mijn-facts">
      {changes.map(({ veld, van, naar }) => (
        <div key={veld}>
          <dt>{i18n._(parts[veld])}</dt>
          {van ? <dd className="ph-soft"><Trans>Eerst: <Value of={veld} value={van} /></Trans></dd> : null}
          <dd>{naar ? <Trans>Nu: <Value of={veld} value={naar} /></Trans> : <Trans>Dit staat er niet meer.</Trans>}</dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ of, value }: { of: PlanWijziging['veld']; value: string }) {
  const { i18n } = useLingui()
  if (days.has(of)) return <>{longDate(value, i18n.locale)}</>
  const doer = of === 'uitvoerder' ? doers[value] : undefined
  return doer ? <>{i18n._(doer)}</> : <OwnWords>{value}</OwnWords>
}
