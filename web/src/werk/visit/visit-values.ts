// What the form of a home visit holds, and the one request that comes of it.
import type { Beoordelaar, ContactUitkomst, Instrument, NieuwHuisbezoek } from '../../shared/api/schema'
import { clockTime, instantOf, localDay } from '../../shared/time'

/** What of a household and its day is needed to write a visit down, also without network. */
export type VisitTarget = {
  dossierId: string
  naam: string
  personen: { id: string; naam: string }[]
  /** The life domains as this household is measured; absent where nobody chose how. */
  instrument?: Instrument
  /** Nothing was measured with it yet. */
  first: boolean
  /** The appointment that this visit is. */
  afspraak?: { id: string; versie: number }
}

export type ScoreRow = { domein: string; waarde: string }
/** Days until the next appointment, "dag" for another day, or nothing. */
export type When = '' | '7' | '14' | '28' | 'dag'
export type VisitValues = {
  uitkomst: ContactUitkomst
  verslag: string
  volgendePoging: string
  persoonId: string
  beoordelaar: Beoordelaar
  scores: ScoreRow[]
  taak: { titel: string; werkdagen: string }
  afspraak: { wanneer: When; datum: string; tijd: string; plaats: string }
  datum: string
  tijd: string
}

export const emptyScore: ScoreRow = { domein: '', waarde: '' }

/** `now` is the time of the server where the device's clock is off. */
export function startValues(target: VisitTarget, place: string, now: Date): VisitValues {
  return {
    uitkomst: 'gesproken',
    verslag: '',
    volgendePoging: '',
    persoonId: target.personen[0]?.id ?? '',
    beoordelaar: 'professional',
    scores: [emptyScore, emptyScore],
    taak: { titel: '', werkdagen: '5' },
    afspraak: { wanneer: '', datum: '', tijd: '', plaats: place },
    datum: localDay(now),
    tijd: clockTime(now.toISOString(), 'nl'),
  }
}

/** The rows that say something, with where they stand in the form. */
export function filledRows(rows: ScoreRow[]): { row: number; score: ScoreRow }[] {
  return rows.map((score, row) => ({ row, score })).filter(({ score }) => score.domein !== '' || score.waarde !== '')
}

export function dayOfNext({ afspraak, datum }: VisitValues): string {
  if (afspraak.wanneer === 'dag' || afspraak.wanneer === '') return afspraak.datum
  const day = new Date(`${datum}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + Number(afspraak.wanneer))
  return day.toISOString().slice(0, 10)
}

export function bodyOf(values: VisitValues, target: VisitTarget, userId: string, subject: string): NieuwHuisbezoek {
  const { uitkomst, verslag, volgendePoging, persoonId, beoordelaar, scores, taak, afspraak, datum, tijd } = values
  const rows = filledRows(scores)
  const body: NieuwHuisbezoek = {
    gesprek: {
      persoonId: persoonId || undefined,
      moment: instantOf(datum, tijd),
      uitkomst,
      verslag: verslag || undefined,
      volgendePoging: uitkomst === 'gesproken' ? undefined : volgendePoging || undefined,
    },
  }
  if (target.instrument && rows.length > 0) {
    body.metingen = [
      {
        persoonId,
        instrument: target.instrument.id,
        moment: target.first ? 'nulmeting' : 'vervolgmeting',
        beoordelaar,
        datum,
        scores: rows.map(({ score }) => ({ domein: score.domein, waarde: score.waarde === '' ? undefined : Number(score.waarde) })),
      },
    ]
  }
  if (taak.titel.trim() !== '') body.taak = { titel: taak.titel, termijnWerkdagen: Number(taak.werkdagen) }
  if (afspraak.wanneer !== '') {
    body.afspraak = { metId: userId, begin: instantOf(dayOfNext(values), afspraak.tijd), minuten: 60, plaats: afspraak.plaats, onderwerp: subject }
  }
  // Who was not at home was not visited: that appointment is for the visitor to close off with what they heard.
  if (target.afspraak && uitkomst === 'gesproken') body.bezochteAfspraak = target.afspraak
  return body
}

/** Where an error of the server belongs in the form; `rows` are the rows that were sent as scores. */
export function fieldOfVisit(pointer: string, rows: number[]): string {
  const score = /^\/metingen\/\d+\/scores\/(\d+)\/?(.*)$/.exec(pointer)
  if (score) return `scores.${rows[Number(score[1])] ?? 0}.${score[2] === 'domein' ? 'domein' : 'waarde'}`
  const fields: Record<string, string> = {
    '/gesprek/moment': 'datum',
    '/taak/titel': 'taak.titel',
    '/taak/termijnWerkdagen': 'taak.werkdagen',
    '/taak/voor': 'taak.werkdagen',
    '/afspraak/begin': 'afspraak.wanneer',
    '/afspraak/plaats': 'afspraak.plaats',
  }
  return fields[pointer] ?? pointer.split('/').at(-1) ?? ''
}
