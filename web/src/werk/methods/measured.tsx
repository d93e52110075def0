// What the municipality measured itself of a method, next to what was published: the figures of its own effect reports,
// and how much their design can say about the cause.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { GemetenBewijs, GemetenVerandering } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate } from '../../shared/time'
import { TextLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { useWords } from '../words'
import { useMeasured } from './queries'
import { designWords, measureWords, scorerWords } from './words'

export function Measured({ methodId }: { methodId: string }) {
  const { t } = useLingui()
  const query = useMeasured(methodId)
  return (
    <Section id="gemeten" title={t`Wat de gemeente zelf heeft gemeten`}>
      <Loaded query={query}>
        {({ items }) => (items.length === 0
          ? <Empty><Trans>De gemeente heeft van deze methode nog geen effect gemeten. Maakt u een effectrapport van een cohort en kiest u daar deze methode, dan staan de cijfers hier.</Trans></Empty>
          : items.map((one) => <Evidence evidence={one} key={`${one.van}-${one.totEnMet}-${one.gemaaktOp}-${one.rapport?.cohortId ?? one.veranderingen[0]?.waarde}`} />))}
      </Loaded>
    </Section>
  )
}

function Evidence({ evidence }: { evidence: GemetenBewijs }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { kracht, uitleg, waarschuwing, bron, tweeKeerGemeten, rapport } = evidence
  const from = longDate(evidence.van, i18n.locale)
  const until = longDate(evidence.totEnMet, i18n.locale)
  const made = longDate(evidence.gemaaktOp, i18n.locale)
  const rater = word(scorerWords[evidence.beoordelaar])
  return (
    <article className="ph-card ph-stack">
      <h3 className="ams-heading ams-heading--4">{kracht}: {word(designWords[evidence.opzet])}</h3>
      <p className="ph-narrow">{uitleg}</p>
      {waarschuwing ? <p className="ph-narrow"><strong><Trans>Let op:</Trans></strong> {waarschuwing}</p> : null}
      <p className="ph-narrow">
        <Trans>Mensen die binnenkwamen van {from} tot en met {until}.</Trans>{' '}
        {tweeKeerGemeten === undefined ? null : <Plural one="# mens is twee keer gemeten." other="# mensen zijn twee keer gemeten." value={tweeKeerGemeten} />}{' '}
        <Trans>De scores zijn van {rater}.</Trans>
      </p>
      <Moved evidence={evidence} />
      <Changes changes={evidence.veranderingen} />
      <p className="ph-soft ph-small"><Trans>Gemaakt op {made}. Hoe sterk het bewijs is, volgt uit de opzet. Bron: {bron}</Trans></p>
      {rapport ? <p><TextLink href={`/effect/${rapport.cohortId}/rapport`}><Trans>Het hele rapport: {rapport.naam}</Trans></TextLink></p> : null}
    </article>
  )
}

/** In how many domains the change is more than chance, as far as that was tested. */
function Moved({ evidence: { getoetst, beter, slechter, verborgen } }: { evidence: GemetenBewijs }) {
  return (
    <>
      {getoetst === 0 ? null : <p className="ph-narrow"><Trans>Van {getoetst} domeinen werden er {beter} duidelijk beter en {slechter} duidelijk slechter. De kansen zijn samen gecorrigeerd.</Trans></p>}
      {verborgen === 0 ? null : <p className="ph-narrow"><Plural one="Van # domein staat er niets: het gaat over te weinig mensen." other="Van # domeinen staat er niets: die gaan over te weinig mensen." value={verborgen} /></p>}
    </>
  )
}

function Changes({ changes }: { changes: GemetenVerandering[] }) {
  const { t } = useLingui()
  return (
    <ScrollRegion label={t`De grootste veranderingen`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Domein</Trans></th>
            <th scope="col"><Trans>Verandering</Trans></th>
            <th scope="col"><Trans>Aantal mensen</Trans></th>
            <th scope="col"><Trans>Wat dat zegt</Trans></th>
          </tr>
        </thead>
        <tbody>{changes.map((change) => <Change change={change} key={`${change.instrument}-${change.naam}`} />)}</tbody>
      </table>
    </ScrollRegion>
  )
}

function Change({ change: { instrument, naam, maat, aantal, waarde, onder, boven, beter, duidelijk } }: { change: GemetenVerandering }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const shown = new Intl.NumberFormat(i18n.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const lower = onder === undefined ? '' : shown.format(onder)
  const upper = boven === undefined ? '' : shown.format(boven)
  return (
    <tr>
      <th scope="row">{naam}<br /><span className="ph-soft ph-small">{instrument}</span></th>
      <td>
        {shown.format(waarde)} {word(measureWords[maat])}
        {lower && upper ? <span className="ph-soft"> <Trans>({lower} tot {upper})</Trans></span> : null}
      </td>
      <td>{aantal}</td>
      <td>
        {duidelijk === undefined ? <Trans>Niet getoetst</Trans> : null}
        {duidelijk === false ? <Trans>Kan toeval zijn</Trans> : null}
        {duidelijk === true && beter ? <Trans>Duidelijk beter</Trans> : null}
        {duidelijk === true && !beter ? <Trans>Duidelijk slechter</Trans> : null}
      </td>
    </tr>
  )
}
