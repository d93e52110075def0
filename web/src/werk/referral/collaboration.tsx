// How the helpers of several organisations work together: one form at a time, chosen with a reason; earlier ones stay to be read.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, NieuweSamenwerking, Samenwerking, Samenwerkingskeuze } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay, useSession } from '../api/session'
import { RadioField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Loaded, Section } from '../layout/screen'
import { useCollaboration } from './queries'

export function CollaborationSection({ view }: { view: DossierBeeld }) {
  const query = useCollaboration(view.dossier.id)
  return (
    <Section id="samenwerking" title={<Trans>Hoe werken de helpers samen?</Trans>}>
      <Loaded query={query}>{(collaboration) => <Collaboration collaboration={collaboration} view={view} />}</Loaded>
    </Section>
  )
}

function Collaboration({ collaboration, view }: { collaboration: Samenwerking; view: DossierBeeld }) {
  const me = useSession().gebruiker.id
  const may = useMay()
  const [choosing, setChoosing] = useState(false)
  const [now, ...earlier] = collaboration.keuzes
  const director = view.betrokkenen.some(({ medewerker, regie, tot }) => regie && !tot && medewerker.id === me)
  const mine = may('regie-overdragen') && (director || view.dossier.coach?.id === me)
  return (
    <div className="ph-stack ph-stack--fill">
      {now ? <div className="ph-card ph-stack ph-stack--tight"><Choice choice={now} /></div> : <p className="ph-soft"><Trans>Dat is nog niet gekozen.</Trans></p>}
      {collaboration.regisseurOntbreekt ? <p><Trans>Bij deze vorm heeft één persoon de regie. Nu heeft niemand haar. Bied haar hieronder aan.</Trans></p> : null}
      {!mine ? null : choosing ? (
        <OpenedSection level={3} title={<Trans>Kiezen hoe u samenwerkt</Trans>}><ChoiceForm close={() => setChoosing(false)} collaboration={collaboration} dossierId={view.dossier.id} /></OpenedSection>
      ) : (
        <div><Button onClick={() => setChoosing(true)} variant="secondary">{now ? <Trans>Anders samenwerken</Trans> : <Trans>Kiezen hoe u samenwerkt</Trans>}</Button></div>
      )}
      {earlier.length > 0 ? (
        <details className="ph-fold">
          <summary><Trans>Hoe het eerder was</Trans></summary>
          <ul className="ph-stack ph-stack--fill ph-plain">{earlier.map((choice) => <li className="ph-card ph-stack ph-stack--tight" key={choice.id}><Choice choice={choice} /></li>)}</ul>
        </details>
      ) : null}
    </div>
  )
}

function Choice({ choice: { door, op, reden, vorm } }: { choice: Samenwerkingskeuze }) {
  const { i18n } = useLingui()
  return (
    <>
      <strong>{vorm.naam}</strong>
      <p>{vorm.uitleg}</p>
      <blockquote className="ph-quote">{reden}</blockquote>
      <p className="ph-soft ph-small"><Trans>Gekozen door {door} op {longDate(op, i18n.locale)}</Trans></p>
    </>
  )
}

function ChoiceForm({ collaboration, dossierId, close }: { collaboration: Samenwerking; dossierId: string; close: () => void }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const now = collaboration.keuzes[0]?.vorm.id
  const work = useWorkForm<NieuweSamenwerking>({
    name: `samenwerking:${dossierId}`,
    initial: { vorm: '', reden: '' },
    send: (body, { key }) => take(api.POST('/dossiers/{dossierId}/samenwerking', { params: { path: { dossierId }, header: create(key) }, body })),
    done: async () => {
      tell(t`Bewaard. Iedereen die helpt en de deelnemer kunnen het lezen.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Zo werken we samen`} work={work}>
      <RadioField label={t`Welke vorm past hier?`} name="vorm" options={collaboration.vormen.filter(({ id }) => id !== now).map(({ id, naam, uitleg }) => ({ value: id, label: naam, hint: uitleg }))} />
      <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Waarom?`} name="reden" />
    </WorkFormFrame>
  )
}
