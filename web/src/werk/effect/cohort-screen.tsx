// One cohort: the form, what a filter may look at, and removing it.
import { Trans, useLingui } from '@lingui/react/macro'
import { ApiFailure } from '../../shared/api/failure'
import { PageHeading } from '../../shared/page-heading'
import { FailurePanel } from '../layout/failure'
import { ArrowLink, BackLink } from '../layout/links'
import { Empty, Loaded, Loading } from '../layout/screen'
import { CohortForm } from './cohort-form'
import { NamesTable } from './names-table'
import { useCohort, useCohortNames } from './queries'
import { RemoveCohort } from './remove-cohort'

export function CohortScreen({ cohortId }: { cohortId: string | undefined }) {
  const { t } = useLingui()
  const query = useCohort(cohortId)
  const names = useCohortNames()
  const title = cohortId ? t`Cohort` : t`Cohort toevoegen`
  const missing = query.error instanceof ApiFailure && query.error.status === 404
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <BackLink href="/effect"><Trans>Alle cohorten</Trans></BackLink>
      <PageHeading title={title}>{query.data?.naam ?? title}</PageHeading>
      {query.data ? <div><ArrowLink href={`/effect/${query.data.id}/rapport`}><Trans>Naar het rapport</Trans></ArrowLink></div> : null}
      {missing ? <Empty><Trans>Dit cohort bestaat niet of niet meer.</Trans></Empty> : null}
      {query.error && !missing ? <FailurePanel failure={query.error} /> : null}
      {cohortId && query.isPending ? <Loading /> : null}
      {cohortId && !query.data ? null : (
        <Loaded query={names}>
          {({ items }) => (
            <>
              <CohortForm cohort={query.data} names={items} />
              <NamesTable names={items} />
            </>
          )}
        </Loaded>
      )}
      {query.data ? <RemoveCohort cohort={query.data} /> : null}
    </div>
  )
}
