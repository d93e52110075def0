// The approaches side by side: a figure a row, an approach a column, and below the figures what came of it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useId, type ReactNode } from 'react'
import type { AanpakCijfers, AanpakUitkomst, KostenPost } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'

type FigureName = keyof AanpakCijfers

export function FiguresTable({ outcomes }: { outcomes: AanpakUitkomst[] }) {
  const { t } = useLingui()
  const legend = useId()
  const days: [FigureName, string][] = [
    ['eersteGesprek', t`Eerste gesprek`],
    ['voorschot', t`Voorschot`],
    ['inkomen', t`Inkomen geregeld`],
    ['diagnose', t`Diagnose`],
    ['eersteActiviteit', t`Eerste activiteit`],
    ['looptijd', t`Het laatste dat gebeurt`],
  ]
  const talks: [FigureName, string][] = [
    ['gesprekkenTotInkomen', t`Gesprekken tot er inkomen is`],
    ['gesprekkenTotDiagnose', t`Gesprekken tot de diagnose`],
    ['gesprekken', t`Gesprekken in totaal`],
  ]
  const stories: [string, (outcome: AanpakUitkomst) => ReactNode[]][] = [
    [t`Komt uit bij`, ({ bestemmingen }) => bestemmingen.map(({ naam, dag, looptDoor }) => <>{naam}, <Trans>dag {dag}</Trans>{looptDoor ? <>, <Trans>loopt door</Trans></> : null}</>)],
    [t`Waar een regel stopt`, ({ grenzen }) => grenzen.map(({ naam, dag, uitleg }) => <><strong>{naam}</strong>, <Trans>dag {dag}</Trans><br /><span className="ph-soft ph-small">{uitleg}</span></>)],
    [t`Wat open blijft`, ({ alternatieven }) => alternatieven.map(({ naam }) => naam)],
    [t`Wacht op een plaats`, ({ wachtOp }) => wachtOp.map(({ naam, sinds }) => <>{naam}, <Trans>vanaf dag {sinds}</Trans></>)],
    [t`Wie besluit`, ({ besluiten }) => besluiten.map(({ naam, dag, eigenaar }) => <>{naam}: {eigenaar}, <Trans>dag {dag}</Trans></>)],
    [t`Wie betaalt`, ({ kosten }) => kosten.map((post) => <Expense key={post.betaler} post={post} />)],
  ]
  return (
    <>
      {/* Outside what scrolls: as a caption it would be as wide as the table, and cut off on a phone. */}
      <p className="ph-soft ph-small" id={legend}><Trans>Dagen zijn kalenderdagen na de hulpvraag. Een streepje: zo ver kwam het niet.</Trans></p>
      <ScrollRegion className="ph-card" label={t`Aanpakken naast elkaar`}>
        <table aria-describedby={legend} className="ph-table ph-compare__table">
          <thead>
            <tr>
              <th scope="col"><Trans>Gegeven</Trans></th>
              {outcomes.map(({ id, naam, gemeente }) => (
                <th key={id} scope="col">{gemeente}<br /><span className="ph-soft">{naam}</span></th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(([name, label]) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                {outcomes.map(({ id, cijfers, afgebroken }) => <td key={id}><Days more={name === 'looptijd' && afgebroken} value={cijfers[name]} /></td>)}
              </tr>
            ))}
            {talks.map(([name, label]) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                {outcomes.map(({ id, cijfers }) => <td key={id}>{cijfers[name] ?? <Never />}</td>)}
              </tr>
            ))}
            {stories.map(([label, tell]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {outcomes.map((outcome) => <td key={outcome.id}><Lines lines={tell(outcome)} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

function Never() {
  return <><span aria-hidden="true">–</span><span className="ams-visually-hidden"><Trans>zo ver kwam het niet</Trans></span></>
}

function Days({ value, more }: { value: number | undefined; more: boolean }) {
  if (value === undefined) return <Never />
  if (value === 0) return <Trans>dezelfde dag</Trans>
  return more ? <Trans>meer dan {value} dagen</Trans> : <Plural one="# dag" other="# dagen" value={value} />
}

function Lines({ lines }: { lines: ReactNode[] }) {
  if (lines.length === 0) return <Never />
  if (lines.length === 1) return <>{lines[0]}</>
  // The lines never change place: they are the answer of the server.
  // oxlint-disable-next-line react/no-array-index-key
  return <ul className="ph-compare__lines">{lines.map((line, at) => <li key={at}>{line}</li>)}</ul>
}

/** What is not known is never shown as nothing. */
function Expense({ post: { betaler, bedrag, onbekend } }: { post: KostenPost }) {
  const { i18n } = useLingui()
  const names = onbekend.map(({ naam }) => naam).join(', ')
  const amount = bedrag === undefined ? undefined : new Intl.NumberFormat(i18n.locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(bedrag)
  return (
    <>
      {betaler}: {amount}
      {amount && names ? <> <Trans>en</Trans> </> : null}
      {names ? <Trans>onbekend ({names})</Trans> : null}
    </>
  )
}
