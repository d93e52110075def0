// Every ground, also those that are off: who sees what because of it.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Grondslag } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { Badge } from '../../../shared/ui'
import { Loaded } from '../../layout/screen'
import { roleWords, useWords } from '../../words'
import { useGrounds } from './queries'
import { conditionWords } from './words'

export default function GroundsScreen() {
  const { t } = useLingui()
  const query = useGrounds()
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Grondslagen`}><Trans>Grondslagen</Trans></PageHeading>
      <p><Trans>Zo beslist het systeem wie wat ziet. Deze lijst wijzigt u niet hier. Zij staat in de instellingen van de gemeente, in het bestand grondslagen.yaml.</Trans></p>
      <Loaded query={query}>
        {({ items }) => <ul className="ph-stack ph-stack--fill ph-plain">{items.map((ground) => <Ground ground={ground} key={ground.id} />)}</ul>}
      </Loaded>
    </div>
  )
}

function Ground({ ground: { aan, geeft, naam, verwijzing } }: { ground: Grondslag }) {
  const { t } = useLingui()
  const { word } = useWords()
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row">
        <h2 className="ams-heading ams-heading--4">{naam}</h2>
        <Badge color={aan ? 'lime' : undefined} label={aan ? t`Aan` : t`Uit`} />
      </div>
      <p className="ph-soft ph-small">{verwijzing}</p>
      {aan ? null : <p className="ph-small"><Trans>Staat uit: niemand ziet hierdoor iets.</Trans></p>}
      {aan && geeft.length === 0 ? <p className="ph-small"><Trans>Geeft niemand zelf gegevens. Rechten kunnen wel op deze grondslag staan.</Trans></p> : null}
      {geeft.map((gift) => {
        const roles = gift.rollen.map((role) => word(roleWords[role])).join(', ')
        const kinds = gift.gegevens.join(', ')
        return (
          <p key={`${gift.voorwaarde} ${roles}`}>
            <strong>{word(conditionWords[gift.voorwaarde])}: {roles}</strong>
            <br />
            <Trans>Ziet: {kinds}</Trans>
            <br />
            <Trans>Doel: {gift.doel}</Trans>
          </p>
        )
      })}
    </li>
  )
}
