// The lists of people to approach, and undoing one of which nobody was approached yet.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Benaderlijst } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { localDay, longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, change } from '../api/client'
import { useMay } from '../api/session'
import { FailurePanel } from '../layout/failure'
import { BackLink, ButtonLink, TextLink } from '../layout/links'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Loaded } from '../layout/screen'
import { useOutreachAct } from './act'
import { useOutreachLists } from './queries'

export function Lists() {
  const { t } = useLingui()
  const may = useMay()
  const query = useOutreachLists()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/benaderen"><Trans>Benaderen</Trans></BackLink>
      <div className="ph-title-row">
        <PageHeading title={t`Lijsten`}><Trans>Lijsten</Trans></PageHeading>
        {may('benaderlijsten-beheren') ? <ButtonLink href="/benaderen/lijsten/nieuw" icon="plus"><Trans>Lijst toevoegen</Trans></ButtonLink> : null}
      </div>
      <Loaded query={query}>
        {({ items }) => items.length === 0 ? <Empty><Trans>Er is nog geen lijst.</Trans></Empty> : <ul className="ph-lines ph-card">{items.map((one) => <Line key={one.id} list={one} />)}</ul>}
      </Loaded>
    </div>
  )
}

function Line({ list: { gemaaktDoor, gemaaktOp, herkomst, id, mensen, naam, ongedaanKan, zonderVervolg } }: { list: Benaderlijst }) {
  const { t, i18n } = useLingui()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const { act, busy, failure } = useOutreachAct()
  const undo = () => {
    if (!busy) void act(() => take(api.DELETE('/benaderlijsten/{lijstId}', { params: { path: { lijstId: id }, header: change() } })), t`De lijst is weg.`)
  }
  return (
    <li className="ph-line">
      <span className="ph-row">
        <TextLink href={`/benaderen?lijst=${id}`}>{naam}</TextLink>
        <span><Plural one="# persoon" other="# mensen" value={mensen} /></span>
        {zonderVervolg > 0 ? <TextLink href={`/benaderen?beurt=zonder-vervolg&lijst=${id}`}><Trans>Zonder vervolg: {zonderVervolg}</Trans></TextLink> : null}
      </span>
      <span className="ph-soft ph-small">{herkomst} · {gemaaktDoor}, {longDate(localDay(new Date(gemaaktOp)), i18n.locale)}</span>
      {ongedaanKan && !asking && may('benaderlijsten-beheren') ? <span><Button onClick={() => setAsking(true)} variant="tertiary"><Trans>Lijst ongedaan maken</Trans></Button></span> : null}
      {asking ? (
        <OpenedSection plain title={<Trans>Weet u het zeker?</Trans>}>
          <p><Trans>De lijst {naam} gaat weg, met iedereen die erop staat. U kunt dit niet terugdraaien.</Trans></p>
          <div className="ph-row">
            <Button aria-disabled={busy || undefined} onClick={undo}><Trans>Ja, haal deze lijst weg</Trans></Button>
            <Button onClick={() => setAsking(false)} variant="tertiary"><Trans>Annuleren</Trans></Button>
          </div>
        </OpenedSection>
      ) : null}
      {failure ? <FailurePanel failure={failure} /> : null}
    </li>
  )
}
