// What was discussed about one household, and bringing a question to a meeting.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, GegevensSoort, Overlegpunt } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { localDay, longDate, shortDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, change, create, newKey } from '../api/client'
import { useMay } from '../api/session'
import { ChecksField } from '../forms/checks-field'
import { DateField } from '../forms/date-fields'
import { SelectField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { LeftOut } from '../layout/left-out'
import { ButtonLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Loaded } from '../layout/screen'
import { kindWords } from '../share/words'
import { useWords } from '../words'
import { useMeetingAct } from './act'
import { Decision } from './meeting-screen'
import './meeting.css'
import { PresenceLines } from './presence'
import { useMeetingItems, useMeetingKinds, useMeetingRefresh, useMeetings } from './queries'
import { meetingWords, questionWords } from './words'

const kindsOfData = (Object.keys(kindWords) as GegevensSoort[]).filter((kind) => kind !== 'identiteit-en-contact')

export function DossierMeetings({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const may = useMay()
  const { id, naam } = view.dossier
  const query = useMeetingItems(id)
  const [asking, setAsking] = useState(false)
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Overleg`}><Trans>Overleg over {naam}</Trans></PageHeading>
      {asking ? (
        <OpenedSection title={<Trans>Een vraag inbrengen</Trans>}><BringForm close={() => setAsking(false)} dossierId={id} /></OpenedSection>
      ) : (
        <div className="ph-row">
          {may('overlegpunten-inbrengen') ? <Button onClick={() => setAsking(true)}><Trans>Een vraag inbrengen</Trans></Button> : null}
          {may('overleggen-leiden') && may('overlegpunten-inbrengen') ? <ButtonLink href={`/overleg/nieuw?huishouden=${id}`} variant="secondary"><Trans>Overleg over dit huishouden plannen</Trans></ButtonLink> : null}
        </div>
      )}
      <Loaded query={query}>
        {({ items, weggelaten }) => (
          <div className="ph-stack ph-stack--fill">
            <LeftOut list={weggelaten} />
            {items.length === 0 ? <Empty><Trans>Er is nog niet over dit huishouden overlegd.</Trans></Empty> : null}
            <ul className="ph-stack ph-stack--fill ph-plain">{items.map((one) => <Point dossierId={id} key={one.id} point={one} />)}</ul>
          </div>
        )}
      </Loaded>
    </div>
  )
}

function Point({ dossierId, point }: { dossierId: string; point: Overlegpunt }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const { act, busy, failure } = useMeetingAct()
  const [sure, setSure] = useState(false)
  const { inhoud, overlegStatus, status } = point
  const path = { dossierId }
  const withdraw = () => void act(() => take(api.DELETE('/dossiers/{dossierId}/overlegpunten/{puntId}', { params: { path: { ...path, puntId: point.id }, header: change() } })), t`De vraag is ingetrokken.`, dossierId)
  const takeOver = (besluitId: string) => void act(() => take(api.POST('/dossiers/{dossierId}/overlegbesluiten/{besluitId}/taak', { params: { path: { ...path, besluitId }, header: create(newKey()) } })), t`Het besluit staat nu bij de taken.`, dossierId)
  const waiting = inhoud.vanU ? inhoud.besluiten.filter(({ isTaak }) => !isTaak) : []
  return (
    <li className="ph-card ph-stack ph-stack--fill">
      <p className="ph-row">
        <strong>{point.overleg}, {longDate(localDay(new Date(point.moment)), i18n.locale)}</strong>
        <span className="ph-soft">{overlegStatus === 'afgezegd' ? word(meetingWords.afgezegd) : word(questionWords[status])}{point.anoniem ? <> · <Trans>zonder namen</Trans></> : null}</span>
      </p>
      <p className="ph-meeting__text">{inhoud.vraag}</p>
      {inhoud.verslag ? <p className="ph-meeting__text">{inhoud.verslag}</p> : null}
      {inhoud.besluiten.length > 0 ? <ul>{inhoud.besluiten.map(({ eigenaar, id, titel, voor }) => <Decision due={voor} key={id} owner={eigenaar} text={titel} />)}</ul> : null}
      {point.aanwezigen ? <PresenceLines noted={point.aanwezigen} /> : null}
      {waiting.map(({ id, titel }) => <div key={id}><Button disabled={busy} onClick={() => takeOver(id)}><Trans>Bij de taken zetten: {titel}</Trans></Button></div>)}
      {inhoud.vanU && status === 'open' ? (
        sure ? (
          <OpenedSection level={3} plain title={<Trans>De vraag intrekken?</Trans>}>
            <div className="ph-row">
              <Button disabled={busy} onClick={withdraw}><Trans>Ja, intrekken</Trans></Button>
              <Button onClick={() => setSure(false)} variant="tertiary"><Trans>Nee, laten staan</Trans></Button>
            </div>
          </OpenedSection>
        ) : (
          <div><Button onClick={() => setSure(true)} variant="tertiary"><Trans>Intrekken</Trans></Button></div>
        )
      ) : null}
      {failure ? <FailurePanel failure={failure} /> : null}
    </li>
  )
}

type Values = { overlegId: string; vraag: string; gewenst: string; feiten: string; soorten: GegevensSoort[]; besprokenOp: string }

function BringForm({ dossierId, close }: { dossierId: string; close: () => void }) {
  const { t, i18n } = useLingui()
  const { options } = useWords()
  const tell = useTell()
  const refresh = useMeetingRefresh()
  const meetings = useMeetings('komend')
  const open = (meetings.data?.items ?? []).filter((one) => !one.dossierId || one.dossierId === dossierId)
  const work = useWorkForm<Values>({
    name: `overlegpunt:${dossierId}`,
    initial: { overlegId: '', vraag: '', gewenst: '', feiten: '', soorten: [], besprokenOp: '' },
    send: ({ overlegId, vraag, gewenst, feiten, soorten, besprokenOp }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/overlegpunten', {
          params: { path: { dossierId }, header: create(key) },
          body: { overlegId, vraag, gewenst: gewenst || undefined, feiten: feiten || undefined, soorten, besprokenOp: besprokenOp || undefined },
        }),
      ),
    done: async () => {
      tell(t`De vraag staat op de agenda.`)
      close()
      await refresh(dossierId)
    },
  })
  if (meetings.data && open.length === 0) return <Empty><Trans>U bent voor geen overleg uitgenodigd. Plan er een, of vraag wie een overleg leidt om u uit te nodigen.</Trans></Empty>
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Op de agenda zetten`} work={work}>
      <SelectField label={t`Welk overleg?`} name="overlegId" options={open.map(({ anoniem, id, moment, naam }) => ({ value: id, label: `${naam}, ${shortDate(localDay(new Date(moment)), i18n.locale)}${anoniem ? ` (${t`zonder namen`})` : ''}` }))} />
      <Before />
      <TextAreaField label={t`Wat is uw vraag?`} name="vraag" />
      <TextAreaField label={t`Wat wilt u na het overleg weten?`} name="gewenst" optional />
      <TextAreaField hint={t`Alleen wat de anderen nodig hebben om mee te denken.`} label={t`Wat is er bekend?`} name="feiten" optional />
      <ChecksField hint={t`Wie een soort niet mag zien, ziet deze vraag niet.`} label={t`Waar gaat uw vraag over?`} name="soorten" optional options={options(kindWords, kindsOfData)} />
      <DateField hint={t`Bij een overleg met namen is dit nodig.`} label={t`Wanneer hoorde de deelnemer dat u dit bespreekt?`} name="besprokenOp" optional todayButton />
    </WorkFormFrame>
  )
}

/** What goes before, by the kind of the meeting that was chosen. */
function Before() {
  const chosen = useWatch({ name: 'overlegId' }) as string
  const meeting = useMeetings('komend').data?.items.find(({ id }) => id === chosen)
  const kind = useMeetingKinds().data?.items.find(({ id }) => id === meeting?.soort)
  if (!kind) return null
  return (
    <div className="ph-notice">
      <p>{kind.vooraf}</p>
      {meeting?.anoniem ? <p><Trans>Dit overleg is zonder namen: laat naam, adres en telefoonnummer weg.</Trans></p> : null}
    </div>
  )
}
