// One trajectory: what was agreed, how it goes, and at the end the result against the goal.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Traject, TrajectResultaat } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { longDate, todayHere } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, createOn } from '../api/client'
import { useRefresh, useTrajectory } from '../api/queries'
import { chosen } from '../forms/chosen'
import { DateField } from '../forms/date-fields'
import { RadioField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useMay } from '../api/session'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Loaded, Section } from '../layout/screen'
import { courseWords, resultWords, trajectoryWords, useWords } from '../words'
import { CourseBadge, Progress, ReportDue } from './trajectories'
import { ChangeTrajectory } from './trajectory-form'
import { useReportForm } from './use-report-form'

type Props = { view: DossierBeeld; trajectory: Traject }

export function TrajectoryScreen({ view, trajectoryId }: { view: DossierBeeld; trajectoryId: string }) {
  const { t } = useLingui()
  const query = useTrajectory(view.dossier.id, trajectoryId)
  return (
    <div className="ph-stack ph-stack--fill">
      <BackLink href={`/huishoudens/${view.dossier.id}/trajecten`}><Trans>Alle trajecten</Trans></BackLink>
      <Loaded query={query} title={t`Traject`}>{(trajectory) => <Content trajectory={trajectory} view={view} />}</Loaded>
    </div>
  )
}

function Content({ view, trajectory }: Props) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const may = useMay()
  const [mode, setMode] = useState<'read' | 'change' | 'report' | 'close'>('read')
  const running = trajectory.status === 'lopend'
  const back = () => setMode('read')
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <div className="ph-stack ph-stack--tight">
        <p className="ph-soft">{word(trajectoryWords[trajectory.soort])}</p>
        <PageHeading title={trajectory.titel}>{trajectory.titel}</PageHeading>
        {trajectory.resultaat ? <Badge color={trajectory.resultaat === 'gehaald' ? 'lime' : undefined} label={word(resultWords[trajectory.resultaat])} /> : null}
      </div>
      {mode === 'change' ? (
        <OpenedSection title={<Trans>Traject wijzigen</Trans>}><ChangeTrajectory close={back} trajectory={trajectory} view={view} /></OpenedSection>
      ) : (
        <section className={`ph-card ph-stack ph-stack--fill ph-block--${trajectory.soort}`}>
          <dl className="ph-facts">
            <div><dt><Trans>Einddoel</Trans></dt><dd className="ph-pre">{trajectory.einddoel}</dd></div>
            <div><dt><Trans>Verantwoordelijk</Trans></dt><dd>{trajectory.verantwoordelijke}{trajectory.organisatie ? `, ${trajectory.organisatie}` : ''}</dd></div>
            {trajectory.plaats ? <div><dt><Trans>Plaats</Trans></dt><dd>{trajectory.plaats}</dd></div> : null}
            {trajectory.verslagIedereDagen > 0 ? <div><dt><Trans>Verslag</Trans></dt><dd><Trans>iedere {trajectory.verslagIedereDagen} dagen</Trans> <ReportDue trajectory={trajectory} /></dd></div> : null}
            {trajectory.afgeslotenOp ? <div><dt><Trans>Afgesloten</Trans></dt><dd>{longDate(trajectory.afgeslotenOp, i18n.locale)}</dd></div> : null}
            {trajectory.resultaatToelichting ? <div><dt><Trans>Resultaat tegenover het einddoel</Trans></dt><dd className="ph-pre">{trajectory.resultaatToelichting}</dd></div> : null}
          </dl>
          <Progress from={trajectory.startdatum} to={trajectory.afgeslotenOp ?? trajectory.einddatum} />
          {running && mode === 'read' ? (
            <div className="ph-row ph-no-print">
              {may('verslag-schrijven') ? <Button onClick={() => setMode('report')}><Icon name="book" /><Trans>Verslag schrijven</Trans></Button> : null}
              {may('trajecten-wijzigen') ? (
                <>
                  <Button onClick={() => setMode('change')} variant="secondary"><Icon name="pencil" /><Trans>Wijzigen</Trans></Button>
                  <Button onClick={() => setMode('close')} variant="tertiary"><Trans>Traject afsluiten</Trans></Button>
                </>
              ) : null}
            </div>
          ) : null}
        </section>
      )}
      {mode === 'report' ? <ReportForm close={back} trajectory={trajectory} view={view} /> : null}
      {mode === 'close' ? <CloseForm close={back} trajectory={trajectory} view={view} /> : null}
      <Section id="verslagen" title={t`Voortgangsverslagen`}>
        {trajectory.verslagen.length === 0 ? <Empty><Trans>Er is nog geen verslag.</Trans></Empty> : null}
        <ul className="ph-stack ph-stack--fill ph-plain">
          {[...trajectory.verslagen].sort((a, b) => b.datum.localeCompare(a.datum)).map((report) => (
            <li className="ph-card ph-stack ph-stack--tight" key={report.id}>
              <div className="ph-row"><strong>{longDate(report.datum, i18n.locale)}</strong><CourseBadge course={report.voortgang} /></div>
              <p className="ph-pre">{report.tekst}</p>
              <p className="ph-soft ph-small">{report.vastgelegdDoor}</p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function ReportForm({ view, trajectory, close }: Props & { close: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const tell = useTell()
  const work = useReportForm(view.dossier.id, trajectory, () => {
    tell(t`Het verslag is bewaard.`)
    close()
  })
  return (
    <OpenedSection title={<Trans>Verslag schrijven</Trans>}>
      <WorkFormFrame cancel={close} submitLabel={t`Verslag bewaren`} work={work}>
        <RadioField across label={t`Hoe gaat het?`} name="voortgang" options={options(courseWords)} />
        <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Verslag`} name="tekst" rows={6} />
        <DateField label={t`Datum`} name="datum" todayButton />
      </WorkFormFrame>
    </OpenedSection>
  )
}

function CloseForm({ view, trajectory, close }: Props & { close: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const path = { dossierId: view.dossier.id, trajectId: trajectory.id }
  const work = useWorkForm<{ resultaat: TrajectResultaat | ''; toelichting: string; datum: string }>({
    name: `afsluiten:${trajectory.id}`,
    initial: { resultaat: '', toelichting: '', datum: todayHere() },
    version: trajectory.versie,
    send: ({ resultaat, toelichting, datum }, { key, version }) =>
      take(
        api.POST('/dossiers/{dossierId}/trajecten/{trajectId}/afsluitingen', {
          params: { path, header: createOn(version, key) },
          body: { resultaat: chosen(resultaat), toelichting, datum },
        }),
      ),
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Het traject is afgesloten.`)
      close()
    },
  })
  return (
    <OpenedSection title={<Trans>Traject afsluiten</Trans>}>
      <p><Trans>Het einddoel was: {trajectory.einddoel}</Trans></p>
      <WorkFormFrame cancel={close} submitLabel={t`Traject afsluiten`} work={work}>
        <RadioField label={t`Wat is het resultaat?`} name="resultaat" options={options(resultWords)} />
        <TextAreaField hint={t`Wat is er bereikt, en wat niet? Wat vindt de deelnemer zelf?`} label={t`Resultaat tegenover het einddoel`} name="toelichting" rows={4} />
        <DateField label={t`Datum`} name="datum" todayButton />
      </WorkFormFrame>
    </OpenedSection>
  )
}
