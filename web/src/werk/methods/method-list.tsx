// Which methods there are, for whom and how well it is known that they help. Nobody is ranked: by name.
import { Trans, useLingui } from '@lingui/react/macro'
import type { MethodeRegel } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { TextLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { useWords } from '../words'
import { useMethods } from './queries'
import { kindWords, studyWords, verdictWords, workWords } from './words'

export function MethodList() {
  const { t } = useLingui()
  const query = useMethods()
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Methoden`}><Trans>Methoden</Trans></PageHeading>
      <p className="ph-narrow"><Trans>Methodieken en programma's om uit te kiezen. Bij iedere methode staat voor wie zij is, welke stappen er zijn en wat erover onderzocht is.</Trans></p>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty><Trans>Er zijn nog geen methoden. Ze staan in de catalogus van de gemeente.</Trans></Empty> : <List items={items} />)}
      </Loaded>
    </div>
  )
}

function List({ items }: { items: MethodeRegel[] }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const byName = [...items].sort((a, b) => a.naam.localeCompare(b.naam, i18n.locale))
  return (
    <ScrollRegion className="ph-card" label={t`Lijst van methoden`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Methode</Trans></th>
            <th scope="col"><Trans>Werk</Trans></th>
            <th scope="col"><Trans>Oordeel</Trans></th>
            <th scope="col"><Trans>Sterkste onderzoek</Trans></th>
          </tr>
        </thead>
        <tbody>
          {byName.map((method) => (
            <tr key={method.id}>
              <th scope="row">
                <TextLink href={`/methoden/${method.id}`}>{method.naam}</TextLink>
                <br />
                <span className="ph-soft ph-small">{word(kindWords[method.vorm])}</span>
              </th>
              <td data-label={t`Werk`}>{word(workWords[method.werk])}</td>
              <td data-label={t`Oordeel`}>{word(verdictWords[method.oordeel])}</td>
              <td data-label={t`Sterkste onderzoek`}>{method.sterksteOnderzoek ? word(studyWords[method.sterksteOnderzoek]) : <Trans>Geen onderzoek</Trans>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
