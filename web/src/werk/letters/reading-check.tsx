// How what somebody writes reads: marks in the text, and for each a way to make it plainer.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Leesbevinding } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { Button } from '../../shared/ui'
import { partsOf } from './reading'

type Props = {
  text: string
  findings: readonly Leesbevinding[]
  /** Of the whole letter, by Flesch-Douma; absent when that tells nothing. */
  ease?: number
  onReplace: (finding: Leesbevinding, better: string) => void
}

export function ReadingCheck({ text, findings, ease, onReplace }: Props) {
  const { t } = useLingui()
  const count = findings.length
  return (
    <section aria-label={t`Leest het makkelijk?`} className="ph-card ph-stack ph-stack--tight">
      <p role="status">
        {count === 0 ? <><Icon name="check" /> <Trans>Dit leest goed.</Trans></> : <Plural one="Eén ding kan makkelijker." other="# dingen kunnen makkelijker." value={count} />}
        {ease === undefined ? null : <> <span className="ph-soft"><Trans>Leesgemak: {ease}. Vanaf 60 leest bijna iedereen het.</Trans></span></>}
      </p>
      {count > 0 ? (
        <>
          <p className="ph-pre" dir="auto">
            {partsOf(text, findings).map(({ at, text: part, long, hard }) =>
              long || hard ? <mark className={[long ? 'ph-mark--long' : '', hard ? 'ph-mark--hard' : ''].join(' ').trim()} key={at}>{part}</mark> : <span key={at}>{part}</span>,
            )}
          </p>
          <ul className="ph-lines">{findings.map((one) => <Finding finding={one} key={`${one.soort}:${one.begin}`} onReplace={onReplace} />)}</ul>
        </>
      ) : null}
    </section>
  )
}

function Finding({ finding, onReplace }: { finding: Leesbevinding; onReplace: Props['onReplace'] }) {
  const { beter, soort, tekst, woorden } = finding
  return (
    <li className="ph-line">
      {soort === 'lange-zin' ? <span><Trans>Deze zin heeft {woorden} woorden: “{tekst}” Maak er twee zinnen van.</Trans></span> : null}
      {soort === 'moeilijke-tekst' ? <span><Trans>Deze tekst leest moeilijk. Schrijf kortere zinnen en kortere woorden.</Trans></span> : null}
      {soort === 'moeilijk-woord' ? (
        <span className="ph-row">
          <Trans>“{tekst}” kent niet iedereen. Schrijf liever:</Trans>
          {beter.map((word) => <Button key={word} onClick={() => onReplace(finding, word)} variant="secondary">{word}</Button>)}
        </span>
      ) : null}
    </li>
  )
}
