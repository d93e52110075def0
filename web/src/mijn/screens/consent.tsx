// Who may know what: questions that wait, what the reader agreed to, and what was shared with whom.
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Deling, GegevensSoort, Toestemming } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { focusHeading, PageHeading } from '../../shared/page-heading'
import { Icon } from '../icon'
import { Failed } from '../parts/failed'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'
import { useSharing, type SharingState } from '../sharing'
import { takeFocus } from '../take-focus'

const kindWords: Record<GegevensSoort, MessageDescriptor> = {
  'identiteit-en-contact': msg`uw naam, adres en telefoon`,
  'inkomen-en-schulden': msg`uw geld en schulden`,
  'werk-en-opleiding': msg`uw werk, school en taal`,
  wonen: msg`hoe u woont`,
  gezin: msg`uw gezin`,
  'sociaal-netwerk': msg`uw familie en vrienden`,
  'lichamelijke-gezondheid': msg`uw lichaam en gezondheid`,
  'geestelijke-gezondheid': msg`hoe u zich voelt, en verslaving`,
  'politie-en-justitie': msg`politie en justitie`,
  'plan-en-doelen': msg`uw plan en doelen`,
  trajectvoortgang: msg`hoe het met uw hulp gaat`,
  metingen: msg`wat samen met u is gemeten`,
  contactverslagen: msg`wat u in gesprekken vertelt`,
  werkaantekeningen: msg`taken van uw coach`,
  documenten: msg`uw papieren`,
  bsn: msg`uw burgerservicenummer`,
  wensen: msg`wat u graag wilt en goed kunt`,
}

export default function ConsentPage({ csrfToken }: { csrfToken: string }) {
  const { t } = useLingui()
  const state = useSharing(csrfToken)
  const [until, setUntil] = useState<Deling[]>()
  const all = state.sharing?.consents ?? []
  const asked = all.filter(({ status }) => status === 'gevraagd')
  const given = all.filter(({ status }) => status === 'gegeven')
  const past = all.filter(({ status }) => status !== 'gevraagd' && status !== 'gegeven')
  return (
    <>
      <PageHeading title={t`Toestemming`}><Trans>Wie mag wat over u weten?</Trans></PageHeading>
      <ReadAloud />
      {state.failed ? <Failed retry={state.retry} /> : null}
      {until ? <StoppedNow shared={until} /> : null}
      {asked.map((one) => <Question consent={one} key={one.id} state={state} />)}
      {state.sharing ? (
        <>
          <Section icon="check" title={<Trans>Dit vindt u goed</Trans>}>
            {given.length > 0 ? (
              <ul className="mijn-helpers">{given.map((one) => <li key={one.id}><Given consent={one} state={state} stopped={setUntil} /></li>)}</ul>
            ) : <Empty><Trans>U heeft nu nergens toestemming voor gegeven.</Trans></Empty>}
          </Section>
          <Section icon="people" title={<Trans>Met wie is iets gedeeld?</Trans>}>
            <SharedList list={state.sharing.shared} />
          </Section>
          {past.length > 0 ? (
            <Section icon="clock" title={<Trans>Dit geldt niet meer</Trans>}>
              <ul className="mijn-news">{past.map((one) => <li key={one.id}><About consent={one} /></li>)}</ul>
            </Section>
          ) : null}
        </>
      ) : state.failed ? null : <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}
    </>
  )
}

/** Which kinds, in the words of the reader; the name of the catalogue where there is no such word. */
function useKinds() {
  const { i18n } = useLingui()
  return (kinds: { id: string; naam: string }[]) =>
    new Intl.ListFormat(i18n.locale).format(kinds.map(({ id, naam }) => (id in kindWords ? i18n._(kindWords[id as GegevensSoort]) : naam)))
}

function About({ consent }: { consent: Toestemming }) {
  const kinds = useKinds()
  const { organisatie, soorten } = consent
  return (
    <>
      <p><strong><OwnWords>{organisatie}</OwnWords></strong></p>
      <p><Trans>Dit gaat over: {kinds(soorten)}.</Trans></p>
      <p><Term consent={consent} /></p>
    </>
  )
}

function Term({ consent: { status, totEnMet, gestoptOp } }: { consent: Toestemming }) {
  const { i18n } = useLingui()
  switch (status) {
    case 'gestopt': return gestoptOp ? <Trans>Dit is gestopt op {longDate(gestoptOp, i18n.locale)}.</Trans> : null
    case 'geweigerd': return <Trans>U zei nee.</Trans>
    case 'verlopen': return <Trans>Het gold tot en met {longDate(totEnMet, i18n.locale)}.</Trans>
    default: return <Trans>Het geldt tot en met {longDate(totEnMet, i18n.locale)}. Daarna stopt het vanzelf.</Trans>
  }
}

function Question({ consent, state }: { consent: Toestemming; state: SharingState }) {
  const [busy, setBusy] = useState(false)
  const answer = async (yes: boolean) => {
    setBusy(true)
    const taken = await state.answer(consent.id, yes)
    setBusy(false)
    // The question is gone: a reader goes on at the top, where the page says what holds now.
    if (taken) focusHeading()
  }
  const name = consent.organisatie
  return (
    <Section icon="bell" title={<Trans>Mag <bdi>{name}</bdi> dit weten?</Trans>} tone="next">
      {consent.gevraagdDoor ? <p><Trans><bdi>{consent.gevraagdDoor}</bdi> vraagt u dit, om u beter te helpen.</Trans></p> : null}
      <About consent={consent} />
      <p><Trans>U kiest zelf. Zegt u nee? Dan houdt u gewoon uw uitkering en uw hulp.</Trans></p>
      <p><Trans>Zegt u ja? Dan kunt u er later altijd mee stoppen.</Trans></p>
      {/* Both weigh the same: nothing is chosen beforehand. */}
      <div className="mijn-buttons" data-silent>
        <button className="ams-button ams-button--secondary" disabled={busy} onClick={() => void answer(true)} type="button"><Icon name="smile" /> <Trans>Ja, dat mag</Trans></button>
        <button className="ams-button ams-button--secondary" disabled={busy} onClick={() => void answer(false)} type="button"><Icon name="stop" /> <Trans>Nee, dat mag niet</Trans></button>
      </div>
    </Section>
  )
}

function Given({ consent, state, stopped }: { consent: Toestemming; state: SharingState; stopped: (shared: Deling[]) => void }) {
  const [sure, setSure] = useState<boolean>()
  const [busy, setBusy] = useState(false)
  const stop = async () => {
    setBusy(true)
    const shared = await state.stop(consent.id)
    setBusy(false)
    if (!shared) return
    stopped(shared)
    focusHeading()
  }
  const name = consent.organisatie
  return (
    <div className="mijn-helper">
      <About consent={consent} />
      {sure ? (
        <div className="mijn-notice" ref={takeFocus} role="alert" tabIndex={-1}>
          <p><Trans>Wilt u stoppen? Dan kan <bdi>{name}</bdi> dit meteen niet meer lezen. Later weer ja zeggen kan ook.</Trans></p>
          <div className="mijn-buttons" data-silent>
            <button className="ams-button ams-button--primary" disabled={busy} onClick={() => void stop()} type="button"><Trans>Ja, stop</Trans></button>
            <button className="ams-button ams-button--secondary" onClick={() => setSure(false)} type="button"><Trans>Nee, laat het zo</Trans></button>
          </div>
        </div>
      ) : (
        <div className="mijn-buttons" data-silent>
          <button className="ams-button ams-button--secondary" onClick={() => setSure(true)} ref={sure === false ? takeFocus : undefined} type="button"><Icon name="stop" /> <Trans>Hiermee stoppen</Trans></button>
        </div>
      )}
    </div>
  )
}

function StoppedNow({ shared }: { shared: Deling[] }) {
  return (
    <div role="status">
      <Section icon="check" title={<Trans>Het is gestopt</Trans>}>
        <p><Trans>Dit is gedeeld tot u stopte:</Trans></p>
        <SharedList list={shared} />
      </Section>
    </div>
  )
}

function SharedList({ list }: { list: Deling[] }) {
  const { i18n } = useLingui()
  const kinds = useKinds()
  if (list.length === 0) return <Empty><Trans>Er is niets over u gedeeld.</Trans></Empty>
  return (
    <ul className="mijn-news">
      {list.map(({ id, door, aan, organisatie, op, delen, tekst, feiten }) => (
        <li key={id}>
          <p><Trans><bdi>{door}</bdi> vertelde iets aan <bdi>{aan === organisatie ? aan : `${aan} (${organisatie})`}</bdi>.</Trans></p>
          <p><Trans>Dit ging over: {kinds(delen.map(({ soort }) => soort))}.</Trans></p>
          {feiten.map(({ id: fact, vraag }) => <p key={fact}><OwnWords>{vraag}</OwnWords></p>)}
          {tekst ? <blockquote className="mijn-quote"><OwnWords>{tekst}</OwnWords></blockquote> : null}
          <p className="ph-soft ph-small">{longDate(op, i18n.locale)}</p>
        </li>
      ))}
    </ul>
  )
}
