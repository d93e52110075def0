// Somebody joins: a dossier begins with what the list knows, and nothing of it is asked again.
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Benaderkaart } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { api, createOn } from '../api/client'
import { CheckField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { BackLink, TextLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { needsOf, noNeeds, UrgentNeeds } from '../register/urgent-needs'
import { readApproached, useApproached, useReread } from './queries'

export function JoinScreen({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useApproached(id)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href={`/benaderen/${id}`}><Trans>Terug</Trans></BackLink>
      <Loaded query={query} title={t`Gaat meedoen`}>{(card) => <Form card={card} key={card.persoon.versie} />}</Loaded>
    </div>
  )
}

function Form({ card: { persoon } }: { card: Benaderkaart }) {
  const { t, i18n } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const initial = { vraag: '', noden: noNeeds, gecontroleerdOpDubbel: false }
  const dossier = useRef('')
  const work = useWorkForm<typeof initial>({
    name: `meedoen:${persoon.id}`,
    initial,
    version: persoon.versie,
    send: async ({ vraag, noden, gecontroleerdOpDubbel }, { key, version }) => {
      const made = await take(api.POST('/benaderingen/{benaderingId}/deelnames', { params: { path: { benaderingId: persoon.id }, header: createOn(version, key) }, body: { vraag, noden: needsOf(noden), gecontroleerdOpDubbel } }))
      dossier.current = made.dossierId
      return made
    },
    reload: async () => ({ version: (await readApproached(persoon.id)).persoon.versie, values: initial }),
    done: async () => {
      await reread()
      tell(t`Er is een dossier. Welkom aan ${persoon.naam ?? ''}.`)
      navigate(`/huishoudens/${dossier.current}`)
    },
  })
  return (
    <>
      <PageHeading title={t`Gaat meedoen`}><Trans>{persoon.naam} gaat meedoen</Trans></PageHeading>
      <p><Trans>Dit gaat mee naar het dossier. U hoeft het niet nog eens te vragen.</Trans></p>
      <p className="ph-card">{[persoon.naam, persoon.geboortedatum ? longDate(persoon.geboortedatum, i18n.locale) : '', persoon.telefoon, persoon.straat, persoon.postcode, persoon.woonplaats].filter(Boolean).join(', ')}</p>
      <p><TextLink href="/aanmelden"><Trans>Zoek eerst of deze persoon al bekend is</Trans></TextLink></p>
      <WorkFormFrame cancel={`/benaderen/${persoon.id}`} submitLabel={t`Dossier beginnen`} work={work}>
        <TextAreaField hint={t`In de woorden van de ander.`} label={t`Wat wil deze persoon?`} name="vraag" />
        <UrgentNeeds />
        <CheckField label={t`Ik heb gezocht: deze persoon heeft nog geen dossier`} name="gecontroleerdOpDubbel" />
      </WorkFormFrame>
    </>
  )
}
