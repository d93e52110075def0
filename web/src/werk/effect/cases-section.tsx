// The dossiers behind the figures of a report, for who may see them. Read only when somebody asks: it opens dossiers.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Aantalband, Cohortdossier, Cohortdossiers } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api } from '../api/client'
import { useMay } from '../api/session'
import { PhaseBadge } from '../households/phase-badge'
import { TextLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'

export const casesId = 'dossiers-achter-de-cijfers'

export function useMayOpenCases(): boolean {
  const may = useMay()
  return may('effectdossiers-bekijken') && may('effectrapporten-lezen')
}

export function CasesSection({ cohortId }: { cohortId: string }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const allowed = useMayOpenCases()
  return allowed ? (
    <div className="ph-no-print">
      <Section id={casesId} title={t`De dossiers achter de cijfers`}>
        <p className="ph-narrow"><Trans>U ziet alleen dossiers die u ook anders mag zien. Een dossier staat hier als alles waar het filter naar kijkt, voor u open is.</Trans></p>
        {asked ? <Cases cohortId={cohortId} /> : <div><Button onClick={() => setAsked(true)} type="button" variant="secondary"><Trans>Dossiers tonen</Trans></Button></div>}
      </Section>
    </div>
  ) : null
}

function Cases({ cohortId }: { cohortId: string }) {
  const query = useQuery({
    queryKey: ['cohorten', cohortId, 'dossiers'],
    queryFn: () => take(api.GET('/cohorten/{cohortId}/dossiers', { params: { path: { cohortId } } })),
    retry: false,
  })
  return <Loaded query={query}>{(found) => <Found found={found} />}</Loaded>
}

function Found({ found: { items, rapportVan, meer, anderen, anderenVergelijking } }: { found: Cohortdossiers }) {
  const { i18n } = useLingui()
  const made = longDate(rapportVan, i18n.locale)
  return (
    <>
      {items.length === 0 ? <Empty><Trans>Er zijn geen dossiers die u hier mag zien.</Trans></Empty> : <CaseTable items={items} />}
      {meer ? <p><Trans>Hier staan de eerste dossiers. Er zijn er meer.</Trans></p> : null}
      {anderen ? <p><Trans>Met de aanpak, en niet in deze lijst:</Trans> <Others band={anderen} /></p> : null}
      {anderenVergelijking ? <p><Trans>Om mee te vergelijken, en niet in deze lijst:</Trans> <Others band={anderenVergelijking} /></p> : null}
      <p className="ph-soft ph-small"><Trans>De dossiers zijn zoals ze nu zijn; het rapport is van {made}. Wie later binnenkwam, staat er niet bij.</Trans></p>
    </>
  )
}

/** Nobody and a few people look the same. */
function Others({ band: { vanaf, minderDan } }: { band: Aantalband }) {
  if (minderDan === undefined) return <Trans>{vanaf} mensen of meer</Trans>
  if (vanaf === 0) return <Trans>niemand, of minder dan {minderDan} mensen</Trans>
  return <Trans>{vanaf} mensen of meer, en minder dan {minderDan}</Trans>
}

function CaseTable({ items }: { items: Cohortdossier[] }) {
  const { t, i18n } = useLingui()
  return (
    <ScrollRegion className="ph-card" label={t`Deelnemers, met de dag, de fase en de groep`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Deelnemer</Trans></th>
            <th scope="col"><Trans>Binnengekomen op</Trans></th>
            <th scope="col"><Trans>Fase</Trans></th>
            <th scope="col"><Trans>Groep</Trans></th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ dossierId, naam, geopendOp, fase, vergelijking }) => (
            <tr key={dossierId}>
              <th scope="row"><TextLink href={`/huishoudens/${dossierId}`}>{naam}</TextLink></th>
              <td>{longDate(geopendOp, i18n.locale)}</td>
              <td><PhaseBadge phase={fase} /></td>
              <td>{vergelijking ? <Trans>Om mee te vergelijken</Trans> : <Trans>Met de aanpak</Trans>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
