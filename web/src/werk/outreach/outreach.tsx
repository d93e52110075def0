// Approaching people who get no help yet: who is next, one person, the lists, and how many join.
import { Trans, useLingui } from '@lingui/react/macro'
import { Route, Switch, useSearchParams } from 'wouter'
import type { Benaderbeurt, BenaderdePersoon } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { relativeDay, todayHere } from '../../shared/time'
import { useMay } from '../api/session'
import { ChoiceFilter } from '../layout/choice-filter'
import { ButtonLink, PhoneLink, TextLink } from '../layout/links'
import { Paged } from '../layout/paged'
import { Section } from '../layout/screen'
import { ApproachedLetterScreen } from '../letters/approached-letter'
import { useWords } from '../words'
import { AddSignalScreen } from './add-signal'
import { ApproachedScreen } from './approached'
import { FirstContact } from './first-contact'
import { Funnel } from './funnel'
import { ImportScreen } from './import-list'
import { JoinScreen } from './join'
import { Lists } from './lists'
import { useLadders, useOutreachLists, useTurns } from './queries'
import { turnWords } from './words'

export default function Outreach() {
  const may = useMay()
  return (
    <Switch>
      <Route path="/benaderen">{may('benaderen') ? <Turns /> : <Funnel />}</Route>
      <Route path="/benaderen/lijsten">{may('benaderen') ? <Lists /> : <Funnel />}</Route>
      <Route path="/benaderen/lijsten/nieuw"><ImportScreen /></Route>
      <Route path="/benaderen/signaal"><AddSignalScreen /></Route>
      <Route path="/benaderen/aantallen"><Funnel /></Route>
      <Route path="/benaderen/:id">{({ id }) => <ApproachedScreen id={id} key={id} />}</Route>
      <Route path="/benaderen/:id/brief">{({ id }) => <ApproachedLetterScreen id={id} key={id} />}</Route>
      <Route path="/benaderen/:id/meedoen">{({ id }) => <JoinScreen id={id} key={id} />}</Route>
    </Switch>
  )
}

function Turns() {
  const { t } = useLingui()
  const { options } = useWords()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const turn = (params.get('beurt') ?? 'nu') as Benaderbeurt
  const list = params.get('lijst') ?? undefined
  const lists = useOutreachLists()
  const query = useTurns(turn in turnWords ? turn : 'nu', list)
  const undecided = lists.data?.items.reduce((sum, { zonderVervolg }) => sum + zonderVervolg, 0) ?? 0
  const choose = (name: string, value: string) => setParams((now) => {
    const next = new URLSearchParams(now)
    if (value) next.set(name, value)
    else next.delete(name)
    return next
  })
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Benaderen`}><Trans>Benaderen</Trans></PageHeading>
        {may('benaderlijsten-beheren') ? <ButtonLink href="/benaderen/lijsten/nieuw" icon="plus"><Trans>Lijst toevoegen</Trans></ButtonLink> : null}
      </div>
      <p className="ph-row">
        <TextLink href="/benaderen/lijsten"><Trans>Lijsten</Trans></TextLink>
        {may('schuldsignalen') ? <TextLink href="/benaderen/signaal"><Trans>Signaal van een schuld vastleggen</Trans></TextLink> : null}
        {may('benaderen-overzien') ? <TextLink href="/benaderen/aantallen"><Trans>Hoeveel mensen meedoen</Trans></TextLink> : null}
      </p>
      {undecided > 0 && turn !== 'zonder-vervolg' ? (
        <p className="ph-card"><TextLink href="/benaderen?beurt=zonder-vervolg"><Trans>Zonder vervolg: {undecided}. Kies hoe het verder gaat.</Trans></TextLink></p>
      ) : null}
      <div className="ph-filters" role="search">
        <ChoiceFilter label={t`Wie`} name="beurt" onChange={choose} options={options(turnWords)} value={turn} />
        <ChoiceFilter label={t`Lijst`} name="lijst" onChange={choose} options={[{ value: '', label: t`Alle lijsten` }, ...(lists.data?.items.map(({ id, naam }) => ({ value: id, label: naam })) ?? [])]} value={list ?? ''} />
      </div>
      <Section id="mensen" title={<Trans>Mensen</Trans>}>
        <Paged empty={<Trans>Er is nu niemand.</Trans>} query={query}>
          {(items) => <ul className="ph-lines ph-card">{items.map((one) => <Line key={one.id} person={one} />)}</ul>}
        </Paged>
      </Section>
    </div>
  )
}

function Line({ person: { eersteContactVoor, id, keerNee, ladder, lijst, naam, op, stap, telefoon } }: { person: BenaderdePersoon }) {
  const { t, i18n } = useLingui()
  const step = useStepName(ladder, stap)
  return (
    <li className="ph-line">
      <span className="ph-row">
        <TextLink href={`/benaderen/${id}`}>{naam ?? t`Heeft een dossier`}</TextLink>
        {telefoon ? <PhoneLink number={telefoon} /> : null}
      </span>
      <span className="ph-soft ph-small">
        {step ? <>{step}{op ? `, ${relativeDay(op, todayHere(), i18n.locale)}` : ''} · </> : null}
        {eersteContactVoor ? <><FirstContact by={eersteContactVoor} /> · </> : null}
        {keerNee > 0 ? <><Trans>Zei eerder nee</Trans> · </> : null}
        {lijst}
      </span>
    </li>
  )
}

function useStepName(ladder: string, step: string | undefined): string | undefined {
  return useLadders().data?.items.find(({ id }) => id === ladder)?.stappen.find(({ id }) => id === step)?.naam
}
