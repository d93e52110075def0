// Everything that is wrong with a form, above it, with a link to each field. It takes the focus.
import { Plural } from '@lingui/react/macro'
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'

export type SummaryError = { id: string | undefined; message: string }

type Props = { errors: SummaryError[]; lead?: ReactNode; attempt: number }

export function ErrorSummary({ errors, lead, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => box.current?.focus(), [attempt])
  return (
    <div aria-labelledby={id} className="ph-errors" ref={box} role="alert" tabIndex={-1}>
      <h2 className="ams-heading ams-heading--4" id={id}>
        {lead ?? <Plural one="Er is nog één ding niet goed" other="Er zijn nog # dingen niet goed" value={errors.length} />}
      </h2>
      {errors.length > 0 ? (
        <ul className="ph-errors__list">
          {errors.map(({ id, message }) => (
            <li key={`${id ?? ''} ${message}`}>{id ? <a className="ams-link" href={`#${id}`} onClick={(event) => focusField(event, id)}>{message}</a> : message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** A link to a field puts the cursor in it, also when the id is on a group of fields. */
function focusField(event: MouseEvent, id: string): void {
  const target = document.getElementById(id)
  if (!target) return
  event.preventDefault()
  const field = target.matches('input, select, textarea, button') ? target : target.querySelector<HTMLElement>('input, select, textarea, button')
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  ;(field ?? target).focus()
}
