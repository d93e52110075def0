// A list from a spreadsheet: choose the file, say what is in each column, look, and keep it. Nothing of the file stays in
// the browser.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Benaderkolommen, Benadervoorbeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Button, Field, Label } from '../../shared/ui'
import { api, change, create } from '../api/client'
import { CheckField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { ChoiceFilter } from '../layout/choice-filter'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Section } from '../layout/screen'
import { useWords } from '../words'
import { columnsOf, guessColumns, sentAs } from './columns'
import { FileFailure } from './file-failure'
import { useLadders, useReread } from './queries'
import { columnWords, doubleWords, type Column } from './words'

function preview(bestand: string, kolommen: Benaderkolommen, blad: string, ladder?: string) {
  return take(api.POST('/benadervoorbeelden', { params: { header: change() }, body: { bestand, kolommen, blad: blad || undefined, ladder } }))
}

export function ImportScreen() {
  const { t } = useLingui()
  const { word } = useWords()
  const [file, setFile] = useState('')
  const [sheet, setSheet] = useState('')
  const [chosen, setChosen] = useState<Benaderkolommen>({})
  const [ladderId, setLadder] = useState('')
  const ladders = useLadders()
  const ladder = ladders.data?.items.find(({ id }) => id === ladderId)
  const signals = Boolean(ladder?.soortenAchterstand)
  const opened = useMutation({
    mutationFn: async ({ picked, wanted }: { picked?: File; wanted: string }) => {
      const text = picked ? sentAs(await picked.arrayBuffer()) : file
      const { bladen, koppen } = await preview(text, {}, wanted)
      setFile(text)
      setSheet(wanted || (bladen[0] ?? ''))
      setChosen(guessColumns(koppen, signals))
      return { bladen, koppen }
    },
  })
  const looked = useMutation({ mutationFn: (kolommen: Benaderkolommen) => preview(file, kolommen, sheet, ladderId) })
  const [asked, setAsked] = useState(false)
  const look = () => {
    setAsked(true)
    if (ladderId) looked.mutate(chosen)
    else document.getElementById('kies-ladder')?.focus()
  }
  const choose = (column: string, heading: string) => {
    looked.reset()
    setChosen((now) => ({ ...now, [column]: heading || undefined }))
  }
  const chooseLadder = (_: string, id: string) => {
    looked.reset()
    setLadder(id)
    const forSignals = Boolean(ladders.data?.items.find((one) => one.id === id)?.soortenAchterstand)
    if (opened.data) setChosen(guessColumns(opened.data.koppen, forSignals))
  }
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <BackLink href="/benaderen/lijsten"><Trans>Lijsten</Trans></BackLink>
      <PageHeading title={t`Lijst toevoegen`}><Trans>Lijst toevoegen</Trans></PageHeading>
      <p><Trans>Kies een rekenblad (.xlsx) of een CSV. Neem alleen op wat nodig is om iemand te bereiken.</Trans></p>
      <Field>
        <Label htmlFor="bestand"><Trans>Bestand</Trans></Label>
        <input accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" id="bestand" onChange={({ target }) => { looked.reset(); if (target.files?.[0]) opened.mutate({ picked: target.files[0], wanted: '' }) }} type="file" />
      </Field>
      {opened.error ? <FileFailure failure={opened.error} /> : null}
      {opened.data ? (
        <Section id="kolommen" title={<Trans>Wat staat er in iedere kolom?</Trans>}>
          <ChoiceFilter error={asked && !ladderId ? t`Kies hoe u deze mensen benadert.` : undefined} label={t`Hoe benadert u deze mensen?`} name="ladder" onChange={chooseLadder} options={[{ value: '', label: t`Kies een ladder` }, ...(ladders.data?.items.map(({ id, naam }) => ({ value: id, label: naam })) ?? [])]} value={ladderId} />
          {ladder ? <p className="ph-soft">{ladder.voorWie}</p> : null}
          <div className="ph-filters ph-filters--wide">
            {opened.data.bladen.length > 1 ? <ChoiceFilter label={t`Blad`} name="blad" onChange={(_, wanted) => { looked.reset(); opened.mutate({ wanted }) }} options={opened.data.bladen.map((name) => ({ value: name, label: name }))} value={sheet} /> : null}
            {columnsOf(signals).map((column: Column) => (
              <ChoiceFilter key={column} label={word(columnWords[column])} name={column} onChange={choose} options={[{ value: '', label: t`Staat er niet in` }, ...opened.data.koppen.map((heading) => ({ value: heading, label: heading }))]} value={chosen[column] ?? ''} />
            ))}
          </div>
          <div><Button disabled={looked.isPending} onClick={look}><Trans>Bekijk de lijst</Trans></Button></div>
          {looked.error ? <FileFailure failure={looked.error} /> : null}
        </Section>
      ) : null}
      {looked.data ? <Looked file={file} kolommen={chosen} ladder={ladderId} sheet={sheet} seen={looked.data} /> : null}
    </div>
  )
}

type Chosen = { file: string; kolommen: Benaderkolommen; ladder: string; sheet: string; seen: Benadervoorbeeld }

function Looked({ file, kolommen, ladder, sheet, seen }: Chosen) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  return (
    <Section id="bekijken" title={<Trans>Dit staat erin</Trans>}>
      <p aria-live="polite"><Plural one="# regel is goed." other="# regels zijn goed." value={seen.goed} /> <Plural one="# regel heeft een fout." other="# regels hebben een fout." value={seen.foutAantal} /> <Plural one="# regel is misschien dubbel." other="# regels zijn misschien dubbel." value={seen.dubbelAantal} />{seen.samengevoegd > 0 ? <> <Plural one="# signaal komt bij een huishouden dat er al is." other="# signalen komen bij een huishouden dat er al is." value={seen.samengevoegd} /></> : null}</p>
      <ul className="ph-lines ph-card">
        {seen.eerste.map(({ naam, geboortedatum, telefoon, adres }) => <li className="ph-line" key={`${naam} ${geboortedatum} ${telefoon} ${adres}`}>{[naam, geboortedatum ? longDate(geboortedatum, i18n.locale) : '', telefoon, adres].filter(Boolean).join(', ')}</li>)}
      </ul>
      {seen.fouten.length > 0 ? (
        <details open>
          <summary><Trans>Fouten</Trans></summary>
          <ul>{seen.fouten.map(({ regel, kop, melding }) => <li key={`${regel} ${kop} ${melding}`}>{kop ? t`Regel ${regel}, ${kop}: ${melding}` : t`Regel ${regel}: ${melding}`}</li>)}</ul>
        </details>
      ) : null}
      {seen.dubbelen.length > 0 ? (
        <details open>
          <summary><Trans>Misschien dubbel</Trans></summary>
          <ul>{seen.dubbelen.map(({ regel, naam, soort }) => <li key={regel}><Trans>Regel {regel}, {naam}: {word(doubleWords[soort])}</Trans></li>)}</ul>
        </details>
      ) : null}
      <Keep file={file} kolommen={kolommen} ladder={ladder} sheet={sheet} seen={seen} />
    </Section>
  )
}

const fresh = { naam: '', herkomst: '', dubbelenWeglaten: true, fouteRegelsWeglaten: false }

function Keep({ file, kolommen, ladder, sheet, seen }: Chosen) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const kept = useRef('')
  const work = useWorkForm<typeof fresh>({
    name: 'benaderlijst:nieuw',
    initial: fresh,
    send: async (list, { key }) => {
      const { lijst } = await take(api.POST('/benaderlijsten', { params: { header: create(key) }, body: { ...list, bestand: file, kolommen, ladder, blad: sheet || undefined } }))
      kept.current = lijst.id
    },
    done: async () => {
      await reread()
      tell(t`De lijst is bewaard. Zolang niemand is benaderd, kunt u dit ongedaan maken.`)
      navigate(`/benaderen?lijst=${kept.current}`)
    },
  })
  return (
    <div className="ph-card">
      <WorkFormFrame submitLabel={t`Lijst bewaren`} work={work}>
        <TextField label={t`Naam van de lijst`} name="naam" />
        <TextField label={t`Waar komen de namen vandaan?`} name="herkomst" />
        {seen.dubbelAantal > 0 ? <CheckField label={t`Laat weg wie misschien dubbel is`} name="dubbelenWeglaten" /> : null}
        {seen.foutAantal > 0 ? <CheckField label={t`Laat regels met een fout weg`} name="fouteRegelsWeglaten" /> : null}
      </WorkFormFrame>
    </div>
  )
}
