// Every version of a table, what changed between two of them, and taking back one that does not hold yet.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Beslistabel, Tabelversie } from '../../shared/api/schema'
import { longDate, todayHere } from '../../shared/time'
import { Badge, Button, Field, Label, Select } from '../../shared/ui'
import { api, createOn } from '../api/client'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { Loaded, Section } from '../layout/screen'
import { readTable, useChanges, useReread } from './queries'

type Props = { table: Beslistabel; onContinue: ((number: number) => void) | undefined }

export function History({ table, onContinue }: Props) {
  const { t } = useLingui()
  return (
    <Section id="geschiedenis" title={t`Geschiedenis`}>
      <ol className="ph-lines" reversed>
        {table.geschiedenis.map((version) => (
          <li className="ph-line" key={version.nummer}><Version onContinue={onContinue} table={table} version={version} /></li>
        ))}
        <li className="ph-line">
          <div className="ph-row">
            <strong><Trans>De tabel uit de catalogus</Trans></strong>
            {table.geldt === 0 ? <Badge color="lime" label={t`Geldt nu`} /> : null}
            {onContinue && table.geschiedenis.length > 0 ? <Button onClick={() => onContinue(0)} variant="tertiary"><Trans>Met de tabel uit de catalogus verder</Trans></Button> : null}
          </div>
        </li>
      </ol>
      {table.geschiedenis.length > 0 ? <Compared table={table} /> : null}
    </Section>
  )
}

function Version({ table, version, onContinue }: Props & { version: Tabelversie }) {
  const { t, i18n } = useLingui()
  const [withdrawing, setWithdrawing] = useState(false)
  const { nummer, gepubliceerdDoor, reden, uitleg, ingetrokkenOp, ingetrokkenDoor, redenIntrekking } = version
  const from = longDate(version.geldtVanaf, i18n.locale)
  const published = longDate(version.gepubliceerdOp, i18n.locale)
  const comes = !ingetrokkenOp && version.geldtVanaf > todayHere()
  return (
    <div className="ph-stack">
      <div className="ph-row">
        <strong><Trans>Versie {nummer}</Trans></strong>
        {ingetrokkenOp ? <Badge label={t`Ingetrokken`} /> : null}
        {table.geldt === nummer ? <Badge color="lime" label={t`Geldt nu`} /> : null}
        {comes ? <Badge color="azure" label={t`Komt`} /> : null}
        <span><Trans>vanaf {from}</Trans></span>
      </div>
      <p>{reden}</p>
      {uitleg ? <p><Trans>Waarom deze dag: {uitleg}</Trans></p> : null}
      <p className="ph-soft ph-small"><Trans>Vastgelegd door {gepubliceerdDoor} op {published}</Trans></p>
      {ingetrokkenOp ? <p className="ph-soft ph-small"><Trans>Ingetrokken door {ingetrokkenDoor}: {redenIntrekking}</Trans></p> : null}
      <div className="ph-row">
        {onContinue ? <Button onClick={() => onContinue(nummer)} variant="tertiary"><Trans>Met versie {nummer} verder</Trans></Button> : null}
        {comes && !withdrawing ? <Button onClick={() => setWithdrawing(true)} variant="tertiary"><Trans>Versie {nummer} intrekken</Trans></Button> : null}
      </div>
      {withdrawing ? <Withdraw onClose={() => setWithdrawing(false)} table={table} version={version} /> : null}
    </div>
  )
}

function Withdraw({ table, version: { nummer }, onClose }: { table: Beslistabel; version: Tabelversie; onClose: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const reread = useReread()
  const work = useWorkForm<{ redenIntrekking: string }>({
    name: `beslistabel-intrekken:${table.id}:${nummer}`,
    // Not `reden`: the form of a new version on this page has a field of that name.
    initial: { redenIntrekking: '' },
    version: table.versie,
    send: ({ redenIntrekking }, { key, version }) =>
      take(api.POST('/beslistabellen/{tabelId}/versies/{nummer}/intrekking', { params: { path: { tabelId: table.id, nummer }, header: createOn(version, key) }, body: { reden: redenIntrekking } })),
    reload: async () => ({ version: (await readTable(table.id)).versie, values: { redenIntrekking: '' } }),
    done: async () => {
      tell(t`Versie ${nummer} is ingetrokken.`)
      onClose()
      await reread()
    },
  })
  return (
    <WorkFormFrame cancel={onClose} rows={({ redenIntrekking }) => [{ label: t`Reden`, value: redenIntrekking }]} submitLabel={t`Intrekken`} work={work}>
      <TextAreaField label={t`Waarom gaat deze versie niet gelden?`} name="redenIntrekking" />
    </WorkFormFrame>
  )
}

function Compared({ table }: { table: Beslistabel }) {
  const { t } = useLingui()
  const numbers = [0, ...table.geschiedenis.map(({ nummer }) => nummer).reverse()]
  const newest = numbers.at(-1) ?? 0
  const [from, setFrom] = useState(numbers.at(-2) ?? 0)
  const [to, setTo] = useState(newest)
  const choices = numbers.map((number) => <Select.Option key={number} value={String(number)}>{number === 0 ? t`Catalogus` : t`Versie ${number}`}</Select.Option>)
  return (
    <div className="ph-stack">
      <h3 className="ams-heading ams-heading--4"><Trans>Twee versies vergelijken</Trans></h3>
      <div className="ph-row">
        <Field>
          <Label htmlFor="versie-van"><Trans>Van</Trans></Label>
          <Select id="versie-van" onChange={(event) => setFrom(Number(event.target.value))} value={String(from)}>{choices}</Select>
        </Field>
        <Field>
          <Label htmlFor="versie-naar"><Trans>Naar</Trans></Label>
          <Select id="versie-naar" onChange={(event) => setTo(Number(event.target.value))} value={String(to)}>{choices}</Select>
        </Field>
      </div>
      <div aria-live="polite"><Changes from={from} id={table.id} key={`${from}-${to}`} to={to} /></div>
    </div>
  )
}

function Changes({ id, from, to }: { id: string; from: number; to: number }) {
  const query = useChanges(id, from, to)
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? <p><Trans>De regels zijn gelijk.</Trans></p> : <ul className="ph-lines">{items.map(({ tekst }) => <li className="ph-line" key={tekst}>{tekst}</li>)}</ul>
      }
    </Loaded>
  )
}
