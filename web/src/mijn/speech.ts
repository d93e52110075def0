// Reading aloud with the voices of the device. Without a voice for the language there is no button.
import { useEffect, useState } from 'react'

/** A language tag without region: "nl-NL" and "nl-BE" both read Dutch. */
const plain = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

export function voiceFor(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined {
  const fitting = voices.filter(({ lang }) => plain(lang) === plain(language))
  return fitting.find(({ localService }) => localService) ?? fitting[0]
}

/** The voices of this device; some devices only know them after a while. */
export function useVoices(): SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<SpeechSynthesisVoice[]>([])
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis
    if (!synthesis) return
    const read = () => setVoices(synthesis.getVoices())
    read()
    synthesis.addEventListener?.('voiceschanged', read)
    return () => {
      synthesis.removeEventListener?.('voiceschanged', read)
      synthesis.cancel()
    }
  }, [])
  return voices
}

export type Passage = { text: string; language: string }

const readable = 'h1, h2, h3, h4, p, li, dt, dd'

/**
 * The passages of a part of the page in reading order, each in its own language. Buttons and what is
 * folded away are not read; an element that holds other readable ones is read through those.
 */
export function passages(root: Element): Passage[] {
  return [...root.querySelectorAll<HTMLElement>(readable)].flatMap((element) => {
    if (element.querySelector(readable) || element.closest('[data-silent], nav, details:not([open]) > :not(summary)')) return []
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    const own = element.querySelector('[lang]')
    const inOneLanguage = own && own.textContent?.trim() === text ? own : element
    return text ? [{ text, language: inOneLanguage.closest('[lang]')?.getAttribute('lang') ?? 'nl' }] : []
  })
}
