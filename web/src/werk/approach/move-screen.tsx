// Moving to another version of the approach or to another approach: first what that does, then the act.
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Aanpak, AanpakOverstapKeuze, DossierBeeld, OverstapRegel, OverstapVooraf } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { Field, Label, Select } from '../../shared/ui'
import { api, createOn } from '../api/client'
import { useApproaches, useMovePreview, useRefresh } from '../api/queries'
import { CheckField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { BackLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { endsOf, keyOf, type MoveValues } from './move'

export function MoveScreen({ view, approachId }: { view: DossierBeeld; approachId: string }) {
  const { t } = useLingui()
  const query = useApproaches(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill">
      <BackLink href={`/huishoudens/${view.dossier.id}/aanpak`}><Trans>Aanpak</Trans></BackLink>
      <PageHeading title={t`Overstappen: ${view.dossier.naam}`}><Trans>Overstappen op een andere versie of aanpak</Trans></PageHeading>
      <Loaded query={query}>
        {(found) => {
          const approach = found.items.find(({ id }) => id === approachId)
          if (!approach || approach.overstappen.length === 0) return <Empty><Trans>Dit huishouden kan nu niet overstappen.</Trans></Empty>
          return <Choice approach={approach} />
        }}
      </Loaded>
    </div>
  )
}

function Choice({ approach }: { approach: Aanpak }) {
  const { t } = useLingui()
  const id = useId()
  const [chosen, setChosen] = useState<AanpakOverstapKeuze | undefined>(() => approach.overstappen.find(({ soort }) => soort === 'nieuwer'))
  const preview = useMovePreview(approach.dossierId, approach.id, chosen && { aanpak: chosen.aanpak, aanpakVersie: chosen.aanpakVersie })
  const nameOf = ({ naam, gemeente, aanpakVersie, soort }: AanpakOverstapKeuze): string => {
    if (soort === 'nieuwer') return t`${naam}, versie ${aanpakVersie} (nieuwer)`
    if (soort === 'eerder') return t`Terug naar ${naam}, versie ${aanpakVersie}`
    return gemeente ? `${naam} (${gemeente})` : naam
  }
  return (
    <>
      <p><Trans>Dit huishouden volgt {approach.naam}, versie {approach.aanpakVersie}. Er verandert pas iets als u onderaan overstapt.</Trans></p>
      <Field>
        <Label htmlFor={id}><Trans>Waar stapt het huishouden op over?</Trans></Label>
        <Select id={id} onChange={(event) => setChosen(approach.overstappen.find((one) => keyOf(one) === event.target.value))} value={chosen ? keyOf(chosen) : ''}>
          <Select.Option value="">{t`Kies`}</Select.Option>
          {approach.overstappen.map((one) => <Select.Option key={keyOf(one)} value={keyOf(one)}>{nameOf(one)}</Select.Option>)}
        </Select>
      </Field>
      {chosen ? (
        <Loaded query={preview}>
          {(found) => (
            <>
              <Preview preview={found} />
              <MoveForm approach={approach} key={`${keyOf(found.naar)}:${found.versie}`} preview={found} />
            </>
          )}
        </Loaded>
      ) : null}
    </>
  )
}

function Preview({ preview }: { preview: OverstapVooraf }) {
  const { t } = useLingui()
  const lists: { id: string; title: string; lines: OverstapRegel[]; hint?: string; folded?: boolean }[] = [
    { id: 'eerst', title: t`Dit gebeurt eerst nog`, lines: preview.eerst, hint: t`Het moment hiervoor is al voorbij.` },
    { id: 'blijft', title: t`Dit gaat gewoon door`, lines: preview.blijft },
    { id: 'meteen', title: t`Dit gebeurt meteen`, lines: preview.meteen },
    { id: 'termijnen', title: t`Termijnen die veranderen`, lines: preview.termijnen },
    { id: 'later', title: t`Dit kan er later bij komen`, lines: preview.later, folded: true },
    { id: 'weg', title: t`Dit komt niet meer`, lines: preview.komtNietMeer, folded: true },
    { id: 'vragen', title: t`Dit wil de andere aanpak weten`, lines: preview.vragen, hint: t`Het is nog niet bekend.` },
  ]
  const filled = lists.filter(({ lines }) => lines.length > 0)
  return (
    <div className="ph-stack ph-stack--fill">
      {filled.length === 0 && preview.kanNietMee.length === 0 ? <p><Trans>Voor dit huishouden verandert er nu niets.</Trans></p> : null}
      {filled.filter(({ folded }) => !folded).map(({ id, title, lines, hint }) => (
        <div className="ph-card" key={id}>
          <Section id={`overstap-${id}`} title={title}>
            {hint ? <p className="ph-soft">{hint}</p> : null}
            <Lines lines={lines} />
          </Section>
        </div>
      ))}
      {filled.filter(({ folded }) => folded).map(({ id, title, lines }) => (
        <details className="ph-fold" key={id}>
          <summary>{title} <span className="ph-count">{lines.length}</span></summary>
          <Lines lines={lines} />
        </details>
      ))}
      {preview.letOp.length > 0 ? (
        <div className="ph-notice">
          <ul className="ph-lines">{preview.letOp.map((one) => <li className="ph-line" key={one}>{one}</li>)}</ul>
        </div>
      ) : null}
    </div>
  )
}

function Lines({ lines }: { lines: OverstapRegel[] }) {
  return <ul className="ph-lines">{lines.map(({ tekst }) => <li className="ph-line" key={tekst}>{tekst}</li>)}</ul>
}

function MoveForm({ approach, preview }: { approach: Aanpak; preview: OverstapVooraf }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const [, go] = useLocation()
  const path = { dossierId: approach.dossierId, aanpakId: approach.id }
  const to = { aanpak: preview.naar.aanpak, aanpakVersie: preview.naar.aanpakVersie }
  const work = useWorkForm<MoveValues>({
    name: `overstap:${approach.id}:${keyOf(preview.naar)}`,
    initial: { reden: '', eindigt: preview.kanNietMee.map(() => false) },
    version: preview.versie,
    send: (values, { key, version }) =>
      take(
        api.POST('/dossiers/{dossierId}/aanpakken/{aanpakId}/overstappen', {
          params: { path, header: createOn(version, key) },
          body: { ...to, reden: values.reden, vervalt: endsOf(preview, values) },
        }),
      ),
    reload: async () => ({
      version: (await take(api.GET('/dossiers/{dossierId}/aanpakken/{aanpakId}/overstappen/vooraf', { params: { path, query: to } }))).versie,
      values: { reden: '', eindigt: preview.kanNietMee.map(() => false) },
    }),
    done: async () => {
      await refresh(approach.dossierId)
      tell(t`Het huishouden volgt nu ${preview.naar.naam}, versie ${preview.naar.aanpakVersie}.`)
      go(`/huishoudens/${approach.dossierId}/aanpak`)
    },
  })
  return (
    <WorkFormFrame cancel={`/huishoudens/${approach.dossierId}/aanpak`} rows={({ reden }) => [{ label: t`Reden`, value: reden }]} submitLabel={t`Overstappen`} work={work}>
      {preview.kanNietMee.length > 0 ? (
        <div className="ph-card ph-stack">
          <Section id="overstap-eindigt" title={t`Dit kan niet mee`}>
            <p><Trans>Overstappen kan alleen als dit eindigt. Kruis aan wat mag eindigen, of maak het eerst af.</Trans></p>
            {preview.kanNietMee.map(({ onderdeel, naam, tekst }, place) => (
              <CheckField hint={tekst} key={onderdeel ?? naam} label={t`${naam} eindigt`} name={`eindigt.${place}`} />
            ))}
          </Section>
        </div>
      ) : null}
      <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Waarom stapt het huishouden over?`} name="reden" rows={2} />
      <p className="ph-soft"><Trans>Terug kan, door later weer over te stappen. Wat nu eindigt, komt dan niet vanzelf terug.</Trans></p>
    </WorkFormFrame>
  )
}
