// The cohorts of the municipality.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Cohort } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate } from '../../shared/time'
import { ArrowLink, ButtonLink, TextLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { useCohorts } from './queries'

export function CohortList() {
  const { t } = useLingui()
  const query = useCohorts()
  return (
    <div className="ph-stack ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Effect`}><Trans>Effect</Trans></PageHeading>
        <ButtonLink href="/effect/nieuw" icon="plus"><Trans>Cohort toevoegen</Trans></ButtonLink>
      </div>
      <p className="ph-narrow"><Trans>Een cohort is een groep mensen waarvan u de resultaten samen bekijkt. U legt vast wie erbij hoort. U ziet niemand bij naam, en u opent geen dossiers.</Trans></p>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty action={<ArrowLink href="/effect/nieuw"><Trans>Het eerste cohort toevoegen</Trans></ArrowLink>}><Trans>Er zijn nog geen cohorten.</Trans></Empty> : <List items={items} />)}
      </Loaded>
    </div>
  )
}

function List({ items }: { items: Cohort[] }) {
  const { t, i18n } = useLingui()
  return (
    <ScrollRegion className="ph-card" label={t`Lijst van cohorten`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Cohort</Trans></th>
            <th scope="col"><Trans>Binnengekomen van</Trans></th>
            <th scope="col"><Trans>Tot en met</Trans></th>
            <th scope="col"><Trans>Met vergelijking</Trans></th>
            <th scope="col"><Trans>Rapport</Trans></th>
          </tr>
        </thead>
        <tbody>
          {items.map((cohort) => (
            <tr key={cohort.id}>
              <th scope="row">
                <TextLink href={`/effect/${cohort.id}`}>{cohort.naam}</TextLink>
                {cohort.vraag ? <><br /><span className="ph-soft ph-small">{cohort.vraag}</span></> : null}
              </th>
              <td data-label={t`Binnengekomen van`}>{longDate(cohort.van, i18n.locale)}</td>
              <td data-label={t`Tot en met`}>{longDate(cohort.totEnMet, i18n.locale)}</td>
              <td data-label={t`Met vergelijking`}>{cohort.vergelijking ? <Trans>Ja</Trans> : <Trans>Nee</Trans>}</td>
              <td><TextLink href={`/effect/${cohort.id}/rapport`}>{t`Rapport van ${cohort.naam}`}</TextLink></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
