// The plan that the family makes itself: how far the conference is, the plan as the family showed it, proposals, and
// what was agreed for safety. While the family is among itself only the last remains, as far as was decided.
import { Trans, useLingui } from '@lingui/react/macro'
import type { DossierBeeld, Familieplan, Veiligheid } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Alert } from '../../shared/ui'
import { useMay } from '../api/session'
import { Empty, Loaded, Section } from '../layout/screen'
import { Conference } from './conference'
import { Line } from './line'
import { Proposals } from './proposals'
import { useFamilyPlan, useSafety } from './queries'
import { SafetyAgreements } from './safety'

export function FamilyScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { id, naam } = view.dossier
  const query = useSafety(id)
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Plan van de familie`}><Trans>Plan van de familie van {naam}</Trans></PageHeading>
      <Loaded query={query}>
        {(safety) => (
          <>
            {safety.alleenWatBlijft ? <Closed safety={safety} /> : <OpenPlan dossierId={id} safety={safety} />}
            <SafetyAgreements dossierId={id} safety={safety} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Closed({ safety: { conferentie } }: { safety: Veiligheid }) {
  const { t, i18n } = useLingui()
  const since = conferentie ? longDate(conferentie.faseSinds, i18n.locale) : ''
  return (
    <Alert heading={t`De familie is onder elkaar`} headingLevel={2} severity="warning">
      <p><Trans>Sinds {since} maakt de familie zelf het plan. Niemand anders ziet het, ook niet met noodtoegang. U ziet het weer als de familie het laat zien.</Trans></p>
      <p><Trans>Is iemand in gevaar? Bel 112. Hieronder staat wat voor de veiligheid zichtbaar blijft.</Trans></p>
    </Alert>
  )
}

function OpenPlan({ dossierId, safety }: { dossierId: string; safety: Veiligheid }) {
  const may = useMay()
  const query = useFamilyPlan(dossierId, true)
  if (!may('familieplan-lezen')) return null
  return (
    <Loaded query={query}>
      {(plan) => (
        <>
          <Conference dossierId={dossierId} plan={plan} safety={safety} />
          {plan.conferentie ? (
            <>
              <Plan plan={plan} />
              <Proposals dossierId={dossierId} plan={plan} />
            </>
          ) : null}
        </>
      )}
    </Loaded>
  )
}

function Plan({ plan: { afspraken } }: { plan: Familieplan }) {
  return (
    <Section id="familieplan" title={<Trans>Wat de familie afspreekt</Trans>}>
      {afspraken.length === 0 ? <Empty><Trans>De familie schreef nog niets op.</Trans></Empty> : <ol className="ph-lines ph-card">{afspraken.map((line) => <li className="ph-line" key={`${line.tekst} ${line.wie} ${line.voor}`}><Line line={line} /></li>)}</ol>}
    </Section>
  )
}
