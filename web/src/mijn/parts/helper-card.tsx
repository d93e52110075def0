// Who helps: name, what this person does in plain words, and a button to call.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Helper } from '../../shared/api/schema'
import { Icon } from '../icon'
import { roleWords } from '../words'
import { CallLink } from './call-link'
import { OwnWords } from './own-words'

export function HelperCard({ helper }: { helper: Helper }) {
  const { i18n } = useLingui()
  const { naam, rol, organisatie, telefoon, email, vast } = helper
  return (
    <div className="mijn-helper">
      <p className="mijn-helper__name">
        <Icon name="person" />
        <bdi>{naam}</bdi>
      </p>
      {vast ? <p className="mijn-tag"><Trans>Uw vaste hulp</Trans></p> : null}
      <p>{i18n._(roleWords[rol])}</p>
      <p className="ph-soft"><OwnWords>{organisatie}</OwnWords></p>
      {telefoon || email ? (
        <div className="mijn-buttons" data-silent>
          {telefoon ? <CallLink name={naam} number={telefoon} /> : null}
          {email ? <a className="ams-link mijn-mail" href={`mailto:${email}`}><Trans>Stuur een e-mail aan <bdi>{naam}</bdi></Trans></a> : null}
        </div>
      ) : (
        <p className="ph-soft"><Trans>Er is nog geen telefoonnummer. Vraag ernaar bij uw gemeente.</Trans></p>
      )}
    </div>
  )
}
