// The effect report of a cohort: the answer in plain words first, then each part with its tables.
import { Trans, useLingui } from '@lingui/react/macro'
import { ApiFailure } from '../../shared/api/failure'
import type { Effectrapport } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Alert, Button } from '../../shared/ui'
import { FailurePanel } from '../layout/failure'
import { BackLink } from '../layout/links'
import { Loading, Section } from '../layout/screen'
import { CasesSection } from './cases-section'
import { useMakeReport, useReport } from './queries'
import { ReportTable } from './report-table'
import { ReportSubject } from './subject-form'
import './effect.css'

export function ReportScreen({ cohortId }: { cohortId: string }) {
  const { t } = useLingui()
  const query = useReport(cohortId)
  const making = useMakeReport(cohortId)
  const none = query.error instanceof ApiFailure && query.error.status === 404
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <BackLink href="/effect"><Trans>Alle cohorten</Trans></BackLink>
      <PageHeading title={t`Effectrapport`}>{query.data?.naam ?? t`Effectrapport`}</PageHeading>
      {query.isPending ? <Loading /> : null}
      {none ? <p><Trans>Er is nog geen rapport van dit cohort.</Trans></p> : null}
      {query.error && !none ? <FailurePanel failure={query.error} /> : null}
      <div className="ph-no-print">
        <Button disabled={making.isPending} onClick={() => making.mutate()} type="button" variant="secondary">
          {making.isPending ? <Trans>Het rapport wordt gemaakt</Trans> : <Trans>Rapport van vandaag maken</Trans>}
        </Button>
      </div>
      <div aria-live="polite">{making.error ? <FailurePanel failure={making.error} /> : null}</div>
      {query.data ? <Report report={query.data} /> : null}
      {query.data ? <CasesSection cohortId={cohortId} key={query.data.gemaaktOp} /> : null}
      {query.data ? <ReportSubject cohortId={cohortId} /> : null}
    </div>
  )
}

function Report({ report }: { report: Effectrapport }) {
  const { i18n } = useLingui()
  const from = longDate(report.van, i18n.locale)
  const until = longDate(report.totEnMet, i18n.locale)
  const made = longDate(report.gemaaktOp, i18n.locale)
  const address = `/v1/cohorten/${report.cohortId}/rapport`
  return (
    <>
      <p className="ph-soft"><Trans>Wie binnenkwam van {from} tot en met {until}. Gemaakt op {made}.</Trans></p>
      <Sentences list={report.samenvatting} />
      <Sentences list={report.conclusies} />
      <ul className="ph-no-print">
        <li><a download href={`${address}/pagina`}><Trans>Bewaren als pagina</Trans></a></li>
        <li><a download href={`${address}/bestand`}><Trans>Bewaren voor een rekenblad</Trans></a></li>
        <li><a download="effectrapport.json" href={address}><Trans>Bewaren als gegevens (JSON)</Trans></a></li>
      </ul>
      {report.delen.map((part) => (
        <Section id={part.soort} key={part.soort} title={part.titel}>
          <Warnings list={part.waarschuwingen} />
          {part.tabellen.map((table) => (
            <div className="ph-stack" key={table.id}>
              <Warnings list={table.waarschuwingen} />
              <ReportTable table={table} />
            </div>
          ))}
          <Sentences list={part.conclusies} />
        </Section>
      ))}
    </>
  )
}

function Sentences({ list }: { list: string[] }) {
  return list.map((sentence) => <p className="ph-narrow" key={sentence}>{sentence}</p>)
}

function Warnings({ list }: { list: string[] }) {
  const { t } = useLingui()
  if (list.length === 0) return null
  return <Alert heading={t`Let op`} headingLevel={3} severity="warning">{list.map((sentence) => <p key={sentence}>{sentence}</p>)}</Alert>
}
