// How it goes in the participant's own eyes: what it is for, one question on a page, and then what was answered.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { MijnMeting } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Icon } from '../icon'
import { firstOpen, keepAnswers, keptAnswers, scoresOf, sendScores, useQuestionnaires, type Answers } from '../own-scores'
import { Failed } from '../parts/failed'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { ScoreScale } from '../parts/score-scale'
import '../parts/own-score.css'
import { ScoreDrawing } from '../parts/score-drawing'
import { Empty } from '../parts/section'
import { newKey } from '../server'

export default function OwnScorePage({ csrfToken }: { csrfToken: string }) {
  const { t } = useLingui()
  const { list, failed, retry } = useQuestionnaires()
  const [sent, setSent] = useState(false)
  const open = list?.[0]
  if (sent) return <Thanks />
  if (failed || !list) {
    return (
      <>
        <PageHeading title={t`Hoe gaat het?`}><Trans>Hoe gaat het met u?</Trans></PageHeading>
        {failed ? <Failed retry={retry} /> : <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}
      </>
    )
  }
  if (!open) {
    return (
      <>
        <PageHeading key="geen" title={t`Hoe gaat het?`}><Trans>Er zijn nu geen vragen</Trans></PageHeading>
        <Empty><Trans>U heeft alles ingevuld. Later kijkt u nog een keer.</Trans></Empty>
        <Home />
      </>
    )
  }
  if (open.volgorde) return <CardsAsked questionnaire={open} />
  return <Questionnaire csrfToken={csrfToken} key={open.geplandeMetingId} onSent={() => setSent(true)} questionnaire={open} />
}

/** Places are no scores: the cards have a page of their own, and laying them is the answer. */
function CardsAsked({ questionnaire: { doel, inleiding } }: { questionnaire: MijnMeting }) {
  const { t } = useLingui()
  return (
    <>
      <PageHeading key="kaarten" title={t`Hoe gaat het?`}><Trans>Wat is belangrijk voor u?</Trans></PageHeading>
      <ReadAloud />
      <p><OwnWords>{doel}</OwnWords></p>
      <p><OwnWords>{inleiding}</OwnWords></p>
      <p data-silent><Link className="ams-link mijn-onward" href="/kaarten"><Trans>Leg de kaarten</Trans> <Icon name="arrowRight" /></Link></p>
      <Home />
    </>
  )
}

/** -1: what it is for; then a page for each question; then everything together. */
function Questionnaire({ questionnaire, csrfToken, onSent }: { questionnaire: MijnMeting; csrfToken: string; onSent: () => void }) {
  const id = questionnaire.geplandeMetingId
  const [answers, setAnswers] = useState<Answers>(() => keptAnswers(id))
  const [at, setAt] = useState(-1)
  const answer = (domain: string, score: number | null) => {
    const next = { ...answers, [domain]: score }
    setAnswers(next)
    keepAnswers(id, next)
  }
  const question = questionnaire.vragen[at]
  if (at < 0) return <Beginning answers={answers} onStart={() => setAt(firstOpen(questionnaire, answers))} questionnaire={questionnaire} />
  if (!question) {
    return <Review answers={answers} csrfToken={csrfToken} onBack={() => setAt(questionnaire.vragen.length - 1)} onChange={setAt} onSent={onSent} questionnaire={questionnaire} />
  }
  return (
    <Question
      answer={answers[question.domein]}
      at={at}
      key={question.domein}
      onAnswer={(score) => answer(question.domein, score)}
      onBack={() => setAt(at - 1)}
      onNext={() => setAt(at + 1)}
      questionnaire={questionnaire}
    />
  )
}

function Beginning({ questionnaire, answers, onStart }: { questionnaire: MijnMeting; answers: Answers; onStart: () => void }) {
  const { t, i18n } = useLingui()
  const begun = Object.keys(answers).length > 0
  return (
    <>
      <PageHeading key="begin" title={t`Hoe gaat het?`}><Trans>Hoe gaat het met u?</Trans></PageHeading>
      <ReadAloud />
      <p><OwnWords>{questionnaire.doel}</OwnWords></p>
      <p><OwnWords>{questionnaire.inleiding}</OwnWords></p>
      <ul className="mijn-news">
        <li><Trans>Het zijn {questionnaire.vragen.length} korte vragen.</Trans></li>
        <li><Trans>U mag iedere vraag overslaan.</Trans></li>
        <li><Trans>U kunt stoppen en later verder gaan, tot en met {longDate(questionnaire.tot, i18n.locale)}.</Trans></li>
        <li><Trans>Uw coach ziet wat u verstuurt. Uw coach geeft zelf ook een cijfer. Die twee staan naast elkaar.</Trans></li>
      </ul>
      <p className="mijn-score__buttons" data-silent>
        <button className="ams-button ams-button--primary" onClick={onStart} type="button">{begun ? <Trans>Verder gaan</Trans> : <Trans>Beginnen</Trans>}</button>
      </p>
      <Home />
    </>
  )
}

type QuestionProps = {
  questionnaire: MijnMeting
  at: number
  answer: number | null | undefined
  onAnswer: (score: number | null) => void
  onBack: () => void
  onNext: () => void
}

function Question({ questionnaire, at, answer, onAnswer, onBack, onNext }: QuestionProps) {
  const { t } = useLingui()
  const [wrong, setWrong] = useState(false)
  const question = questionnaire.vragen[at]
  if (!question) return null
  const number = at + 1
  const count = questionnaire.vragen.length
  const next = () => (answer === undefined || answer === null ? setWrong(true) : onNext())
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <p className="mijn-score__count"><Trans>Vraag {number} van {count}</Trans></p>
      <PageHeading title={t`Vraag ${number} van ${count}`}>
        <span className="mijn-score__heading" id="mijn-vraag">
          <ScoreDrawing name={question.pictogram} />
          <OwnWords>{question.naam}</OwnWords>
        </span>
      </PageHeading>
      {question.uitleg ? <p id="mijn-vraag-uitleg"><OwnWords>{question.uitleg}</OwnWords></p> : null}
      <ReadAloud />
      {wrong ? <p className="mijn-score__wrong" role="alert"><Trans>Kies een antwoord, of sla de vraag over.</Trans></p> : null}
      <ScoreScale
        chosen={answer ?? undefined}
        describedBy={question.uitleg ? 'mijn-vraag-uitleg' : undefined}
        onChoose={(score) => {
          setWrong(false)
          onAnswer(score)
        }}
        scale={questionnaire}
      />
      <p className="mijn-score__buttons" data-silent>
        <button className="ams-button ams-button--primary" type="submit"><Trans>Volgende</Trans></button>
        <button
          className="ams-button ams-button--secondary"
          onClick={() => {
            onAnswer(null)
            onNext()
          }}
          type="button"
        >
          <Trans>Weet ik niet, sla over</Trans>
        </button>
        <button className="ams-button ams-button--tertiary" onClick={onBack} type="button"><Trans>Vorige</Trans></button>
      </p>
      <Stop />
    </form>
  )
}

type ReviewProps = {
  questionnaire: MijnMeting
  answers: Answers
  csrfToken: string
  onChange: (at: number) => void
  onBack: () => void
  onSent: () => void
}

function Review({ questionnaire, answers, csrfToken, onChange, onBack, onSent }: ReviewProps) {
  const { t } = useLingui()
  const key = useRef(newKey())
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const any = scoresOf(questionnaire, answers).length > 0
  const inWords = (score: number) => {
    const label = questionnaire.niveaus.find(({ waarde }) => waarde === score)?.label
    return label ? <>{score}: <OwnWords>{label}</OwnWords></> : score
  }
  const submit = async () => {
    setBusy(true)
    setFailed(false)
    try {
      await sendScores(questionnaire, answers, csrfToken, key.current)
      onSent()
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }
  return (
    <>
      <PageHeading key="alles" title={t`Uw antwoorden`}><Trans>Klopt dit zo?</Trans></PageHeading>
      <ReadAloud />
      <dl className="mijn-score__answers">
        {questionnaire.vragen.map(({ domein, naam }, at) => {
          const score = answers[domein]
          return (
            <div key={domein}>
              <dt><OwnWords>{naam}</OwnWords></dt>
              <dd>
                {score === undefined || score === null ? <Trans>overgeslagen</Trans> : inWords(score)}{' '}
                <button aria-label={t`Verander: ${naam}`} className="ams-button ams-button--tertiary" data-silent onClick={() => onChange(at)} type="button"><Trans>Verander</Trans></button>
              </dd>
            </div>
          )
        })}
      </dl>
      {failed ? <p className="mijn-score__wrong" role="alert"><Trans>Versturen lukt nu niet. Uw antwoorden staan er nog. Probeer het straks nog een keer.</Trans></p> : null}
      {any ? null : <Empty><Trans>U heeft nog geen antwoord gegeven. Er is niets om te versturen.</Trans></Empty>}
      <p className="mijn-score__buttons" data-silent>
        {any ? <button className="ams-button ams-button--primary" disabled={busy} onClick={() => void submit()} type="button"><Trans>Versturen</Trans></button> : null}
        <button className="ams-button ams-button--tertiary" onClick={onBack} type="button"><Trans>Vorige</Trans></button>
      </p>
      <Stop />
    </>
  )
}

function Thanks() {
  const { t } = useLingui()
  return (
    <>
      <PageHeading key="dank" title={t`Bedankt`}><Trans>Dank u wel</Trans></PageHeading>
      <p><Trans>Uw antwoorden zijn verstuurd. Bij het volgende gesprek kijkt u er samen naar.</Trans></p>
      <Home />
    </>
  )
}

function Stop() {
  const [, navigate] = useLocation()
  return (
    <p data-silent>
      <button className="ams-button ams-button--tertiary" onClick={() => navigate('/')} type="button"><Trans>Stoppen en later verder</Trans></button>
    </p>
  )
}

function Home(): ReactNode {
  return <p data-silent><Link className="ams-link mijn-onward" href="/"><Trans>Naar de eerste pagina</Trans> <Icon name="arrowRight" /></Link></p>
}
