/** For `ref`: what takes the place of what was pressed takes the focus too, so that nobody starts again at the top. */
export const takeFocus = (element: HTMLElement | null) => element?.focus()
