// Everything that is wrong with a file, in a list: each with the column that was to be pointed out, if it is about one.
import { useLingui } from '@lingui/react/macro'
import { ApiFailure } from '../../shared/api/failure'
import { Alert } from '../../shared/ui'
import { FailurePanel } from '../layout/failure'
import { useWords } from '../words'
import { columnWords, type Column } from './words'

const ofColumns = '/kolommen/'

export function FileFailure({ failure }: { failure: unknown }) {
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
      <ul>{errors.map(({ message, pointer }) => <li key={`${pointer} ${message}`}>{about(pointer)}{message}</li>)}</ul>
    </Alert>
  )
}
