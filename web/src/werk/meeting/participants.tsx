// The participants of the households on an agenda: who is invited, what they said, inviting them and taking that back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Overleg, Overlegdeelnemer } from '../../shared/api/schema'
import { nowHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, change, create } from '../api/client'
import { useMay } from '../api/session'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Section } from '../layout/screen'
import { useWords } from '../words'
import { useMeetingAct } from './act'
import { useMeetingRefresh } from './queries'
import { attendanceWords } from './words'

export type HouseholdThere = { dossierId: string; naam: string; invited: Overlegdeelnemer | undefined; mayInvite: boolean; mayWithdraw: boolean }

/** Of a meeting where participants can be: the households that the reader may know, once each. */
export function householdsOf({ agenda, deelnemers, kop, leidt, soort }: Overleg, now: number): HouseholdThere[] {
  const found = new Map<string, HouseholdThere>()
  const toCome = kop.status === 'gepland' && now < new Date(kop.moment).getTime()
  const open = Boolean(soort?.voorDeelnemer) && !kop.anoniem && toCome
  const add = (dossierId: string | undefined, naam: string | undefined, asks: boolean) => {
    if (!dossierId) return
    const invited = deelnemers.find((one) => one.dossierId === dossierId)
    const before = found.get(dossierId)
    const mayInvite = open && !invited && (leidt || asks || Boolean(before?.mayInvite))
    const mayWithdraw = toCome && Boolean(invited) && (leidt || asks || Boolean(before?.mayWithdraw))
    found.set(dossierId, { dossierId, naam: naam ?? before?.naam ?? '', invited, mayInvite, mayWithdraw })
  }
  add(kop.dossierId, kop.huishouden, false)
  for (const { inhoud } of agenda) add(inhoud?.dossierId, inhoud?.huishouden, inhoud?.vanU ?? false)
  for (const { dossierId, huishouden } of deelnemers) add(dossierId, huishouden, false)
  return [...found.values()].filter(({ invited, mayInvite }) => invited || mayInvite)
}

export function Participants({ meeting }: { meeting: Overleg }) {
  const may = useMay()
  const [inviting, setInviting] = useState<string>()
  const households = householdsOf(meeting, nowHere())
  if (households.length === 0) return null
  return (
    <Section id="deelnemers" title={<Trans>Is de deelnemer erbij?</Trans>}>
      <ul className="ph-lines ph-card">
        {households.map((one) => (
          <li className="ph-line" key={one.dossierId}>
            {one.invited ? <Invited invited={one.invited} /> : <span>{one.naam}: <Trans>nog niet uitgenodigd</Trans></span>}
            {one.invited && one.mayWithdraw && may('overlegpunten-inbrengen') ? <TakeBack invited={one.invited} /> : null}
            {one.mayInvite && may('overlegpunten-inbrengen') && inviting !== one.dossierId ? (
              <span className="ph-no-print"><Button onClick={() => setInviting(one.dossierId)} variant="secondary"><Trans>Deelnemer uitnodigen<span className="ams-visually-hidden">: {one.naam}</span></Trans></Button></span>
            ) : null}
            {inviting === one.dossierId && !one.invited ? (
              <OpenedSection level={3} title={<Trans>{one.naam} uitnodigen</Trans>}><InviteParticipant close={() => setInviting(undefined)} dossierId={one.dossierId} meeting={meeting} /></OpenedSection>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Invited({ invited: { huishouden, komt, onderwerp, toelichting } }: { invited: Overlegdeelnemer }) {
  const { word } = useWords()
  return (
    <>
      <span className="ph-row">
        <span>{huishouden}</span>
        <span className="ph-soft">{word(attendanceWords[komt])}</span>
      </span>
      {toelichting ? <span className="ph-meeting__text">{toelichting}</span> : null}
      <span className="ph-soft ph-small"><Trans>De deelnemer leest: {onderwerp}</Trans></span>
    </>
  )
}

function TakeBack({ invited: { dossierId, huishouden, id } }: { invited: Overlegdeelnemer }) {
  const { t } = useLingui()
  const { act, busy, failure } = useMeetingAct()
  const [sure, setSure] = useState(false)
  const takeBack = () => void act(() => take(api.DELETE('/dossiers/{dossierId}/overleguitnodigingen/{uitnodigingId}', { params: { path: { dossierId, uitnodigingId: id }, header: change() } })), t`De uitnodiging is ingetrokken.`, dossierId)
  if (!sure) return <span className="ph-no-print"><Button onClick={() => setSure(true)} variant="tertiary"><Trans>Uitnodiging intrekken<span className="ams-visually-hidden">: {huishouden}</span></Trans></Button></span>
  return (
    <OpenedSection level={3} plain title={<Trans>De uitnodiging intrekken?</Trans>}>
      <p><Trans>De deelnemer ziet het overleg dan niet meer. Vertel het ook zelf, als dat veilig kan.</Trans></p>
      <div className="ph-row">
        <Button disabled={busy} onClick={takeBack}><Trans>Ja, intrekken</Trans></Button>
        <Button onClick={() => setSure(false)} variant="tertiary"><Trans>Nee, laten staan</Trans></Button>
      </div>
      {failure ? <FailurePanel failure={failure} /> : null}
    </OpenedSection>
  )
}

function InviteParticipant({ meeting, dossierId, close }: { meeting: Overleg; dossierId: string; close: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useMeetingRefresh()
  const work = useWorkForm({
    name: `overleg:${meeting.id}:deelnemer:${dossierId}`,
    initial: { onderwerp: '' },
    send: ({ onderwerp }, { key }) => take(api.POST('/dossiers/{dossierId}/overleguitnodigingen', { params: { path: { dossierId }, header: create(key) }, body: { overlegId: meeting.id, onderwerp } })),
    done: async () => {
      tell(t`De uitnodiging staat klaar voor de deelnemer.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Uitnodigen`} work={work}>
      <p className="ph-soft"><Trans>De deelnemer ziet wanneer en waar het is, en wie er komen. De vragen over het eigen huishouden ziet de deelnemer ook. Namen ziet de deelnemer alleen van wie helpt. Leest thuis iemand mee? Schrijf dan niets op wat gevaar geeft.</Trans></p>
      <TextAreaField hint={t`In korte, gewone woorden. De deelnemer leest dit.`} label={t`Waar gaat het over?`} name="onderwerp" rows={3} />
    </WorkFormFrame>
  )
}
