// "Lees voor": reads the page. It is there only when this device has a voice for the language.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Icon } from '../icon'
import { passages, useVoices, voiceFor } from '../speech'

export function ReadAloud() {
  const { i18n } = useLingui()
  const voices = useVoices()
  const [reading, setReading] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!voiceFor(voices, i18n.locale)) return null

  const stop = () => {
    speechSynthesis.cancel()
    setReading(false)
  }
  const read = () => {
    const main = document.querySelector('main')
    const parts = main ? passages(main) : []
    speechSynthesis.cancel()
    parts.forEach(({ text, language }, at) => {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.lang = language
      utterance.rate = 0.9
      const voice = voiceFor(voices, language)
      if (voice) utterance.voice = voice
      if (at === parts.length - 1) utterance.onend = () => setReading(false)
      speechSynthesis.speak(utterance)
    })
    setReading(parts.length > 0)
  }
  return (
    <button className="ams-button ams-button--tertiary ph-no-print" onClick={reading ? stop : read} type="button">
      <Icon name={reading ? 'stop' : 'speaker'} />
      {reading ? <Trans>Stop met voorlezen</Trans> : <Trans>Lees voor</Trans>}
    </button>
  )
}
