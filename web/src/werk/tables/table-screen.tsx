// One decision table: its rules in dmn-js, what a trial tells below it, publishing it, and its history.
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Beslistabel } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate, todayHere } from '../../shared/time'
import { Alert, Button } from '../../shared/ui'
import { api, createOn } from '../api/client'
import { DateField } from '../forms/date-fields'
import { idOfField, TextAreaField } from '../forms/fields'
import { useWorkForm, type WorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded, Loading, Section } from '../layout/screen'
import { History } from './history'
import type { Save } from './table-editor'
import { readTable, readVersion, useReread, useTable, useTrial } from './queries'
import { RulesTable } from './rules-table'
import { Comes, Holds } from './table-list'
import { Trial } from './trial'

const TableEditor = lazy(() => import('./table-editor'))

/** Columns beside each other and a grid to type in need this; below it the rules are read only. */
const wide = typeof matchMedia === 'function' ? matchMedia('(min-width: 48rem)') : undefined

function useWide(): boolean {
  return useSyncExternalStore(
    (told) => {
      wide?.addEventListener('change', told)
      return () => wide?.removeEventListener('change', told)
    },
    () => wide?.matches ?? true,
  )
}

export function TableScreen({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useTable(id)
  return (
    <div className="ph-stack ph-stack--fill">
      <BackLink href="/beslistabellen"><Trans>Alle beslistabellen</Trans></BackLink>
      <Loaded query={query} title={t`Beslistabel`}>{(table) => <Standing key={table.versie} table={table} />}</Loaded>
    </div>
  )
}

function Standing({ table }: { table: Beslistabel }) {
  const isWide = useWide()
  // Who began to type keeps the editor when the window becomes narrower.
  const [typing, setTyping] = useState(isWide)
  if (isWide && !typing) setTyping(true)
  const used = table.gebruiktIn.map(({ naam }) => naam).join(', ')
  return (
    <>
      <PageHeading title={table.naam}>{table.naam}</PageHeading>
      {table.vraag ? <p className="ph-narrow">{table.vraag}</p> : null}
      <dl className="ph-facts">
        {used ? <div><dt><Trans>Gebruikt in</Trans></dt><dd>{used}</dd></div> : null}
        <div><dt><Trans>Geldt nu</Trans></dt><dd><Holds table={table} /></dd></div>
        <div><dt><Trans>Komt</Trans></dt><dd><Comes table={table} /></dd></div>
      </dl>
      {table.wijzigbaar && table.dmn === '1.3' && typing ? <Editing table={table} /> : <Reading isWide={typing} table={table} />}
    </>
  )
}

function Reading({ table, isWide }: { table: Beslistabel; isWide: boolean }) {
  const { t } = useLingui()
  const why = table.waaromNiet ?? (table.dmn === '1.3' ? undefined : t`Deze tabel is geschreven in DMN ${table.dmn}. Hier wijzigen kan alleen in DMN 1.3.`)
  return (
    <>
      <Alert heading={t`Alleen lezen`} headingLevel={2} severity="warning">
        <p>{why ?? (isWide ? null : <Trans>Een tabel wijzigen kan op een breder scherm, zoals een laptop.</Trans>)}</p>
      </Alert>
      <Section id="regels" title={t`De regels`}><RulesTable table={table} /></Section>
      {table.wijzigbaar ? <History onContinue={undefined} table={table} /> : null}
    </>
  )
}

type Values = { xml: string; geldtVanaf: string; reden: string; uitleg: string }

function Editing({ table }: { table: Beslistabel }) {
  const { t, i18n } = useLingui()
  const tell = useTell()
  const reread = useReread()
  const trial = useTrial(table.id)
  const save = useRef<Save>(undefined)
  const told = useRef<HTMLDivElement>(null)
  const [broken, setBroken] = useState(false)
  const [unread, setUnread] = useState<unknown>()
  const initial: Values = { xml: table.xml, geldtVanaf: todayHere(), reden: '', uitleg: '' }
  const work = useWorkForm<Values>({
    name: `beslistabel:${table.id}`,
    initial,
    version: table.versie,
    send: async ({ xml: typed, uitleg, ...rest }, { key, version }) => {
      const body = { ...rest, xml: (await save.current?.()) ?? typed, uitleg: uitleg || undefined }
      try {
        return await take(api.POST('/beslistabellen/{tabelId}/versies', { params: { path: { tabelId: table.id }, header: createOn(version, key) }, body }))
      } catch (refused) {
        // The form has room for one sentence about the table; the trial tells everything, each with its cell.
        if (refused instanceof ApiFailure && refused.errors.some(({ pointer }) => pointer === '/xml')) trial.mutate({ xml: body.xml })
        throw refused
      }
    },
    reload: async () => {
      const now = await readTable(table.id)
      return { version: now.versie, values: { ...initial, xml: now.xml, reden: now.geschiedenis[0]?.reden ?? '', geldtVanaf: now.geschiedenis[0]?.geldtVanaf ?? initial.geldtVanaf } }
    },
    done: async () => {
      trial.reset()
      tell(t`De nieuwe versie is vastgelegd.`)
      await reread()
    },
  })
  const { form, ids } = work
  // The editor follows what is in the form, also when a draft was put back.
  const xml = form.watch('xml')
  const day = form.watch('geldtVanaf')
  const rows = (values: Values) => [
    { label: t`Geldt vanaf`, value: values.geldtVanaf ? longDate(values.geldtVanaf, i18n.locale) : '' },
    { label: t`Waarom`, value: values.reden },
  ]
  const check = async () => {
    const typed = (await save.current?.()) ?? xml
    trial.mutate({ xml: typed, geldtVanaf: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined }, { onSettled: () => told.current?.focus() })
  }
  const setXml = (next: string) => form.setValue('xml', next, { shouldDirty: true })
  const outdated = trial.data !== undefined && trial.variables?.xml !== xml
  const continueWith = async (number: number) => {
    setUnread(undefined)
    try {
      setXml((await readVersion(table.id, number)).xml)
      document.getElementById('tabel')?.scrollIntoView()
    } catch (failure) {
      setUnread(failure)
    }
  }
  if (broken) return <Reading isWide table={{ ...table, waaromNiet: t`De tabel is niet te openen in de editor.` }} />
  return (
    <>
      <Section id="tabel" title={t`De tabel`}>
        <p className="ph-narrow ph-soft"><Trans>Klik in een cel en typ. Met de rechtermuisknop voegt u regels toe of haalt u ze weg. Er verandert niets voordat u een nieuwe versie laat gelden.</Trans></p>
        <div className="ph-table-editing">
          <div className="ph-card ph-table-editing__table" id={idOfField(ids, 'xml')} tabIndex={-1}>
            <Suspense fallback={<Loading />}>
              <TableEditor decision={table.id} onChange={setXml} onFailure={() => setBroken(true)} onReady={(now) => { save.current = now }} problems={outdated ? [] : (trial.data?.fouten ?? [])} xml={xml} />
            </Suspense>
          </div>
          <div aria-live="polite" className="ph-stack" ref={told} tabIndex={-1}>
            <div><Button aria-disabled={trial.isPending || undefined} onClick={() => void check()} variant="secondary">{trial.isPending ? <Trans>Bezig met controleren</Trans> : <Trans>Controleren</Trans>}</Button></div>
            {trial.error ? <FailurePanel failure={trial.error} /> : null}
            {trial.data ? <div className="ph-stack ph-trial">{outdated ? <p className="ph-hint"><Trans>U hebt de tabel daarna gewijzigd. Controleer haar opnieuw.</Trans></p> : null}<Trial onGo={goTo} trial={trial.data} /></div> : null}
          </div>
        </div>
      </Section>
      <Publishing day={day} rows={rows} work={work} />
      {unread ? <FailurePanel failure={unread} /> : null}
      <History onContinue={(number) => void continueWith(number)} table={table} />
    </>
  )
}

/** The cell that a mistake is in takes the focus, as if somebody clicked on it. */
function goTo(element: string): void {
  const cell = document.querySelector<HTMLElement>(`.ph-dmn [data-element-id="${CSS.escape(element)}"]`)
  cell?.scrollIntoView({ block: 'nearest' })
  const editable = cell?.querySelector<HTMLElement>('[contenteditable], .content-editable')
  ;(editable ?? cell)?.click()
  ;(editable ?? cell)?.focus()
}

function Publishing({ work, rows, day }: { work: WorkForm<Values>; rows: (values: Values) => { label: string; value: string }[]; day: string }) {
  const { t } = useLingui()
  return (
    <Section id="laten-gelden" title={t`Nieuwe versie laten gelden`}>
      <div className="ph-narrow">
        <WorkFormFrame rows={rows} submitLabel={t`Nieuwe versie laten gelden`} work={work}>
          <DateField hint={t`Wie vanaf deze dag een aanpak begint, volgt de nieuwe tabel.`} label={t`Geldt vanaf`} name="geldtVanaf" todayButton />
          {day && day < todayHere() ? <TextAreaField hint={t`Deze dag is al voorbij. Aanpakken die al begonnen zijn, veranderen niet.`} label={t`Waarom geldt de tabel al eerder?`} name="uitleg" /> : null}
          <TextAreaField hint={t`Bijvoorbeeld het besluit van de raad of het college. Dit staat in de geschiedenis.`} label={t`Waarom komt er een nieuwe versie?`} name="reden" />
        </WorkFormFrame>
      </div>
    </Section>
  )
}
