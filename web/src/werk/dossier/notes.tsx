// Notes of one's own about a household: nobody else sees them, and they are removed by themselves.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Aantekening, DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Empty, Loaded } from '../layout/screen'

const notesOf = (dossierId: string) => ['dossier', dossierId, 'aantekeningen'] as const

export function Notes({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const dossierId = view.dossier.id
  const query = useQuery({
    queryKey: notesOf(dossierId),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/aantekeningen', { params: { path: { dossierId } } })),
  })
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Mijn aantekeningen`}><Trans>Mijn aantekeningen</Trans></PageHeading>
      <p><Trans>Een geheugensteun voor uzelf. Niemand anders ziet dit. Wat blijft, hoort in het dossier: leg dat vast als contact of gegeven.</Trans></p>
      <NewNote dossierId={dossierId} />
      <Loaded query={query}>
        {({ items }) => items.length === 0 ? <Empty><Trans>U hebt nog niets opgeschreven.</Trans></Empty> : <ul className="ph-stack ph-stack--fill ph-plain">{items.map((note) => <Note dossierId={dossierId} key={`${note.id} ${note.versie}`} note={note} />)}</ul>}
      </Loaded>
    </div>
  )
}

function NewNote({ dossierId }: { dossierId: string }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const tell = useTell()
  const work = useWorkForm<{ tekst: string }>({
    name: `aantekening:${dossierId}`,
    initial: { tekst: '' },
    send: ({ tekst }, { key }) => take(api.POST('/dossiers/{dossierId}/aantekeningen', { params: { path: { dossierId }, header: create(key) }, body: { tekst } })),
    done: async () => {
      work.form.reset({ tekst: '' })
      await client.invalidateQueries({ queryKey: notesOf(dossierId) })
      tell(t`De aantekening is bewaard.`)
    },
  })
  return (
    <div className="ph-card">
      <WorkFormFrame submitLabel={t`Aantekening bewaren`} work={work}>
        <TextAreaField label={t`Nieuwe aantekening`} name="tekst" />
      </WorkFormFrame>
    </div>
  )
}

function Note({ dossierId, note }: { dossierId: string; note: Aantekening }) {
  const { i18n, t } = useLingui()
  const [act, setAct] = useState<'wijzigen' | 'weggooien'>()
  const close = () => setAct(undefined)
  const day = longDate(note.geschrevenOp, i18n.locale)
  const time = clockTime(note.geschrevenOp, i18n.locale)
  if (act === 'wijzigen') return <li><EditNote close={close} dossierId={dossierId} note={note} /></li>
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <p className="ph-pre">{note.tekst}</p>
      <p className="ph-soft ph-small"><Trans>{day}, {time}. Gaat weg op {longDate(note.blijftTot, i18n.locale)}.</Trans></p>
      {act === 'weggooien' ? <RemoveNote close={close} dossierId={dossierId} note={note} /> : (
        <div className="ph-row">
          <Button aria-label={t`Wijzigen: aantekening van ${day}, ${time}`} onClick={() => setAct('wijzigen')} variant="tertiary"><Trans>Wijzigen</Trans></Button>
          <Button aria-label={t`Weggooien: aantekening van ${day}, ${time}`} onClick={() => setAct('weggooien')} variant="tertiary"><Trans>Weggooien</Trans></Button>
        </div>
      )}
    </li>
  )
}

function RemoveNote({ dossierId, note, close }: { dossierId: string; note: Aantekening; close: () => void }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const tell = useTell()
  const remove = useMutation({
    mutationFn: () => take(api.DELETE('/dossiers/{dossierId}/aantekeningen/{aantekeningId}', { params: { path: { dossierId, aantekeningId: note.id }, header: changeOf(note.versie) } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: notesOf(dossierId) })
      tell(t`De aantekening is weg.`)
    },
  })
  return (
    <OpenedSection plain title={<Trans>Weet u het zeker?</Trans>}>
      <p><Trans>De aantekening is dan weg. Dit kunt u niet terugdraaien.</Trans></p>
      {remove.error ? <FailurePanel failure={remove.error} /> : null}
      <div className="ph-row">
        <Button aria-disabled={remove.isPending || undefined} onClick={() => remove.mutate()}><Trans>Ja, gooi weg</Trans></Button>
        <Button onClick={close} variant="tertiary"><Trans>Annuleren</Trans></Button>
      </div>
    </OpenedSection>
  )
}

function EditNote({ dossierId, note, close }: { dossierId: string; note: Aantekening; close: () => void }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const path = { dossierId, aantekeningId: note.id }
  const work = useWorkForm<{ tekst: string }>({
    name: `aantekening:${note.id}`,
    initial: { tekst: note.tekst },
    version: note.versie,
    send: ({ tekst }, { version }) => take(api.PATCH('/dossiers/{dossierId}/aantekeningen/{aantekeningId}', { params: { path, header: changeOf(version) }, body: { tekst } })),
    done: () => client.invalidateQueries({ queryKey: notesOf(dossierId) }),
  })
  return (
    <OpenedSection title={<Trans>Aantekening wijzigen</Trans>}>
      <WorkFormFrame cancel={close} submitLabel={t`Aantekening bewaren`} work={work}>
        <TextAreaField label={t`Aantekening`} name="tekst" />
      </WorkFormFrame>
    </OpenedSection>
  )
}
