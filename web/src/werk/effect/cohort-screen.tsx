// Defining a cohort: who belongs to it, whom it is compared with, and trying that out before it is kept.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Cohort, NieuwCohort } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { Button } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { DateField } from '../forms/date-fields'
import { SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm, type WorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded, Loading } from '../layout/screen'
import { NamesTable } from './names-table'
import { readCohort, useCohort, useCohortNames, useCohortTrial, useReread } from './queries'
import { TrialResult } from './trial-result'
import { bodyOf, valuesOf, type CohortValues } from './values'

export function CohortScreen({ cohortId }: { cohortId: string | undefined }) {
  const { t } = useLingui()
  const query = useCohort(cohortId)
  const title = cohortId ? t`Cohort` : t`Cohort toevoegen`
  const missing = query.error instanceof ApiFailure && query.error.status === 404
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <BackLink href="/effect"><Trans>Alle cohorten</Trans></BackLink>
      <PageHeading title={title}>{query.data?.naam ?? title}</PageHeading>
      {missing ? <p><Trans>Dit cohort bestaat niet of niet meer.</Trans></p> : null}
      {query.error && !missing ? <FailurePanel failure={query.error} /> : null}
      {cohortId && query.isPending ? <Loading /> : null}
      {cohortId && !query.data ? null : <CohortForm cohort={query.data} />}
    </div>
  )
}

function CohortForm({ cohort }: { cohort: Cohort | undefined }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const tell = useTell()
  const reread = useReread()
  const names = useCohortNames()
  const rows = (values: CohortValues) => [
    { label: t`Naam`, value: values.naam },
    { label: t`Wie hoort erbij?`, value: values.filter },
    { label: t`Met wie vergelijkt u?`, value: values.vergelijking },
  ]
  const work = useWorkForm<CohortValues>({
    name: `cohort:${cohort?.id ?? 'nieuw'}`,
    initial: valuesOf(cohort),
    version: cohort?.versie,
    send: (values, { key, version }) => {
      const body = bodyOf(values, cohort)
      return cohort
        ? take(api.PUT('/cohorten/{cohortId}', { params: { path: { cohortId: cohort.id }, header: changeOf(version) }, body }))
        : take(api.POST('/cohorten', { params: { header: create(key) }, body }))
    },
    reload: async () => {
      const now = await readCohort(cohort?.id ?? '')
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await reread()
      tell(t`Het cohort is bewaard.`)
      navigate('/effect')
    },
  })
  return (
    <>
      <WorkFormFrame cancel="/effect" extra={<TryOut cohort={cohort} work={work} />} rows={rows} submitLabel={t`Cohort bewaren`} work={work}>
        <TextField label={t`Naam`} name="naam" />
        <TextAreaField label={t`Wat wilt u weten?`} name="vraag" optional />
        <DateField label={t`Binnengekomen vanaf`} name="van" />
        <DateField label={t`Binnengekomen tot en met`} name="totEnMet" />
        <TextAreaField hint={t`Een regel in FEEL, bijvoorbeeld: wijk = "Noord". Hoort iedereen erbij, schrijf dan: true`} label={t`Wie hoort erbij?`} name="filter" />
        <TextAreaField hint={t`Ook een regel in FEEL. Laat dit leeg als u met niemand vergelijkt.`} label={t`Met wie vergelijkt u?`} name="vergelijking" optional />
        <SelectField
          label={t`Wiens scores tellen?`}
          name="beoordelaar"
          options={[{ value: 'professional', label: t`Van de professional` }, { value: 'deelnemer', label: t`Van de deelnemer` }, { value: 'netwerk', label: t`Van het netwerk` }]}
        />
      </WorkFormFrame>
      <Loaded query={names}>{({ items }) => <NamesTable names={items} />}</Loaded>
    </>
  )
}

function TryOut({ work, cohort }: { work: WorkForm<CohortValues>; cohort: Cohort | undefined }) {
  const trial = useCohortTrial()
  const tryNow = () => {
    const body: NieuwCohort = bodyOf(work.form.getValues(), cohort)
    trial.mutate(body)
  }
  return (
    <div className="ph-stack">
      <div><Button onClick={tryNow} type="button" variant="secondary"><Trans>Controleren</Trans></Button></div>
      <div aria-live="polite">
        {trial.isPending ? <p><Trans>Even geduld. Het filter wordt gecontroleerd.</Trans></p> : null}
        {trial.error ? <FailurePanel failure={trial.error} /> : null}
        {trial.data && !trial.isPending ? <TrialResult trial={trial.data} /> : null}
      </div>
    </div>
  )
}
