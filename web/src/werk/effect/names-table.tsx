// Everything that a filter may look at, with the answers that it can have.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Cohortnaam } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { Section } from '../layout/screen'

export function NamesTable({ names }: { names: Cohortnaam[] }) {
  const { t } = useLingui()
  const kinds: Record<Cohortnaam['soort'], string> = { 'ja-nee': t`ja of nee`, getal: t`een getal`, datum: t`een dag`, keuze: t`een keuze`, tekst: t`een tekst` }
  return (
    <Section id="namen" title={<Trans>Waar een filter naar kan kijken</Trans>}>
      <ScrollRegion className="ph-card" label={t`Namen, met wat ze zijn en welke antwoorden er zijn`}>
        <table className="ph-table ph-table--stacks">
          <thead>
            <tr>
              <th scope="col"><Trans>Naam</Trans></th>
              <th scope="col"><Trans>Wat het is</Trans></th>
              <th scope="col"><Trans>Antwoorden</Trans></th>
            </tr>
          </thead>
          <tbody>
            {names.map(({ naam, vraag, soort, keuzes }) => (
              <tr key={naam}>
                <th scope="row"><code>{naam}</code></th>
                <td>{vraag}</td>
                <td>{keuzes.length > 0 ? keuzes.join(', ') : kinds[soort]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  )
}
