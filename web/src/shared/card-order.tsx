// Cards in an order that a hand changes: dragged by the grip, with the arrow keys on the grip, or with two buttons.
import { useLingui } from '@lingui/react/macro'
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import './card-order.css'
import { Icon } from './icon'
import { movedTo, placeAfterKey, placeUnder } from './order'

type Props = {
  cards: Record<string, string>
  order: string[]
  onChange: (order: string[]) => void
  label: string
  /** What stands on a card, when that is more than its name. */
  faces?: Record<string, ReactNode>
}

export function CardOrder({ cards, order, onChange, label, faces }: Props) {
  const { t } = useLingui()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string>()
  const [told, setTold] = useState('')

  const move = (card: string, to: number) => {
    const from = order.indexOf(card)
    const after = movedTo(order, from, to)
    const place = after.indexOf(card)
    if (place === from) return
    onChange(after)
    setTold(t`${cards[card] ?? card} ligt nu op plaats ${place + 1}.`)
  }
  const byKey = (event: KeyboardEvent, card: string) => {
    const to = placeAfterKey(event.key, order.indexOf(card), order.length)
    if (to === undefined) return
    event.preventDefault()
    move(card, to)
  }
  const spans = () => Array.from(list.current?.children ?? [], (line) => line.getBoundingClientRect())
  const begin = (event: PointerEvent<HTMLButtonElement>, card: string) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragged(card)
  }
  const drag = (event: PointerEvent, card: string) => {
    if (dragged === card) move(card, placeUnder(event.clientY, spans()))
  }
  const drop = () => setDragged(undefined)

  return (
    <>
      <ol aria-label={label} className="ph-cards" ref={list}>
        {order.map((card, at) => {
          const name = cards[card] ?? card
          return (
            <li className={`ph-cards__card${dragged === card ? ' ph-cards__card--held' : ''}`} key={card}>
              <button
                aria-label={t`${name}, plaats ${at + 1} van ${order.length}. Verplaats met de pijl omhoog en omlaag.`}
                className="ph-cards__grip"
                onKeyDown={(event) => byKey(event, card)}
                onLostPointerCapture={drop}
                onPointerDown={(event) => begin(event, card)}
                onPointerMove={(event) => drag(event, card)}
                onPointerUp={drop}
                type="button"
              >
                <span aria-hidden="true" className="ph-cards__place">{at + 1}</span>
                <span className="ph-cards__name">{faces?.[card] ?? name}</span>
              </button>
              <button aria-disabled={at === 0 || undefined} aria-label={t`${name} omhoog`} className="ams-button ams-button--tertiary ph-cards__step" onClick={() => move(card, at - 1)} title={t`Omhoog`} type="button"><Icon name="arrowUp" /></button>
              <button aria-disabled={at === order.length - 1 || undefined} aria-label={t`${name} omlaag`} className="ams-button ams-button--tertiary ph-cards__step" onClick={() => move(card, at + 1)} title={t`Omlaag`} type="button"><Icon name="arrowDown" /></button>
            </li>
          )
        })}
      </ol>
      <p aria-live="polite" className="ams-visually-hidden" role="status">{told}</p>
    </>
  )
}
