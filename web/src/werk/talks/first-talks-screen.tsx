// The first talks with a household on one page: help with small things, talk, and see who somebody is. In that order.
import { Trans, useLingui } from '@lingui/react/macro'
import type { DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { LeftOut } from '../layout/left-out'
import { Loaded } from '../layout/screen'
import { CardsSection } from './cards'
import { ProfileSection } from './profile'
import { useFirstTalks } from './queries'
import { SmallThings } from './small-things'
import { TalentsSection } from './talents'
import { TalksSection } from './talks-part'
import { WheelSection } from './wheel'

export function FirstTalksScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const query = useFirstTalks(view.dossier.id)
  const base = `/huishoudens/${view.dossier.id}/kennismaking`
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <PageHeading title={t`Kennismaking met ${view.dossier.naam}`}><Trans>Kennismaking</Trans></PageHeading>
      <SmallThings view={view} />
      <Loaded query={query}>
        {(talks) => (
          <>
            <TalksSection talks={talks} view={view} />
            {talks.keuzes.kaarten.length > 0 ? <CardsSection base={base} talks={talks} /> : null}
            <TalentsSection talks={talks} view={view} />
            {talks.keuzes.vragen.length > 0 ? <WheelSection base={base} talks={talks} /> : null}
            {talks.keuzes.profielen.length > 0 ? <ProfileSection base={base} talks={talks} /> : null}
            <LeftOut list={talks.weggelaten} />
          </>
        )}
      </Loaded>
    </div>
  )
}
