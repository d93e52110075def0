// While somebody defines a cohort: between which numbers its size lies, and what is not right yet. Never how many.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Aantalband, Cohortfout } from '../../shared/api/schema'
import { FailurePanel } from '../layout/failure'
import type { LiveTrial } from './use-live-trial'

/** What has a place of its own stands there. */
const elsewhere = ({ veld }: Cohortfout) => veld !== '/naam' && veld !== '/filter' && veld !== '/vergelijking'

export function LiveCount({ trial: { trial, failure, busy, ready } }: { trial: LiveTrial }) {
  const { t } = useLingui()
  const wrong = trial && !trial.klopt ? trial.fouten.filter(elsewhere) : []
  return (
    <section aria-label={t`Hoeveel mensen passen erbij?`} className="ph-known">
      <p><strong><Trans>Hoeveel mensen passen erbij?</Trans></strong></p>
      {failure ? <FailurePanel failure={failure} /> : null}
      <div aria-busy={busy || undefined} aria-live="polite" className="ph-stack">
        {ready ? null : <p><Trans>Vul de twee dagen en het filter in. Dan ziet u hier hoe groot de groep is.</Trans></p>}
        {ready && !trial && !failure ? <p><Trans>Even geduld. De mensen worden geteld.</Trans></p> : null}
        {trial?.klopt === false && ready ? <p><Trans>Er klopt nog iets niet. Daarom is de groep nog niet geteld.</Trans></p> : null}
        {wrong.length > 0 ? <ul>{wrong.map(({ code, veld, melding }) => <li key={`${veld}-${code}`}>{melding}</li>)}</ul> : null}
        {trial?.mensen && ready ? <p><Trans>In het cohort:</Trans> <Size band={trial.mensen} /></p> : null}
        {trial?.vergelijking && ready ? <p><Trans>Om mee te vergelijken:</Trans> <Size band={trial.vergelijking} /></p> : null}
      </div>
      <p className="ph-soft ph-small"><Trans>Het precieze aantal ziet u niet. Zo is niemand te herkennen.</Trans></p>
    </section>
  )
}

function Size({ band: { vanaf, minderDan } }: { band: Aantalband }) {
  if (minderDan === undefined) return <Trans>{vanaf} mensen of meer</Trans>
  if (vanaf === 0) return <Trans>minder dan {minderDan} mensen</Trans>
  return <Trans>{vanaf} mensen of meer, en minder dan {minderDan}</Trans>
}
