// The answer to a request. What is granted is done at once: a fact gets its new value, a text is erased.
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { take } from '../../../shared/api/failure'
import type { Verzoek, VerzoekUitkomst } from '../../../shared/api/schema'
import { api, changeOf } from '../../api/client'
import { chosen } from '../../forms/chosen'
import { RadioField, SelectField, TextAreaField, TextField } from '../../forms/fields'
import { useWorkForm } from '../../forms/use-work-form'
import { WorkFormFrame } from '../../forms/work-form'
import { useTell } from '../../layout/notices'
import { useWords } from '../../words'
import { readRequest, useReread } from './queries'
import { outcomeWords } from './words'

type Values = { uitkomst: VerzoekUitkomst | ''; uitleg: string; reden: string; nieuweWaarde: string }

const outcomes: VerzoekUitkomst[] = ['toegewezen', 'deels', 'afgewezen']

/** Only a fact and a person have a value that can be put in the place of the wrong one. */
const takesValue = ({ soort, over }: Verzoek): boolean => soort === 'verbetering' && (over?.soort === 'feit' || over?.soort === 'persoon')

export function AnswerForm({ request }: { request: Verzoek }) {
  const { t } = useLingui()
  const { word } = useWords()
  const tell = useTell()
  const reread = useReread()
  const work = useWorkForm<Values>({
    name: `verzoek-antwoord:${request.id}`,
    initial: { uitkomst: '', uitleg: '', reden: '', nieuweWaarde: '' },
    version: request.versie,
    send: ({ uitkomst, uitleg, reden, nieuweWaarde }, { version }) =>
      take(
        api.POST('/verzoeken/{verzoekId}/besluiten', {
          params: { path: { verzoekId: request.id }, header: changeOf(version) },
          body: {
            uitkomst: chosen(uitkomst),
            uitleg,
            reden: uitkomst !== 'toegewezen' && reden ? reden : undefined,
            nieuweWaarde: uitkomst !== 'afgewezen' && nieuweWaarde ? valueOf(nieuweWaarde, request) : undefined,
          },
        }),
      ),
    reload: async () => ({ version: (await readRequest(request.id)).versie, values: { uitkomst: '', uitleg: '', reden: '', nieuweWaarde: '' } }),
    done: async () => {
      await reread()
      tell(t`Het antwoord is gegeven. De deelnemer ziet het meteen.`)
    },
  })
  const outcome = useWatch({ control: work.form.control, name: 'uitkomst' })
  return (
    <WorkFormFrame submitLabel={t`Antwoord geven`} work={work}>
      <RadioField across label={t`Wat besluit u?`} name="uitkomst" options={outcomes.map((value) => ({ value, label: word(outcomeWords[value]) }))} />
      {takesValue(request) && outcome !== '' && outcome !== 'afgewezen' ? <NewValue request={request} /> : null}
      {request.bewaarplichten && (outcome === 'deels' || outcome === 'afgewezen') ? (
        <SelectField label={t`Waarom blijft het staan?`} name="reden" options={request.bewaarplichten.map(({ id, naam, wet, bewaren }) => ({ value: id, label: `${naam} (${wet}): ${bewaren}` }))} />
      ) : null}
      <TextAreaField hint={t`De deelnemer leest dit. Schrijf korte zinnen en leg uit waarom.`} label={t`Uitleg`} name="uitleg" rows={5} />
      {outcome === 'afgewezen' ? <p className="ph-soft"><Trans>De deelnemer leest erbij wat nu nog kan: bezwaar maken, of klagen. Klagen kan bij de Autoriteit Persoonsgegevens.</Trans></p> : null}
    </WorkFormFrame>
  )
}

function NewValue({ request }: { request: Verzoek }) {
  const { t } = useLingui()
  const present = request.gegeven?.regels.find(({ veld }) => veld === (request.over?.veld ?? 'antwoord'))
  const yesNo = typeof present?.waarde === 'boolean'
  if (yesNo) return <RadioField across label={t`Wat staat er voortaan?`} name="nieuweWaarde" options={[{ value: 'true', label: t`ja` }, { value: 'false', label: t`nee` }]} />
  const hint = request.over?.veld === 'geboortedatum' ? t`Bijvoorbeeld 1980-05-03` : undefined
  return <TextField hint={hint} label={t`Wat staat er voortaan?`} name="nieuweWaarde" />
}

/** As the JSON value that stands there now: yes or no, a number, or a text. */
function valueOf(text: string, request: Verzoek): unknown {
  const present = request.gegeven?.regels.find(({ veld }) => veld === (request.over?.veld ?? 'antwoord'))?.waarde
  if (typeof present === 'boolean') return text === 'true'
  if (typeof present === 'number' && text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text)
  return text
}
