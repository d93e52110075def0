// Writing a home visit down where there is a connection.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Instrument, Meting } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { nowHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useInstruments, useMeasurements, useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { useTell } from '../layout/notices'
import { Loading } from '../layout/screen'
import { domainInstruments } from '../measure/instruments'
import { VisitForm } from './visit-form'
import type { VisitTarget } from './visit-values'

export function VisitScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const may = useMay()
  const instruments = useInstruments()
  const measurements = useMeasurements(view.dossier.id)
  const [params] = useSearchParams()
  const [, navigate] = useLocation()
  const [now] = useState(() => new Date(nowHere()))
  const refresh = useRefresh()
  const tell = useTell()
  const dossierId = view.dossier.id
  const base = `/huishoudens/${dossierId}/contact`
  const appointment = params.get('afspraak')
  const known = !instruments.isPending && !measurements.isPending
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Huisbezoek vastleggen`}><Trans>Huisbezoek bij {view.dossier.naam}</Trans></PageHeading>
      {known ? (
        <VisitForm
          cancel={base}
          done={async () => {
            await refresh(dossierId)
            tell(t`Het huisbezoek is bewaard.`)
            navigate(base)
          }}
          now={now}
          send={(body, key) => take(api.POST('/dossiers/{dossierId}/huisbezoeken', { params: { path: { dossierId }, header: create(key) }, body }))}
          target={{
            ...targetOf(view, may('metingen-vastleggen') ? instruments.data?.items : [], measurements.data?.items),
            afspraak: appointment && may('afspraken-wijzigen') ? { id: appointment, versie: Number(params.get('versie')) } : undefined,
          }}
        />
      ) : (
        <Loading />
      )}
    </div>
  )
}

/** The least of a household that the form needs. It is measured as it was the last time. */
export function targetOf(view: Pick<DossierBeeld, 'dossier' | 'personen'>, instruments: Instrument[] = [], measurements: Meting[] = []): VisitTarget {
  const choices = domainInstruments(instruments)
  const earlier = measurements.find((one) => choices.some(({ id }) => id === one.instrument))
  return {
    dossierId: view.dossier.id,
    naam: view.dossier.naam,
    personen: view.personen.map(({ id, naam }) => ({ id, naam })),
    instrument: choices.find(({ id }) => id === earlier?.instrument) ?? (choices.length === 1 ? choices[0] : undefined),
    first: !earlier,
  }
}
