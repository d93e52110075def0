// Whether a change is more than the instrument's own noise, for each rater; and how far each goal is.
import { Trans, useLingui } from '@lingui/react/macro'
import type { DossierBeeld, Instrument, Plan, Verandering, Verloop } from '../../shared/api/schema'
import { Sparkline } from '../../shared/charts/sparkline'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate } from '../../shared/time'
import { useCourses, usePlans } from '../api/queries'
import { Section } from '../layout/screen'
import { raterWords, useWords } from '../words'

/** Of one instrument; nothing while nobody measured twice with it. */
export function CoursePart({ view, instrument }: { view: DossierBeeld; instrument: Instrument }) {
  const query = useCourses(view.dossier.id)
  const courses = query.data?.items.filter((one) => one.instrument === instrument.id) ?? []
  if (courses.length === 0) return null
  return <>{courses.map((course) => <CourseTable course={course} instrument={instrument} key={`${course.persoonId} ${course.beoordelaar}`} />)}</>
}

function CourseTable({ course, instrument }: { course: Verloop; instrument: Instrument }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const rater = word(raterWords[course.beoordelaar])
  const words: Record<Verandering, string> = { vooruit: t`ja, vooruit`, gelijk: t`nee, kan toeval zijn`, achteruit: t`ja, achteruit` }
  const judged = course.kleinsteVerschil !== undefined
  const smallest = course.kleinsteVerschil?.toLocaleString(i18n.locale, { maximumFractionDigits: 1 })
  return (
    <div className="ph-card ph-stack ph-stack--fill">
      <ScrollRegion label={t`Verandering volgens ${rater}`}>
        <table className="ph-table">
          <caption className="ph-chart__caption">
            <Trans>{rater}: van {longDate(course.eersteDatum, i18n.locale)} tot {longDate(course.laatsteDatum, i18n.locale)}</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col"><Trans>Leefgebied</Trans></th>
              <th scope="col"><Trans>Eerst</Trans></th>
              <th scope="col"><Trans>Nu</Trans></th>
              {judged ? <th scope="col"><Trans>Meer dan toeval?</Trans></th> : null}
            </tr>
          </thead>
          <tbody>
            {course.domeinen.map(({ domein, eerste, laatste, verandering }) => (
              <tr key={domein}>
                <th scope="row">{instrument.domeinen.find(({ id }) => id === domein)?.naam ?? domein}</th>
                <td>{eerste}</td>
                <td>{laatste}</td>
                {judged ? <td>{verandering ? words[verandering] : t`niet bekend`}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {judged ? (
        <p className="ph-small ph-soft"><Trans>Een verschil van minder dan {smallest} punt kan toeval zijn. Bron: {course.bron}</Trans></p>
      ) : (
        <p className="ph-small ph-soft">{course.waaromNiet}</p>
      )}
    </div>
  )
}

/** Each goal of the plan that people work with, on its own five levels. */
export function GoalsPart({ view }: { view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const query = usePlans(view.dossier.id)
  const plan = query.data?.items.find(({ status }) => status === 'akkoord')
  const scored = plan?.doelen.filter(({ gasScores }) => gasScores.length > 0) ?? []
  if (scored.length === 0) return null
  return (
    <Section id="doelen" title={<Trans>Hoe ver de doelen zijn</Trans>}>
      <div className="ph-card">
        <ScrollRegion label={t`Tabel van de doelen`}>
          <table className="ph-table ph-table--stacks">
            <caption className="ph-chart__caption"><Trans>Van -2 (zoals het begon) tot +2; bij 0 is het doel gehaald</Trans></caption>
            <thead>
              <tr>
                <th scope="col"><Trans>Doel</Trans></th>
                <th scope="col"><Trans>Wie geeft de score</Trans></th>
                <th scope="col"><Trans>Nu</Trans></th>
                <th scope="col"><Trans>Verloop</Trans></th>
              </tr>
            </thead>
            <tbody>
              {scored.flatMap((goal) => seriesOf(goal).map(({ rater, levels, last }) => (
                <tr key={`${goal.id} ${rater}`}>
                  <th scope="row">{goal.titel}</th>
                  <td data-label={t`Wie geeft de score`}>{word(raterWords[rater])}</td>
                  <td data-label={t`Nu`}>{signed(last.niveau)} · {longDate(last.datum, i18n.locale)}</td>
                  <td data-label={t`Verloop`}><Sparkline best={2} label={t`Scores: ${levels.map(signed).join(', ')}`} values={levels} worst={-2} /></td>
                </tr>
              )))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </Section>
  )
}

const signed = (level: number) => (level > 0 ? `+${level}` : String(level))

type Goal = Plan['doelen'][number]
type GoalScore = Goal['gasScores'][number]

/** Two raters are never one line. */
export function seriesOf(goal: Goal): { rater: GoalScore['beoordelaar']; levels: number[]; last: GoalScore }[] {
  const ordered = [...goal.gasScores].sort((a, b) => a.datum.localeCompare(b.datum))
  return (['deelnemer', 'professional', 'netwerk'] as const).flatMap((rater) => {
    const own = ordered.filter(({ beoordelaar }) => beoordelaar === rater)
    const last = own.at(-1)
    return last ? [{ rater, levels: own.map(({ niveau }) => niveau), last }] : []
  })
}
