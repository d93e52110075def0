// The effect report of a cohort: the answer in plain words first, then each part with its tables.
import { Trans, useLingui } from '@lingui/react/macro'
import { ApiFailure } from '../../shared/api/failure'
import type { Effectrapport } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Alert, Button } from '../../shared/ui'
import { FailurePanel } from '../layout/failure'
import { BackLink } from '../layout/links'
import { Empty, Loading, Section } from '../layout/screen'
import { CasesSection } from './cases-section'
import { useCohort, useMakeReport, useReport } from './queries'
import { HiddenTable, ReportTable } from './report-table'
import { ReportSubject } from './subject-form'
import { tellsNothing } from './tells-nothing'
import './effect.css'

export function ReportScreen({ cohortId }: { cohortId: string }) {
  const { t } = useLingui()
  const query = useReport(cohortId)
  const cohort = useCohort(cohortId).data
  const making = useMakeReport(cohortId)
  const none = query.error instanceof ApiFailure && query.error.status === 404
  const make = () => {
    if (!making.isPending) making.mutate()
  }
  const action = (
    <div className="ph-no-print">
      <Button aria-disabled={making.isPending || undefined} onClick={make} type="button" variant={none ? 'primary' : 'secondary'}>
        {making.isPending ? <Trans>Het rapport wordt gemaakt</Trans> : <Trans>Rapport van vandaag maken</Trans>}
      </Button>
    </div>
  )
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <BackLink href="/effect"><Trans>Alle cohorten</Trans></BackLink>
      <PageHeading title={t`Effectrapport`}>{query.data?.naam ?? cohort?.naam ?? t`Effectrapport`}</PageHeading>
      {query.isPending ? <Loading /> : null}
      {query.error && !none ? <FailurePanel failure={query.error} /> : null}
      {none ? <Empty action={action}><Trans>Er is nog geen rapport van dit cohort.</Trans></Empty> : null}
      {query.data?.cohortGewijzigd ? (
        <Alert heading={t`Dit rapport is van een eerdere versie`} headingLevel={2} severity="warning">
          <p><Trans>Het cohort is gewijzigd nadat dit rapport is gemaakt. De getallen gaan over het cohort zoals het toen was.</Trans></p>
        </Alert>
      ) : null}
      {none ? null : action}
      <div aria-live="polite">
        {making.isPending ? <p><Trans>Dit kan een halve minuut duren. Anderen kunnen gewoon doorwerken.</Trans></p> : null}
        {making.error ? <FailurePanel failure={making.error} /> : null}
      </div>
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
      <div className="ph-no-print">
        <Section id="bewaren" title={<Trans>Bewaren</Trans>}>
        <ul>
          <li><a className="ams-link" download href={`${address}/bestand?vorm=pdf`}><Trans>Om te lezen of te versturen (PDF)</Trans></a></li>
          <li><a className="ams-link" download href={`${address}/bestand?vorm=xlsx`}><Trans>Om mee te rekenen (Excel, XLSX)</Trans></a></li>
          <li><a className="ams-link" download href={`${address}/bestand`}><Trans>Voor ieder rekenblad (CSV)</Trans></a></li>
          <li><a className="ams-link" download href={`${address}/pagina`}><Trans>Als pagina met alle uitleg (HTML)</Trans></a></li>
          <li><a className="ams-link" download="effectrapport.json" href={address}><Trans>Als gegevens (JSON)</Trans></a></li>
        </ul>
        </Section>
      </div>
      {report.delen.map((part) => (
        <Section id={part.soort} key={part.soort} title={part.titel}>
          <Warnings about={part.titel} list={part.waarschuwingen} />
          {part.tabellen.map((table) => tellsNothing(table) ? <HiddenTable key={table.id} title={table.titel} /> : (
            <div className="ph-stack" key={table.id}>
              <Warnings about={table.titel} list={table.waarschuwingen} />
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

/** Named after what it is about: several of them may stand on one page. */
function Warnings({ about, list }: { about: string; list: string[] }) {
  const { t } = useLingui()
  if (list.length === 0) return null
  return <Alert heading={t`Let op bij: ${about}`} headingLevel={3} severity="warning">{list.map((sentence) => <p key={sentence}>{sentence}</p>)}</Alert>
}
