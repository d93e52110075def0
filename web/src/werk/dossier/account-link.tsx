// For the coach: the address with which the administrator makes this person's account. It holds no more than
// the name, behind the "#", which never leaves the browser; the administrator sees no dossier.
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Persoon } from '../../shared/api/schema'
import { Button } from '../../shared/ui'

export function AccountLink({ person }: { person: Persoon }) {
  const [copied, setCopied] = useState(false)
  const address = `${location.origin}/werk/gebruikers/nieuw#${new URLSearchParams({ persoon: person.id, naam: person.naam })}`
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true))
  return (
    <details className="ph-fold">
      <summary><Trans>Account voor {person.naam}</Trans></summary>
      <p><Trans>Stuur deze koppeling aan de beheerder. Die logt in, opent de koppeling en maakt het account.</Trans></p>
      <p className="ph-address">{address}</p>
      <Button onClick={copy} variant="secondary"><Trans>Koppeling kopiëren</Trans></Button>
      <p aria-live="polite">{copied ? <Trans>De koppeling is gekopieerd.</Trans> : null}</p>
    </details>
  )
}
