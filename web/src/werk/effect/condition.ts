// One condition of a filter as FEEL, and putting it behind what stands there already.
import type { Cohortnaam } from '../../shared/api/schema'

export type ConditionValues = { naam: string; ja: string; teken: string; getal: string; dag: string; tekst: string; keuzes: string[]; niet: boolean }

export const noCondition: ConditionValues = { naam: '', ja: '', teken: '', getal: '', dag: '', tekst: '', keuzes: [], niet: false }

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** Several answers apart by a comma. */
const split = (text: string) => text.split(',').map((one) => one.trim()).filter(Boolean)

function oneOf(name: string, answers: string[], not: boolean): string {
  const [first, ...more] = answers.map(quoted)
  if (more.length > 0) return not ? `not(${name} in (${[first, ...more].join(', ')}))` : `${name} in (${[first, ...more].join(', ')})`
  return `${name} ${not ? '!=' : '='} ${first}`
}

/** What a comma says in the Netherlands, a point says in FEEL. */
const numberOf = (text: string) => text.trim().replace(',', '.')

/** Empty when something is not filled in yet. */
export function conditionOf({ naam, soort }: Pick<Cohortnaam, 'naam' | 'soort'>, values: ConditionValues): string {
  switch (soort) {
    case 'ja-nee':
      if (values.ja === 'ja') return naam
      if (values.ja === 'nee') return `not(${naam})`
      return values.ja === 'onbekend' ? `${naam} = null` : ''
    case 'getal':
      return values.teken && /^-?\d+([.,]\d+)?$/.test(values.getal.trim()) ? `${naam} ${values.teken} ${numberOf(values.getal)}` : ''
    case 'datum':
      return values.teken && values.dag ? `${naam} ${values.teken} date("${values.dag}")` : ''
    case 'keuze':
      return values.keuzes.length > 0 ? oneOf(naam, values.keuzes, values.niet) : ''
    case 'tekst': {
      const answers = split(values.tekst)
      return answers.length > 0 ? oneOf(naam, answers, values.niet) : ''
    }
  }
}

/** What binds less than "and" keeps its meaning between brackets. */
const looser = /\b(or|if|for|some|every)\b/

/** Both must hold. A filter that takes everybody says nothing, and goes. */
export function joined(filter: string, condition: string): string {
  const text = filter.trim()
  if (text === '' || text === 'true') return condition
  return `${looser.test(text) ? `(${text})` : text}\nand ${condition}`
}
