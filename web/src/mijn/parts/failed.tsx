// A part of a page that could not be read or sent, with a way to try again.
import { Trans } from '@lingui/react/macro'

export function Failed({ retry }: { retry: () => void }) {
  return (
    <div className="mijn-notice ph-no-print" role="alert">
      <p><Trans>Dit lukt nu niet. Heeft u internet?</Trans></p>
      <button className="ams-button ams-button--secondary" onClick={retry} type="button"><Trans>Probeer het nog een keer</Trans></button>
    </div>
  )
}
