// How many people are approached, reached, spoken to, join and leave again; each stage with what it means.
import { Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'wouter'
import type { Benadertrechter } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { useMay } from '../api/session'
import { ChoiceFilter } from '../layout/choice-filter'
import { BackLink } from '../layout/links'
import { Loaded, Section } from '../layout/screen'
import { useFunnel } from './queries'

export function Funnel() {
  const { t } = useLingui()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const list = params.get('lijst') ?? undefined
  const query = useFunnel(list)
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      {may('benaderen') ? <BackLink href="/benaderen"><Trans>Benaderen</Trans></BackLink> : null}
      <PageHeading title={t`Hoeveel mensen meedoen`}><Trans>Hoeveel mensen meedoen</Trans></PageHeading>
      <Loaded query={query}>
        {(funnel) => (
          <>
            <ChoiceFilter label={t`Lijst`} name="lijst" onChange={(_, value) => setParams(value ? { lijst: value } : {})} options={[{ value: '', label: t`Alle lijsten` }, ...funnel.lijsten.map(({ id, naam }) => ({ value: id, label: naam }))]} value={list ?? ''} />
            <Stages funnel={funnel} />
            <Reasons funnel={funnel} />
            <LeavingReasons funnel={funnel} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Stages({ funnel }: { funnel: Benadertrechter }) {
  const { t } = useLingui()
  const stages = [
    { naam: t`Op de lijst`, aantal: funnel.opDeLijst, uitleg: t`Iedereen die op een lijst staat of stond.` },
    { naam: t`Benaderd`, aantal: funnel.benaderd, uitleg: t`Er is een poging gedaan, ook een flyer telt.` },
    { naam: t`Bereikt`, aantal: funnel.bereikt, uitleg: t`Iemand gaf antwoord, ook als dat nee was.` },
    { naam: t`Gesproken`, aantal: funnel.gesproken, uitleg: t`Er is een gesprek geweest.` },
    { naam: t`Doet mee`, aantal: funnel.doetMee, uitleg: t`Er is een dossier. Wie meedoet, telt ook bij de stappen ervoor.` },
    ...(funnel.doetMee === 0 ? [] : [{ naam: t`Weer weg`, aantal: funnel.vertrokken, uitleg: t`Deed mee en is gestopt zonder meting na afloop. Een effectrapport telt het net zo. Hoort bij Doet mee.` }]),
    { naam: t`Gestopt`, aantal: funnel.gestopt, uitleg: t`Doet niet mee en wordt niet meer benaderd.` },
    { naam: t`Nog bezig`, aantal: funnel.open, uitleg: t`Wordt nog benaderd.` },
    { naam: t`Zonder vervolg`, aantal: funnel.zonderVervolg, uitleg: t`Wordt nog benaderd, en er is geen volgende stap. Hoort bij Nog bezig.` },
  ]
  return (
    <ScrollRegion className="ph-card" label={t`Aantallen`}>
      <table className="ph-table ph-table--stacks">
        <thead><tr><th scope="col"><Trans>Stap</Trans></th><th scope="col"><Trans>Mensen</Trans></th><th scope="col"><Trans>Wat dit betekent</Trans></th></tr></thead>
        <tbody>
          {stages.map(({ naam, aantal, uitleg }) => (
            <tr key={naam}><th scope="row">{naam}</th><td data-label={t`Mensen`}>{aantal}</td><td data-label={t`Wat dit betekent`}>{uitleg}</td></tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Reasons({ funnel: { redenen } }: { funnel: Benadertrechter }) {
  const { t } = useLingui()
  if (redenen.length === 0) return null
  return (
    <Section id="redenen" title={<Trans>Waarom mensen niet meedoen</Trans>}>
      <ul>{redenen.map(({ reden, aantal }) => <li key={reden ?? ''}>{reden ?? t`Lang niets gehoord`}: {aantal}</li>)}</ul>
    </Section>
  )
}

function LeavingReasons({ funnel: { redenenVertrek } }: { funnel: Benadertrechter }) {
  if (redenenVertrek.length === 0) return null
  return (
    <Section id="redenen-vertrek" title={<Trans>Waarom mensen weer weg zijn</Trans>}>
      <ul>{redenenVertrek.map(({ reden, aantal }) => <li key={reden}>{reden}: {aantal}</li>)}</ul>
    </Section>
  )
}
