// What the approach wants to know of the participant. What is known stands there with its source; what comes
// next depends on the first ones.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { take } from '../../shared/api/failure'
import type { Aanpak, AanpakVraag, FeitBron } from '../../shared/api/schema'
import { longDate, todayHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { asFact, asText } from '../dossier/snapshot-values'
import { DateField } from '../forms/date-fields'
import { RadioField, SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Section } from '../layout/screen'
import { sourceWords, useWords } from '../words'
import { OpenedHere, useOneForm } from './one-form'
import { isKnown, sorted } from './standing'

type Values = { waarde: string; bron: FeitBron; bronToelichting: string; datum: string }
type Props = { approach: Aanpak; participantId: string; question: AanpakVraag }

export function Questions({ approach, participantId }: { approach: Aanpak; participantId: string }) {
  const { t } = useLingui()
  const { asked, known, rest } = sorted(approach.vragen)
  const list = (questions: AanpakVraag[]) => (
    <ul className="ph-lines">
      {questions.map((one) => <Question approach={approach} key={one.feit} participantId={participantId} question={one} />)}
    </ul>
  )
  const fold = (title: ReactNode, questions: AanpakVraag[]) =>
    questions.length > 0 ? (
      <details className="ph-fold">
        <summary>{title}</summary>
        {list(questions)}
      </details>
    ) : null
  return (
    <Section id={`weten-${approach.id}`} level={3} of={`aanpak-${approach.id}`} title={t`Wat de aanpak wil weten`}>
      {asked.length > 0 ? list(asked) : <p className="ph-soft"><Trans>Voor wat hierna komt, is niets meer nodig.</Trans></p>}
      {fold(<Trans>Wat al bekend is ({known.length})</Trans>, known)}
      {fold(<Trans>Vragen voor later ({rest.length})</Trans>, rest)}
    </Section>
  )
}

function Question(props: Props) {
  const { question } = props
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const may = useMay()
  const { open, show, close, cancel, place } = useOneForm<'antwoord'>(`${props.approach.id} ${question.feit}`)
  const known = isKnown(question)
  const chosen = question.keuzes.find(({ waarde }) => waarde === question.waarde)?.label
  const label = typeof question.waarde === 'boolean' ? (question.waarde ? t`Ja` : t`Nee`) : (chosen ?? asText(question.waarde))
  return (
    <li className="ph-line ph-stack ph-stack--tight">
      <p>{question.vraag}</p>
      {known ? <p><strong>{label}</strong></p> : <p className="ph-soft"><Trans>Nog niet bekend</Trans></p>}
      {known && !question.bron ? <p className="ph-small ph-soft"><Trans>Daar gaat de aanpak van uit, zolang niemand iets anders zegt.</Trans></p> : null}
      {question.bron && question.datum ? (
        <p className="ph-small ph-soft">
          {[word(sourceWords[question.bron]), question.bronToelichting, longDate(question.datum, i18n.locale), question.vastgelegdDoor].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      {open ? <AnswerForm {...props} cancel={cancel} close={close} /> : null}
      {!open && may('feiten-vastleggen') ? (
        <div className="ph-no-print" ref={place}>
          <Button aria-label={known ? t`Nieuw antwoord: ${question.vraag}` : t`Antwoord vastleggen: ${question.vraag}`} onClick={() => show('antwoord')} variant="secondary">
            {known ? <Trans>Nieuw antwoord</Trans> : <Trans>Antwoord vastleggen</Trans>}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function AnswerForm({ approach, participantId, question, close, cancel }: Props & { close: () => void; cancel: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<Values>({
    name: `aanpak:${approach.id}:feit:${question.feit}`,
    initial: { waarde: '', bron: 'inwoner', bronToelichting: '', datum: todayHere() },
    send: ({ waarde, bron, bronToelichting, datum }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/feiten', {
          params: { path: { dossierId: approach.dossierId }, header: create(key) },
          body: { persoonId: participantId, feit: question.feit, waarde: asFact(question.soort, waarde), bron, bronToelichting: bronToelichting || undefined, datum },
        }),
      ),
    done: async () => {
      close()
      await refresh(approach.dossierId)
      tell(t`Het antwoord is vastgelegd.`)
    },
  })
  return (
    <OpenedHere title={t`Antwoord vastleggen`}>
      <WorkFormFrame cancel={cancel} submitLabel={t`Antwoord bewaren`} work={work}>
        <Answer question={question} />
        <SelectField label={t`Waar komt het vandaan?`} name="bron" options={options(sourceWords)} />
        <TextField hint={t`Bijvoorbeeld welke instantie of welk document.`} label={t`Toelichting`} name="bronToelichting" optional />
        <DateField label={t`Op welke dag?`} name="datum" />
      </WorkFormFrame>
    </OpenedHere>
  )
}

function Answer({ question: { vraag, soort, keuzes } }: { question: AanpakVraag }) {
  const { t } = useLingui()
  if (soort === 'ja-nee') return <RadioField across label={vraag} name="waarde" options={[{ value: 'ja', label: t`Ja` }, { value: 'nee', label: t`Nee` }]} />
  if (soort === 'keuze') return <RadioField label={vraag} name="waarde" options={keuzes.map(({ waarde, label }) => ({ value: waarde, label }))} />
  if (soort === 'datum') return <DateField label={vraag} name="waarde" />
  return <TextField inputMode={soort === 'getal' ? 'numeric' : 'text'} label={vraag} name="waarde" size={soort === 'getal' ? 6 : undefined} />
}
