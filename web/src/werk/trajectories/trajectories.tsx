// Care and participation side by side: both run in parallel, each with its end goal and end date.
import { Trans, useLingui } from '@lingui/react/macro'
import type { DossierBeeld, Traject } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { longDate, relativeDay, todayHere } from '../../shared/time'
import { Badge } from '../../shared/ui'
import { useTrajectories } from '../api/queries'
import { useMay } from '../api/session'
import { ButtonLink, TextLink } from '../layout/links'
import { Loaded } from '../layout/screen'
import { courseWords, resultWords, trajectoryWords, useWords } from '../words'

export function Trajectories({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const query = useTrajectories(view.dossier.id)
  const base = `/huishoudens/${view.dossier.id}/trajecten`
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Trajecten van ${view.dossier.naam}`}><Trans>Trajecten</Trans></PageHeading>
      <Loaded query={query}>
        {({ items }) => (
          <div className="ph-two ph-two--even">
            <Lane base={base} items={items} kind="participatie" />
            <Lane base={base} items={items} kind="zorg" />
          </div>
        )}
      </Loaded>
    </div>
  )
}

function Lane({ items, kind, base }: { items: Traject[]; kind: 'zorg' | 'participatie'; base: string }) {
  const { word } = useWords()
  const may = useMay()
  const mine = items.filter(({ soort }) => soort === kind).sort((a, b) => b.startdatum.localeCompare(a.startdatum))
  const running = mine.filter(({ status }) => status === 'lopend')
  const closed = mine.filter(({ status }) => status === 'afgesloten')
  return (
    <section className={`ph-lane ph-lane--${kind}`}>
      <div className="ph-row ph-row--apart">
        <h2 className="ams-heading ams-heading--3 ph-block__title">
          <Icon name={kind === 'zorg' ? 'heart' : 'handshake'} />
          {word(trajectoryWords[kind])}
        </h2>
        {may('trajecten-wijzigen') ? <ButtonLink href={`${base}/nieuw?soort=${kind}`} icon="plus" variant="tertiary"><Trans>Traject beginnen</Trans></ButtonLink> : null}
      </div>
      {running.length === 0 ? <p className="ph-soft"><Trans>Er loopt nu niets.</Trans></p> : null}
      {running.map((one) => <Card base={base} key={one.id} trajectory={one} />)}
      {closed.length > 0 ? (
        <details className="ph-fold">
          <summary><Trans>Afgesloten</Trans></summary>
          {closed.map((one) => <Card base={base} key={one.id} trajectory={one} />)}
        </details>
      ) : null}
    </section>
  )
}

function Card({ trajectory, base }: { trajectory: Traject; base: string }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { id, titel, einddoel, startdatum, einddatum, verantwoordelijke, organisatie, resultaat, verslagen } = trajectory
  const last = [...verslagen].sort((a, b) => a.datum.localeCompare(b.datum)).at(-1)
  return (
    <div className="ph-card ph-stack ph-stack--tight">
      <h3 className="ams-heading ams-heading--4"><TextLink href={`${base}/${id}`}>{titel}</TextLink></h3>
      <p>{einddoel}</p>
      <p className="ph-soft ph-small">{verantwoordelijke}{organisatie ? `, ${organisatie}` : ''}</p>
      {trajectory.status === 'lopend' ? <Progress from={startdatum} to={einddatum} /> : null}
      <div className="ph-row">
        {resultaat ? <Badge color={resultaat === 'gehaald' ? 'lime' : undefined} label={word(resultWords[resultaat])} /> : null}
        {last && !resultaat ? <CourseBadge course={last.voortgang} /> : null}
        {last ? <span className="ph-soft ph-small"><Trans>laatste verslag: {longDate(last.datum, i18n.locale)}</Trans></span> : null}
        <ReportDue trajectory={trajectory} />
      </div>
    </div>
  )
}

/** When the next report is expected, or since when it is late: who has the direction sees it without asking. */
export function ReportDue({ trajectory: { einddatum, verslagen, volgendVerslagOp } }: { trajectory: Traject }) {
  const { t, i18n } = useLingui()
  if (!volgendVerslagOp || verslagen.some(({ datum }) => datum >= einddatum)) return null
  return volgendVerslagOp < todayHere()
    ? <Badge color="yellow" label={t`verslag verwacht sinds ${longDate(volgendVerslagOp, i18n.locale)}`} />
    : <span className="ph-soft ph-small"><Trans>volgend verslag: {longDate(volgendVerslagOp, i18n.locale)}</Trans></span>
}

export function CourseBadge({ course }: { course: keyof typeof courseWords }) {
  const { word } = useWords()
  const colour = { 'op-koers': 'lime', langzamer: 'yellow', vastgelopen: 'red' } as const
  return <Badge color={colour[course]} label={word(courseWords[course])} />
}

/** How much of the agreed time has passed; time only, not a judgement. */
export function Progress({ from, to }: { from: string; to: string }) {
  const { i18n } = useLingui()
  const today = todayHere()
  const share = Math.min(1, Math.max(0, (Date.parse(today) - Date.parse(from)) / Math.max(1, Date.parse(to) - Date.parse(from))))
  return (
    <div className="ph-progress">
      <progress aria-hidden="true" max={100} value={Math.round(share * 100)} />
      <span className="ph-small ph-soft">
        <Trans>van {longDate(from, i18n.locale)} tot {longDate(to, i18n.locale)} ({relativeDay(to, today, i18n.locale)})</Trans>
      </span>
    </div>
  )
}
