// A letter or flyer as it comes out of the printer.
import type { Briefalinea, Briefsoort } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { languages } from '../../shared/languages'
import { drawingOf } from './words'
import './letters.css'

type Props = { titel: string; alineas: readonly Briefalinea[]; soort: Briefsoort; taal: string; address?: readonly string[] }

/** Of words in another script, such as what a coach wrote in Dutch below an Arabic greeting, the full stop belongs at the end. */
const fromTheRight = /\p{Script=Arabic}|\p{Script=Hebrew}/u

export function LetterSheet({ titel, alineas, soort, taal, address = [] }: Props) {
  const direction = languages.find(({ code }) => code === taal)?.direction ?? 'ltr'
  return (
    <article className={`ph-letter ph-letter--${soort}`} dir={direction} lang={taal}>
      {soort === 'brief' && address.length > 0 ? <address className="ph-letter__address" dir="ltr" lang="nl">{address.map((line) => <span key={line}>{line}</span>)}</address> : null}
      <p className="ph-letter__title">{titel}</p>
      {alineas.map(({ pictogram, tekst }, at) => {
        const drawing = drawingOf(pictogram)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no name of their own and never change places
          <div className="ph-letter__paragraph" key={at}>
            {drawing ? <Icon className="ph-letter__drawing" name={drawing} /> : <span className="ph-letter__drawing" />}
            <p className="ph-pre" dir={fromTheRight.test(tekst) ? undefined : 'ltr'}>{tekst}</p>
          </div>
        )
      })}
    </article>
  )
}

/** For a message or a file. */
export const plainText = (titel: string, alineas: readonly Briefalinea[]): string => [titel, ...alineas.map(({ tekst }) => tekst)].join('\n\n')
