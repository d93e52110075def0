// The groups for intervision of which one is a member.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { PageHeading } from '../../shared/page-heading'
import { ArrowLink, ButtonLink, TextLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { Places } from './places'
import { useGroups } from './queries'

export function Groups() {
  const { t } = useLingui()
  const query = useGroups()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <div className="ph-title-row">
        <PageHeading title={t`Intervisie`}><Trans>Intervisie</Trans></PageHeading>
        <ButtonLink href="/leren/intervisie/nieuw" icon="plus"><Trans>Groep maken</Trans></ButtonLink>
      </div>
      <Places here="intervisie" />
      <p><Trans>Leg met een paar collega's een lastige vraag op tafel. U schrijft geen namen op. Alleen de groep leest mee.</Trans></p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty action={<ArrowLink href="/leren/intervisie/nieuw"><Trans>Een groep maken</Trans></ArrowLink>}><Trans>U zit nog in geen groep.</Trans></Empty>
          ) : (
            <ul className="ph-lines ph-card">
              {items.map(({ id, naam, leden }) => (
                <li className="ph-line" key={id}>
                  <TextLink href={`/leren/intervisie/${id}`}>{naam}</TextLink>
                  <span className="ph-small ph-soft"><Plural one="# lid" other="# leden" value={leden.length} /></span>
                </li>
              ))}
            </ul>
          )}
      </Loaded>
    </div>
  )
}
