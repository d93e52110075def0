// The participant lays the cards: first the order, then one question on a page, and then everything together.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { MijnKennismaking, MijnMeetVraag, Niveau } from '../../shared/api/schema'
import { CardOrder } from '../../shared/card-order'
import { PageHeading } from '../../shared/page-heading'
import { beginning, keepLaid, sendCards, useFirstTalks, type Laid } from '../first-talks'
import { Icon } from '../icon'
import { Failed } from '../parts/failed'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { ScoreDrawing } from '../parts/score-drawing'
import { ScoreScale } from '../parts/score-scale'
import { Empty } from '../parts/section'
import { newKey } from '../server'

export default function LayCardsPage({ csrfToken }: { csrfToken: string }) {
  const { t } = useLingui()
  const { talks, failed, retry } = useFirstTalks()
  const [sent, setSent] = useState(false)
  if (sent) {
    return (
      <>
        <PageHeading key="dank" title={t`Bedankt`}><Trans>Dank u wel</Trans></PageHeading>
        <p><Trans>De kaarten zijn verstuurd. Bij het volgende gesprek kijkt u er samen naar.</Trans></p>
        <Onward href="/over-mij"><Trans>Bekijk wat u vertelde</Trans></Onward>
      </>
    )
  }
  if (!talks || talks.kaarten.length === 0) {
    return (
      <>
        <PageHeading title={t`Kaarten`}><Trans>Wat is belangrijk voor u?</Trans></PageHeading>
        {failed ? <Failed retry={retry} /> : null}
        {talks ? <Empty><Trans>Er zijn hier geen kaarten.</Trans></Empty> : null}
        {talks || failed ? null : <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}
      </>
    )
  }
  return <Laying csrfToken={csrfToken} onSent={() => setSent(true)} talks={talks} />
}

type Asked = { card: MijnMeetVraag; about: 'zelfredzaamheid' | 'tevredenheid' }

/** Two questions for each card, in the order in which they lie: the most important first. */
function questionsOf(talks: MijnKennismaking, order: string[]): Asked[] {
  return order.flatMap((id) => {
    const card = talks.kaarten.find(({ domein }) => domein === id)
    if (!card) return []
    const asked: Asked[] = []
    if (talks.niveausZelfredzaamheid.length > 0) asked.push({ card, about: 'zelfredzaamheid' })
    if (talks.niveausTevredenheid.length > 0) asked.push({ card, about: 'tevredenheid' })
    return asked
  })
}

/** -1: the order; then a page for each question; then everything together. */
function Laying({ talks, csrfToken, onSent }: { talks: MijnKennismaking; csrfToken: string; onSent: () => void }) {
  const [laid, setLaid] = useState<Laid>(() => beginning(talks))
  const [at, setAt] = useState(-1)
  const change = (next: Laid) => {
    setLaid(next)
    keepLaid(next)
  }
  const questions = questionsOf(talks, laid.order)
  const asked = questions[at]
  if (at < 0) return <Order laid={laid} onChange={(order) => change({ ...laid, order })} onDone={() => setAt(0)} talks={talks} />
  if (!asked) return <Review csrfToken={csrfToken} laid={laid} onBack={() => setAt(-1)} onSent={onSent} talks={talks} />
  const { card, about } = asked
  return (
    <Question
      asked={asked}
      chosen={laid.scores[card.domein]?.[about]}
      count={questions.length}
      key={`${card.domein} ${about}`}
      levels={about === 'zelfredzaamheid' ? talks.niveausZelfredzaamheid : talks.niveausTevredenheid}
      number={at + 1}
      onBack={() => setAt(at - 1)}
      onChoose={(score) => change({ ...laid, scores: { ...laid.scores, [card.domein]: { ...laid.scores[card.domein], [about]: score } } })}
      onNext={() => setAt(at + 1)}
      onReady={() => setAt(questions.length)}
    />
  )
}

function Order({ talks: { kaarten }, laid, onChange, onDone }: { talks: MijnKennismaking; laid: Laid; onChange: (order: string[]) => void; onDone: () => void }) {
  const { t } = useLingui()
  const names = Object.fromEntries(kaarten.map(({ domein, naam }) => [domein, naam]))
  const faces = Object.fromEntries(
    kaarten.map(({ domein, naam, pictogram }) => [domein, <span className="mijn-card-face" key={domein}><ScoreDrawing name={pictogram} /><OwnWords>{naam}</OwnWords></span>]),
  )
  return (
    <>
      <PageHeading key="volgorde" title={t`Kaarten`}><Trans>Wat is belangrijk voor u?</Trans></PageHeading>
      <ReadAloud />
      <p><Trans>Leg bovenaan wat voor u het belangrijkste is. Sleep een kaart, of gebruik de knoppen.</Trans></p>
      <CardOrder
        cards={names}
        faces={faces}
        label={t`De kaarten, het belangrijkste eerst`}
        onChange={onChange}
        order={laid.order}
      />
      <p className="mijn-score__buttons" data-silent>
        <button className="ams-button ams-button--primary" onClick={onDone} type="button"><Trans>Zo liggen ze goed</Trans></button>
      </p>
      <Stop />
    </>
  )
}

type QuestionProps = {
  asked: Asked
  levels: Niveau[]
  number: number
  count: number
  chosen: number | undefined
  onChoose: (score: number | undefined) => void
  onNext: () => void
  onBack: () => void
  onReady: () => void
}

function Question({ asked: { card, about }, levels, number, count, chosen, onChoose, onNext, onBack, onReady }: QuestionProps) {
  const { t } = useLingui()
  const [wrong, setWrong] = useState(false)
  const values = levels.map(({ waarde }) => waarde)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen === undefined) setWrong(true)
        else onNext()
      }}
    >
      <p className="mijn-score__count"><Trans>Vraag {number} van {count}</Trans></p>
      <PageHeading title={t`Vraag ${number} van ${count}`}>
        <span className="mijn-score__heading" id="mijn-vraag">
          <ScoreDrawing name={card.pictogram} />
          <span><OwnWords>{card.naam}</OwnWords>: {about === 'zelfredzaamheid' ? <Trans>lukt het u zelf?</Trans> : <Trans>bent u tevreden?</Trans>}</span>
        </span>
      </PageHeading>
      <ReadAloud />
      {wrong ? <p className="mijn-score__wrong" role="alert"><Trans>Kies een antwoord, of sla de vraag over.</Trans></p> : null}
      <ScoreScale
        chosen={chosen}
        onChoose={(score) => {
          setWrong(false)
          onChoose(score)
        }}
        scale={{ laagste: Math.min(...values), hoogste: Math.max(...values), niveaus: levels, hogerIsBeter: true }}
      />
      <p className="mijn-score__buttons" data-silent>
        <button className="ams-button ams-button--primary" type="submit"><Trans>Volgende</Trans></button>
        <button
          className="ams-button ams-button--secondary"
          onClick={() => {
            onChoose(undefined)
            onNext()
          }}
          type="button"
        >
          <Trans>Weet ik niet, sla over</Trans>
        </button>
        <button className="ams-button ams-button--tertiary" onClick={onBack} type="button"><Trans>Vorige</Trans></button>
        <button className="ams-button ams-button--tertiary" onClick={onReady} type="button"><Trans>Geen vragen meer</Trans></button>
      </p>
      <Stop />
    </form>
  )
}

const inWords = (levels: Niveau[], score: number | undefined) => levels.find(({ waarde }) => waarde === score)?.label

type ReviewProps = { talks: MijnKennismaking; laid: Laid; csrfToken: string; onBack: () => void; onSent: () => void }

function Review({ talks, laid, csrfToken, onBack, onSent }: ReviewProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const key = useRef(newKey())
  const nameOf = (id: string) => talks.kaarten.find(({ domein }) => domein === id)?.naam ?? id
  const submit = async () => {
    setBusy(true)
    setFailed(false)
    try {
      await sendCards(laid, csrfToken, key.current)
      onSent()
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }
  return (
    <>
      <PageHeading key="alles" title={t`Uw kaarten`}><Trans>Klopt dit zo?</Trans></PageHeading>
      <ReadAloud />
      <ol>
        {laid.order.map((card) => {
          const { zelfredzaamheid, tevredenheid } = laid.scores[card] ?? {}
          const said = [inWords(talks.niveausZelfredzaamheid, zelfredzaamheid), inWords(talks.niveausTevredenheid, tevredenheid)].filter(Boolean).join(' · ')
          return <li key={card}><strong><OwnWords>{nameOf(card)}</OwnWords></strong>{said ? <> <span className="ph-soft"><OwnWords>{said}</OwnWords></span></> : null}</li>
        })}
      </ol>
      {failed ? <p className="mijn-score__wrong" role="alert"><Trans>Versturen lukt nu niet. Uw antwoorden staan er nog. Probeer het straks nog een keer.</Trans></p> : null}
      <p className="mijn-score__buttons" data-silent>
        <button className="ams-button ams-button--primary" disabled={busy} onClick={() => void submit()} type="button"><Trans>Versturen</Trans></button>
        <button className="ams-button ams-button--tertiary" onClick={onBack} type="button"><Trans>Verander de kaarten</Trans></button>
      </p>
      <Stop />
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

function Onward({ href, children }: { href: string; children: ReactNode }) {
  return <p data-silent><Link className="ams-link mijn-onward" href={href}>{children} <Icon name="arrowRight" /></Link></p>
}
