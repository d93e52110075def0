// What participants asked about their data: the list by the day of the answer, one request, and a new one for
// somebody without an account.
import { Trans, useLingui } from '@lingui/react/macro'
import { Route, Switch } from 'wouter'
import type { Verzoek } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { ScrollRegion } from '../../../shared/scroll-region'
import { longDate } from '../../../shared/time'
import { Badge } from '../../../shared/ui'
import { ButtonLink, TextLink } from '../../layout/links'
import { Paged } from '../../layout/paged'
import { Section } from '../../layout/screen'
import { useWords } from '../../words'
import { RecordRequest } from './record-request'
import { RequestScreen } from './request-screen'
import { useRequests } from './queries'
import { kindWords, stateWords } from './words'

export default function RequestsScreen() {
  return (
    <Switch>
      <Route path="/toezicht/verzoeken"><RequestList /></Route>
      <Route path="/toezicht/verzoeken/nieuw"><RecordRequest /></Route>
      <Route path="/toezicht/verzoeken/:id">{({ id }) => <RequestScreen id={id} key={id} />}</Route>
    </Switch>
  )
}

function RequestList() {
  const { t } = useLingui()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Verzoeken`}><Trans>Verzoeken van deelnemers</Trans></PageHeading>
        <ButtonLink href="/toezicht/verzoeken/nieuw" icon="plus"><Trans>Verzoek vastleggen</Trans></ButtonLink>
      </div>
      <p className="ph-narrow"><Trans>Wat deelnemers vragen over hun gegevens. Wat het eerst klaar moet zijn, staat bovenaan.</Trans></p>
      <Section id="te-beantwoorden" title={<Trans>Te beantwoorden</Trans>}><List answered={false} /></Section>
      <Section id="beantwoord" title={<Trans>Beantwoord</Trans>}><List answered /></Section>
    </div>
  )
}

function List({ answered }: { answered: boolean }) {
  const query = useRequests(answered)
  const hidden = query.data?.pages[0]?.afgeschermd ?? 0
  return (
    <>
      <Paged empty={answered ? <Trans>Er is nog geen verzoek beantwoord.</Trans> : <Trans>Er wacht geen verzoek op een antwoord.</Trans>} query={query}>
        {(items) => <Table answered={answered} items={items} />}
      </Paged>
      {hidden > 0 ? <p className="ph-notice"><Trans>Er wachten ook verzoeken van afgeschermde dossiers: {hidden}. Alleen wie daar genoemd is, ziet die.</Trans></p> : null}
    </>
  )
}

function Table({ items, answered }: { items: Verzoek[]; answered: boolean }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  return (
    <ScrollRegion className="ph-card" label={answered ? t`Lijst van beantwoorde verzoeken` : t`Lijst van verzoeken`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Deelnemer</Trans></th>
            <th scope="col"><Trans>Vraagt om</Trans></th>
            <th scope="col"><Trans>Antwoord uiterlijk</Trans></th>
            <th scope="col"><Trans>Stand</Trans></th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row"><TextLink href={`/toezicht/verzoeken/${one.id}`}>{one.naam}</TextLink></th>
              <td data-label={t`Vraagt om`}>{word(kindWords[one.soort])}{one.over ? <><br /><span className="ph-soft ph-small">{one.over.titel}</span></> : null}</td>
              <td data-label={t`Antwoord uiterlijk`}>{longDate(one.antwoordVoor, i18n.locale)} {one.teLaat ? <Badge color="red" label={t`Te laat`} /> : null}</td>
              <td data-label={t`Stand`}>{word(stateWords[one.toestand])}{one.behandelaar ? <><br /><span className="ph-soft ph-small">{one.behandelaar}</span></> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
