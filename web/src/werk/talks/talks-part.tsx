// The line of talks, and a note that is quick to write: one field first, then where and how long.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Contact, DossierBeeld, EersteGesprekken, Kanaal } from '../../shared/api/schema'
import { clockTime, instantOf, longDate, timeHere, todayHere } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, create } from '../api/client'
import { useContacts, useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { DateField, TimeField } from '../forms/date-fields'
import { SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { LeftOut } from '../layout/left-out'
import { TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Paged } from '../layout/paged'
import { Section } from '../layout/screen'
import { channelWords, useWords } from '../words'
import { PersonField } from '../work/person-field'
import { talksLeft } from './first-talks'

export function TalksSection({ talks, view }: { talks: EersteGesprekken; view: DossierBeeld }) {
  const may = useMay()
  const [writing, setWriting] = useState(false)
  const close = () => setWriting(false)
  return (
    <Section
      action={may('contacten-vastleggen') && !writing ? <Button onClick={() => setWriting(true)}><Trans>Gesprek opschrijven</Trans></Button> : null}
      id="gesprekken"
      title={<Trans>Gesprekken</Trans>}
    >
      <PictureAdvice talks={talks} view={view} />
      {writing ? <NoteOfTalk close={close} view={view} /> : null}
      {may('contacten-lezen') ? <TalkLines dossierId={view.dossier.id} /> : null}
    </Section>
  )
}

/** Asks for a picture of all life domains when there were talks enough; it holds nobody back. */
function PictureAdvice({ talks, view }: { talks: EersteGesprekken; view: DossierBeeld }) {
  const { gesprekken, beeld } = talks
  if (gesprekken === undefined || !beeld) return null
  const left = talksLeft(talks)
  const measure = `/huishoudens/${view.dossier.id}/metingen/nieuw`
  return (
    <div className="ph-card ph-stack ph-stack--tight">
      <p>
        <strong><Plural one="# gesprek gehad." other="# gesprekken gehad." value={gesprekken} /></strong>{' '}
        {left > 0 ? (
          <Plural one="Na nog # gesprek vragen wij om een beeld van alle leefgebieden." other="Na nog # gesprekken vragen wij om een beeld van alle leefgebieden." value={left} />
        ) : (
          <Trans>Er is genoeg gepraat voor een beeld van de leefgebieden.</Trans>
        )}{' '}
        <TextLink href={measure}>{left > 0 ? <Trans>Eerder mag ook</Trans> : <Trans>Leefgebieden meten</Trans>}</TextLink>
      </p>
      <p className="ph-small ph-soft">{beeld.aanpak ? `${beeld.aanpak}. ` : ''}{beeld.bron}</p>
    </div>
  )
}

type Values = { verslag: string; plaats: string; minuten: string; persoonId: string; kanaal: Kanaal; datum: string; tijd: string }

function NoteOfTalk({ view, close }: { view: DossierBeeld; close: () => void }) {
  const { t } = useLingui()
  const { options } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const { id } = view.dossier
  const work = useWorkForm<Values>({
    name: `gesprek:${id}`,
    initial: { verslag: '', plaats: '', minuten: '', persoonId: view.personen[0]?.id ?? '', kanaal: 'huisbezoek', datum: todayHere(), tijd: timeHere() },
    fieldOf: (pointer) => (pointer === '/moment' ? 'datum' : pointer.slice(1)),
    send: ({ verslag, plaats, minuten, persoonId, kanaal, datum, tijd }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/contacten', {
          params: { path: { dossierId: id }, header: create(key) },
          body: {
            persoonId: persoonId || undefined,
            moment: instantOf(datum, tijd),
            kanaal,
            uitkomst: 'gesproken',
            verslag,
            plaats: plaats || undefined,
            minuten: minuten ? Number(minuten) : undefined,
          },
        }),
      ),
    done: async () => {
      await refresh(id)
      tell(t`Het gesprek is bewaard.`)
      close()
    },
  })
  return (
    <OpenedSection level={3} title={<Trans>Gesprek opschrijven</Trans>}>
      <WorkFormFrame cancel={close} submitLabel={t`Gesprek bewaren`} work={work}>
        <TextAreaField hint={t`Inspreken kan ook, met de microfoon van uw toetsenbord. Schrijf zo dat de deelnemer het mag lezen.`} label={t`Wat kwam er ter sprake?`} name="verslag" rows={6} />
        <TextField label={t`Waar was het?`} name="plaats" optional />
        <TextField inputMode="numeric" label={t`Hoeveel minuten duurde het?`} name="minuten" optional size={4} />
        <PersonField view={view} />
        <SelectField label={t`Waarlangs?`} name="kanaal" options={options(channelWords)} />
        <DateField label={t`Datum`} name="datum" todayButton />
        <TimeField label={t`Tijd`} name="tijd" />
      </WorkFormFrame>
    </OpenedSection>
  )
}

function TalkLines({ dossierId }: { dossierId: string }) {
  const query = useContacts(dossierId)
  return (
    <>
      <Paged empty={<Trans>Er is nog geen gesprek opgeschreven.</Trans>} query={query}>
        {(items) => {
          const talks = items.filter(({ uitkomst }) => uitkomst === 'gesproken')
          if (talks.length === 0) return <p className="ph-soft"><Trans>Er is nog geen gesprek opgeschreven.</Trans></p>
          return <ol className="ph-stack ph-stack--fill ph-plain">{talks.map((one) => <TalkLine key={one.id} talk={one} />)}</ol>
        }}
      </Paged>
      <LeftOut list={query.data?.pages.at(-1)?.weggelaten} />
    </>
  )
}

function TalkLine({ talk }: { talk: Contact }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row">
        <strong>{longDate(talk.moment, i18n.locale)}, {clockTime(talk.moment, i18n.locale)}</strong>
        <span>{talk.plaats ?? word(channelWords[talk.kanaal])}</span>
        {talk.minuten === undefined ? null : <span><Plural one="# minuut" other="# minuten" value={talk.minuten} /></span>}
      </div>
      {talk.verslag ? <p className="ph-pre">{talk.verslag}</p> : null}
      <p className="ph-soft ph-small">{talk.vastgelegdDoor}</p>
    </li>
  )
}
