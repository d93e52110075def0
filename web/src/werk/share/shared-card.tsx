// One thing that was told: when, by whom, to whom, under which ground, and (for who may read it) what.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Deling } from '../../shared/api/schema'
import { clockTime, longDate } from '../../shared/time'
import { valueText } from './value-text'

export function SharedCard({ shared }: { shared: Deling }) {
  const { i18n } = useLingui()
  const { door, aan, organisatie, op, delen, feiten, tekst, inhoudZichtbaar } = shared
  return (
    <div className="ph-stack ph-stack--tight ph-stack--fill">
      <p><strong><Trans>{door} aan {aan === organisatie ? aan : `${aan}, ${organisatie}`}</Trans></strong></p>
      <p className="ph-soft ph-small">{longDate(op, i18n.locale)}, {clockTime(op, i18n.locale)}</p>
      {inhoudZichtbaar ? (
        <>
          {feiten.length > 0 ? <ul className="ph-share__sees">{feiten.map(({ id, vraag, waarde }) => <li key={id}><Trans>{vraag}: {valueText(waarde)}</Trans></li>)}</ul> : null}
          {tekst ? <blockquote className="ph-quote">{tekst}</blockquote> : null}
        </>
      ) : <p className="ph-soft"><Trans>U ziet dat er iets is gedeeld, maar niet wat.</Trans></p>}
      {delen.map(({ soort, grondslag, doel }) => (
        <p className="ph-soft ph-small" key={soort.id}>{soort.naam} · {grondslag.naam} · {doel.naam}</p>
      ))}
    </div>
  )
}
