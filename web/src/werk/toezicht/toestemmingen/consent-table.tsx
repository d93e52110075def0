// The lines: with whom, about what, until when, how it was given, and the way to the log or to the dossier.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ToestemmingRegel } from '../../../shared/api/schema'
import { ScrollRegion } from '../../../shared/scroll-region'
import { localDay, longDate } from '../../../shared/time'
import { Badge } from '../../../shared/ui'
import { useMay } from '../../api/session'
import { TextLink } from '../../layout/links'
import { meansWords } from '../../share/words'
import { useWords } from '../../words'
import { useDossierName } from '../dossier-name'
import { standingColors, standingWords } from './words'

export function ConsentTable({ items }: { items: ToestemmingRegel[] }) {
  const { t } = useLingui()
  return (
    <ScrollRegion className="ph-card" label={t`Lijst van toestemmingen`}>
      <table className="ph-table ph-table--stacks">
        <thead>
          <tr>
            <th scope="col"><Trans>Organisatie</Trans></th>
            <th scope="col"><Trans>Gegevens</Trans></th>
            <th scope="col"><Trans>Waarvoor</Trans></th>
            <th scope="col"><Trans>Stand</Trans></th>
            <th scope="col"><Trans>Hoe</Trans></th>
            <th scope="col"><Trans>Tot en met</Trans></th>
            <th scope="col"><Trans>Dossier</Trans></th>
          </tr>
        </thead>
        <tbody>{items.map((one) => <Line key={one.id} line={one} />)}</tbody>
      </table>
    </ScrollRegion>
  )
}

function Line({ line }: { line: ToestemmingRegel }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const kinds = new Intl.ListFormat(i18n.locale).format(line.soorten.map(({ naam }) => naam))
  return (
    <tr>
      <th scope="row">{line.organisatie}</th>
      <td data-label={t`Gegevens`}>{kinds}</td>
      <td data-label={t`Waarvoor`}>{line.doel.naam}</td>
      <td data-label={t`Stand`}><Badge color={standingColors[line.stand]} label={word(standingWords[line.stand])} /></td>
      <td data-label={t`Hoe`}><How line={line} /></td>
      <td data-label={t`Tot en met`}>{longDate(line.totEnMet, i18n.locale)}</td>
      <td data-label={t`Dossier`}><Dossier line={line} /></td>
    </tr>
  )
}

function How({ line: { gegevenOp, gestoptOp, gevraagdOp, manier } }: { line: ToestemmingRegel }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  return (
    <>
      {manier && gegevenOp ? <Trans>{word(meansWords[manier])}, op {longDate(gegevenOp, i18n.locale)}</Trans> : gevraagdOp ? <Trans>gevraagd op {longDate(localDay(new Date(gevraagdOp)), i18n.locale)}</Trans> : null}
      {gestoptOp ? <><br /><span className="ph-soft ph-small"><Trans>gestopt op {longDate(localDay(new Date(gestoptOp)), i18n.locale)}</Trans></span></> : null}
    </>
  )
}

/** The dossier itself to who may open it; its log to who watches over it; to others only which one it is. */
function Dossier({ line: { dossierId, geboortejaar, magOpenen, voorletters } }: { line: ToestemmingRegel }) {
  const may = useMay()
  const name = useDossierName()({ dossierId, geboortejaar, voorletters })
  if (magOpenen) return <TextLink href={`/huishoudens/${dossierId}`}>{name}</TextLink>
  if (may('logboek-lezen')) return <TextLink href={`/toezicht/logboek/${dossierId}`}><Trans>Logboek van {name}</Trans></TextLink>
  return name
}
