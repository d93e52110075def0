// What was agreed for safety, read with the plan of the household and on paper. There is one list, under the plan of
// the family: here it is only shown, as far as the reader may see it now.
import { Trans, useLingui } from '@lingui/react/macro'
import { longDate } from '../../shared/time'
import { useMay } from '../api/session'
import { TextLink } from '../layout/links'
import { Loaded, Section } from '../layout/screen'
import { useSafety } from './queries'

export function SafetyInPlan({ dossierId }: { dossierId: string }) {
  const may = useMay()
  return may('veiligheidsafspraken-lezen') ? <Agreed dossierId={dossierId} /> : null
}

function Agreed({ dossierId }: { dossierId: string }) {
  const { i18n } = useLingui()
  const query = useSafety(dossierId)
  return (
    <Loaded query={query}>
      {({ afspraken, alleenWatBlijft }) =>
        afspraken.length === 0 && !alleenWatBlijft ? null : (
          <Section id="veiligheid" title={<Trans>Zo blijft iedereen veilig</Trans>}>
            {alleenWatBlijft ? <p className="ph-notice"><Trans>De familie is nu onder elkaar. Hier staat alleen wat voor de veiligheid zichtbaar blijft.</Trans></p> : null}
            {afspraken.length > 0 ? (
              <ul className="ph-lines ph-card">
                {afspraken.map(({ door, id, op, tekst, wie }) => (
                  <li className="ph-line" key={id}>
                    <span>{tekst}</span>
                    {wie ? <span className="ph-soft ph-small"><Trans>wie: {wie}</Trans></span> : null}
                    <span className="ph-soft ph-small"><Trans>van {door}, {longDate(op, i18n.locale)}</Trans></span>
                  </li>
                ))}
              </ul>
            ) : null}
            <p className="ph-no-print"><TextLink href={`/huishoudens/${dossierId}/familie`}><Trans>Veiligheidsafspraken maken of laten eindigen</Trans></TextLink></p>
          </Section>
        )
      }
    </Loaded>
  )
}
