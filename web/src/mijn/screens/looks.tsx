// Who looked at what is kept about the participant, day by day: who, when, at what and why.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Inzage, InzageLijst } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, longDate } from '../../shared/time'
import { Icon } from '../icon'
import { actWords, kindWords, occasionWords } from '../looks-words'
import { Emergencies } from '../parts/emergencies'
import { Failed } from '../parts/failed'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'
import { read } from '../server'
import { roleWords } from '../words'

type State = { looks: Inzage[]; next: string | undefined; stand: 'asking' | 'done' | 'failed' }

const ask = (cursor: string | undefined): Promise<InzageLijst> => read(`/v1/mijn/inzage${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`)

export function LooksPage() {
  const { t, i18n } = useLingui()
  const [{ looks, next, stand }, set] = useState<State>({ looks: [], next: undefined, stand: 'asking' })
  const more = async (cursor: string | undefined) => {
    set((before) => ({ ...before, stand: 'asking' }))
    try {
      const page = await ask(cursor)
      set((before) => ({ looks: cursor ? [...before.looks, ...page.items] : page.items, next: page.volgende, stand: 'done' }))
    } catch {
      set((before) => ({ ...before, stand: 'failed' }))
    }
  }
  useEffect(() => {
    void more(undefined)
  }, [])
  return (
    <>
      <PageHeading title={t`Wie keek er?`}><Trans>Wie keek er in uw gegevens?</Trans></PageHeading>
      <p><Trans>Iedereen die naar uw gegevens kijkt, staat hier. Uw eigen bezoek staat er niet bij.</Trans></p>
      <ReadAloud />
      <Emergencies />
      {byDay(looks).map(({ day, items }) => (
        <Section icon="calendar" key={day} title={longDate(day, i18n.locale)}>
          <ul className="mijn-helpers">
            {items.map((look) => <li key={`${look.wie ?? ''} ${look.rol ?? ''} ${look.vanaf}`}><Look look={look} /></li>)}
          </ul>
        </Section>
      ))}
      {stand === 'done' && looks.length === 0 ? <Empty><Trans>Nog niemand keek naar uw gegevens.</Trans></Empty> : null}
      {stand === 'asking' ? <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p> : null}
      {stand === 'failed' ? (
        <Failed retry={() => void more(next)} />
      ) : null}
      {stand === 'done' && next ? (
        <button className="ams-button ams-button--secondary ph-no-print" onClick={() => void more(next)} type="button"><Trans>Laat eerdere dagen zien</Trans></button>
      ) : null}
      <p><Trans>Klopt er iets niet? Vraag het aan uw coach of uw gemeente.</Trans></p>
      <p className="ph-no-print"><Link className="ams-link" href="/hulp"><Trans>Terug naar uw hulp</Trans></Link></p>
    </>
  )
}

function Look({ look }: { look: Inzage }) {
  const { i18n } = useLingui()
  const words = new Set<string>()
  for (const kind of look.soorten) words.add(i18n._(kindWords[kind]))
  // What was opened says more than the kinds of data that may be in it, until those are kept.
  if (words.size === 0) {
    for (const act of look.handelingen) {
      const word = actWords[act]
      if (word) words.add(i18n._(word))
    }
  }
  const what = new Intl.ListFormat(i18n.locale.startsWith('nl') ? 'nl' : i18n.locale).format(words)
  const from = clockTime(look.vanaf, i18n.locale)
  const until = clockTime(look.tot, i18n.locale)
  return (
    <div className="mijn-helper">
      <p className="mijn-helper__name">
        <Icon name="person" />
        {look.wie ? <bdi>{look.wie}</bdi> : <Trans>De computer van de gemeente</Trans>}
      </p>
      {look.rol ? <p>{i18n._(roleWords[look.rol])}</p> : null}
      {look.organisatie ? <p className="ph-soft"><OwnWords>{look.organisatie}</OwnWords></p> : null}
      <p>{from === until ? <Trans>Om {from} uur</Trans> : <Trans>Tussen {from} en {until} uur</Trans>}</p>
      {words.size > 0 ? <p>{look.gewijzigd ? <Trans>Keek en schreef iets op: {what}</Trans> : <Trans>Keek naar: {what}</Trans>}</p> : null}
      {look.aanleidingen.map((occasion) => <p className="mijn-notice" key={occasion}>{i18n._(occasionWords[occasion])}</p>)}
      {look.doelen.map((purpose) => <p className="ph-soft" key={purpose}><Trans>Waarom: <OwnWords>{purpose}</OwnWords></Trans></p>)}
    </div>
  )
}

function byDay(looks: Inzage[]): { day: string; items: Inzage[] }[] {
  const days: { day: string; items: Inzage[] }[] = []
  for (const look of looks) {
    const last = days.at(-1)
    if (last?.day === look.dag) last.items.push(look)
    else days.push({ day: look.dag, items: [look] })
  }
  return days
}
