// The comment above a model, such as where its rules come from: dmn-js drops it when it saves.

/** What stands between the XML declaration and the model. */
export function headOf(xml: string): string {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?((?:<!--[\s\S]*?-->\s*)*)</.exec(xml)?.[1] ?? ''
}

export function withHead(xml: string, head: string): string {
  if (!head || xml.includes(head.trim())) return xml
  return xml.replace(/^(\s*<\?xml[^>]*\?>\s*)?/, (preamble) => `${preamble}${head}`)
}
