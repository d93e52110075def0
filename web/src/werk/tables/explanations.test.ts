import { expect, it } from 'vitest'
import { asAnnotations, asDescriptions, type Definitions, type Rule } from './explanations'

const table = (rule: Rule[], annotation: unknown[] = [{}]): Definitions => ({
  $model: { create: (_type, values) => ({ ...values }) },
  drgElement: [{}, { decisionLogic: { annotation, rule } }],
})

it('shows the explanation of a rule where dmn-js shows its description, and saves it where it was', () => {
  const rules: Rule[] = [{ annotationEntry: [{ text: 'U bent jong.' }] }]
  const definitions = table(rules)
  asDescriptions(definitions)
  expect(rules[0]?.description).toBe('U bent jong.')
  if (rules[0]) rules[0].description = 'U bent jonger dan 30 jaar.'
  const undo = asAnnotations(definitions)
  expect(rules).toEqual([{ annotationEntry: [{ text: 'U bent jonger dan 30 jaar.' }] }])
  undo()
  expect(rules[0]?.description).toBe('U bent jonger dan 30 jaar.')
})

it('gives a new rule an explanation of its own, and keeps further annotations', () => {
  const rules: Rule[] = [{ description: 'Nieuw.' }, { annotationEntry: [{ text: 'a' }, { text: 'b' }], description: 'c' }, {}]
  asAnnotations(table(rules))
  expect(rules).toEqual([
    { annotationEntry: [{ text: 'Nieuw.' }] },
    { annotationEntry: [{ text: 'c' }, { text: 'b' }] },
    { annotationEntry: [{ text: '' }] },
  ])
})

it('leaves a table without that column as it is', () => {
  const rules: Rule[] = [{ description: 'Zomaar.' }]
  const definitions = table(rules, [])
  asDescriptions(definitions)
  asAnnotations(definitions)()
  expect(rules).toEqual([{ description: 'Zomaar.' }])
})
