// Help and care, or taking part: towards what, with whom, until when, and how it goes, in plain words.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Traject } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Icon } from '../icon'
import { progressWords, resultWords, trajectoryWords } from '../words'
import { OwnWords } from './own-words'
import { Section } from './section'

export function Trajectory({ trajectory }: { trajectory: Traject }) {
  const { i18n } = useLingui()
  const { soort, titel, einddoel, startdatum, einddatum, verantwoordelijke, organisatie, plaats, status } = trajectory
  const words = trajectoryWords[soort]
  return (
    <Section icon={words.icon} title={<span>{i18n._(words.title)}: <OwnWords>{titel}</OwnWords></span>}>
      <dl className="mijn-facts">
        <div>
          <dt><Icon name="flag" /> <Trans>Waar werkt u naartoe?</Trans></dt>
          <dd><OwnWords>{einddoel}</OwnWords></dd>
        </div>
        <div>
          <dt><Icon name="person" /> <Trans>Wie helpt u hierbij?</Trans></dt>
          <dd>
            <bdi>{verantwoordelijke}</bdi>
            {organisatie ? <><br /><OwnWords>{organisatie}</OwnWords></> : null}
          </dd>
        </div>
        {plaats ? (
          <div>
            <dt><Icon name="pin" /> <Trans>Waar</Trans></dt>
            <dd><OwnWords>{plaats}</OwnWords></dd>
          </div>
        ) : null}
        <div>
          <dt><Icon name="calendar" /> <Trans>Wanneer</Trans></dt>
          <dd><Trans>Van {longDate(startdatum, i18n.locale)} tot {longDate(einddatum, i18n.locale)}</Trans></dd>
        </div>
      </dl>
      {status === 'afgesloten' ? <Closed trajectory={trajectory} /> : <Latest trajectory={trajectory} />}
    </Section>
  )
}

function Closed({ trajectory: { afgeslotenOp, resultaat, resultaatToelichting } }: { trajectory: Traject }) {
  const { i18n } = useLingui()
  return (
    <>
      <h3 className="mijn-subtitle"><Trans>Hoe is het gegaan?</Trans></h3>
      <p className="mijn-progress"><Icon name="check" /> {resultaat ? i18n._(resultWords[resultaat]) : <Trans>Dit is klaar</Trans>}</p>
      {resultaatToelichting ? <p><OwnWords>{resultaatToelichting}</OwnWords></p> : null}
      {afgeslotenOp ? <p className="ph-soft ph-small"><Trans>Klaar sinds {longDate(afgeslotenOp, i18n.locale)}</Trans></p> : null}
    </>
  )
}

function Latest({ trajectory: { verslagen } }: { trajectory: Traject }) {
  const { i18n } = useLingui()
  const last = [...verslagen].sort((a, b) => a.datum.localeCompare(b.datum)).at(-1)
  return (
    <>
      <h3 className="mijn-subtitle"><Trans>Hoe gaat het?</Trans></h3>
      {last ? (
        <>
          <p className="mijn-progress"><Icon name={progressWords[last.voortgang].icon} /> {i18n._(progressWords[last.voortgang].text)}</p>
          <details className="mijn-fold">
            <summary><Trans>Lees het verslag van {longDate(last.datum, i18n.locale)}</Trans></summary>
            <p><OwnWords>{last.tekst}</OwnWords></p>
            <p className="ph-soft ph-small"><Trans>Geschreven door <bdi>{last.vastgelegdDoor}</bdi></Trans></p>
          </details>
        </>
      ) : (
        <p className="ph-soft"><Trans>Er is nog geen verslag.</Trans></p>
      )}
    </>
  )
}
