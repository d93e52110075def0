// What other approaches would do for one person. Nobody real: prepared persons, and what if they were different.
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useSearchParams } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { AanpakRegel, Vergelijking, VoorbeeldPersoon } from '../../shared/api/schema'
import { ErrorSummary } from '../../shared/error-summary'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Button, Checkbox, Field, FieldSet, Label, Select } from '../../shared/ui'
import { api, change as changing } from '../api/client'
import { FailurePanel } from '../layout/failure'
import { Empty, Loaded, Loading, Section } from '../layout/screen'
import { FiguresTable } from './figures-table'
import { bodyOf, changedFacts, fieldIdOf, fieldOfProblem, readQuestion, usualApproaches, writeQuestion, type Question } from './question'
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
      <p className="ph-narrow"><Trans>Wat zou een andere aanpak doen voor dezelfde persoon? De personen zijn verzonnen of staan in een onderzoek. Het zijn geen deelnemers.</Trans></p>
      <Loaded query={approaches}>
        {({ items: rows }) => <Loaded query={persons}>{({ items }) => <Comparing persons={items} rows={rows} />}</Loaded>}
      </Loaded>
    </div>
  )
}

function Comparing({ rows, persons }: { rows: AanpakRegel[]; persons: VoorbeeldPersoon[] }) {
  const [params, setParams] = useSearchParams()
  const question = readQuestion(params)
  const address = params.toString()
  const answer = useQuery({
    queryKey: ['vergelijking', address],
    enabled: question.persoon !== '',
    staleTime: hour,
    placeholderData: keepPreviousData,
    queryFn: () => take(api.POST('/vergelijkingen', { params: { header: changing() }, body: bodyOf(question) })),
  })
  if (rows.length === 0 || persons.length === 0) {
    return <Empty><Trans>Er zijn nog geen aanpakken en personen om te vergelijken. Ze staan in de catalogus van de gemeente.</Trans></Empty>
  }
  const refused = answer.error instanceof ApiFailure && answer.error.status === 400 ? answer.error : undefined
  const comparison = question.persoon === '' ? undefined : answer.data
  return (
    <>
      <Choices
        comparison={comparison}
        key={address}
        onAsk={(next) => setParams(writeQuestion(next))}
        persons={persons}
        question={question}
        refused={refused}
        rows={rows}
      />
      {question.persoon === '' ? <Empty><Trans>Kies een persoon. Dan ziet u de aanpakken naast elkaar.</Trans></Empty> : null}
      {answer.isLoading ? <Loading /> : null}
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
  refused: ApiFailure | undefined
  onAsk: (question: Question) => void
}

/** Nothing happens before the button is pressed, so that nobody loses the place while choosing. */
function Choices({ rows, persons, question, comparison, refused, onAsk }: ChoicesProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(question)
  const person = persons.find(({ id }) => id === draft.persoon)
  const problems = (refused?.errors ?? []).map(({ pointer, message }) => ({ field: fieldOfProblem(pointer, question), message }))
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const change = (part: Partial<Question>) => setDraft((now) => ({ ...now, ...part }))
  const choose = (id: string) => {
    const next = persons.find((one) => one.id === id)
    // Another person has other facts; what is compared stays, or is what is known best of the first one.
    change({ persoon: id, feiten: {}, aanpakken: draft.aanpakken.length > 0 || !next ? draft.aanpakken : usualApproaches(next, rows) })
  }
  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (!draft.persoon) return
    onAsk({ ...draft, feiten: comparison ? changedFacts(draft.feiten, comparison, person) : draft.feiten })
  }
  return (
    <form className="ph-card ph-stack ph-stack--fill ph-no-print" onSubmit={ask}>
      {problems.length > 0 ? (
        <ErrorSummary attempt={1} errors={problems.map(({ field, message }) => ({ id: field ? fieldIdOf(field) : undefined, message }))} />
      ) : null}
      <Field invalid={Boolean(errorOf('persoon'))}>
        <Label htmlFor={fieldIdOf('persoon')}><Trans>Persoon</Trans></Label>
        <Select id={fieldIdOf('persoon')} onChange={(event) => choose(event.target.value)} required value={draft.persoon}>
          <Select.Option value="">{t`Kies`}</Select.Option>
          {persons.map(({ id, naam }) => <Select.Option key={id} value={id}>{naam}</Select.Option>)}
        </Select>
      </Field>
      {person?.verhaal ? <p className="ph-soft ph-narrow">{person.verhaal}</p> : null}
      {person ? (
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
      {comparison && draft.persoon === question.persoon ? <WhatIf change={change} comparison={comparison} draft={draft} errorOf={errorOf} /> : null}
      <div className="ph-form__buttons">
        <Button type="submit"><Trans>Vergelijken</Trans></Button>
        {Object.keys(question.feiten).length + question.vol.length + Object.keys(question.duren).length > 0 ? (
          <Button onClick={() => onAsk({ ...question, feiten: {}, vol: [], duren: {} })} variant="tertiary"><Trans>Zoals het in de catalogus staat</Trans></Button>
        ) : null}
      </div>
    </form>
  )
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
