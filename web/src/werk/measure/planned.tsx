// What the approach measures and when; what is not done gets a reason. Nothing waits for it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, GeplandeMeting, GeplandStatus } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate, shortDate } from '../../shared/time'
import { api, changeOf } from '../api/client'
import { useChoices, usePlannedMeasurements, useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { RadioField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded, Section } from '../layout/screen'
import { momentWords, raterWords, useWords } from '../words'
import { ladderInstrument } from './instruments'

/** Where a planned measurement is taken: the form knows what it is for. */
export function measureHref(base: string, { instrument, id }: GeplandeMeting): string {
  return instrument === ladderInstrument ? `${base}/ladder?gepland=${id}` : `${base}/nieuw?instrument=${instrument}&gepland=${id}`
}

export function PlannedPart({ view }: { view: DossierBeeld }) {
  const query = usePlannedMeasurements(view.dossier.id)
  const items = query.data?.items.filter(({ status }) => status !== 'vervallen') ?? []
  if (items.length === 0) return null
  return (
    <Section id="gepland" title={<Trans>Metingen die bij de aanpak horen</Trans>}>
      <PlannedTable items={items} view={view} />
    </Section>
  )
}

function PlannedTable({ items, view }: { items: GeplandeMeting[]; view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const may = useMay()
  const base = `/huishoudens/${view.dossier.id}/metingen`
  return (
    <ScrollRegion label={t`Tabel van de metingen`}>
      <table className="ph-table">
        <thead>
          <tr>
            <th scope="col"><Trans>Meting</Trans></th>
            <th scope="col"><Trans>Wie geeft de score</Trans></th>
            <th scope="col"><Trans>Wanneer</Trans></th>
            <th scope="col"><Trans>Stand</Trans></th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.naam}<br /><span className="ph-small ph-soft">{one.instrumentNaam} · {word(momentWords[one.moment])}</span></th>
              <td>{word(raterWords[one.beoordelaar])}</td>
              <td><Trans>{shortDate(one.vanaf, i18n.locale)} tot en met {shortDate(one.tot, i18n.locale)}</Trans></td>
              <td>
                <Standing planned={one} />
                {(one.aanDeBeurt || one.teLaat) && may('metingen-vastleggen') ? (
                  <>
                    <br />
                    {one.aanDeBeurt ? <><TextLink href={measureHref(base, one)}><Trans>Nu meten</Trans></TextLink>{' · '}</> : null}
                    <TextLink href={`${base}/overslaan/${one.id}`}><Trans>Overslaan</Trans></TextLink>
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Standing({ planned }: { planned: GeplandeMeting }) {
  const { t, i18n } = useLingui()
  const { status, aanDeBeurt, teLaat, gemetenOp, redenGemistNaam, redenGemist, toelichting } = planned
  const words: Record<GeplandStatus, string> = {
    gepland: aanDeBeurt ? t`nu aan de beurt` : teLaat ? t`niet op tijd gedaan` : t`komt nog`,
    gedaan: gemetenOp ? t`gedaan op ${longDate(gemetenOp, i18n.locale)}` : t`gedaan`,
    gemist: t`overgeslagen: ${redenGemistNaam ?? redenGemist ?? ''}`,
    vervallen: t`hoort niet meer bij de aanpak`,
  }
  return <>{words[status]}{toelichting ? <span className="ph-small ph-soft"> {toelichting}</span> : null}</>
}

export function MissScreen({ view, plannedId }: { view: DossierBeeld; plannedId: string }) {
  const { t } = useLingui()
  const query = usePlannedMeasurements(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Meting overslaan`}><Trans>Een meting overslaan</Trans></PageHeading>
      <Loaded query={query}>
        {({ items }) => {
          const planned = items.find(({ id }) => id === plannedId)
          return planned ? <MissForm planned={planned} view={view} /> : <p><Trans>Deze meting is er niet meer.</Trans></p>
        }}
      </Loaded>
    </div>
  )
}

type Values = { redenGemist: string; toelichting: string }

function MissForm({ planned, view }: { planned: GeplandeMeting; view: DossierBeeld }) {
  const { t } = useLingui()
  const choices = useChoices()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const path = { dossierId: view.dossier.id, geplandeMetingId: planned.id }
  const back = `/huishoudens/${view.dossier.id}/metingen`
  const reasons = choices.data?.redenenMetingGemist ?? []
  const work = useWorkForm<Values>({
    name: `overslaan:${planned.id}`,
    initial: { redenGemist: '', toelichting: '' },
    version: planned.versie,
    send: ({ redenGemist, toelichting }, { version }) =>
      take(api.PATCH('/dossiers/{dossierId}/geplande-metingen/{geplandeMetingId}', { params: { path, header: changeOf(version) }, body: { redenGemist, toelichting: toelichting || undefined } })),
    reload: async () => {
      const { items } = await take(api.GET('/dossiers/{dossierId}/geplande-metingen', { params: { path: { dossierId: view.dossier.id } } }))
      const now = items.find(({ id }) => id === planned.id) ?? planned
      return { version: now.versie, values: { redenGemist: now.redenGemist ?? '', toelichting: now.toelichting ?? '' } }
    },
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Opgeschreven waarom er niet is gemeten.`)
      navigate(back)
    },
  })
  const nameOf = (reason: string) => reasons.find(({ waarde }) => waarde === reason)?.label ?? reason
  return (
    <>
      <p><Trans>{planned.naam} met {planned.instrumentNaam}. Overslaan mag: het werk gaat gewoon door.</Trans></p>
      <WorkFormFrame
        cancel={back}
        rows={({ redenGemist, toelichting }) => [{ label: t`Reden`, value: nameOf(redenGemist) }, { label: t`Toelichting`, value: toelichting }]}
        submitLabel={t`Meting overslaan`}
        work={work}
      >
        <RadioField label={t`Waarom wordt er niet gemeten?`} name="redenGemist" options={reasons.map(({ waarde, label }) => ({ value: waarde, label }))} />
        <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Toelichting`} name="toelichting" optional />
      </WorkFormFrame>
    </>
  )
}
