// The frame of every form: what was restored, what is wrong, whose version, the fields, the buttons.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { FormProvider, type FieldValues } from 'react-hook-form'
import { Link as RouteLink } from 'wouter'
import { ErrorSummary } from '../../shared/error-summary'
import { clockTime } from '../../shared/time'
import { Button } from '../../shared/ui'
import { FailureText } from '../layout/failure'
import { ConflictPanel, type ConflictRow } from './conflict-panel'
import { FormIds, idOfField } from './fields'
import type { WorkForm } from './use-work-form'

type Props<V extends FieldValues> = {
  work: WorkForm<V>
  children: ReactNode
  submitLabel: string
  /** Where "Annuleren" goes. */
  cancel?: string | (() => void)
  /** How to show a version to someone who has to choose between two. */
  rows?: (values: V) => ConflictRow[]
  extra?: ReactNode
}

export function WorkFormFrame<V extends FieldValues>({ work, children, submitLabel, cancel, rows, extra }: Props<V>) {
  const { i18n } = useLingui()
  const { form, ids, errors, failure, attempts, newer } = work
  return (
    <FormProvider {...form}>
      <form
        className="ph-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          work.submit()
        }}
      >
        {work.restoredAt ? (
          <div className="ph-notice" role="status">
            <p>
              <Trans>Uw tekst van {clockTime(work.restoredAt, i18n.locale)} uur is teruggezet. Hij is nog niet opgeslagen.</Trans>
            </p>
            <Button onClick={work.discardDraft} variant="tertiary">
              <Trans>Mijn tekst weggooien</Trans>
            </Button>
          </div>
        ) : null}
        {attempts > 0 && (errors.length > 0 || failure) ? (
          <ErrorSummary
            attempt={attempts}
            errors={errors.map(({ field, message }) => ({ id: field ? idOfField(ids, field) : undefined, message }))}
            lead={failure && errors.length === 0 ? <FailureText failure={failure} /> : undefined}
          />
        ) : null}
        {newer && rows ? (
          <ConflictPanel
            mine={rows(form.getValues())}
            onKeepMine={work.keepMine}
            onTakeTheirs={work.takeTheirs}
            theirs={rows(newer.values)}
          />
        ) : null}
        <FormIds value={ids}>{children}</FormIds>
        <div className="ph-form__buttons">
          <Button aria-disabled={work.sending || undefined} type="submit">
            {work.sending ? <Trans>Bezig met opslaan</Trans> : submitLabel}
          </Button>
          {typeof cancel === 'string' ? (
            <RouteLink className="ams-button ams-button--tertiary ph-button-link" href={cancel}>
              <Trans>Annuleren</Trans>
            </RouteLink>
          ) : null}
          {typeof cancel === 'function' ? (
            <Button onClick={cancel} variant="tertiary">
              <Trans>Annuleren</Trans>
            </Button>
          ) : null}
          {extra}
        </div>
      </form>
    </FormProvider>
  )
}
