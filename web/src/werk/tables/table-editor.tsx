// A decision table in dmn-js. It tells every change as XML, and takes another table when the XML from outside
// is not the one it told last.
import { useLingui } from '@lingui/react/macro'
import type { Bus } from 'dmn-js-shared/lib/base/EditingManager'
import { useEffect, useRef } from 'react'
import type { Tabelfout } from '../../shared/api/schema'
import { headOf, withHead } from './head'
import { TableManager } from './table-manager'

/** The table as it stands, with what was typed a moment ago. */
export type Save = () => Promise<string | undefined>

type Props = {
  xml: string
  decision: string
  problems: Tabelfout[]
  onChange: (xml: string) => void
  onFailure: () => void
  /** Hands out a way to ask for the table of this moment. */
  onReady: (save: Save) => void
}

const changeDelayMs = 200

export default function TableEditor({ xml, decision, problems, onChange, onFailure, onReady }: Props) {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const manager = useRef<TableManager>(undefined)
  const told = useRef<string>(undefined)
  // Counts the tables that were opened: what an earlier one still has to tell is of no use.
  const opened = useRef(0)
  const ruleWord = useRef('')
  ruleWord.current = t`Regel`
  const listeners = useRef({ onChange, onFailure, onReady })
  listeners.current = { onChange, onFailure, onReady }

  useEffect(() => {
    if (!frame.current) return
    const made = new TableManager(frame.current)
    manager.current = made
    return () => {
      manager.current = undefined
      told.current = undefined
      opened.current += 1
      made.destroy()
    }
  }, [])

  useEffect(() => {
    const made = manager.current
    if (!made || xml === told.current) return
    told.current = xml
    opened.current += 1
    const turn = opened.current
    const head = headOf(xml)
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = async () => {
      timer = undefined
      const saved = withHead((await made.saveXML({ format: true })).xml, head)
      if (turn !== opened.current) return
      told.current = saved
      listeners.current.onChange(saved)
    }
    const open = async () => {
      try {
        await made.importXML(xml, { open: false })
        const view = made.getViews().find(({ element }) => element.id === decision) ?? made.getViews()[0]
        if (!view) return listeners.current.onFailure()
        await made.open(view)
        if (turn !== opened.current) return
        const bus = made.getActiveViewer()?.get('eventBus') as Bus | undefined
        bus?.on('commandStack.changed', () => {
          clearTimeout(timer)
          timer = setTimeout(() => void tell(), changeDelayMs)
        })
        listeners.current.onReady(async () => {
          // A cell that loses the focus hands over its text a moment later.
          await new Promise((done) => setTimeout(done, changeDelayMs))
          if (timer !== undefined) {
            clearTimeout(timer)
            await tell()
          }
          return told.current
        })
        nameNumbers(frame.current, ruleWord.current)
      } catch {
        if (turn === opened.current) listeners.current.onFailure()
      }
    }
    void open()
  }, [xml, decision])

  useEffect(() => markProblems(frame.current, problems), [problems, xml])

  return <div aria-label={t`De tabel`} className="ph-dmn" ref={frame} role="group" />
}

/** Cells with a mistake get a mark; the sentence stands beside the table. */
function markProblems(frame: HTMLElement | null, problems: Tabelfout[]): void {
  if (!frame) return
  for (const marked of frame.querySelectorAll('.ph-dmn__wrong')) marked.classList.remove('ph-dmn__wrong')
  for (const { element } of problems) {
    if (element) cellOf(frame, element)?.classList.add('ph-dmn__wrong')
  }
}

function cellOf(frame: Element, element: string): Element | undefined {
  return frame.querySelector(`[data-element-id="${CSS.escape(element)}"]`) ?? undefined
}

/** dmn-js draws the heading above the numbers of the rules without a word that a screen reader can say. */
function nameNumbers(frame: HTMLElement | null, word: string): void {
  const heading = frame?.querySelector('th.index-column')
  if (!heading || heading.childElementCount > 0) return
  const name = document.createElement('span')
  name.className = 'ams-visually-hidden'
  name.textContent = word
  heading.append(name)
}
