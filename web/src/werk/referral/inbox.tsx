// What is asked of the reader or of their organisation: answer, meet, and say when the contact is there.
import { Trans, useLingui } from '@lingui/react/macro'
import { PageHeading } from '../../shared/page-heading'
import { ArrowLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { useReceived } from './queries'
import './referral.css'
import { ReferralCard } from './referral-card'

export default function Inbox() {
  const { t } = useLingui()
  const query = useReceived()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Verwijzingen`}><Trans>Aan u gevraagd</Trans></PageHeading>
      <p className="ph-soft"><Trans>Neemt u aan? Dan helpt u vanaf dat moment mee en opent het dossier. Tot dan blijft de zorg bij wie het vroeg.</Trans></p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Empty><Trans>Er staat nu niets voor u open.</Trans></Empty> : null}
            <ul className="ph-stack ph-stack--fill ph-plain">
              {items.map((one) => (
                <ReferralCard key={one.id} level={2} referral={one} title={one.huishouden}>
                  {one.status === 'aangenomen' ? <ArrowLink href={`/huishoudens/${one.dossierId}`}><Trans>Naar het dossier<span className="ams-visually-hidden"> van {one.huishouden}</span></Trans></ArrowLink> : null}
                </ReferralCard>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  )
}
