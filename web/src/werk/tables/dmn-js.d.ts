// The parts of dmn-js that we use; it has no types of its own.
declare module 'dmn-js-shared/lib/base/EditingManager' {
  export type DmnElement = { $type: string; id: string; decisionLogic?: { $type: string } }
  export type DmnView = { id: string; element: DmnElement; type: string }
  export type Bus = { on: (event: string, listener: () => void) => void }
  export type Viewer = { get: (service: string) => unknown; on: (event: string, listener: () => void) => void }
  export default class EditingManager {
    constructor(options: { container: HTMLElement; height: string; decisionTable: Record<string, unknown> })
    importXML(xml: string, options?: { open: boolean }): Promise<{ warnings: unknown[] }>
    saveXML(options: { format: boolean }): Promise<{ xml: string }>
    getViews(): DmnView[]
    getActiveViewer(): Viewer | undefined
    open(view: DmnView): Promise<{ warnings: unknown[] }>
    on(event: 'import.parse.complete', listener: (event: { definitions?: import('./explanations').Definitions }) => void): void
    getDefinitions(): import('./explanations').Definitions | undefined
    destroy(): void
  }
}
declare module 'dmn-js-decision-table/lib/Editor' {
  const Editor: unknown
  export default Editor
}
