// Who looked into the reader's data because somebody was in danger. Nothing stands here when nobody did.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { clockTime, daysBetween, localDay, longDate } from '../../shared/time'
import type { MijnNoodtoegang } from '../../shared/api/schema'
import { read } from '../server'
import { OwnWords } from './own-words'
import { Section } from './section'

/** On the first page for as long as it is news; after that under who looked. */
const newsDays = 60

export function Emergencies({ newsOn }: { newsOn?: string }) {
  const [all, setItems] = useState<readonly MijnNoodtoegang[]>([])
  useEffect(() => {
    const abort = new AbortController()
    void ask(abort.signal).then(setItems)
    return () => abort.abort()
  }, [])
  const items = newsOn ? all.filter(({ begin }) => daysBetween(localDay(new Date(begin)), newsOn) <= newsDays) : all
  if (items.length === 0) return null
  return (
    <Section icon="bell" title={<Trans>Wie gebruikte noodtoegang?</Trans>}>
      <p><Trans>Iemand dacht dat u of een ander in gevaar was. Daarom is er in uw gegevens gekeken.</Trans></p>
      <ul className="mijn-news">
        {items.map((one) => <li key={one.begin + one.door}><Emergency emergency={one} /></li>)}
      </ul>
      <p className="ph-soft"><Trans>Heeft u hier een vraag over? Vertel het uw coach.</Trans></p>
    </Section>
  )
}

function Emergency({ emergency: { begin, door, einde, oordeel, organisatie, reden, toelichting } }: { emergency: MijnNoodtoegang }) {
  const { i18n } = useLingui()
  const day = longDate(begin, i18n.locale)
  const from = clockTime(begin, i18n.locale)
  const until = clockTime(einde, i18n.locale)
  return (
    <>
      <p><Trans><bdi>{door}</bdi> (<bdi>{organisatie}</bdi>) keek op {day}, van {from} tot {until} uur.</Trans></p>
      <p><Trans>Waarom: <OwnWords>{reden}</OwnWords></Trans></p>
      <p className="ph-soft ph-small"><Verdict verdict={oordeel} /></p>
      {toelichting ? <p className="ph-small"><Trans>Uitleg: <OwnWords>{toelichting}</OwnWords></Trans></p> : null}
    </>
  )
}

function Verdict({ verdict }: { verdict: MijnNoodtoegang['oordeel'] }) {
  switch (verdict) {
    case 'terecht': return <Trans>Nagekeken: dit was goed.</Trans>
    case 'niet-terecht': return <Trans>Nagekeken: dit was niet goed.</Trans>
    case 'gesprek-nodig': return <Trans>Nagekeken: wij praten hierover met deze medewerker.</Trans>
    default: return <Trans>Iemand kijkt nog na of dit goed was.</Trans>
  }
}

/** Nothing when it cannot be read now: the rest of the page goes on. */
async function ask(signal: AbortSignal): Promise<readonly MijnNoodtoegang[]> {
  try {
    return (await read<{ items: MijnNoodtoegang[] }>('/v1/mijn/noodtoegangen', signal)).items
  } catch {
    return []
  }
}
