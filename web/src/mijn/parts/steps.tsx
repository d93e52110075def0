// Steps of the plan: what, by whom, before when, and whether it is done.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Actie } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Icon } from '../icon'
import { OwnWords } from './own-words'

export function Steps({ steps }: { steps: Actie[] }) {
  const { i18n } = useLingui()
  return (
    <ul className="mijn-steps">
      {steps.map((step) => (
        <li className={`mijn-steps__step${step.gedaanOp ? ' mijn-steps__step--done' : ''}`} key={step.id}>
          <Icon name={step.gedaanOp ? 'check' : 'circle'} />
          <div>
            <p className="mijn-steps__what"><OwnWords>{step.omschrijving}</OwnWords></p>
            <p className="mijn-steps__who"><Trans>Wie: <Doer step={step} /></Trans></p>
            {step.gedaanOp ? (
              <p className="mijn-steps__done"><Trans>Gedaan op {longDate(step.gedaanOp, i18n.locale)}</Trans></p>
            ) : step.voor ? (
              <p><Trans>Uiterlijk {longDate(step.voor, i18n.locale)}</Trans></p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function Doer({ step: { uitvoerder, naam } }: { step: Actie }) {
  if (uitvoerder === 'zelf') return <Trans>u zelf</Trans>
  if (naam) return <bdi>{naam}</bdi>
  return uitvoerder === 'netwerk' ? <Trans>iemand die u kent</Trans> : <Trans>uw hulp</Trans>
}
