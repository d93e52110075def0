// One meeting: when and where, who comes, and the agenda as the reader may see it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Agendapunt, Overleg, Overleggenodigde } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, instantOf, localDay, longDate, nowHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf, create, newKey } from '../api/client'
import { useColleagues } from '../api/queries'
import { useSession } from '../api/session'
import { DateField, TimeField } from '../forms/date-fields'
import { CheckField, SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { BackLink, ButtonLink, TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Loaded, Section } from '../layout/screen'
import { useWords } from '../words'
import { useMeetingAct } from './act'
import { Participants } from './participants'
import { Presence } from './presence'
import { readMeeting, useMeeting, useMeetingRefresh } from './queries'
import { attendanceWords, meetingWords, questionWords } from './words'

export function MeetingScreen({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useMeeting(id)
  return <Loaded query={query} title={t`Overleg`}>{(meeting) => <Meeting meeting={meeting} />}</Loaded>
}

function Meeting({ meeting }: { meeting: Overleg }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { anoniem, huishouden, leiding, minuten, moment, naam, plek, reden, status } = meeting.kop
  const day = longDate(localDay(new Date(moment)), i18n.locale)
  const open = meeting.agenda.find((one) => one.inhoud && one.status === 'open')
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <BackLink href="/overleg"><Trans>Overleg</Trans></BackLink>
      <PageHeading title={naam}>{naam}, {day}</PageHeading>
      <p>
        {clockTime(moment, i18n.locale)} · <Plural one="# minuut" other="# minuten" value={minuten} /> · {plek} · <Trans>geleid door {leiding}</Trans>
        {huishouden ? <> · {huishouden}</> : null}
      </p>
      {status === 'gepland' ? null : <p><strong>{word(meetingWords[status])}</strong>{reden ? <>: {reden}</> : null}</p>}
      {anoniem ? <p className="ph-notice"><Trans>Dit overleg is zonder namen. Niets op dit scherm leidt naar een huishouden. Noem ook geen naam.</Trans></p> : null}
      {open && status === 'gepland' ? <div className="ph-no-print"><ButtonLink href={`/overleg/${meeting.id}/${open.id}`}><Trans>De volgende vraag bespreken</Trans></ButtonLink></div> : null}
      <Agenda meeting={meeting} />
      {meeting.aanwezigen ? null : <Guests meeting={meeting} />}
      <Participants meeting={meeting} />
      <Presence meeting={meeting} />
      {meeting.leidt ? <Lead meeting={meeting} /> : null}
    </div>
  )
}

function Agenda({ meeting }: { meeting: Overleg }) {
  return (
    <Section id="agenda" title={<Trans>Agenda</Trans>}>
      {meeting.agenda.length === 0 ? <Empty><Trans>Er staat nog geen vraag op de agenda. Breng er een in vanuit het dossier, onder Overleg.</Trans></Empty> : null}
      <ol className="ph-stack ph-stack--fill ph-plain">{meeting.agenda.map((one) => <Question item={one} key={one.id} meetingId={meeting.id} />)}</ol>
    </Section>
  )
}

function Question({ item, meetingId }: { item: Agendapunt; meetingId: string }) {
  const { word } = useWords()
  const { inhoud, nummer, status, zienHetNiet } = item
  if (!inhoud)
    return (
      <li className="ph-card ph-stack">
        <p><strong><Trans>Punt {nummer}</Trans></strong> · {word(questionWords[status])}</p>
        <p className="ph-soft"><Trans>U ziet alleen dat dit punt er is. U bent hier niet bij betrokken, of er is voor u geen grondslag.</Trans></p>
      </li>
    )
  return (
    <li className="ph-card ph-stack">
      <p className="ph-row">
        <strong>{inhoud.huishouden ?? <Trans>Punt {nummer}</Trans>}</strong>
        <span className="ph-soft">{inhoud.vanU ? <Trans>uw vraag</Trans> : inhoud.vanDeelnemer ? <Trans>vraag van de deelnemer</Trans> : <Trans>vraag van {inhoud.door}</Trans>} · {word(questionWords[status])}</span>
      </p>
      <p className="ph-meeting__text">{inhoud.vraag}</p>
      {zienHetNiet.length > 0 ? (
        <details className="ph-fold ph-no-print">
          <summary><Plural one="# genodigde ziet dit niet" other="# genodigden zien dit niet" value={zienHetNiet.length} /></summary>
          <ul>{zienHetNiet.map(({ naam, waarom }) => <li key={naam}>{naam}: {waarom}</li>)}</ul>
          <p className="ph-soft"><Trans>Zij zien dat er een punt is, en niet wat het is. Vraag toestemming, laat weg wat zij niet mogen weten, of bespreek het zonder namen.</Trans></p>
        </details>
      ) : null}
      {inhoud.verslag ? <p className="ph-meeting__text">{inhoud.verslag}</p> : null}
      {inhoud.besluiten.length > 0 ? <ul>{inhoud.besluiten.map(({ eigenaar, id, titel, voor }) => <Decision due={voor} key={id} owner={eigenaar} text={titel} />)}</ul> : null}
      <span className="ph-no-print"><TextLink href={`/overleg/${meetingId}/${item.id}`}><Trans>Bespreken<span className="ams-visually-hidden"> punt {nummer}</span></Trans></TextLink></span>
    </li>
  )
}

export function Decision({ due, owner, text }: { due: string; owner: string; text: string }) {
  const { i18n } = useLingui()
  return <li><Trans>{text} ({owner}, uiterlijk {longDate(due, i18n.locale)})</Trans></li>
}

function Guests({ meeting }: { meeting: Overleg }) {
  return (
    <Section id="genodigden" title={<Trans>Wie zijn er uitgenodigd?</Trans>}>
      <ul className="ph-lines ph-card">{meeting.genodigden.map((one) => <Guest guest={one} key={one.id} meeting={meeting} />)}</ul>
    </Section>
  )
}

function Guest({ guest, meeting }: { guest: Overleggenodigde; meeting: Overleg }) {
  const { t } = useLingui()
  const { word } = useWords()
  const me = useSession().gebruiker.id
  const { act, busy, failure } = useMeetingAct()
  const { moment, status } = meeting.kop
  const begun = nowHere() >= new Date(moment).getTime()
  const say = (aanwezig: Overleggenodigde['aanwezig']) =>
    void act(() => take(api.POST('/overleggen/{overlegId}/genodigden/{genodigdeId}/aanwezigheid', { params: { path: { overlegId: meeting.id, genodigdeId: guest.id }, header: create(newKey()) }, body: { aanwezig } })), t`Bewaard.`)
  const answers = guest.medewerkerId === me && status === 'gepland' && !begun ? (['komt', 'komt-niet'] as const) : []
  return (
    <li className="ph-line">
      <span className="ph-row">
        <span>{guest.naam}, {guest.organisatie}</span>
        <span className="ph-soft">{word(attendanceWords[guest.aanwezig])}</span>
      </span>
      {answers.length > 0 ? (
        <span className="ph-row ph-no-print">
          {answers.filter((one) => one !== guest.aanwezig).map((one) => <Button disabled={busy} key={one} onClick={() => say(one)} variant="tertiary">{word(attendanceWords[one])}<span className="ams-visually-hidden">: {guest.naam}</span></Button>)}
        </span>
      ) : null}
      {failure ? <FailurePanel failure={failure} /> : null}
    </li>
  )
}

type Opened = 'verzetten' | 'afzeggen' | 'uitnodigen' | undefined

function Lead({ meeting }: { meeting: Overleg }) {
  const { t } = useLingui()
  const { act, busy, failure } = useMeetingAct()
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const begun = nowHere() >= new Date(meeting.kop.moment).getTime()
  const held = () => void act(() => take(api.PATCH('/overleggen/{overlegId}', { params: { path: { overlegId: meeting.id }, header: changeOf(meeting.versie) }, body: { status: 'geweest' } })), t`Het overleg is afgesloten.`)
  if (meeting.kop.status !== 'gepland') return null
  return (
    <div className="ph-stack ph-stack--fill ph-no-print">
      {opened === undefined ? (
        <div className="ph-row">
          {begun ? <Button disabled={busy} onClick={held} variant={meeting.aanwezigen ? 'primary' : 'secondary'}><Trans>Overleg afsluiten</Trans></Button> : null}
          <Button onClick={() => setOpened('uitnodigen')} variant="secondary"><Trans>Iemand uitnodigen</Trans></Button>
          <Button onClick={() => setOpened('verzetten')} variant="secondary"><Trans>Verzetten</Trans></Button>
          <Button onClick={() => setOpened('afzeggen')} variant="tertiary"><Trans>Afzeggen</Trans></Button>
        </div>
      ) : null}
      {begun ? <p className="ph-soft"><Trans>Wat nu nog open is, komt op de agenda van het volgende overleg in de reeks.</Trans></p> : null}
      {failure ? <FailurePanel failure={failure} /> : null}
      {opened === 'uitnodigen' ? <OpenedSection title={<Trans>Iemand uitnodigen</Trans>}><InviteForm close={close} meeting={meeting} /></OpenedSection> : null}
      {opened === 'verzetten' ? <OpenedSection title={<Trans>Verzetten</Trans>}><MoveForm close={close} meeting={meeting} /></OpenedSection> : null}
      {opened === 'afzeggen' ? <OpenedSection title={<Trans>Dit overleg afzeggen</Trans>}><CancelForm close={close} meeting={meeting} /></OpenedSection> : null}
    </div>
  )
}

type FormProps = { meeting: Overleg; close: () => void }

function useLeadDone(close: () => void, text: string) {
  const tell = useTell()
  const refresh = useMeetingRefresh()
  return async () => {
    tell(text)
    close()
    await refresh()
  }
}

const newest = async <V,>(meeting: Overleg, values: V) => ({ version: (await readMeeting(meeting.id)).versie, values })

function InviteForm({ meeting, close }: FormProps) {
  const { t } = useLingui()
  const colleagues = useColleagues()
  const there = new Set(meeting.genodigden.map(({ medewerkerId }) => medewerkerId))
  const others = (colleagues.data?.items ?? []).filter(({ id, rollen }) => !there.has(id) && rollen.some((role) => meeting.soort?.uitnodigen.includes(role)))
  const work = useWorkForm({
    name: `overleg:${meeting.id}:uitnodigen`,
    initial: { medewerkerId: '', ookLater: false },
    send: ({ medewerkerId, ookLater }, { key }) => take(api.POST('/overleggen/{overlegId}/genodigden', { params: { path: { overlegId: meeting.id }, header: create(key) }, body: { medewerkerId, ookLater } })),
    done: useLeadDone(close, t`De uitnodiging staat klaar.`),
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Uitnodigen`} work={work}>
      <SelectField label={t`Wie?`} name="medewerkerId" options={others.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` }))} />
      {meeting.omDeDagen ? <CheckField label={t`Ook voor de overleggen die hierna in de reeks komen`} name="ookLater" /> : null}
    </WorkFormFrame>
  )
}

function MoveForm({ meeting, close }: FormProps) {
  const { t } = useLingui()
  const { moment, plek } = meeting.kop
  const initial = { datum: localDay(new Date(moment)), tijd: clockTime(moment, 'nl'), plek, ookLater: false }
  const work = useWorkForm({
    name: `overleg:${meeting.id}:verzetten`,
    initial,
    version: meeting.versie,
    fieldOf: (pointer) => (pointer === '/moment' ? 'datum' : pointer.slice(1)),
    send: ({ datum, tijd, plek: where, ookLater }, { version }) => take(api.PATCH('/overleggen/{overlegId}', { params: { path: { overlegId: meeting.id }, header: changeOf(version) }, body: { moment: instantOf(datum, tijd), plek: where, ookLater } })),
    reload: () => newest(meeting, initial),
    done: useLeadDone(close, t`Het overleg is verzet.`),
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Verzetten`} work={work}>
      <DateField label={t`Datum`} name="datum" />
      <TimeField label={t`Begintijd`} name="tijd" />
      <TextField label={t`Waar?`} name="plek" />
      {meeting.omDeDagen ? <CheckField hint={t`Zij blijven op dezelfde afstand van elkaar. Valt er een op een vrije dag, dan is hij op de eerste werkdag erna.`} label={t`Ook de overleggen die hierna in de reeks komen`} name="ookLater" /> : null}
      <p className="ph-soft"><Trans>Wie al had gezegd of hij komt, krijgt de vraag opnieuw.</Trans></p>
    </WorkFormFrame>
  )
}

function CancelForm({ meeting, close }: FormProps) {
  const { t } = useLingui()
  const initial = { reden: '', reeksStoppen: false, ookLater: false }
  const work = useWorkForm({
    name: `overleg:${meeting.id}:afzeggen`,
    initial,
    version: meeting.versie,
    send: ({ reden, reeksStoppen, ookLater }, { version }) => take(api.PATCH('/overleggen/{overlegId}', { params: { path: { overlegId: meeting.id }, header: changeOf(version) }, body: { status: 'afgezegd', reden, reeksStoppen, ookLater } })),
    reload: () => newest(meeting, initial),
    done: useLeadDone(close, t`Het overleg gaat niet door.`),
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Afzeggen`} work={work}>
      <p><Trans>Vragen die nog open zijn, komen op de agenda van het volgende overleg in de reeks.</Trans></p>
      <TextField hint={meeting.deelnemers.length > 0 ? t`Noem geen huishouden. Een deelnemer die is uitgenodigd, leest dit ook.` : t`Noem geen huishouden.`} label={t`Waarom?`} name="reden" />
      {meeting.omDeDagen ? <CheckField hint={t`Overleggen die al gepland staan, blijven staan.`} label={t`Ook geen nieuwe meer plannen in deze reeks`} name="reeksStoppen" /> : null}
      {meeting.omDeDagen ? <CheckField hint={t`De reeks stopt dan. Breng vragen die nog open zijn in bij een ander overleg.`} label={t`Ook alle overleggen afzeggen die hierna in de reeks komen`} name="ookLater" /> : null}
    </WorkFormFrame>
  )
}
