// A scale to choose one score on, with a face beside each level that has a name.
import type { MijnMeting, Niveau } from '../../shared/api/schema'
import { Icon, type IconName } from '../icon'
import './own-score.css'
import { OwnWords } from './own-words'

export type ScoredBy = Pick<MijnMeting, 'laagste' | 'hoogste' | 'niveaus' | 'hogerIsBeter'>

type ScaleProps = { scale: ScoredBy; chosen: number | undefined; describedBy?: string | undefined; onChoose: (score: number) => void }

/** Levels that all have a name stand below each other; a long scale is numbers, with words at its named points. */
export function ScoreScale({ scale: { laagste, hoogste, niveaus, hogerIsBeter }, chosen, describedBy, onChoose }: ScaleProps) {
  const scores = Array.from({ length: hoogste - laagste + 1 }, (_, step) => laagste + step)
  const named = niveaus.length === scores.length
  const label = (score: number) => niveaus.find(({ waarde }) => waarde === score)?.label
  return (
    <fieldset aria-describedby={describedBy} aria-labelledby="mijn-vraag" className={`mijn-scale${named ? '' : ' mijn-scale--numbers'}`}>
      {named ? null : <Anchors levels={niveaus} scale={{ laagste, hoogste, hogerIsBeter }} />}
      {scores.map((score) => (
        <label className={`mijn-scale__choice${score === chosen ? ' mijn-scale__choice--chosen' : ''}`} key={score}>
          <input checked={score === chosen} name="score" onChange={() => onChoose(score)} type="radio" value={score} />
          {named ? <Icon name={faceOf(score, { laagste, hoogste, hogerIsBeter })} /> : null}
          <span>
            {named ? <OwnWords>{label(score)}</OwnWords> : score}
            {!named && label(score) ? <span className="ams-visually-hidden">: <OwnWords>{label(score)}</OwnWords></span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type Ends = Pick<MijnMeting, 'laagste' | 'hoogste' | 'hogerIsBeter'>

function Anchors({ levels, scale }: { levels: Niveau[]; scale: Ends }) {
  return (
    <ul aria-hidden="true" className="mijn-scale__anchors">
      {levels.map(({ waarde, label }) => (
        <li key={waarde}><Icon name={faceOf(waarde, scale)} /> <span>{waarde}: <OwnWords>{label}</OwnWords></span></li>
      ))}
    </ul>
  )
}

/** Which face goes with a score: by how good it is, whichever end of the scale that is. */
export function faceOf(score: number, { laagste, hoogste, hogerIsBeter }: Ends): IconName {
  const share = (score - laagste) / (hoogste - laagste || 1)
  const good = hogerIsBeter ? share : 1 - share
  return good < 0.4 ? 'sad' : good <= 0.6 ? 'neutral' : 'smile'
}
