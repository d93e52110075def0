// One goal: what someone wants, how far it is, and the steps towards it.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Actie, Doel } from '../../shared/api/schema'
import { nextLook } from '../../shared/goals'
import { longDate } from '../../shared/time'
import { Icon } from '../icon'
import { latestScore } from '../plan-reading'
import { goalWords } from '../words'
import { OwnWords } from './own-words'
import { Section } from './section'
import { Steps } from './steps'

const levels = [-2, -1, 0, 1, 2]

export function Goal({ goal, steps, number }: { goal: Doel; steps: Actie[]; number: number }) {
  const { i18n } = useLingui()
  return (
    <Section icon="flag" title={<span><Trans>Doel {number}:</Trans> <OwnWords>{goal.titel}</OwnWords></span>}>
      {goal.specifiek ? <p><OwnWords>{goal.specifiek}</OwnWords></p> : null}
      {goal.einddatum ? <p><Icon name="calendar" /> <Trans>Klaar op {longDate(goal.einddatum, i18n.locale)}</Trans></p> : null}
      <HowFar goal={goal} />
      <h3 className="mijn-subtitle"><Trans>Stappen</Trans></h3>
      {steps.length > 0 ? <Steps steps={steps} /> : <p className="ph-soft"><Trans>Er zijn nog geen stappen bij dit doel.</Trans></p>}
    </Section>
  )
}

function HowFar({ goal }: { goal: Doel }) {
  const { i18n } = useLingui()
  const score = latestScore(goal)
  const look = nextLook(goal)
  const words = score ? goalWords[score.level] : undefined
  return (
    <div className="mijn-how-far">
      <h3 className="mijn-subtitle"><Trans>Hoe ver bent u?</Trans></h3>
      {score && words ? (
        <>
          <p className="mijn-how-far__words">{i18n._(words)}</p>
          <div aria-hidden="true" className="mijn-how-far__bar">
            {levels.map((level) => (
              <span
                className={`mijn-how-far__level${level <= score.level ? ' mijn-how-far__level--reached' : ''}${level === 0 ? ' mijn-how-far__level--goal' : ''}`}
                key={level}
              />
            ))}
          </div>
          {score.text ? <p><OwnWords>{score.text}</OwnWords></p> : null}
          <p className="ph-soft ph-small"><Trans>Bekeken op {longDate(score.day, i18n.locale)}</Trans></p>
        </>
      ) : (
        <p className="ph-soft"><Trans>Dat bekijkt u straks samen met uw coach.</Trans></p>
      )}
      {look ? <p><Icon name="calendar" /> <Trans>U kijkt samen hoe ver u bent op {longDate(look, i18n.locale)}.</Trans></p> : null}
    </div>
  )
}
