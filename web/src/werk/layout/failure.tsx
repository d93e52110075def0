// What went wrong, in words that say what to do. The server's own words come first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { ApiFailure } from '../../shared/api/failure'
import { Alert, Button } from '../../shared/ui'
import { signInAddress } from '../api/session'

export function FailureText({ failure }: { failure: unknown }) {
  if (!(failure instanceof ApiFailure)) return <Trans>Er ging iets mis op deze pagina. Laad de pagina opnieuw.</Trans>
  if (failure.unanswered) return <Trans>Er is geen verbinding. Uw tekst blijft staan. Probeer het zo nog eens.</Trans>
  if (failure.status === 401) {
    return (
      <Trans>
        U bent niet meer ingelogd. Uw tekst is bewaard. <a className="ams-link" href={signInAddress()}>Log opnieuw in</a> en ga verder.
      </Trans>
    )
  }
  if (failure.status === 412) return <Trans>Iemand anders heeft dit net gewijzigd. Laad de pagina opnieuw en kijk wat er nu staat.</Trans>
  if (failure.status === 429) return <Trans>Dit ging te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.</Trans>
  if (failure.words) return <>{failure.words}</>
  if (failure.status === 403) return <Trans>U mag dit niet bekijken of wijzigen.</Trans>
  if (failure.status === 404) return <Trans>Dit bestaat niet of niet meer.</Trans>
  return <Trans>Het systeem kan dit nu niet doen. Probeer het over een paar minuten opnieuw.</Trans>
}

/** Not there, or not for this person: asking again does not help. */
export const isRefusal = (failure: unknown): boolean => failure instanceof ApiFailure && [403, 404].includes(failure.status)

/** A screen, or part of one, that could not be read. */
export function FailurePanel({ failure }: { failure: unknown }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const refused = isRefusal(failure)
  return (
    <Alert heading={refused ? t`Dit kunt u niet openen` : t`Dit lukt nu niet`} headingLevel={2} role="alert" severity={refused ? 'warning' : 'error'}>
      <p><FailureText failure={failure} /></p>
      {refused ? null : (
        <div>
          <Button onClick={() => (failure instanceof ApiFailure ? void client.refetchQueries({ type: 'active' }) : location.reload())} variant="secondary"><Trans>Opnieuw proberen</Trans></Button>
        </div>
      )}
    </Alert>
  )
}
