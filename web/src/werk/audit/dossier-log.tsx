// Who looked at a dossier and who changed it, event by event, for whoever watches over privacy.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Logregel, Recht } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { clockTime, localDay, longDate } from '../../shared/time'
import { Badge } from '../../shared/ui'
import { useDossierLog } from '../api/queries'
import { Paged } from '../layout/paged'
import { roleWords, useWords } from '../words'
import { actWords, dataKindWords, occasionWords } from './act-words'

export function DossierLog({ dossierId }: { dossierId: string }) {
  const { t, i18n } = useLingui()
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Logboek`}><Trans>Logboek</Trans></PageHeading>
      <p className="ph-soft"><Trans>Wie dit dossier bekeek of wijzigde. Ook als het werd geweigerd.</Trans></p>
      <Paged empty={<Trans>Nog niemand heeft dit dossier bekeken.</Trans>} more={<Trans>Verder terug</Trans>} query={useDossierLog(dossierId)}>
        {(lines) => linesByDay(lines).map(({ day, items }) => (
          <section key={day}>
            <h2 className="ams-heading ams-heading--4">{longDate(day, i18n.locale)}</h2>
            <ScrollRegion className="ph-card" label={t`Logboek van ${longDate(day, i18n.locale)}`}>
              <table className="ph-table ph-table--stacks">
                <thead>
                  <tr>
                    <th scope="col"><Trans>Tijd</Trans></th>
                    <th scope="col"><Trans>Wie</Trans></th>
                    <th scope="col"><Trans>Wat</Trans></th>
                    <th scope="col"><Trans>Gegevens</Trans></th>
                    <th scope="col"><Trans>Waarom</Trans></th>
                  </tr>
                </thead>
                <tbody>{items.map((line) => <Line key={line.id} line={line} />)}</tbody>
              </table>
            </ScrollRegion>
          </section>
        ))}
      </Paged>
    </div>
  )
}

function Line({ line }: { line: Logregel }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const act = actWords[line.handeling as Recht]
  const who = [line.rol ? word(roleWords[line.rol]) : '', line.organisatie ?? ''].filter(Boolean).join(', ')
  return (
    <tr>
      <th scope="row">{clockTime(line.moment, i18n.locale)}</th>
      <td data-label={t`Wie`}>
        {line.wie ?? <Trans>Het systeem zelf</Trans>}
        {who ? <span className="ph-soft ph-small"><br />{who}</span> : null}
      </td>
      <td data-label={t`Wat`}>
        {act ? word(act) : line.handeling}
        {line.toegestaan ? null : <> <Badge color="red" label={t`Geweigerd`} /></>}
        {line.wijziging ? <> <Badge color="azure" label={t`Wijziging`} /></> : null}
      </td>
      <td data-label={t`Gegevens`}>{line.soorten.length > 0 ? line.soorten.map((kind) => word(dataKindWords[kind])).join(', ') : '–'}</td>
      <td data-label={t`Waarom`}>
        {line.doel ?? '–'}
        {line.aanleiding ? <> <Badge color="orange" label={word(occasionWords[line.aanleiding])} /></> : null}
        {line.grondslag ? <span className="ph-soft ph-small"><br />{line.grondslag}</span> : null}
      </td>
    </tr>
  )
}

/** Lines in the order given, one group for each Dutch calendar day. */
function linesByDay(lines: Logregel[]): { day: string; items: Logregel[] }[] {
  const days: { day: string; items: Logregel[] }[] = []
  for (const line of lines) {
    const day = localDay(new Date(line.moment))
    const last = days.at(-1)
    if (last?.day === day) last.items.push(line)
    else days.push({ day, items: [line] })
  }
  return days
}
