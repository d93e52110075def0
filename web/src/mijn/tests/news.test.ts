import { describe, expect, it } from 'vitest'
import { news } from '../news'
import { jan, newcomer, today } from './jan'

describe('what is new for the participant', () => {
  it('is nothing when nothing happened', () => {
    expect(news(newcomer.overzicht, today)).toEqual([])
  })

  it('is told newest first and not further back than two weeks', () => {
    expect(news(jan.overzicht, today).map(({ kind, day }) => [kind, day])).toEqual([
      ['report', '2026-11-18'],
      ['goal-scored', '2026-11-12'],
    ])
  })

  it('leaves out what still has to happen', () => {
    expect(news(jan.overzicht, '2026-09-13').map(({ kind }) => kind)).not.toContain('plan-agreed')
  })

  it('tells once that things were looked at, however many scores there were that day', () => {
    const measured = { ...jan.overzicht.metingen[0], datum: today, id: 'a' } as never
    const overview = { ...newcomer.overzicht, metingen: [measured, { ...(measured as object), id: 'b' } as never] }
    expect(news(overview, today)).toHaveLength(1)
  })

  it('never lists more than three things', () => {
    const trajectory = jan.overzicht.trajecten[0]!
    const report = (day: string) => Object.assign({}, trajectory.verslagen[0]!, { id: day, vastgelegdOp: `2026-11-${day}T10:00:00Z` })
    const reports = ['16', '17', '18', '19', '20'].map(report)
    const found = news({ ...newcomer.overzicht, trajecten: [{ ...trajectory, verslagen: reports }] }, today)
    expect(found.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-19', '2026-11-18'])
  })
})
