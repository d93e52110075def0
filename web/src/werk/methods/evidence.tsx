// The published evidence of a method: what the source concludes, and each study with its figures and what it cannot say.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Methode, Onderzoek } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { Section } from '../layout/screen'
import { useWords } from '../words'
import { studyOrder, studyWords, verdictWords } from './words'

export function Evidence({ method }: { method: Methode }) {
  const { t } = useLingui()
  const { word } = useWords()
  const strongestFirst = [...method.bewijs].sort((a, b) => studyOrder.indexOf(a.soort) - studyOrder.indexOf(b.soort))
  return (
    <Section id="bewijs" title={t`Wat erover onderzocht is`}>
      <p className="ph-narrow"><strong>{word(verdictWords[method.oordeel])}.</strong> {method.oordeelUitleg}</p>
      {strongestFirst.length === 0 ? <p><Trans>De bron noemt geen onderzoek.</Trans></p> : null}
      {strongestFirst.map((study) => <Study key={study.wat} study={study} />)}
    </Section>
  )
}

function Study({ study }: { study: Onderzoek }) {
  const { word } = useWords()
  return (
    <article className="ph-card ph-stack">
      <h3 className="ams-heading ams-heading--4">{word(studyWords[study.soort])}</h3>
      <p className="ph-narrow">{study.wat}</p>
      {study.cijfers.length > 0 ? <Figures study={study} /> : null}
      {study.kanttekening ? <p className="ph-narrow"><strong><Trans>Let op:</Trans></strong> {study.kanttekening}</p> : null}
      <p className="ph-soft ph-small"><Trans>Bron: {study.bron}</Trans></p>
    </article>
  )
}

function Figures({ study }: { study: Onderzoek }) {
  const { t } = useLingui()
  return (
    <ScrollRegion label={t`Cijfers uit het onderzoek`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Wat</Trans></th>
            <th scope="col"><Trans>Uitkomst</Trans></th>
            <th scope="col"><Trans>Van hoeveel</Trans></th>
          </tr>
        </thead>
        <tbody>
          {study.cijfers.map(({ wat, waarde, aantal, eenheid }) => (
            <tr key={wat}>
              <th scope="row">{wat}</th>
              <td data-label={t`Uitkomst`}>{waarde}</td>
              <td data-label={t`Van hoeveel`}>{aantal === undefined ? <Trans>Niet bekend</Trans> : `${aantal} ${eenheid ?? ''}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
