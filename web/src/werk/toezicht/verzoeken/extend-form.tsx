// Taking more time for an answer, with the reason that the participant reads.
import { Trans, useLingui } from '@lingui/react/macro'
import { take } from '../../../shared/api/failure'
import type { Verzoek } from '../../../shared/api/schema'
import { api, changeOf } from '../../api/client'
import { TextAreaField } from '../../forms/fields'
import { useWorkForm } from '../../forms/use-work-form'
import { WorkFormFrame } from '../../forms/work-form'
import { useTell } from '../../layout/notices'
import { readRequest, useReread } from './queries'

export function ExtendForm({ request, onDone }: { request: Verzoek; onDone: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const reread = useReread()
  const work = useWorkForm<{ reden: string }>({
    name: `verzoek-verlengen:${request.id}`,
    initial: { reden: '' },
    version: request.versie,
    send: (body, { version }) => take(api.POST('/verzoeken/{verzoekId}/verlengingen', { params: { path: { verzoekId: request.id }, header: changeOf(version) }, body })),
    reload: async () => ({ version: (await readRequest(request.id)).versie, values: { reden: '' } }),
    done: async () => {
      await reread()
      tell(t`De termijn is verlengd.`)
      onDone()
    },
  })
  return (
    <WorkFormFrame cancel={onDone} submitLabel={t`Termijn verlengen`} work={work}>
      <p><Trans>U krijgt zo veel tijd erbij als de wet toestaat. Dat kan één keer.</Trans></p>
      <TextAreaField hint={t`De deelnemer leest dit.`} label={t`Waarom duurt het langer?`} name="reden" />
    </WorkFormFrame>
  )
}
