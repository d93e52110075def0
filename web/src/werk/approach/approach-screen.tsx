// The approach that a household follows: where it stands, what comes next and why; or beginning one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { take } from '../../shared/api/failure'
import type { Aanpak, Aanpakken, DossierBeeld, Onderdeel } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, localDay, longDate } from '../../shared/time'
import { api, create } from '../api/client'
import { useApproaches, useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { SelectField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { LeftOut } from '../layout/left-out'
import { useTell } from '../layout/notices'
import { TextLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { BeginMethod } from './begin-method'
import { OneForm } from './one-form'
import { Questions } from './questions'
import { sorted, standingOf } from './standing'
import { Step } from './step'

export function ApproachScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const may = useMay()
  const query = useApproaches(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Aanpak van ${view.dossier.naam}`}><Trans>Aanpak</Trans></PageHeading>
      <Loaded query={query}>
        {(found) => (
          <>
            <OneForm>
              {found.items.map((one) => <Followed approach={one} key={one.id} participantId={found.deelnemerId} />)}
            </OneForm>
            {found.items.length === 0 ? (
              <Empty><Trans>Dit huishouden volgt nog geen aanpak. Een aanpak zet de stappen klaar: wat er gebeurt, wie het doet en wanneer het klaar is.</Trans></Empty>
            ) : null}
            {may('aanpakken-vergelijken') && may('feiten-lezen') ? (
              <p className="ph-no-print"><TextLink href={`/vergelijken?dossier=${view.dossier.id}`}><Trans>Vergelijken met andere aanpakken</Trans></TextLink></p>
            ) : null}
            <LeftOut list={found.weggelaten} />
            {may('aanpak-uitvoeren') ? <Begin dossierId={view.dossier.id} found={found} /> : null}
            {may('aanpak-uitvoeren') ? <BeginMethod dossierId={view.dossier.id} found={found} /> : null}
          </>
        )}
      </Loaded>
    </div>
  )
}

function Followed({ approach, participantId }: { approach: Aanpak; participantId: string }) {
  const { t, i18n } = useLingui()
  const { now, waiting, next, plannable, events, done } = standingOf(approach)
  const heading = useFocusAfterChange(approach.versie)
  const asked = sorted(approach.vragen).asked.length > 0
  const work = [
    { id: 'nu', title: t`Nu`, items: now, empty: asked ? t`Er is nu geen stap bezig. Wat hierna komt, hangt af van de vragen van de aanpak.` : t`Er is nu niets te doen.` },
    { id: 'plaats', title: t`Wacht op een plaats`, items: waiting },
    { id: 'hierna', title: t`Hierna`, items: next },
  ]
  const choices = [
    { id: 'inplannen', title: t`Kunt u inplannen`, items: plannable },
    { id: 'melden', title: t`Kunt u melden`, items: events },
  ]
  const cards = (lists: { id: string; title: string; items: Onderdeel[]; empty?: string }[]) =>
    lists
      .filter(({ items, empty }) => items.length > 0 || (empty && !approach.geeindigdOp))
      .map(({ id, title, items, empty }) => (
        <div className="ph-card" key={id}>
          <Section id={`${id}-${approach.id}`} level={3} of={`aanpak-${approach.id}`} title={title}>
            {items.length > 0 ? (
              <ul className="ph-lines">{items.map((one, at) => <Step approach={approach} first={id === 'nu' && at === 0} key={one.id} step={one} />)}</ul>
            ) : (
              <p className="ph-soft">{empty}</p>
            )}
          </Section>
        </div>
      ))
  const tables = (approach.tabellen ?? []).map(({ naam, versie }) => t`${naam}, versie ${versie}`).join('; ')
  return (
    <article aria-labelledby={`aanpak-${approach.id}`} className="ph-stack ph-stack--fill">
      <header>
        <h2 className="ams-heading ams-heading--3" id={`aanpak-${approach.id}`} ref={heading} tabIndex={-1}>{approach.naam}</h2>
        <p className="ph-soft">
          {approach.geeindigdOp ? (
            <Trans>van {longDate(localDay(new Date(approach.begonnenOp)), i18n.locale)} tot {longDate(localDay(new Date(approach.geeindigdOp)), i18n.locale)}</Trans>
          ) : (
            <Trans>sinds {longDate(localDay(new Date(approach.begonnenOp)), i18n.locale)}</Trans>
          )}
        </p>
        {tables ? <p className="ph-soft"><Trans>Met regels van de gemeente zelf: {tables}</Trans></p> : null}
      </header>
      <OtherVersion approach={approach} />
      <div className="ph-overview">
        <div className="ph-overview__column">{cards(work)}</div>
        <div className="ph-overview__column">
          {approach.vragen.length > 0 && !approach.geeindigdOp ? (
            <div className="ph-card"><Questions approach={approach} participantId={participantId} /></div>
          ) : null}
          {cards(choices)}
        </div>
      </div>
      {done.length > 0 ? (
        <details className="ph-fold">
          <summary><Trans>Geweest</Trans></summary>
          <ul className="ph-lines">{done.map((one) => <Step approach={approach} key={one.id} step={one} />)}</ul>
        </details>
      ) : null}
      <Whole approach={approach} />
      <details className="ph-fold">
        <summary><Trans>Wat er gebeurde en waarom</Trans></summary>
        <ol className="ph-lines">
          {approach.verloop.map(({ id, moment, tekst }) => (
            <li className="ph-line" key={id}>
              <p className="ph-small ph-soft">{longDate(localDay(new Date(moment)), i18n.locale)}, {clockTime(moment, i18n.locale)}</p>
              <p>{tekst}</p>
            </li>
          ))}
        </ol>
      </details>
    </article>
  )
}

/** What may be done with all of it at once: to stop it, with the reason. */
function Whole({ approach }: { approach: Aanpak }) {
  const may = useMay()
  const plan = approach.onderdelen.find(({ soort }) => soort === 'aanpak')
  if (!plan || plan.mogelijk.length === 0 || !may('aanpak-uitvoeren')) return null
  return (
    <details className="ph-fold ph-no-print">
      <summary><Trans>Stoppen of onderbreken</Trans></summary>
      <ul className="ph-lines"><Step approach={approach} step={plan} /></ul>
    </details>
  )
}

/** The button that was pressed may be gone with what it changed: then the focus goes to the name of the approach. */
function useFocusAfterChange(version: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(version)
  useEffect(() => {
    if (shown.current === version) return
    shown.current = version
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [version])
  return heading
}

/** A running case stays on its version until somebody moves it. */
function OtherVersion({ approach }: { approach: Aanpak }) {
  if (approach.overstappen.length === 0) return null
  const href = `/huishoudens/${approach.dossierId}/aanpak/${approach.id}/overstappen`
  const newer = approach.overstappen.some(({ soort }) => soort === 'nieuwer')
  if (!newer) return <p className="ph-no-print"><TextLink href={href}><Trans>Overstappen op een andere aanpak</Trans></TextLink></p>
  return (
    <div className="ph-notice ph-no-print">
      <p><Trans>Er is een nieuwere versie van deze aanpak. Dit huishouden gaat door met versie {approach.aanpakVersie}, tot u overstapt.</Trans></p>
      <TextLink href={href}><Trans>Bekijken wat overstappen verandert</Trans></TextLink>
    </div>
  )
}

function Begin({ dossierId, found }: { dossierId: string; found: Aanpakken }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const running = new Set(found.items.filter(({ geeindigdOp }) => !geeindigdOp).map(({ aanpak }) => aanpak))
  const choices = found.keuzes.filter(({ id }) => !running.has(id))
  const usual = choices.find(({ gebruikelijk }) => gebruikelijk)
  const work = useWorkForm<{ aanpak: string }>({
    name: `aanpak:nieuw:${dossierId}`,
    initial: { aanpak: usual?.id ?? '' },
    send: ({ aanpak }, { key }) =>
      take(api.POST('/dossiers/{dossierId}/aanpakken', { params: { path: { dossierId }, header: create(key) }, body: { aanpak } })),
    done: async () => {
      await refresh(dossierId)
      tell(t`De aanpak is begonnen.`)
    },
  })
  if (choices.length === 0) return found.items.length === 0 ? <p className="ph-soft"><Trans>Er staat nog geen aanpak in de catalogus.</Trans></p> : null
  const form = (
    <WorkFormFrame submitLabel={t`Aanpak beginnen`} work={work}>
      <SelectField
        label={t`Welke aanpak?`}
        name="aanpak"
        options={choices.map(({ id, naam, gemeente }) => ({ value: id, label: gemeente ? `${naam} (${gemeente})` : naam }))}
      />
    </WorkFormFrame>
  )
  if (found.items.length === 0) return <div className="ph-card ph-no-print">{form}</div>
  return (
    <details className="ph-fold ph-no-print">
      <summary><Trans>Nog een aanpak beginnen</Trans></summary>
      {form}
    </details>
  )
}
