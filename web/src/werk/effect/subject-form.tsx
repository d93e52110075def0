// Which method or approach a report is about, so that its figures stand there in the catalogue as well.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { Cohort } from '../../shared/api/schema'
import { api, changeOf } from '../api/client'
import { useMay } from '../api/session'
import { SelectField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded, Section } from '../layout/screen'
import { readCohort, useCohort, useReread } from './queries'
import { subjectOf, withSubject } from './subject'
import { bodyOf, valuesOf } from './values'

const hour = 3_600_000

export function ReportSubject({ cohortId }: { cohortId: string }) {
  const { t } = useLingui()
  const may = useMay()
  return may('cohorten-beheren') ? (
    <div className="ph-no-print">
      <Section id="waarover" title={t`Waar gaat dit rapport over?`}>
        <p className="ph-narrow"><Trans>Kies een methode of een aanpak. De cijfers van dit rapport staan dan ook bij die methode in de catalogus. Wat hier verborgen is, blijft daar ook verborgen.</Trans></p>
        <Standing cohortId={cohortId} />
      </Section>
    </div>
  ) : null
}

function Standing({ cohortId }: { cohortId: string }) {
  return <Loaded query={useCohort(cohortId)}>{(cohort) => <SubjectForm cohort={cohort} key={cohort.versie} />}</Loaded>
}

function SubjectForm({ cohort }: { cohort: Cohort }) {
  const { t, i18n } = useLingui()
  const tell = useTell()
  const reread = useReread()
  const client = useQueryClient()
  const methods = useQuery({ queryKey: ['methoden'], staleTime: hour, queryFn: () => take(api.GET('/methoden')) })
  const approaches = useQuery({ queryKey: ['aanpakken'], staleTime: hour, queryFn: () => take(api.GET('/aanpakken')) })
  const choices = (kind: 'methode' | 'aanpak', found: { id: string; naam: string }[] | undefined) =>
    (found ?? [])
      .map(({ id, naam }) => ({ value: `${kind}:${id}`, label: kind === 'methode' ? t`Methode: ${naam}` : t`Aanpak: ${naam}` }))
      .sort((a, b) => a.label.localeCompare(b.label, i18n.locale))
  const work = useWorkForm<{ waarover: string }>({
    name: `waarover:${cohort.id}`,
    initial: { waarover: subjectOf(cohort) },
    version: cohort.versie,
    send: ({ waarover }, { version }) => {
      const body = withSubject(bodyOf(valuesOf(cohort)), waarover)
      return take(api.PUT('/cohorten/{cohortId}', { params: { path: { cohortId: cohort.id }, header: changeOf(version) }, body }))
    },
    reload: async () => {
      const now = await readCohort(cohort.id)
      return { version: now.versie, values: { waarover: subjectOf(now) } }
    },
    fieldOf: () => 'waarover',
    done: async () => {
      await Promise.all([reread(), client.invalidateQueries({ queryKey: ['methoden'] })])
      tell(t`De keuze is bewaard.`)
    },
  })
  return (
    <>
      <WorkFormFrame rows={({ waarover }) => [{ label: t`Methode of aanpak`, value: waarover }]} submitLabel={t`Keuze bewaren`} work={work}>
        <SelectField label={t`Methode of aanpak`} name="waarover" optional options={[...choices('methode', methods.data?.items), ...choices('aanpak', approaches.data?.items)]} placeholder={t`Geen`} />
      </WorkFormFrame>
      {cohort.methode ? <p><TextLink href={`/methoden/${cohort.methode}`}><Trans>Naar de methode in de catalogus</Trans></TextLink></p> : null}
    </>
  )
}
