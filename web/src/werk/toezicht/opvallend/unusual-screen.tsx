// What stands out in a week of looking, each with why in words and a way to the log of the dossiers.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'wouter'
import type { Opvallend, OpvallendLijst, Opvalsoort } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { longDate, todayHere } from '../../../shared/time'
import { Badge, Button } from '../../../shared/ui'
import { TextLink } from '../../layout/links'
import { Empty, Loaded } from '../../layout/screen'
import { roleWords, useWords } from '../../words'
import { useDossierName } from '../dossier-name'
import { useUnusual } from './queries'
import { daysLater, kindWords } from './unusual-words'
import './unusual.css'

export default function UnusualScreen() {
  const { t } = useLingui()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('tot') ?? undefined
  const query = useUnusual(asked)
  const goTo = (day: string) => setSearch(day >= todayHere() ? {} : { tot: day })
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Opvallende inzage`}><Trans>Opvallende inzage</Trans></PageHeading>
      <p><Trans>Wat hier staat, is een reden om te vragen. Het is geen oordeel: vaak is er een goede verklaring.</Trans></p>
      <Loaded query={query}>{(list) => <Week goTo={goTo} list={list} />}</Loaded>
    </div>
  )
}

function Week({ list, goTo }: { list: OpvallendLijst; goTo: (day: string) => void }) {
  const { i18n, t } = useLingui()
  const from = longDate(list.van, i18n.locale)
  const until = longDate(list.tot, i18n.locale)
  const nextWeek = list.tot < todayHere()
  return (
    <>
      <nav aria-label={t`Week kiezen`} className="ph-unusual__week">
        <Button onClick={() => goTo(daysLater(list.tot, -7))} variant="secondary"><Trans>Week ervoor</Trans></Button>
        <h2 aria-live="polite" className="ams-heading ams-heading--4"><Trans>{from} tot en met {until}</Trans></h2>
        {nextWeek ? <Button onClick={() => goTo(daysLater(list.tot, 7))} variant="secondary"><Trans>Week erna</Trans></Button> : null}
      </nav>
      {list.items.length === 0 ? <Empty><Trans>In deze week viel niets op.</Trans></Empty> : null}
      <ul className="ph-unusual">
        {list.items.map((row) => <Row key={`${row.gebruikerId} ${row.rol} ${row.soort}`} row={row} />)}
      </ul>
      {list.weggelaten > 0 ? (
        <p className="ph-soft"><Plural one="Er is nog # regel. Die valt minder op." other="Er zijn nog # regels. Die vallen minder op." value={list.weggelaten} /></p>
      ) : null}
    </>
  )
}

function Row({ row }: { row: Opvallend }) {
  const { word } = useWords()
  const who = [word(roleWords[row.rol]), row.organisatie].filter(Boolean).join(', ')
  const kind: Opvalsoort = row.soort
  return (
    <li className="ph-card ph-unusual__row">
      <div className="ph-unusual__head">
        <h3 className="ams-heading ams-heading--5">{row.wie ?? <Trans>Iemand die hier geen account meer heeft</Trans>}</h3>
        <Badge color="azure" label={word(kindWords[kind])} />
      </div>
      <p className="ph-soft ph-small">{who}</p>
      <p>{row.waarom}</p>
      <Dossiers row={row} />
    </li>
  )
}

function Dossiers({ row }: { row: Opvallend }) {
  const { i18n, t } = useLingui()
  const nameOf = useDossierName()
  const more = row.huishoudens - row.dossiers.length
  return (
    <details>
      <summary>
        <Plural one="Het dossier, met het logboek" other="De # dossiers, met het logboek" value={row.huishoudens} />
        <span className="ams-visually-hidden">: {row.wie ?? t`onbekend`}</span>
      </summary>
      <ul className="ph-unusual__dossiers">
        {row.dossiers.map(({ dossierId, dag, aantal, geboortejaar, voorletters }) => (
          <li key={dossierId}>
            <TextLink href={`/toezicht/logboek/${dossierId}`}><Trans>Logboek van {nameOf({ dossierId, geboortejaar, voorletters })}</Trans></TextLink>
            <span className="ph-soft ph-small">
              {longDate(dag, i18n.locale)}, <Plural one="# regel in het logboek" other="# regels in het logboek" value={aantal} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="ph-soft ph-small"><Plural one="En nog # dossier van eerder in de week." other="En nog # dossiers van eerder in de week." value={more} /></p> : null}
    </details>
  )
}
