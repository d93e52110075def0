// Help from others: who was asked and how it stands, asking somebody, how they work together, and who has the direction.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { Button } from '../../shared/ui'
import { useMay } from '../api/session'
import { LeftOut } from '../layout/left-out'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Loaded, Section } from '../layout/screen'
import '../share/share.css'
import { CollaborationSection } from './collaboration'
import { DirectionSection } from './direction'
import { useReferrals } from './queries'
import { ReferForm } from './refer-form'
import './referral.css'
import { ReferralCard } from './referral-card'
import { isOpen } from './standing'

export function ReferScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Hulp en verwijzen`}><Trans>Hulp voor {view.dossier.naam}</Trans></PageHeading>
      <Referrals view={view} />
      <CollaborationSection view={view} />
      <DirectionSection view={view} />
    </div>
  )
}

function Referrals({ view }: { view: DossierBeeld }) {
  const may = useMay()
  const query = useReferrals(view.dossier.id)
  const [asking, setAsking] = useState(false)
  return (
    <Section id="gevraagd" title={<Trans>Wie is gevraagd om te helpen?</Trans>}>
      {may('verwijzen') ? (
        asking ? (
          <OpenedSection level={3} title={<Trans>Iemand vragen om te helpen</Trans>}><ReferForm close={() => setAsking(false)} view={view} /></OpenedSection>
        ) : (
          <div><Button onClick={() => setAsking(true)}><Trans>Iemand vragen om te helpen</Trans></Button></div>
        )
      ) : null}
      <Loaded query={query}>
        {({ items, weggelaten }) => {
          const closed = items.filter((one) => !isOpen(one))
          return (
            <div className="ph-stack ph-stack--fill">
              <LeftOut list={weggelaten} />
              {items.length === 0 ? <Empty><Trans>Er is nog niemand gevraagd.</Trans></Empty> : null}
              <ul className="ph-stack ph-stack--fill ph-plain">{items.filter(isOpen).map((one) => <ReferralCard key={one.id} referral={one} title={one.organisatie && one.organisatie !== one.aan ? `${one.aan}, ${one.organisatie}` : one.aan} />)}</ul>
              {closed.length > 0 ? (
                <details className="ph-fold">
                  <summary><Trans>Niet meer open</Trans></summary>
                  <ul className="ph-stack ph-stack--fill ph-plain">{closed.map((one) => <ReferralCard key={one.id} referral={one} title={one.aan} />)}</ul>
                </details>
              ) : null}
            </div>
          )
        }}
      </Loaded>
    </Section>
  )
}
