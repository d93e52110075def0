// Choices that stay on this device: the size of the letters. (Language and theme are in shared/.)

export const letterSizes = ['gewoon', 'groot', 'grootst'] as const
export type LetterSize = (typeof letterSizes)[number]
const key = 'letters'

export function letterSize(): LetterSize {
  try {
    return letterSizes.find((size) => size === localStorage.getItem(key)) ?? 'gewoon'
  } catch {
    return 'gewoon'
  }
}

export function chooseLetters(size: LetterSize): void {
  document.documentElement.dataset.letters = size
  try {
    localStorage.setItem(key, size)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
