import { describe, expect, it } from 'vitest'
import type { Meting, Plan } from '../../shared/api/schema'
import { seriesOf } from './course'
import { earliest, latest } from './instruments'

const score = (beoordelaar: 'deelnemer' | 'professional', datum: string, niveau: number) => ({ id: `${beoordelaar} ${datum}`, beoordelaar, datum, niveau })

describe('the scores of a goal', () => {
  it('are a line for each rater, oldest first', () => {
    const goal = { id: 'g', titel: 'Fietsen', gasScores: [score('professional', '2026-06-01', 0), score('deelnemer', '2026-05-01', -1), score('professional', '2026-03-01', -2)] } as unknown as Plan['doelen'][number]
    expect(seriesOf(goal).map(({ rater, levels, last }) => [rater, levels, last.datum])).toEqual([
      ['deelnemer', [-1], '2026-05-01'],
      ['professional', [-2, 0], '2026-06-01'],
    ])
  })
})

const taken = (id: string, datum: string, beoordelaar = 'professional') => ({ id, datum, beoordelaar, instrument: 'zrm-11', vastgelegdOp: `${datum}T10:00:00Z` }) as unknown as Meting

describe('two moments', () => {
  it('are the first and the last of one rater with one instrument', () => {
    const all = [taken('b', '2026-06-01'), taken('c', '2026-09-01', 'deelnemer'), taken('a', '2026-01-01')]
    expect(earliest(all, 'zrm-11', 'professional')?.id).toBe('a')
    expect(latest(all, 'zrm-11', 'professional')?.id).toBe('b')
    expect(earliest(all, 'zrm-13', 'professional')).toBeUndefined()
  })
})
