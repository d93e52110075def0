// CodeMirror, in which dmn-js edits cells, puts its rules in a <style> element. Our pages allow no inline
// styles, so the rules go into a constructed style sheet, which such a policy allows.
import { StyleModule } from 'style-mod'

type Root = Document | ShadowRoot | DocumentOrShadowRoot

const sheets = new WeakMap<object, { sheet: CSSStyleSheet; modules: StyleModule[] }>()

function mount(root: Root, given: StyleModule | readonly StyleModule[]): void {
  const own = sheets.get(root) ?? { sheet: new CSSStyleSheet(), modules: [] }
  if (!sheets.has(root)) {
    sheets.set(root, own)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own.sheet]
  }
  const asked: readonly StyleModule[] = Array.isArray(given) ? given : [given as StyleModule]
  if (asked.every((module) => own.modules.includes(module))) return
  // Those asked for later go before the others, in the order in which they are asked for.
  own.modules = [...own.modules.filter((module) => !asked.includes(module)), ...asked]
  own.sheet.replaceSync(own.modules.map((module) => module.getRules()).join('\n'))
}

export function adoptStyles(): void {
  StyleModule.mount = mount
}
