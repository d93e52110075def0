// The ladder as one draws it: two rails, a rung for each step, and you standing on one of them.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Niveau } from '../../shared/api/schema'
import { Icon } from '../icon'
import { OwnWords } from './own-words'

type Props = { rungs: Niveau[]; current: number | undefined }

export function DrawnLadder({ rungs, current }: Props) {
  const { t } = useLingui()
  return (
    <ol aria-label={t`De ladder, van boven naar beneden`} className="mijn-ladder">
      {[...rungs].sort((a, b) => b.waarde - a.waarde).map(({ waarde, label }) => {
        const here = waarde === current
        const climbed = current !== undefined && waarde <= current
        return (
          <li
            aria-current={here ? 'step' : undefined}
            className={`mijn-ladder__step${climbed ? ' mijn-ladder__step--climbed' : ''}${here ? ' mijn-ladder__step--here' : ''}`}
            key={waarde}
          >
            <span aria-hidden="true" className="mijn-ladder__drawing">
              {here ? <Figure /> : null}
              <span className="mijn-ladder__rung" />
            </span>
            <span className="mijn-ladder__text">
              {here ? <strong className="mijn-ladder__here"><Icon name="pin" /> <Trans>U staat hier</Trans></strong> : null}
              <span><Trans>Trede {waarde}</Trans></span>
              <span className="mijn-ladder__name"><OwnWords>{label}</OwnWords></span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Someone with one hand up, on the way to the next rung. */
function Figure() {
  return (
    <svg className="mijn-ladder__figure" viewBox="0 0 40 56">
      <circle cx="20" cy="9" r="7" />
      <path d="M20 17v19M20 36l-8 18M20 36l8 18M20 22l-10 9M20 22l11-10" />
    </svg>
  )
}
