// Who was at a meeting, as it stands with the minutes, and writing it down by whoever leads it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Overleg, Overlegaanwezige, Overlegaanwezigen, Overleggenodigde } from '../../shared/api/schema'
import { longDate, nowHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf } from '../api/client'
import { SelectField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Section } from '../layout/screen'
import { useWords } from '../words'
import { readMeeting, useMeetingRefresh } from './queries'
import { presenceWords } from './words'

type Was = Overlegaanwezige['was']

const standings: Was[] = ['aanwezig', 'afgemeld', 'afwezig']

/** The list in one line for each standing; nobody for a standing: no line. */
export function PresenceLines({ noted: { lijst } }: { noted: Overlegaanwezigen }) {
  const { t } = useLingui()
  const { word } = useWords()
  const nameOf = ({ deelnemer, naam, organisatie }: Overlegaanwezige) => (deelnemer ? t`${naam} (deelnemer)` : organisatie ? `${naam} (${organisatie})` : naam)
  return (
    <dl className="ph-facts">
      {standings.map((was) => {
        const names = lijst.filter((one) => one.was === was).map(nameOf)
        return names.length > 0 ? (
          <div key={was}>
            <dt>{word(presenceWords[was])}</dt>
            <dd>{names.join(', ')}</dd>
          </div>
        ) : null
      })}
    </dl>
  )
}

/** Once a meeting began: the list, and for whoever leads it a way to write it down or put it right. */
export function Presence({ meeting }: { meeting: Overleg }) {
  const { i18n } = useLingui()
  const [writing, setWriting] = useState(false)
  const { aanwezigen, kop, leidt } = meeting
  const mayWrite = leidt && kop.status !== 'afgezegd' && nowHere() >= new Date(kop.moment).getTime()
  if (!aanwezigen && !mayWrite) return null
  return (
    <Section id="aanwezigen" title={<Trans>Wie waren er?</Trans>}>
      {aanwezigen ? (
        <div className="ph-card ph-stack">
          <PresenceLines noted={aanwezigen} />
          <p className="ph-soft ph-small"><Trans>opgeschreven door {aanwezigen.door}, {longDate(aanwezigen.op, i18n.locale)}</Trans></p>
        </div>
      ) : null}
      {mayWrite ? (
        writing ? (
          <OpenedSection level={3} title={<Trans>Opschrijven wie er waren</Trans>}><PresenceForm close={() => setWriting(false)} meeting={meeting} /></OpenedSection>
        ) : (
          <div className="ph-no-print">
            <Button onClick={() => setWriting(true)} variant={aanwezigen ? 'tertiary' : 'primary'}>{aanwezigen ? <Trans>Verbeteren wie er waren</Trans> : <Trans>Opschrijven wie er waren</Trans>}</Button>
          </div>
        )
      ) : null}
    </Section>
  )
}

type Values = { was: Record<string, string>; deelnemer: string; anderen: string }

const answers: Partial<Record<Overleggenodigde['aanwezig'], Was>> = { komt: 'aanwezig', 'komt-niet': 'afgemeld' }

/** As it was written down, or else as they answered; who never answered is for whoever was there to say. */
export function presenceOf(meeting: Overleg): Values {
  const noted = meeting.aanwezigen?.lijst ?? []
  const invited = meeting.deelnemers.find(({ dossierId }) => dossierId === meeting.kop.dossierId)
  const answered = ({ medewerkerId, aanwezig }: Overleggenodigde): string =>
    noted.find((one) => one.medewerkerId === medewerkerId)?.was ?? answers[aanwezig] ?? ''
  return {
    was: Object.fromEntries(meeting.genodigden.map((one) => [one.medewerkerId, answered(one)])),
    deelnemer: noted.find(({ deelnemer }) => deelnemer)?.was ?? (invited && answers[invited.komt]) ?? '',
    anderen: noted.filter(({ deelnemer, medewerkerId }) => !deelnemer && !medewerkerId).map(({ naam }) => naam).join('\n'),
  }
}

const linesOf = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter(Boolean)

function PresenceForm({ meeting, close }: { meeting: Overleg; close: () => void }) {
  const { t } = useLingui()
  const { word } = useWords()
  const tell = useTell()
  const refresh = useMeetingRefresh()
  const { genodigden, id, kop } = meeting
  const options = standings.map((was) => ({ value: was, label: word(presenceWords[was]) }))
  const work = useWorkForm<Values>({
    name: `overleg:${id}:aanwezigen`,
    initial: presenceOf(meeting),
    version: meeting.versie,
    fieldOf: (pointer) => {
      const [, list, at] = pointer.split('/')
      return list === 'collegas' ? `was.${genodigden[Number(at)]?.medewerkerId ?? ''}` : (list ?? '')
    },
    send: ({ was, deelnemer, anderen }, { version }) =>
      take(
        api.PUT('/overleggen/{overlegId}/aanwezigen', {
          params: { path: { overlegId: id }, header: changeOf(version) },
          body: {
            collegas: genodigden.map(({ medewerkerId }) => ({ medewerkerId, was: (was[medewerkerId] || 'afwezig') as Was })),
            deelnemer: (deelnemer || undefined) as Was | undefined,
            anderen: kop.dossierId ? linesOf(anderen) : undefined,
          },
        }),
      ),
    reload: async () => {
      const now = await readMeeting(id)
      return { version: now.versie, values: presenceOf(now) }
    },
    done: async () => {
      tell(t`Bewaard. De lijst staat bij het verslag.`)
      close()
      await refresh(kop.dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Bewaren`} work={work}>
      {genodigden.map(({ medewerkerId, naam }) => <SelectField key={medewerkerId} label={naam} name={`was.${medewerkerId}`} options={options} />)}
      {kop.dossierId ? (
        <>
          <SelectField hint={t`Laat leeg als de deelnemer niet was gevraagd.`} label={t`De deelnemer`} name="deelnemer" optional options={options} />
          <TextAreaField hint={t`Eén naam op een regel, bijvoorbeeld familie of een coördinator. Alleen wie dit huishouden mag zien, leest dit.`} label={t`Wie was er nog meer?`} name="anderen" optional />
        </>
      ) : null}
    </WorkFormFrame>
  )
}
