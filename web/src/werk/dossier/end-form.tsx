// From which day somebody, or a whole team, helps no more, and why.
import { useLingui } from '@lingui/react/macro'
import { todayHere } from '../../shared/time'
import { useRefresh } from '../api/queries'
import { DateField } from '../forms/date-fields'
import { TextField } from '../forms/fields'
import { useWorkForm, type Sending } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'

export type Ending = { tot: string; reden: string }

export function EndForm({ name, version, dossierId, send, close }: { name: string; version: number; dossierId: string; send: (values: Ending, sending: Sending) => Promise<unknown>; close: () => void }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<Ending>({
    name,
    initial: { tot: todayHere(), reden: '' },
    version,
    send,
    done: async () => {
      await refresh(dossierId)
      tell(t`De betrokkenheid is beëindigd.`)
      close()
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Beëindigen`} work={work}>
      <DateField label={t`Tot wanneer?`} name="tot" todayButton />
      <TextField label={t`Waarom?`} name="reden" />
    </WorkFormFrame>
  )
}
