// The report of who works beside somebody, on a phone between two jobs: one tap and a sentence or two.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import type { DossierBeeld, Traject } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { useTrajectory } from '../api/queries'
import { DateField } from '../forms/date-fields'
import { RadioField, TextAreaField } from '../forms/fields'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Empty, Loaded } from '../layout/screen'
import { courseWords, useWords } from '../words'
import { useReportForm } from './use-report-form'

type Props = { view: DossierBeeld; trajectory: Traject }

export function ShortReportScreen({ view, trajectoryId }: { view: DossierBeeld; trajectoryId: string }) {
  const { t } = useLingui()
  const query = useTrajectory(view.dossier.id, trajectoryId)
  return <Loaded query={query} title={t`Verslag schrijven`}>{(trajectory) => <ShortReport trajectory={trajectory} view={view} />}</Loaded>
}

function ShortReport({ view, trajectory }: Props) {
  const { t, i18n } = useLingui()
  const last = [...trajectory.verslagen].sort((a, b) => a.datum.localeCompare(b.datum)).at(-1)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Verslag schrijven`}><Trans>Hoe gaat het met {view.dossier.naam}?</Trans></PageHeading>
      <p className="ph-soft"><Trans>{trajectory.titel}. Het doel: {trajectory.einddoel}</Trans></p>
      {last ? (
        <details className="ph-fold">
          <summary><Trans>Het verslag van {longDate(last.datum, i18n.locale)}</Trans></summary>
          <p className="ph-pre">{last.tekst}</p>
        </details>
      ) : null}
      {trajectory.status === 'lopend' ? <ShortReportForm trajectory={trajectory} view={view} /> : <Empty><Trans>Dit traject is afgesloten. Een verslag is niet meer nodig.</Trans></Empty>}
    </div>
  )
}

function ShortReportForm({ view, trajectory }: Props) {
  const { t } = useLingui()
  const { options } = useWords()
  const [, navigate] = useLocation()
  const tell = useTell()
  const back = `/huishoudens/${view.dossier.id}/trajecten/${trajectory.id}`
  const work = useReportForm(view.dossier.id, trajectory, () => {
    tell(t`Het verslag is bewaard. De coach leest het ook.`)
    navigate(back)
  })
  return (
    <WorkFormFrame cancel={back} submitLabel={t`Verslag bewaren`} work={work}>
      <RadioField label={t`Hoe gaat het?`} name="voortgang" options={options(courseWords)} />
      <TextAreaField hint={t`Eén of twee zinnen is genoeg. De deelnemer mag het lezen. Inspreken kan met de microfoon van uw toetsenbord.`} label={t`Wat ging goed, en wat is er nodig?`} name="tekst" rows={4} />
      <DateField label={t`Datum`} name="datum" todayButton />
    </WorkFormFrame>
  )
}
