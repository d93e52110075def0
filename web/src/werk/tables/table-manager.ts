// dmn-js with only its table: no diagram, no literal expressions. Loaded when somebody edits a table.
import TableEditor from 'dmn-js-decision-table/lib/Editor'
import EditingManager, { type DmnElement } from 'dmn-js-shared/lib/base/EditingManager'
import { asAnnotations, asDescriptions } from './explanations'
import { adoptStyles } from './adopted-styles'
import { inDutch } from './dmn-words'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn.css'

adoptStyles()

export class TableManager extends EditingManager {
  constructor(container: HTMLElement) {
    super({
      container,
      height: 'auto',
      decisionTable: {
        additionalModules: [{ translate: ['value', inDutch] }],
        expressionLanguages: { options: [{ value: 'feel', label: 'FEEL', editor: 'feel' }] },
        // What is typed is in the model at once, so that a check never misses it.
        debounceInput: false,
        dataTypes: ['string', 'boolean', 'number', 'date'],
      },
    })
    this.on('import.parse.complete', ({ definitions }) => asDescriptions(definitions))
  }

  /** The text is made before the promise is handed out, so the model is as it was before anybody types on. */
  override saveXML(options: { format: boolean }) {
    const undo = asAnnotations(this.getDefinitions())
    try {
      return super.saveXML(options)
    } finally {
      undo()
    }
  }

  _getViewProviders() {
    return [
      {
        id: 'decisionTable',
        constructor: TableEditor,
        opens: ({ $type, decisionLogic }: DmnElement) => $type === 'dmn:Decision' && decisionLogic?.$type === 'dmn:DecisionTable',
      },
    ]
  }
}
