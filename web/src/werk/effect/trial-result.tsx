// What came of trying a cohort: what is wrong and where, or between which numbers its size lies.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Aantalband, Cohortcontrole, Cohortfout } from '../../shared/api/schema'
import { Alert } from '../../shared/ui'

export function TrialResult({ trial }: { trial: Cohortcontrole }) {
  const { t } = useLingui()
  if (!trial.klopt) {
    return (
      <Alert heading={t`Dit klopt nog niet`} headingLevel={2} severity="warning">
        <ul>{trial.fouten.map((one) => <li key={`${one.veld}-${one.regel}-${one.positie}-${one.code}`}><Mistake mistake={one} /></li>)}</ul>
      </Alert>
    )
  }
  return (
    <Alert heading={t`Dit klopt`} headingLevel={2} severity="success">
      {trial.mensen ? <p><Trans>In het cohort:</Trans> <Size band={trial.mensen} /></p> : null}
      {trial.vergelijking ? <p><Trans>Om mee te vergelijken:</Trans> <Size band={trial.vergelijking} /></p> : null}
      <p className="ph-soft"><Trans>Het precieze aantal ziet u niet. Zo is niemand te herkennen.</Trans></p>
    </Alert>
  )
}

function Mistake({ mistake: { melding, regel, positie } }: { mistake: Cohortfout }) {
  if (regel === undefined || positie === undefined) return melding
  return <><Trans>Regel {regel}, positie {positie}:</Trans> {melding}</>
}

function Size({ band: { vanaf, minderDan } }: { band: Aantalband }) {
  if (minderDan === undefined) return <Trans>{vanaf} mensen of meer</Trans>
  if (vanaf === 0) return <Trans>minder dan {minderDan} mensen</Trans>
  return <Trans>{vanaf} mensen of meer, en minder dan {minderDan}</Trans>
}
