// Who was asked to help the reader, and whether they come. Nothing stands here when nobody was asked.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { clockTime, daysBetween, localDay, todayHere, weekday } from '../../shared/time'
import type { Verwijzing } from '../../shared/api/schema'
import { read } from '../server'
import { OwnWords } from './own-words'
import { Section } from './section'

/** A no is news for as long as this; who helps already stands above. */
const newsDays = 60

export function Asked() {
  const [items, setItems] = useState<readonly Verwijzing[]>([])
  useEffect(() => {
    const abort = new AbortController()
    void ask(abort.signal).then(setItems)
    return () => abort.abort()
  }, [])
  const shown = items.filter((one) => isNews(one, todayHere()))
  if (shown.length === 0) return null
  return (
    <Section icon="people" title={<Trans>Wie is gevraagd om u te helpen?</Trans>}>
      <ul className="mijn-news">
        {shown.map((one) => <li key={one.id}><Standing referral={one} /></li>)}
      </ul>
    </Section>
  )
}

export function isNews({ status, op, stappen }: Pick<Verwijzing, 'status' | 'op' | 'stappen'>, today: string): boolean {
  if (status === 'gevraagd' || status === 'wachtlijst' || status === 'aangenomen') return true
  if (status !== 'geweigerd' && status !== 'teruggegeven') return false
  return daysBetween(localDay(new Date(stappen.at(-1)?.op ?? op)), today) <= newsDays
}

function Standing({ referral: { aan, kennismaking, status } }: { referral: Verwijzing }) {
  const { i18n } = useLingui()
  if (status === 'gevraagd') return <p><Trans>Wij vroegen <bdi>{aan}</bdi> om u te helpen. Wij wachten op antwoord.</Trans></p>
  if (status === 'wachtlijst') return <p><Trans>U staat op de wachtlijst bij <bdi>{aan}</bdi>.</Trans></p>
  if (status !== 'aangenomen') return <p><Trans><bdi>{aan}</bdi> kan u niet helpen. Uw coach zoekt verder.</Trans></p>
  const day = kennismaking ? weekday(kennismaking.moment, i18n.locale) : ''
  const time = kennismaking ? clockTime(kennismaking.moment, i18n.locale) : ''
  const place = kennismaking?.plaats ?? ''
  return (
    <>
      <p><Trans><bdi>{aan}</bdi> gaat u helpen.</Trans></p>
      {kennismaking ? <p><Trans>U ontmoet elkaar op {day} om {time} uur: <OwnWords>{place}</OwnWords>.</Trans></p> : null}
    </>
  )
}

/** Nothing when it cannot be read now: the rest of the page goes on. */
async function ask(signal: AbortSignal): Promise<readonly Verwijzing[]> {
  try {
    return (await read<{ items: Verwijzing[] }>('/v1/mijn/verwijzingen', signal)).items
  } catch {
    return []
  }
}
