// The work of one coach, with the households behind each number.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CoachCaseload } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Badge } from '../../shared/ui'
import { TextLink } from '../layout/links'
import { phaseWords, useWords } from '../words'

type Props = { coach: CoachCaseload; workable: number; soonDays: number }

export function CoachCard({ coach, workable, soonDays }: Props) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const { coachId, naam, organisatie, actief, heeftRuimte, werk } = coach
  const weight = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 }).format(werk.gewicht)
  const list = `/huishoudens?coach=${coachId}`
  return (
    <li aria-labelledby={`coach-${coachId}`} className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row">
        <h3 className="ams-heading ams-heading--4" id={`coach-${coachId}`}>{naam}</h3>
        {actief ? <Badge color={heeftRuimte ? 'lime' : 'yellow'} label={heeftRuimte ? t`Heeft ruimte` : t`Zit vol`} /> : <Badge color="red" label={t`Is geen coach meer`} />}
      </div>
      <p className="ph-soft ph-small">{organisatie}</p>
      <p>
        {werk.huishoudens > 0 ? <TextLink href={list}><Plural one="# huishouden" other="# huishoudens" value={werk.huishoudens} /></TextLink> : <Trans>geen huishoudens</Trans>}
        {werk.huishoudens > 0 ? <span className="ph-soft ph-small"> · {werk.fasen.map(({ aantal, fase }) => `${word(phaseWords[fase]).toLowerCase()} ${aantal}`).join(', ')}</span> : null}
      </p>
      <p className="ph-small"><Trans>Telt als {weight} van de {workable}.</Trans></p>
      {werk.spoed > 0 ? <p className="ph-small"><Plural one="# met een aanmelding die niet kon wachten" other="# met een aanmelding die niet kon wachten" value={werk.spoed} /></p> : null}
      {werk.termijnBinnenkort > 0 ? (
        <p className="ph-small">
          <Plural one="# huishouden met een termijn" other="# huishoudens met een termijn" value={werk.termijnBinnenkort} /> <Plural one="die binnen # dag afloopt" other="die binnen # dagen afloopt" value={soonDays} />
          {werk.termijnTeLaat > 0 ? <>, <span className="ph-late"><Plural one="waarvan # te laat" other="waarvan # te laat" value={werk.termijnTeLaat} /></span></> : null}
        </p>
      ) : null}
      {werk.langNietGesproken > 0 ? (
        <p className="ph-small">
          <TextLink href={`${list}&sorteer=langst-niet-gesproken`}><Plural one="# huishouden lang niet gesproken" other="# huishoudens lang niet gesproken" value={werk.langNietGesproken} /></TextLink>
          {werk.langstNietGesprokenSinds ? <>, <Trans>het langst sinds {longDate(werk.langstNietGesprokenSinds, i18n.locale)}</Trans></> : null}
        </p>
      ) : null}
    </li>
  )
}
