// One person: what is next, what was tried, one press for what came of it, and the choices that people make.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Benaderkaart, Benaderladder, Benaderpoging, Benaderstap, Benaderuitkomstnaam, Kanaal } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, localDay, longDate, todayHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf, createOn, newKey } from '../api/client'
import { useMay } from '../api/session'
import { chosen } from '../forms/chosen'
import { DateField } from '../forms/date-fields'
import { RadioField, SelectField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { BackLink, ButtonLink, PhoneLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded, Section } from '../layout/screen'
import { ApproachedLetters } from '../letters/sent-letters'
import { channelWords, useWords } from '../words'
import { useOutreachAct } from './act'
import { FirstContact } from './first-contact'
import { readApproached, useApproached, useReread } from './queries'
import { Signals } from './signals'
import { outreachOutcomeWords } from './words'

/** What needs no more than a press: nobody was spoken to. */
const quick: Record<string, readonly Benaderuitkomstnaam[]> = {
  brief: ['verstuurd'],
  email: ['verstuurd'],
  bericht: ['verstuurd'],
  telefoon: ['geen-gehoor', 'ingesproken'],
  huisbezoek: ['niet-thuis'],
}

/** What came of an appointment without a talk. */
const missed: readonly Benaderuitkomstnaam[] = ['niet-thuis']

export function ApproachedScreen({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useApproached(id)
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <BackLink href="/benaderen"><Trans>Benaderen</Trans></BackLink>
      <Loaded query={query} title={t`Benaderen`}>{(card) => <Card card={card} key={card.persoon.versie} />}</Loaded>
    </div>
  )
}

function Card({ card }: { card: Benaderkaart }) {
  const { t, i18n } = useLingui()
  const may = useMay()
  const { dossierId, ladder, persoon, pogingen } = card
  const [choice, setChoice] = useState<'poging' | 'gesproken' | 'vervolg' | 'stop'>()
  const close = () => setChoice(undefined)
  const name = persoon.naam ?? t`Iemand met een dossier`
  const step = ladder?.stappen.find(({ id }) => id === persoon.stap)
  const reason = ladder?.redenenGestopt.find(({ id }) => id === persoon.reden)?.naam
  const address = [persoon.straat, persoon.postcode, persoon.woonplaats].filter(Boolean).join(', ')
  return (
    <>
      <PageHeading title={name}>{name}</PageHeading>
      {persoon.stand === 'open' || persoon.stand === 'gestopt' ? (
        <dl className="ph-card ph-facts">
          {persoon.telefoon ? <div><dt><Trans>Telefoon</Trans></dt><dd><PhoneLink number={persoon.telefoon} /></dd></div> : null}
          {address ? <div><dt><Trans>Adres</Trans></dt><dd>{address}</dd></div> : null}
          {persoon.geboortedatum ? <div><dt><Trans>Geboortedatum</Trans></dt><dd>{longDate(persoon.geboortedatum, i18n.locale)}</dd></div> : null}
          {persoon.plek ? <div><dt><Trans>Koos zelf</Trans></dt><dd>{placeName(ladder, persoon.plek)}</dd></div> : null}
          {persoon.eersteContactVoor ? <div><dt><Trans>Termijn</Trans></dt><dd><FirstContact by={persoon.eersteContactVoor} /></dd></div> : null}
          <div><dt><Trans>Lijst</Trans></dt><dd>{persoon.lijst}</dd></div>
        </dl>
      ) : null}
      {dossierId ? <ButtonLink href={`/huishoudens/${dossierId}`}><Trans>Naar het dossier</Trans></ButtonLink> : null}
      {ladder && card.signalen.length > 0 ? <Signals ladder={ladder} signals={card.signalen} /> : null}
      <Section id="nu" title={<Trans>Wat nu?</Trans>}>
        {step ? <p><strong>{step.naam}</strong>{persoon.op ? `, ${longDate(persoon.op, i18n.locale)}` : ''}{step.afspraak && persoon.plek ? `, ${placeName(ladder, persoon.plek)}` : ''}<br /><span className="ph-soft">{step.uitleg}</span></p> : null}
        {persoon.stand === 'open' && !step ? <p><Trans>Er is geen volgende stap. Kies hoe het verder gaat.</Trans></p> : null}
        {persoon.stand === 'doet-mee' ? <p><Trans>Deze persoon doet mee.</Trans></p> : null}
        {persoon.stand === 'gestopt' ? <p><Trans>Gestopt: {reason ?? t`reden onbekend`}. Komt iemand terug? Kies dan een volgende stap.</Trans></p> : null}
        {persoon.stand === 'open' && step ? <Quick card={card} onTalked={() => setChoice('gesproken')} step={step} /> : null}
        {ladder && (persoon.stand === 'open' || persoon.stand === 'gestopt') ? (
          <div className="ph-row">
            {persoon.stand === 'open' ? <Button onClick={() => setChoice('poging')} variant="secondary"><Trans>Anders: vastleggen hoe het ging</Trans></Button> : null}
            {persoon.stand === 'open' ? <ButtonLink href={`/benaderen/${persoon.id}/brief`} icon="pencil" variant="secondary"><Trans>Brief of flyer maken</Trans></ButtonLink> : null}
            {may('aanmelden') ? <ButtonLink href={`/benaderen/${persoon.id}/meedoen`} variant="secondary"><Trans>Gaat meedoen</Trans></ButtonLink> : null}
            <Button onClick={() => setChoice('vervolg')} variant="tertiary"><Trans>Zelf een stap kiezen</Trans></Button>
            {persoon.stand === 'open' ? <Button onClick={() => setChoice('stop')} variant="tertiary"><Trans>Stoppen</Trans></Button> : null}
          </div>
        ) : null}
        {ladder && (choice === 'poging' || choice === 'gesproken') ? <AttemptForm card={card} close={close} key={choice} ladder={ladder} outcome={choice === 'gesproken' ? choice : ''} /> : null}
        {ladder && choice === 'vervolg' ? <StepForm card={card} close={close} ladder={ladder} /> : null}
        {ladder && choice === 'stop' ? <StopForm card={card} close={close} ladder={ladder} /> : null}
      </Section>
      <ApproachedLetters id={persoon.id} />
      <Section id="pogingen" title={<Trans>Wat er al was</Trans>}>
        {pogingen.length === 0 ? <p><Trans>Er is nog niets geprobeerd.</Trans></p> : <ol className="ph-lines ph-card">{pogingen.map((one) => <Attempt attempt={one} key={one.id} ladder={ladder} />)}</ol>}
      </Section>
    </>
  )
}

function placeName(ladder: Benaderladder | undefined, place: string): string {
  return ladder?.plekken.find(({ id }) => id === place)?.naam ?? place
}

function Quick({ card: { persoon }, onTalked, step }: { card: Benaderkaart; onTalked: () => void; step: Benaderstap }) {
  const { t } = useLingui()
  const { word } = useWords()
  const { act, busy, failure } = useOutreachAct()
  const record = (uitkomst: Benaderuitkomstnaam) =>
    void act(() => take(api.POST('/benaderingen/{benaderingId}/pogingen', { params: { path: { benaderingId: persoon.id }, header: createOn(persoon.versie, newKey()) }, body: { uitkomst } })), t`Bewaard. De volgende stap staat klaar.`)
  return (
    <>
      <div className="ph-row">
        {step.afspraak ? <Button onClick={onTalked}>{word(outreachOutcomeWords.gesproken)}</Button> : null}
        {(step.afspraak ? missed : (quick[step.manier] ?? [])).map((outcome) => <Button disabled={busy} key={outcome} onClick={() => record(outcome)} variant={step.afspraak ? 'secondary' : 'primary'}>{word(outreachOutcomeWords[outcome])}</Button>)}
      </div>
      {failure ? <FailurePanel failure={failure} /> : null}
    </>
  )
}

function Attempt({ attempt: { afgesprokenOp, manier, op, plek, stap, uitkomst, vastgelegdDoor, vastgelegdOp, woorden }, ladder }: { attempt: Benaderpoging; ladder: Benaderladder | undefined }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  // Only what was written down on the day itself tells about what time it was.
  const time = localDay(new Date(vastgelegdOp)) === op ? `, ${clockTime(vastgelegdOp, i18n.locale)}` : ''
  const usual = ladder?.stappen.find(({ naam }) => naam === stap)?.manier === manier
  return (
    <li className="ph-line">
      <span className="ph-row"><strong>{word(outreachOutcomeWords[uitkomst])}</strong><span>{longDate(op, i18n.locale)}{time}</span></span>
      {woorden ? <span>{woorden}</span> : null}
      {afgesprokenOp ? <span><Trans>Afgesproken op {longDate(afgesprokenOp, i18n.locale)}</Trans></span> : null}
      <span className="ph-soft ph-small">{[stap, usual ? '' : word(channelWords[manier]), plek ? placeName(ladder, plek) : '', vastgelegdDoor].filter(Boolean).join(' · ')}</span>
    </li>
  )
}

/** Ways to reach somebody, in the order in which they are mostly tried. */
const channels: Kanaal[] = ['telefoon', 'bericht', 'email', 'brief', 'huisbezoek', 'wijk', 'balie', 'beeldbellen']

type Part = { card: Benaderkaart; close: () => void; ladder: Benaderladder }

function useForms(card: Benaderkaart) {
  const reread = useReread()
  const tell = useTell()
  const path = { benaderingId: card.persoon.id }
  const done = (text: string) => async () => {
    tell(text)
    await reread()
  }
  const newest = async <V,>(values: V) => ({ version: (await readApproached(card.persoon.id)).persoon.versie, values })
  return { path, done, newest }
}

type AttemptValues = { uitkomst: Benaderuitkomstnaam | ''; manier: Kanaal; woorden: string; plek: string; afgesprokenOp: string; op: string }

function AttemptForm({ card, close, ladder, outcome }: Part & { outcome: Benaderuitkomstnaam | '' }) {
  const { t } = useLingui()
  const { options, word } = useWords()
  const { path, done, newest } = useForms(card)
  const manier = ladder.stappen.find(({ id }) => id === card.persoon.stap)?.manier ?? 'telefoon'
  const initial: AttemptValues = { uitkomst: outcome, manier, woorden: '', plek: card.persoon.plek ?? '', afgesprokenOp: '', op: todayHere() }
  const work = useWorkForm<AttemptValues>({
    name: `poging:${card.persoon.id}`,
    initial,
    version: card.persoon.versie,
    send: ({ uitkomst, manier: how, woorden, plek, afgesprokenOp, op }, { key, version }) =>
      take(api.POST('/benaderingen/{benaderingId}/pogingen', { params: { path, header: createOn(version, key) }, body: { uitkomst: chosen(uitkomst), manier: how, woorden: woorden || undefined, plek: plek || undefined, afgesprokenOp: afgesprokenOp || undefined, op: op || undefined } })),
    reload: () => newest(initial),
    done: done(t`Bewaard. De volgende stap staat klaar.`),
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Bewaren`} work={work}>
      <RadioField label={t`Hoe ging het?`} name="uitkomst" options={ladder.uitkomsten.map(({ uitkomst, uitleg }) => ({ value: uitkomst, label: word(outreachOutcomeWords[uitkomst]), hint: uitleg }))} />
      <SelectField label={t`Hoe probeerde u het?`} name="manier" options={options(channelWords, channels)} />
      <TextAreaField hint={t`Schrijf zo dat deze persoon het mag lezen.`} label={t`Wat is er gezegd?`} name="woorden" optional />
      <SelectField hint={t`Laat de ander kiezen.`} label={t`Waar wilt u elkaar spreken?`} name="plek" optional options={ladder.plekken.map(({ id, naam }) => ({ value: id, label: naam }))} />
      <DateField hint={t`Noemde de ander zelf een dag? Dan geldt die.`} label={t`Afgesproken op`} name="afgesprokenOp" optional />
      <DateField label={t`Wanneer was dit?`} name="op" todayButton />
    </WorkFormFrame>
  )
}

function StepForm({ card, close, ladder }: Part) {
  const { t } = useLingui()
  const { path, done, newest } = useForms(card)
  const initial = { stap: '', op: todayHere() }
  const work = useWorkForm<typeof initial>({
    name: `benaderstap:${card.persoon.id}`,
    initial,
    version: card.persoon.versie,
    send: (body, { version }) => take(api.PUT('/benaderingen/{benaderingId}/vervolg', { params: { path, header: changeOf(version) }, body })),
    reload: () => newest(initial),
    done: done(t`De volgende stap staat klaar.`),
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Stap bewaren`} work={work}>
      <SelectField label={t`Volgende stap`} name="stap" options={ladder.stappen.map(({ id, naam }) => ({ value: id, label: naam }))} />
      <DateField label={t`Wanneer`} name="op" todayButton />
    </WorkFormFrame>
  )
}

function StopForm({ card, close, ladder }: Part) {
  const { t } = useLingui()
  const { path, done, newest } = useForms(card)
  const initial = { reden: '' }
  const work = useWorkForm<typeof initial>({
    name: `benaderstop:${card.persoon.id}`,
    initial,
    version: card.persoon.versie,
    send: (body, { version }) => take(api.PUT('/benaderingen/{benaderingId}/stop', { params: { path, header: changeOf(version) }, body })),
    reload: () => newest(initial),
    done: done(t`Deze persoon wordt niet meer benaderd.`),
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Stoppen met benaderen`} work={work}>
      <RadioField label={t`Waarom stopt u?`} name="reden" options={ladder.redenenGestopt.map(({ id, naam }) => ({ value: id, label: naam }))} />
    </WorkFormFrame>
  )
}
