// Who opened a dossier in an emergency: what waits for a review first, then the rest.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../../shared/api/failure'
import type { Noodtoegang, NoodtoegangOordeelSoort } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { clockTime, longDate, todayHere } from '../../../shared/time'
import { Badge, Button } from '../../../shared/ui'
import { api, createOn } from '../../api/client'
import { useSession } from '../../api/session'
import { chosen } from '../../forms/chosen'
import { CheckField, RadioField, TextAreaField } from '../../forms/fields'
import { useWorkForm } from '../../forms/use-work-form'
import { WorkFormFrame } from '../../forms/work-form'
import { useTell } from '../../layout/notices'
import { OpenedSection } from '../../layout/opened-section'
import { Paged } from '../../layout/paged'
import { Section } from '../../layout/screen'
import { roleWords, useWords } from '../../words'
import { useEmergencies, useReread } from './queries'
import { dangerWords, verdictWords } from './words'

export default function EmergenciesScreen() {
  const { t } = useLingui()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Noodtoegang beoordelen`}><Trans>Noodtoegang beoordelen</Trans></PageHeading>
      <p><Trans>Een collega opende een dossier omdat iemand in gevaar was. U kijkt achteraf of dat terecht was. De deelnemer leest uw oordeel mee.</Trans></p>
      <Section id="te-beoordelen" title={<Trans>Te beoordelen</Trans>}><List waiting /></Section>
      <Section id="beoordeeld" title={<Trans>Beoordeeld</Trans>}><List waiting={false} /></Section>
    </div>
  )
}

function List({ waiting }: { waiting: boolean }) {
  return (
    <Paged empty={waiting ? <Trans>Er wacht niets op een oordeel.</Trans> : <Trans>Er is nog niets beoordeeld.</Trans>} query={useEmergencies(waiting)}>
      {(items) => <ul className="ph-stack ph-stack--fill ph-plain">{items.map((one) => <Card key={one.id} reviewing={waiting} taken={one} />)}</ul>}
    </Paged>
  )
}

function Card({ taken, reviewing }: { taken: Noodtoegang; reviewing: boolean }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { gebruiker } = useSession()
  const [open, setOpen] = useState(false)
  const { begin, beoordeling, door, doorId, einde, geboortejaar, gevaar, organisatie, reden, rol, uitstel, voorletters } = taken
  const day = longDate(begin, i18n.locale)
  const from = clockTime(begin, i18n.locale)
  const until = clockTime(einde, i18n.locale)
  return (
    <li className="ph-card ph-stack ph-stack--tight ph-stack--fill">
      <div className="ph-row">
        <h3 className="ams-heading ams-heading--4">{door}, {day}</h3>
        {beoordeling ? <Badge color={beoordeling.oordeel === 'terecht' ? 'lime' : undefined} label={word(verdictWords[beoordeling.oordeel])} /> : null}
      </div>
      <p className="ph-soft ph-small">{word(roleWords[rol])} · {organisatie} · <Trans>van {from} tot {until} uur</Trans></p>
      <p className="ph-soft ph-small"><Trans>Dossier van: {voorletters}</Trans>{geboortejaar ? <> · <Trans>geboren in {geboortejaar}</Trans></> : null}</p>
      <p><strong>{word(dangerWords[gevaar])}</strong></p>
      <p className="ph-pre">{reden}</p>
      {uitstel ? <p><Trans>De deelnemer hoort dit op {longDate(uitstel.vertellenVanaf, i18n.locale)}. Waarom: {uitstel.reden}. Besloten met {uitstel.beslotenDoor}.</Trans></p> : null}
      {beoordeling ? <p><Trans>Oordeel van {beoordeling.door}: {beoordeling.toelichting}</Trans></p> : null}
      {reviewing && doorId === gebruiker.id ? <p className="ph-soft"><Trans>U nam deze noodtoegang zelf. Een collega beoordeelt haar.</Trans></p> : null}
      {reviewing && doorId !== gebruiker.id && !open ? <div><Button onClick={() => setOpen(true)} variant="secondary"><Trans>Beoordelen</Trans></Button></div> : null}
      {open ? <Review close={() => setOpen(false)} taken={taken} /> : null}
    </li>
  )
}

type Values = { oordeel: NoodtoegangOordeelSoort | ''; toelichting: string; nuVertellen: boolean }

function Review({ taken, close }: { taken: Noodtoegang; close: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const reread = useReread()
  const tell = useTell()
  const waits = taken.uitstel !== undefined && taken.uitstel.vertellenVanaf > todayHere()
  const work = useWorkForm<Values>({
    name: `noodtoegang-oordeel:${taken.id}`,
    initial: { oordeel: '', toelichting: '', nuVertellen: false },
    version: taken.versie,
    send: ({ oordeel, toelichting, nuVertellen }, { key, version }) =>
      take(api.POST('/noodtoegangen/{noodtoegangId}/beoordeling', { params: { path: { noodtoegangId: taken.id }, header: createOn(version, key) }, body: { oordeel: chosen(oordeel), toelichting, nuVertellen } })),
    done: async () => {
      await reread()
      tell(t`Uw oordeel is bewaard.`)
    },
  })
  return (
    <OpenedSection level={4} plain title={<Trans>Uw oordeel</Trans>}>
      <WorkFormFrame cancel={close} submitLabel={t`Oordeel bewaren`} work={work}>
        <RadioField label={t`Was het terecht?`} name="oordeel" options={options(verdictWords)} />
        <TextAreaField hint={t`Schrijf zo dat de collega en de deelnemer het mogen lezen.`} label={t`Waarom vindt u dat?`} name="toelichting" />
        {waits ? <CheckField label={t`De deelnemer mag het nu weten`} name="nuVertellen" /> : null}
      </WorkFormFrame>
    </OpenedSection>
  )
}
