// A step that asks for words or for a moment: why not, how long the list is, or when to meet.
import { useLingui } from '@lingui/react/macro'
import type { Verwijzing } from '../../shared/api/schema'
import { instantOf } from '../../shared/time'
import { DateField, TimeField } from '../forms/date-fields'
import { TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { useWords } from '../words'
import { sendStep, useReferralRefresh } from './queries'
import { actWords, toldWords, waitingNews, type Act } from './words'

type Values = { toelichting: string; datum: string; tijd: string; plaats: string }

export function StepForm({ referral, act, close }: { referral: Verwijzing; act: Act; close: () => void }) {
  const { t } = useLingui()
  const { word } = useWords()
  const tell = useTell()
  const refresh = useReferralRefresh()
  const meeting = act === 'kennismaking-plannen'
  const work = useWorkForm<Values>({
    name: `verwijzing:${referral.id}:${act}`,
    initial: { toelichting: '', datum: '', tijd: '', plaats: '' },
    fieldOf: (pointer) => (pointer === '/moment' ? 'datum' : pointer.slice(1)),
    send: ({ toelichting, datum, tijd, plaats }, { key }) =>
      sendStep(referral, { stap: act, toelichting: toelichting || undefined, ...(meeting ? { moment: instantOf(datum, tijd), plaats } : {}) }, key),
    done: async () => {
      tell(word(toldWords[act]))
      close()
      await refresh(referral.dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={act === 'wachtlijst' && referral.status === 'wachtlijst' ? word(waitingNews) : word(actWords[act])} work={work}>
      {meeting ? (
        <>
          <DateField label={t`Datum`} name="datum" />
          <TimeField label={t`Begintijd`} name="tijd" />
          <TextField hint={t`Bijvoorbeeld: bij de deelnemer thuis, of in het buurthuis.`} label={t`Waar?`} name="plaats" />
        </>
      ) : act === 'wachtlijst' ? (
        <TextAreaField hint={t`Bijvoorbeeld: over drie weken is er plek.`} label={t`Hoe lang duurt het?`} name="toelichting" optional />
      ) : (
        <TextAreaField hint={t`De deelnemer kan dit lezen. Schrijf geen verwijt op.`} label={t`Waarom?`} name="toelichting" />
      )}
    </WorkFormFrame>
  )
}
