// The question that is discussed now, for the screen in the room: large, alone, with the minutes and decisions below.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Agendapunt, Overleg, Overlegvraag } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { Button } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { DateField } from '../forms/date-fields'
import { CheckField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink, ButtonLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Empty, Loaded, Section } from '../layout/screen'
import { Decision } from './meeting-screen'
import { readMeeting, useMeeting, useMeetingRefresh } from './queries'

export function DiscussScreen({ id, itemId }: { id: string; itemId: string }) {
  const { t } = useLingui()
  const query = useMeeting(id)
  return (
    <Loaded query={query} title={t`Overleg`}>
      {(meeting) => {
        const item = meeting.agenda.find((one) => one.id === itemId)
        return item?.inhoud ? <Discuss asked={item.inhoud} item={item} key={item.inhoud.versie} meeting={meeting} /> : <Hidden meeting={meeting} />
      }}
    </Loaded>
  )
}

function Hidden({ meeting }: { meeting: Overleg }) {
  const { t } = useLingui()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href={`/overleg/${meeting.id}`}>{meeting.kop.naam}</BackLink>
      <PageHeading title={t`Overleg`}><Trans>Dit punt</Trans></PageHeading>
      <Empty><Trans>U ziet dit punt niet, of het staat niet meer op deze agenda.</Trans></Empty>
    </div>
  )
}

type Part = { meeting: Overleg; item: Agendapunt; asked: Overlegvraag }

function Discuss({ meeting, item, asked }: Part) {
  const { t } = useLingui()
  const next = meeting.agenda.find((one) => one.inhoud && one.status === 'open' && one.nummer > item.nummer)
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <BackLink href={`/overleg/${meeting.id}`}>{meeting.kop.naam}</BackLink>
      <PageHeading title={t`Nu aan de orde`}>{asked.huishouden ?? <Trans>Punt {item.nummer}</Trans>}</PageHeading>
      <p className="ph-meeting__question">{asked.vraag}</p>
      {asked.vanDeelnemer ? <p className="ph-soft"><Trans>Dit is een vraag van de deelnemer.</Trans></p> : null}
      {asked.gewenst ? <Section id="gewenst" title={<Trans>Wat wil {asked.door} weten?</Trans>}><p className="ph-meeting__text">{asked.gewenst}</p></Section> : null}
      {asked.feiten ? <Section id="feiten" title={<Trans>Wat is er bekend?</Trans>}><p className="ph-meeting__text">{asked.feiten}</p></Section> : null}
      <Section id="besluiten" title={<Trans>Besluiten</Trans>}>
        {asked.besluiten.length === 0 ? <Empty><Trans>Er is nog niets besloten.</Trans></Empty> : <ul>{asked.besluiten.map(({ eigenaar, id, titel, voor }) => <Decision due={voor} key={id} owner={eigenaar} text={titel} />)}</ul>}
        <DecisionPart asked={asked} item={item} meeting={meeting} />
      </Section>
      <Section id="verslag" title={<Trans>Verslag</Trans>}><MinutesForm asked={asked} item={item} meeting={meeting} /></Section>
      {next ? <div className="ph-no-print"><ButtonLink href={`/overleg/${meeting.id}/${next.id}`} variant="secondary"><Trans>Naar de volgende vraag</Trans></ButtonLink></div> : null}
    </div>
  )
}

function DecisionPart(part: Part) {
  const [writing, setWriting] = useState(false)
  if (part.meeting.kop.status === 'afgezegd') return null
  return writing ? <DecisionForm {...part} close={() => setWriting(false)} /> : <div className="ph-no-print"><Button onClick={() => setWriting(true)}><Trans>Besluit opschrijven</Trans></Button></div>
}

function DecisionForm({ meeting, item, asked, close }: Part & { close: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useMeetingRefresh()
  const work = useWorkForm({
    name: `besluit:${item.id}`,
    initial: { titel: '', eigenaarId: '', voor: '' },
    send: ({ titel, eigenaarId, voor }, { key }) =>
      take(api.POST('/overleggen/{overlegId}/punten/{puntId}/besluiten', { params: { path: { overlegId: meeting.id, puntId: item.id }, header: create(key) }, body: { titel, eigenaarId: eigenaarId || undefined, voor: voor || undefined } })),
    done: async () => {
      tell(meeting.kop.anoniem ? t`Bewaard. Wie de vraag stelde, neemt het besluit over bij de taken.` : t`Bewaard. Het staat bij de taken van dit huishouden.`)
      close()
      await refresh(asked.dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Bewaren`} work={work}>
      <TextField label={t`Wat is er besloten?`} name="titel" />
      {meeting.kop.anoniem ? null : <SelectField hint={asked.vanDeelnemer ? t`Kiest u niemand? Dan is het voor u.` : t`Kiest u niemand? Dan is het voor wie de vraag stelde.`} label={t`Wie doet het?`} name="eigenaarId" optional options={meeting.genodigden.map(({ medewerkerId, naam }) => ({ value: medewerkerId, label: naam }))} />}
      <DateField hint={t`Kiest u geen dag? Dan geldt de termijn van dit soort overleg.`} label={t`Uiterlijk`} name="voor" optional />
    </WorkFormFrame>
  )
}

function MinutesForm({ meeting, item, asked }: Part) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useMeetingRefresh()
  const headings = meeting.soort?.kopjes ?? []
  const initial = { verslag: asked.verslag ?? headings.map((one) => `${one}\n\n`).join(''), besproken: item.status === 'besproken' }
  const work = useWorkForm<typeof initial>({
    name: `verslag:${item.id}`,
    initial,
    version: asked.versie,
    send: ({ verslag, besproken }, { version }) =>
      take(api.PUT('/overleggen/{overlegId}/punten/{puntId}/verslag', { params: { path: { overlegId: meeting.id, puntId: item.id }, header: changeOf(version) }, body: { verslag, besproken } })),
    reload: async () => {
      const now = (await readMeeting(meeting.id)).agenda.find((one) => one.id === item.id)
      return { version: now?.inhoud?.versie ?? asked.versie, values: { verslag: now?.inhoud?.verslag ?? '', besproken: now?.status === 'besproken' } }
    },
    done: async () => {
      tell(t`Het verslag is bewaard.`)
      await refresh(asked.dossierId)
    },
  })
  if (meeting.kop.status === 'afgezegd') return <p className="ph-meeting__text">{asked.verslag}</p>
  return (
    <WorkFormFrame rows={({ verslag }) => [{ label: t`Verslag`, value: verslag }]} submitLabel={t`Verslag bewaren`} work={work}>
      <TextAreaField hint={meeting.kop.anoniem ? t`Schrijf niets op waaraan men het huishouden herkent.` : t`Alleen wie dit punt mag zien, leest het verslag. De deelnemer ook.`} label={t`Wat is er gezegd?`} name="verslag" optional rows={10} />
      <CheckField label={t`Deze vraag is besproken`} name="besproken" />
    </WorkFormFrame>
  )
}
