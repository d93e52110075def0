// A method out of the library, beside the approach: its steps and terms join the case.
import { Trans, useLingui } from '@lingui/react/macro'
import { take } from '../../shared/api/failure'
import type { Aanpakken } from '../../shared/api/schema'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { SelectField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { TextLink } from '../layout/links'
import { useTell } from '../layout/notices'

export function BeginMethod({ dossierId, found }: { dossierId: string; found: Aanpakken }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const running = new Set(found.items.filter(({ geeindigdOp }) => !geeindigdOp).map(({ aanpak }) => aanpak))
  const choices = found.methoden.filter(({ aanpak }) => !running.has(aanpak))
  const work = useWorkForm<{ methode: string }>({
    name: `methode:nieuw:${dossierId}`,
    initial: { methode: '' },
    send: ({ methode }, { key }) =>
      take(api.POST('/dossiers/{dossierId}/aanpakken', { params: { path: { dossierId }, header: create(key) }, body: { methode } })),
    done: async () => {
      await refresh(dossierId)
      tell(t`De methode is begonnen. De stappen staan hierboven.`)
    },
  })
  if (choices.length === 0) return null
  return (
    <details className="ph-fold ph-no-print">
      <summary><Trans>Een methode beginnen</Trans></summary>
      <p><TextLink href="/methoden"><Trans>Bekijk eerst voor wie een methode is en wat erover bekend is</Trans></TextLink></p>
      <WorkFormFrame submitLabel={t`Methode beginnen`} work={work}>
        <SelectField label={t`Welke methode?`} name="methode" options={choices.map(({ id, naam }) => ({ value: id, label: naam }))} />
      </WorkFormFrame>
    </details>
  )
}
