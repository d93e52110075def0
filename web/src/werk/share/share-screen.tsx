// Sharing about a household: may I tell this, what did the participant agree to, and what was told to whom.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DeelhulpStap, DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { useMay } from '../api/session'
import { Button } from '../../shared/ui'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Loaded, Section } from '../layout/screen'
import { LeftOut } from '../layout/left-out'
import { Assistant } from './assistant'
import { ConsentCard } from './consent-card'
import { ConsentForm, type Wanted } from './consent-form'
import { useConsents, useShared } from './queries'
import { SharedCard } from './shared-card'
import './share.css'

export function ShareScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const may = useMay()
  const [wanted, setWanted] = useState<Wanted>()
  const askFor = (organisation: string, step: DeelhulpStap) => setWanted({ organisatieId: organisation, soorten: step.soorten.map(({ id }) => id) })
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Delen`}><Trans>Delen over {view.dossier.naam}</Trans></PageHeading>
      {may('gegevens-delen') ? (
        <Section id="mag-ik" title={<Trans>Mag ik dit vertellen?</Trans>}>
          <Assistant askFor={may('toestemmingen-vastleggen') ? askFor : undefined} view={view} />
        </Section>
      ) : null}
      <Consents dossierId={view.dossier.id} setWanted={setWanted} wanted={wanted} />
      <Shared dossierId={view.dossier.id} />
    </div>
  )
}

function Consents({ dossierId, wanted, setWanted }: { dossierId: string; wanted: Wanted | undefined; setWanted: (wanted: Wanted | undefined) => void }) {
  const may = useMay()
  const query = useConsents(dossierId)
  return (
    <Section id="toestemmingen" title={<Trans>Toestemming van de deelnemer</Trans>}>
      <Loaded query={query}>
        {({ items, mogelijk, uiterlijk }) => (
          <div className="ph-stack ph-stack--fill">
            {may('toestemmingen-vastleggen') ? (
              wanted ? (
                <OpenedSection key={JSON.stringify(wanted)} level={3} title={<Trans>Toestemming vragen of vastleggen</Trans>}>
                  <ConsentForm close={() => setWanted(undefined)} dossierId={dossierId} latest={uiterlijk} possible={mogelijk} wanted={wanted} />
                </OpenedSection>
              ) : (
                <div><Button onClick={() => setWanted({ organisatieId: '', soorten: [] })} variant="secondary"><Trans>Toestemming vragen of vastleggen</Trans></Button></div>
              )
            ) : null}
            {items.length === 0 ? <Empty><Trans>Er is nog geen toestemming gevraagd of gegeven.</Trans></Empty> : null}
            <ul className="ph-stack ph-stack--fill ph-plain">
              {items.map((one) => <ConsentCard consent={one} dossierId={dossierId} key={one.id} mayStop={may('toestemmingen-vastleggen')} />)}
            </ul>
          </div>
        )}
      </Loaded>
    </Section>
  )
}

function Shared({ dossierId }: { dossierId: string }) {
  const query = useShared(dossierId)
  return (
    <Section id="gedeeld" title={<Trans>Met wie is iets gedeeld</Trans>}>
      <Loaded query={query}>
        {({ items, weggelaten }) => (
          <div className="ph-stack ph-stack--fill">
            <LeftOut list={weggelaten} />
            {items.length === 0 ? <Empty><Trans>Er is nog niets gedeeld.</Trans></Empty> : null}
            <ul className="ph-stack ph-stack--fill ph-plain">
              {items.map((one) => <li className="ph-card" key={one.id}><SharedCard shared={one} /></li>)}
            </ul>
          </div>
        )}
      </Loaded>
    </Section>
  )
}
