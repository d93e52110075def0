// What was agreed so that everybody is safe: one list, on the page of the family and in the plan, also on paper.
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Veiligheid } from '../../shared/api/schema'
import { read } from '../server'
import { OwnWords } from './own-words'
import { Empty, Section } from './section'

export function Safety({ safety: { afspraken } }: { safety: Veiligheid }) {
  return (
    <Section icon="heart" title={<Trans>Zo blijft iedereen veilig</Trans>}>
      {afspraken.length === 0 ? <Empty><Trans>Hier is niets over afgesproken.</Trans></Empty> : (
        <ul className="mijn-news">
          {afspraken.map(({ id, tekst, wie, blijftZichtbaar, reden, door }) => (
            <li key={id}>
              <p><OwnWords>{tekst}</OwnWords></p>
              {wie ? <p className="ph-soft"><Trans>Wie: <OwnWords>{wie}</OwnWords></Trans></p> : null}
              {blijftZichtbaar ? (
                <>
                  <p className="ph-small"><Trans>Dit ziet wie u helpt altijd, ook als uw familie onder elkaar is. Dat besloot <bdi>{door}</bdi>.</Trans></p>
                  {reden ? <p className="ph-small"><Trans>Waarom: <OwnWords>{reden}</OwnWords></Trans></p> : null}
                </>
              ) : <p className="ph-small"><Trans>Is uw familie onder elkaar? Dan ziet niemand anders dit.</Trans></p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** In the plan: nothing when there is nothing agreed. Where it cannot be read, the plan must not look whole. */
export function SafetyInPlan() {
  const [safety, setSafety] = useState<Veiligheid>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    read<Veiligheid>('/v1/mijn/veiligheidsafspraken', abort.signal).then(setSafety, () => setFailed(!abort.signal.aborted))
    return () => abort.abort()
  }, [])
  if (failed)
    return <Section icon="heart" title={<Trans>Zo blijft iedereen veilig</Trans>}><p><Trans>Dit lukt nu niet. Probeer het straks nog een keer.</Trans></p></Section>
  return safety && safety.afspraken.length > 0 ? <Safety safety={safety} /> : null
}
