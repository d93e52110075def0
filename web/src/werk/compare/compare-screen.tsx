// What other approaches would do for one person: a prepared one, or facts of a dossier without who it is; and
// what if they were different.
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useSearchParams } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { AanpakRegel, Vergelijkfeiten, Vergelijking, VoorbeeldPersoon } from '../../shared/api/schema'
import { ErrorSummary } from '../../shared/error-summary'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Button, Checkbox, ErrorMessage, Field, FieldSet, Label, Select } from '../../shared/ui'
import { api, change as changing } from '../api/client'
import { useMay } from '../api/session'
import { FailurePanel } from '../layout/failure'
import { Empty, Loaded, Loading, Section } from '../layout/screen'
import { CopiedFacts } from './copied-facts'
import { FiguresTable } from './figures-table'
import { bodyOf, changedFacts, fieldIdOf, fieldOfProblem, readQuestion, sentFacts, usualApproaches, writeQuestion, type Known, type Question } from './question'
import { TimeLines } from './time-lines'
import { WhatIf } from './what-if'

const hour = 3_600_000

export default function CompareScreen() {
  const { t } = useLingui()
  const approaches = useQuery({ queryKey: ['aanpakken'], staleTime: hour, queryFn: () => take(api.GET('/aanpakken')) })
  const persons = useQuery({ queryKey: ['voorbeeldpersonen'], staleTime: hour, queryFn: () => take(api.GET('/voorbeeldpersonen')) })
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Aanpakken vergelijken`}><Trans>Aanpakken vergelijken</Trans></PageHeading>
      <p className="ph-narrow"><Trans>Wat zou een andere aanpak doen voor dezelfde persoon? De personen zijn verzonnen of staan in een onderzoek. U kunt ook feiten overnemen uit een eigen dossier, zonder wie het is.</Trans></p>
      <Loaded query={approaches}>
        {({ items: rows }) => <Loaded query={persons}>{({ items }) => <Comparing persons={items} rows={rows} />}</Loaded>}
      </Loaded>
    </div>
  )
}

function Comparing({ rows, persons }: { rows: AanpakRegel[]; persons: VoorbeeldPersoon[] }) {
  const [params, setParams] = useSearchParams()
  const written = readQuestion(params)
  const address = params.toString()
  const copying = useQuery({
    queryKey: ['vergelijkfeiten', written.dossier],
    enabled: written.dossier !== '',
    queryFn: () => take(api.GET('/dossiers/{dossierId}/vergelijkfeiten', { params: { path: { dossierId: written.dossier } } })),
  })
  const copied = written.dossier === '' ? undefined : copying.data
  const question = copied && written.aanpakken.length === 0 ? { ...written, aanpakken: usualApproaches(copied, rows) } : written
  const chosen = question.persoon !== '' || copied !== undefined
  const answer = useQuery({
    queryKey: ['vergelijking', address, copied?.feiten],
    enabled: chosen,
    staleTime: hour,
    placeholderData: keepPreviousData,
    queryFn: () => take(api.POST('/vergelijkingen', { params: { header: changing() }, body: bodyOf(question, copied, rows) })),
  })
  if (rows.length === 0 || persons.length === 0) {
    return <Empty><Trans>Er zijn nog geen aanpakken en personen om te vergelijken. Ze staan in de catalogus van de gemeente.</Trans></Empty>
  }
  const refused = answer.error instanceof ApiFailure && answer.error.status === 400 ? answer.error : undefined
  const comparison = chosen ? answer.data : undefined
  return (
    <>
      <Choices
        comparison={comparison}
        copied={copied}
        key={`${address} ${copied !== undefined}`}
        onAsk={(next) => setParams(writeQuestion(next))}
        persons={persons}
        question={question}
        refused={refused}
        rows={rows}
      />
      {copying.error ? <FailurePanel failure={copying.error} /> : null}
      {copied ? <CopiedFacts copied={copied} /> : null}
      {question.persoon === '' && question.dossier === '' ? <Empty><Trans>Kies een persoon. Dan ziet u de aanpakken naast elkaar.</Trans></Empty> : null}
      {answer.isLoading || copying.isLoading ? <Loading /> : null}
      {answer.error && !refused ? <FailurePanel failure={answer.error} /> : null}
      {comparison && !answer.error ? <Outcome comparison={comparison} persons={persons} stale={answer.isPlaceholderData} /> : null}
    </>
  )
}

type ChoicesProps = {
  rows: AanpakRegel[]
  persons: VoorbeeldPersoon[]
  question: Question
  comparison: Vergelijking | undefined
  copied: Vergelijkfeiten | undefined
  refused: ApiFailure | undefined
  onAsk: (question: Question) => void
}

/** Nothing happens before the button is pressed, so that nobody loses the place while choosing. */
function Choices({ rows, persons, question, comparison, copied, refused, onAsk }: ChoicesProps) {
  const { t } = useLingui()
  const own = useOwnDossiers()
  const [draft, setDraft] = useState(question)
  const [missing, setMissing] = useState(false)
  const person = persons.find(({ id }) => id === draft.persoon)
  const known: Known | undefined = draft.dossier === '' ? person : draft.dossier === question.dossier ? copied : undefined
  const problems = (refused?.errors ?? []).map(({ pointer, message }) => ({ field: fieldOfProblem(pointer, question, sentFacts(question, copied, rows)), message }))
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const noPerson = missing && !draft.persoon && !draft.dossier ? t`Kies een persoon.` : errorOf('persoon')
  const change = (part: Partial<Question>) => setDraft((now) => ({ ...now, ...part }))
  const choose = (value: string) => {
    if (value.startsWith(ofDossier)) {
      // What is known there is not known here yet: all approaches, until somebody chooses.
      change({ persoon: '', dossier: value.slice(ofDossier.length), feiten: {} })
      return
    }
    const id = value
    const next = persons.find((one) => one.id === id)
    // Another person has other facts; what is compared stays, or is what is known best of the first one.
    change({ persoon: id, dossier: '', feiten: {}, aanpakken: draft.aanpakken.length > 0 || !next ? draft.aanpakken : usualApproaches(next, rows) })
  }
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!draft.persoon && !draft.dossier)
    if (!draft.persoon && !draft.dossier) return
    onAsk({ ...draft, feiten: comparison ? changedFacts(draft.feiten, comparison, known) : draft.feiten })
  }
  return (
    <form className="ph-card ph-stack ph-stack--fill ph-no-print" onSubmit={ask}>
      {problems.length > 0 ? (
        <ErrorSummary attempt={1} errors={problems.map(({ field, message }) => ({ id: field ? fieldIdOf(field) : undefined, message }))} />
      ) : null}
      <Field invalid={Boolean(noPerson)}>
        <Label htmlFor={fieldIdOf('persoon')}><Trans>Persoon</Trans></Label>
        {noPerson ? <ErrorMessage id={`${fieldIdOf('persoon')}-fout`} prefix={t`Let op`}>{noPerson}</ErrorMessage> : null}
        <Select aria-describedby={noPerson ? `${fieldIdOf('persoon')}-fout` : undefined} aria-invalid={noPerson ? true : undefined} aria-required id={fieldIdOf('persoon')} onChange={(event) => choose(event.target.value)} value={draft.dossier ? ofDossier + draft.dossier : draft.persoon}>
          <Select.Option value="">{t`Kies`}</Select.Option>
          {persons.map(({ id, naam }) => <Select.Option key={id} value={id}>{naam}</Select.Option>)}
          {own.length > 0 || draft.dossier ? (
            <Select.Group label={t`Feiten uit een eigen dossier`}>
              {draft.dossier && !own.some(({ id }) => id === draft.dossier) ? <Select.Option value={ofDossier + draft.dossier}>{t`Het gekozen dossier`}</Select.Option> : null}
              {own.map(({ id, naam }) => <Select.Option key={id} value={ofDossier + id}>{naam}</Select.Option>)}
            </Select.Group>
          ) : null}
        </Select>
      </Field>
      {person?.verhaal ? <p className="ph-soft ph-narrow">{person.verhaal}</p> : null}
      {person || draft.dossier ? (
        <details className="ph-fold" open={!comparison}>
          <summary><Trans>Aanpakken kiezen</Trans></summary>
          <FieldSet id={fieldIdOf('aanpakken')} legend={t`Deze aanpakken naast elkaar`}>
            <div className="ph-choices ph-compare__approaches">
              {rows.map(({ id, naam, gemeente }) => (
                <Checkbox
                  checked={draft.aanpakken.includes(id)}
                  key={id}
                  onChange={(event) => change({ aanpakken: rows.map((row) => row.id).filter((one) => (one === id ? event.target.checked : draft.aanpakken.includes(one))) })}
                >
                  {gemeente}: {naam}
                </Checkbox>
              ))}
            </div>
          </FieldSet>
        </details>
      ) : null}
      {comparison && draft.persoon === question.persoon && draft.dossier === question.dossier ? <WhatIf change={change} comparison={comparison} draft={draft} errorOf={errorOf} /> : null}
      <div className="ph-form__buttons">
        <Button type="submit"><Trans>Vergelijken</Trans></Button>
        {Object.keys(question.feiten).length + question.vol.length + Object.keys(question.duren).length > 0 ? (
          <Button onClick={() => onAsk({ ...question, feiten: {}, vol: [], duren: {} })} variant="tertiary"><Trans>Zoals het in de catalogus staat</Trans></Button>
        ) : null}
      </div>
    </form>
  )
}

/** Before the id of a dossier among the persons that one can choose. */
const ofDossier = 'dossier:'

/** Whose facts may be copied: nothing for who may not see facts. */
function useOwnDossiers(): { id: string; naam: string }[] {
  const may = useMay()
  const own = useQuery({
    queryKey: ['dossiers', 'vergelijken'],
    enabled: may('feiten-lezen') && may('dossiers-bekijken'),
    staleTime: hour,
    queryFn: () => take(api.GET('/dossiers', { params: { query: { limit: 200 } } })),
  })
  return own.data?.items ?? []
}

function Outcome({ comparison, persons, stale }: { comparison: Vergelijking; persons: VoorbeeldPersoon[]; stale: boolean }) {
  const { t, i18n } = useLingui()
  const name = comparison.naam ?? t`Deze persoon`
  const source = persons.find(({ id }) => id === comparison.persoon)?.bron
  const asks = longDate(comparison.meldtZich, i18n.locale)
  return (
    <div aria-busy={stale} className="ph-stack ph-stack--fill">
      <div className="ph-title-row">
        <p aria-live="polite" role="status"><Trans>{name} vraagt om hulp op {asks}.</Trans></p>
        <Button className="ph-no-print" onClick={() => window.print()} variant="secondary"><Icon name="printer" /><Trans>Afdrukken</Trans></Button>
      </div>
      {source ? <p className="ph-soft ph-small"><Trans>Bron: {source}</Trans></p> : null}
      <Section id="cijfers" title={<Trans>Naast elkaar</Trans>}>
        <FiguresTable outcomes={comparison.aanpakken} />
      </Section>
      <Section id="tijd" title={<Trans>In de tijd</Trans>}>
        <TimeLines outcomes={comparison.aanpakken} start={comparison.meldtZich} />
      </Section>
    </div>
  )
}
