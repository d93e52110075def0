// "Agenda in uw telefoon": a secret address that tells a calendar when one's appointments are. The server keeps
// only its hash, so the address is shown once.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import { longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, change } from '../api/client'
import { keys } from '../api/queries'
import { FailureText } from '../layout/failure'
import { Loaded } from '../layout/screen'

export function CalendarLink() {
  const [open, setOpen] = useState(false)
  return (
    <details className="ph-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><Trans>Agenda in uw telefoon</Trans></summary>
      {open ? <LinkState /> : null}
    </details>
  )
}

function LinkState() {
  const { i18n } = useLingui()
  const client = useQueryClient()
  const [copied, setCopied] = useState(false)
  const query = useQuery({ queryKey: keys.calendarLink, queryFn: () => take(api.GET('/mijn-agenda/koppeling')) })
  const refresh = () => client.invalidateQueries({ queryKey: keys.calendarLink })
  const make = useMutation({
    mutationFn: () => take(api.POST('/mijn-agenda/koppeling', { params: { header: change() } })),
    onMutate: () => setCopied(false),
    onSettled: refresh,
  })
  const stop = useMutation({
    mutationFn: () => take(api.DELETE('/mijn-agenda/koppeling', { params: { header: change() } })),
    onSuccess: () => make.reset(),
    onSettled: refresh,
  })
  const busy = make.isPending || stop.isPending
  const address = make.data ? `${location.origin}${make.data.pad}` : ''
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true))
  const failure = make.error ?? stop.error
  return (
    <Loaded query={query}>
      {({ gekoppeld, gemaaktOp }) => (
        <div className="ph-stack ph-stack--tight">
          <p><Trans>Uw telefoon leest dan zelf wanneer uw afspraken zijn en hoe lang ze duren. Er staat alleen “Afspraak”: niet met wie, waar of waarover.</Trans></p>
          {failure ? <p role="alert"><FailureText failure={failure} /></p> : null}
          {address ? (
            <>
              <p className="ph-address">{address}</p>
              <p><Trans>Zet dit adres in uw agenda, bij <em>agenda toevoegen met een link</em>. Het adres is geheim. U ziet het alleen nu.</Trans></p>
              <div><Button onClick={copy} variant="secondary"><Trans>Adres kopiëren</Trans></Button></div>
            </>
          ) : gekoppeld && gemaaktOp ? (
            <p><Trans>Er is een koppeling, gemaakt op {longDate(gemaaktOp, i18n.locale)}. Bent u het adres of uw telefoon kwijt? Maak een nieuw adres. Het oude werkt dan niet meer.</Trans></p>
          ) : null}
          <p aria-live="polite">{copied ? <Trans>Het adres is gekopieerd.</Trans> : null}</p>
          <div className="ph-row">
            {address ? null : (
              <Button aria-disabled={busy || undefined} onClick={() => (busy ? undefined : make.mutate())} variant="secondary">
                {gekoppeld ? <Trans>Nieuw adres maken</Trans> : <Trans>Adres maken</Trans>}
              </Button>
            )}
            {gekoppeld ? (
              <Button aria-disabled={busy || undefined} onClick={() => (busy ? undefined : stop.mutate())} variant="tertiary"><Trans>Koppeling stoppen</Trans></Button>
            ) : null}
          </div>
        </div>
      )}
    </Loaded>
  )
}
