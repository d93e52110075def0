// The flywheel: aspects around a core, as a picture with its text beside it, and the open questions of the approach.
import { Trans, useLingui } from '@lingui/react/macro'
import type { EersteGesprekken, Gespreksantwoord, GespreksVraag } from '../../shared/api/schema'
import { longDate, shortDate } from '../../shared/time'
import { useMay } from '../api/session'
import { ButtonLink } from '../layout/links'
import { Section } from '../layout/screen'
import { aspectsOf, lastAnswer, questionsOf } from './first-talks'
import { partPath, partMiddle } from './wheel-geometry'
import './talks.css'

export function WheelSection({ base, talks }: { base: string; talks: EersteGesprekken }) {
  const may = useMay()
  const aspects = aspectsOf(talks.keuzes)
  const questions = questionsOf(talks.keuzes)
  const write = may('metingen-vastleggen') ? <ButtonLink href={`${base}/vragen`} icon="pencil" variant="secondary"><Trans>Antwoorden opschrijven</Trans></ButtonLink> : null
  return (
    <Section action={write} id="vragen" title={<Trans>Wie is het, en wat is nodig?</Trans>}>
      {questions.length > 0 ? <Answers answers={talks.antwoorden} questions={questions} /> : null}
      {aspects.length > 0 ? (
        <div className="ph-card ph-two">
          <Wheel answers={talks.antwoorden} aspects={aspects} />
          <Answers answers={talks.antwoorden} numbered questions={aspects} />
        </div>
      ) : null}
    </Section>
  )
}

/** The last aspect is the core that the others turn around. */
function Wheel({ aspects, answers }: { aspects: GespreksVraag[]; answers: Gespreksantwoord[] }) {
  const { t } = useLingui()
  const told = (one: GespreksVraag) => lastAnswer(answers, one.id) !== undefined
  const around = aspects.slice(0, -1)
  const core = aspects.at(-1)
  const answered = aspects.filter(told).map(({ naam }) => naam).join(', ')
  const open = aspects.filter((one) => !told(one)).map(({ naam }) => naam).join(', ')
  const label = [t`Vliegwiel.`, answered ? t`Verteld: ${answered}.` : t`Nog niets verteld.`, open ? t`Nog open: ${open}.` : ''].filter(Boolean).join(' ')
  const look = (one: GespreksVraag) => `ph-wheel__part${told(one) ? ' ph-wheel__part--told' : ''}`
  const number = (one: GespreksVraag) => `ph-wheel__number${told(one) ? ' ph-wheel__number--told' : ''}`
  return (
    <svg aria-label={label} className="ph-wheel" role="img" viewBox="0 0 200 200">
      {around.map((one, at) => {
        const { x, y } = partMiddle(at, around.length)
        return (
          <g key={one.id}>
            <path className={look(one)} d={partPath(at, around.length)} />
            <text className={number(one)} dominantBaseline="central" textAnchor="middle" x={x} y={y}>{at + 1}</text>
          </g>
        )
      })}
      {core ? (
        <g>
          <circle className={look(core)} cx={100} cy={100} r={32} />
          <text className={number(core)} dominantBaseline="central" textAnchor="middle" x={100} y={100}>{aspects.length}</text>
        </g>
      ) : null}
    </svg>
  )
}

function Answers({ questions, answers, numbered = false }: { questions: GespreksVraag[]; answers: Gespreksantwoord[]; numbered?: boolean }) {
  const { t, i18n } = useLingui()
  return (
    <dl className={numbered ? 'ph-stack ph-stack--fill' : 'ph-card ph-stack ph-stack--fill'}>
      {questions.map(({ id, naam, tekst }, at) => {
        const [now, ...earlier] = answers.filter(({ vraag }) => vraag === id)
        return (
          <div key={id}>
            <dt><strong>{numbered ? `${at + 1}. ${naam}` : tekst}</strong>{numbered ? <span className="ph-small ph-soft"> {tekst}</span> : null}</dt>
            <dd>
              {now ? (
                <>
                  <p className="ph-pre">{now.antwoord}</p>
                  <p className="ph-small ph-soft">{longDate(now.vastgelegdOp, i18n.locale)} · {now.vastgelegdDoor}</p>
                </>
              ) : (
                <p className="ph-soft"><Trans>Nog niet gevraagd.</Trans></p>
              )}
              {earlier.length > 0 ? (
                <details className="ph-fold">
                  <summary aria-label={t`Eerdere antwoorden op: ${tekst}`}><Trans>Eerdere antwoorden</Trans></summary>
                  <ul className="ph-lines">
                    {earlier.map((one) => <li className="ph-line" key={one.id}><span className="ph-pre">{one.antwoord}</span><span className="ph-small ph-soft">{shortDate(one.vastgelegdOp, i18n.locale)} · {one.vastgelegdDoor}</span></li>)}
                  </ul>
                </details>
              ) : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
