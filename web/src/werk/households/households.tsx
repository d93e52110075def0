// The caseload as a list, with search by name and a few ways to look at it. The choices are in the address.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useSearchParams } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierFase, DossierRegel, Treffer } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { localDay, relativeDay, todayHere } from '../../shared/time'
import { Badge, Button, Field, Label, TextInput } from '../../shared/ui'
import { api, change } from '../api/client'
import { useDossiers, type DossierFilter } from '../api/queries'
import { hasRole, useMay, useSession } from '../api/session'
import { ChoiceFilter } from '../layout/choice-filter'
import { FailurePanel } from '../layout/failure'
import { ArrowLink, ButtonLink, TextLink } from '../layout/links'
import { Empty, Loading, Section } from '../layout/screen'
import { matchWords, phaseWords, useWords } from '../words'
import { PhaseBadge } from './phase-badge'

const sortings: DossierFilter['sorteer'][] = ['naam', 'langst-niet-gesproken', 'nieuwste']

export function Households() {
  const { t } = useLingui()
  const may = useMay()
  return (
    <>
      <div className="ph-title-row">
        <PageHeading title={t`Huishoudens`}><Trans>Huishoudens</Trans></PageHeading>
        {may('aanmelden') ? <ButtonLink href="/aanmelden" icon="plus" variant="secondary"><Trans>Huishouden aanmelden</Trans></ButtonLink> : null}
      </div>
      {may('personen-zoeken') ? <Search /> : null}
      <Caseload />
    </>
  )
}

/** Searching is a POST: a name does not belong in an address or a log. */
function Search() {
  const { t } = useLingui()
  const may = useMay()
  const [name, setName] = useState('')
  const search = useMutation({
    mutationFn: (naam: string) => take(api.POST('/zoekopdrachten', { params: { header: change() }, body: { naam, limit: 20 } })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) search.mutate(name.trim())
  }
  return (
    <div className="ph-card ph-search">
      <form className="ph-search__form" onSubmit={submit} role="search">
        <Field>
          <Label htmlFor="zoek-naam"><Trans>Zoek op naam</Trans></Label>
          <TextInput autoComplete="off" id="zoek-naam" onChange={(event) => setName(event.target.value)} value={name} />
        </Field>
        <Button type="submit">
          <Icon name="search" />
          <Trans>Zoeken</Trans>
        </Button>
      </form>
      {may('noodtoegang') ? <p><ArrowLink href="/noodtoegang"><Trans>Uw noodtoegang, met het oordeel</Trans></ArrowLink></p> : null}
      <div aria-live="polite">
        {search.isPending ? <p><Trans>Bezig met zoeken</Trans></p> : null}
        {search.error ? <FailurePanel failure={search.error} /> : null}
        {search.data?.items.length === 0 ? <p><Trans>Niemand gevonden. Kijk of de naam goed geschreven is.</Trans></p> : null}
        {search.data && search.data.items.length > 0 ? (
          <ul aria-label={t`Gevonden`} className="ph-lines">
            {search.data.items.map((hit) => <Hit hit={hit} key={hit.persoonId} />)}
          </ul>
        ) : null}
      </div>
    </div>
  )
}

export function Hit({ hit }: { hit: Treffer }) {
  const { word } = useWords()
  const may = useMay()
  const facts = [hit.geboortejaar, hit.plaats, hit.coach, word(matchWords[hit.waarom])].filter(Boolean).join(' · ')
  return (
    <li className="ph-line">
      <span className="ph-row">
        {hit.magOpenen ? <TextLink href={`/huishoudens/${hit.dossierId}`}>{hit.naam}</TextLink> : <strong>{hit.naam}</strong>}
        <PhaseBadge phase={hit.fase} />
      </span>
      <span className="ph-soft ph-small">
        {facts}
        {hit.magOpenen ? null : <> · <Trans>u kunt dit dossier niet openen; overleg met de coach</Trans></>}
      </span>
      {hit.magOpenen || !may('noodtoegang') ? null : <span className="ph-small"><TextLink href={`/noodtoegang/${hit.dossierId}`} state={{ naam: hit.naam }}><Trans>Is {hit.naam} in gevaar? Noodtoegang</Trans></TextLink></span>}
    </li>
  )
}

function Caseload() {
  const { t } = useLingui()
  const { options } = useWords()
  const session = useSession()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const mine = hasRole(session, 'coach') && params.get('van') !== 'iedereen'
  // One coach, from the screen on which the work is divided.
  const of = params.get('coach') ?? ''
  const filter: DossierFilter = {
    fase: (params.get('fase') as DossierFase | null) ?? undefined,
    zonderCoach: params.get('zonderCoach') === 'ja' || undefined,
    zonderStap: params.get('zonderStap') === 'ja' || undefined,
    coach: of ? of : mine && params.get('zonderCoach') !== 'ja' ? session.gebruiker.id : undefined,
    sorteer: sortings.find((one) => one === params.get('sorteer')) ?? 'naam',
  }
  const query = useDossiers(filter)
  const set = (key: string, value: string) =>
    setParams((now) => {
      const next = new URLSearchParams(now)
      if (value) next.set(key, value)
      else next.delete(key)
      return next
    })
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section id="lijst" title={filter.zonderCoach ? t`Wacht op een coach` : filter.zonderStap ? t`Zonder volgende stap` : of ? t`Huishoudens van één coach` : mine ? t`Mijn huishoudens` : t`Alle huishoudens die u mag zien`}>
      <div className="ph-filters">
        <ChoiceFilter label={t`Fase`} name="fase" onChange={set} options={[{ value: '', label: t`Alle fasen` }, ...options(phaseWords)]} value={filter.fase ?? ''} />
        <ChoiceFilter
          label={t`Volgorde`}
          name="sorteer"
          onChange={set}
          options={[
            { value: 'naam', label: t`Op naam` },
            { value: 'langst-niet-gesproken', label: t`Langst niet gesproken eerst` },
            { value: 'nieuwste', label: t`Nieuwste eerst` },
          ]}
          value={filter.sorteer}
        />
        <ChoiceFilter
          label={t`Coach`}
          name="zonderCoach"
          onChange={set}
          options={[{ value: '', label: t`Alles` }, { value: 'ja', label: t`Nog zonder coach` }]}
          value={filter.zonderCoach ? 'ja' : ''}
        />
        <ChoiceFilter
          label={t`Volgende stap`}
          name="zonderStap"
          onChange={set}
          options={[{ value: '', label: t`Alles` }, { value: 'ja', label: t`Niets afgesproken` }]}
          value={filter.zonderStap ? 'ja' : ''}
        />
        {hasRole(session, 'coach') ? (
          <ChoiceFilter
            label={t`Van wie`}
            name="van"
            onChange={set}
            options={[{ value: '', label: t`Van mij` }, { value: 'iedereen', label: t`Van iedereen die ik mag zien` }]}
            value={params.get('van') ?? ''}
          />
        ) : null}
      </div>
      {of ? <p><TextLink href="/huishoudens"><Trans>Alle huishoudens</Trans></TextLink></p> : null}
      {query.error ? <FailurePanel failure={query.error} /> : null}
      {query.isPending ? <Loading /> : null}
      {query.data && rows.length === 0 ? (
        <Empty action={may('aanmelden') ? <ButtonLink href="/aanmelden" variant="secondary"><Trans>Huishouden aanmelden</Trans></ButtonLink> : null}>
          <Trans>Er zijn geen huishoudens die hierbij passen.</Trans>
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <>
          <ul className="ph-people">{rows.map((row) => <Row key={row.id} row={row} />)}</ul>
          {query.hasNextPage ? (
            <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()} variant="secondary"><Trans>Meer laten zien</Trans></Button>
          ) : (
            <p className="ph-soft ph-small"><Plural one="# huishouden" other="# huishoudens" value={rows.length} /></p>
          )}
        </>
      ) : null}
    </Section>
  )
}

function Row({ row }: { row: DossierRegel }) {
  const { t, i18n } = useLingui()
  const today = todayHere()
  return (
    <li className="ph-person">
      <RungMark rung={row.trede} />
      <div className="ph-person__who">
        <TextLink href={`/huishoudens/${row.id}`}>{row.naam}</TextLink>
        <span className="ph-soft ph-small">{[row.plaats, row.coach ?? t`nog geen coach`].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="ph-person__when ph-small">
        {row.laatstGesprokenOp ? (
          <Trans>gesproken {relativeDay(localDay(new Date(row.laatstGesprokenOp)), today, i18n.locale)}</Trans>
        ) : (
          <Trans>nog niet gesproken</Trans>
        )}
        {row.volgendeTaakOp ? <NextTask day={row.volgendeTaakOp} today={today} /> : null}
      </div>
      <div className="ph-row">
        {row.dringend ? <Badge color="red" label={t`Dringend`} /> : null}
        <PhaseBadge phase={row.fase} />
      </div>
    </li>
  )
}

function NextTask({ day, today }: { day: string; today: string }) {
  const { i18n } = useLingui()
  const when = relativeDay(day, today, i18n.locale)
  return day < today ? <span className="ph-late"><Trans>taak te laat, moest {when}</Trans></span> : <span className="ph-soft"><Trans>taak {when}</Trans></span>
}

/** The rung as a small ladder: a number, and as many rungs coloured as were climbed. */
export function RungMark({ rung }: { rung: number | undefined }) {
  const { t } = useLingui()
  return (
    <span className="ph-rung" data-rung={rung ?? 0} role="img" aria-label={rung ? t`Trede ${rung} van de ladder` : t`Trede nog niet bepaald`}>
      <span aria-hidden="true">{rung ?? '–'}</span>
    </span>
  )
}
