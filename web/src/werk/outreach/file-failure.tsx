// Everything that is wrong with a file, in a list: each with the column that was to be pointed out, if it is about one.
import { useLingui } from '@lingui/react/macro'
import { ApiFailure } from '../../shared/api/failure'
import { Alert } from '../../shared/ui'
import { FailurePanel } from '../layout/failure'
import { useWords } from '../words'
import { columnWords, type Column } from './words'

const ofColumns = '/kolommen/'

/** `labels` are of the fields beside the file: each mistake says which it is about, and leads there. */
export function FileFailure({ failure, labels = {} }: { failure: unknown; labels?: Record<string, string> }) {
  const { t } = useLingui()
  const { word } = useWords()
  const errors = failure instanceof ApiFailure && failure.status === 400 ? failure.errors : []
  if (errors.length === 0) return <FailurePanel failure={failure} />
  const about = (pointer: string) => {
    const column = pointer.startsWith(ofColumns) ? pointer.slice(ofColumns.length) : ''
    return column in columnWords ? `${word(columnWords[column as Column])}: ` : ''
  }
  return (
    <Alert heading={t`Dit lukt nu niet`} headingLevel={2} role="alert" severity="error">
      <ul>
        {errors.map(({ message, pointer }) => {
          const field = pointer.slice(1)
          return <li key={`${pointer} ${message}`}>{field in labels ? <button className="ams-link ph-link-button" onClick={() => document.getElementById(field)?.focus()} type="button">{labels[field]}: {message}</button> : <>{about(pointer)}{message}</>}</li>
        })}
      </ul>
    </Alert>
  )
}
