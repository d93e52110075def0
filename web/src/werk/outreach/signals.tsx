// What somebody is behind with, as creditors told it, and what came of each signal.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Benaderladder, Schuldsignaal } from '../../shared/api/schema'
import { longDate, todayHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf } from '../api/client'
import { useMay } from '../api/session'
import { DateField } from '../forms/date-fields'
import { SelectField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Section } from '../layout/screen'
import { useReread } from './queries'

export const inEuros = (cents: number, locale: string): string => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100)

export function Signals({ ladder, signals }: { ladder: Benaderladder; signals: Schuldsignaal[] }) {
  const { i18n } = useLingui()
  const total = signals.reduce((sum, { bedragInCenten }) => sum + bedragInCenten, 0)
  return (
    <Section id="signalen" title={<Trans>Signalen</Trans>}>
      {signals.length > 1 ? <p><Trans>Samen {inEuros(total, i18n.locale)}</Trans></p> : null}
      <ul className="ph-lines ph-card">{signals.map((one) => <Signal key={`${one.id} ${one.versie}`} ladder={ladder} signal={one} />)}</ul>
    </Section>
  )
}

function Signal({ ladder, signal }: { ladder: Benaderladder; signal: Schuldsignaal }) {
  const { i18n } = useLingui()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { bedragInCenten, melder, opNaamVan, resultaat, resultaatOp, signaalOp, soort, vastgelegdDoor } = signal
  return (
    <li className="ph-line">
      <span className="ph-row"><strong>{soort}</strong><span>{inEuros(bedragInCenten, i18n.locale)}</span></span>
      <span>{resultaat && resultaatOp ? <Trans>{resultaat}, {longDate(resultaatOp, i18n.locale)}</Trans> : <Trans>Nog geen resultaat</Trans>}</span>
      <span className="ph-soft ph-small">{[melder, longDate(signaalOp, i18n.locale), opNaamVan, vastgelegdDoor].filter(Boolean).join(' · ')}</span>
      {may('schuldsignalen') ? <span><Button aria-expanded={open} onClick={() => setOpen(!open)} variant="tertiary">{resultaat ? <Trans>Resultaat wijzigen</Trans> : <Trans>Resultaat vastleggen</Trans>}</Button></span> : null}
      {open ? <ResultForm close={() => setOpen(false)} ladder={ladder} signal={signal} /> : null}
    </li>
  )
}

function ResultForm({ close, ladder, signal }: { close: () => void; ladder: Benaderladder; signal: Schuldsignaal }) {
  const { t } = useLingui()
  const reread = useReread()
  const tell = useTell()
  const known = ladder.resultaten?.find(({ naam }) => naam === signal.resultaat)?.id ?? ''
  const initial = { resultaat: known, op: signal.resultaatOp ?? todayHere() }
  const work = useWorkForm<typeof initial>({
    name: `signaalresultaat:${signal.id}`,
    initial,
    version: signal.versie,
    send: ({ resultaat, op }, { version }) => take(api.PUT('/schuldsignalen/{signaalId}/resultaat', { params: { path: { signaalId: signal.id }, header: changeOf(version) }, body: { resultaat, op: op || undefined } })),
    reload: async () => {
      await reread()
      return { version: signal.versie, values: initial }
    },
    done: async () => {
      tell(t`Het resultaat is bewaard.`)
      await reread()
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Resultaat bewaren`} work={work}>
      <SelectField label={t`Wat kwam ervan?`} name="resultaat" options={(ladder.resultaten ?? []).map(({ id, naam }) => ({ value: id, label: naam }))} />
      <DateField label={t`Wanneer was dit?`} name="op" todayButton />
    </WorkFormFrame>
  )
}
