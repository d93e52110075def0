// The last column of our tables is an annotation of DMN, and people read it as the reason of a rule. dmn-js shows
// the description of a rule in that column, so the one is the other for as long as it is edited.

export type Annotation = { text?: string }
export type Rule = { description?: string; annotationEntry?: Annotation[] }
export type Definitions = {
  $model: { create: (type: string, values: Annotation) => Annotation }
  drgElement?: { decisionLogic?: { annotation?: unknown[]; rule?: Rule[] } }[]
}

function rulesWithAnnotation(definitions: Definitions | undefined): Rule[] {
  return (definitions?.drgElement ?? []).flatMap(({ decisionLogic }) => (decisionLogic?.annotation?.length ? (decisionLogic.rule ?? []) : []))
}

export function asDescriptions(definitions: Definitions | undefined): void {
  for (const rule of rulesWithAnnotation(definitions)) {
    const text = rule.annotationEntry?.[0]?.text
    if (text) rule.description = text
  }
}

/** Before saving; what it returns makes descriptions of them again. */
export function asAnnotations(definitions: Definitions | undefined): () => void {
  if (!definitions) return () => {}
  const kept = rulesWithAnnotation(definitions).map((rule) => ({ rule, text: rule.description }))
  for (const { rule, text } of kept) {
    const [first, ...others] = rule.annotationEntry ?? []
    const entry = first ?? definitions.$model.create('dmn:RuleAnnotation', {})
    entry.text = text ?? ''
    rule.annotationEntry = [entry, ...others]
    delete rule.description
  }
  return () => {
    for (const { rule, text } of kept) rule.description = text
  }
}
