// Who has the direction: offered to somebody who helps already, and passing at the moment of the yes.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Regie, RegieAanbod, RegieAntwoord } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, create, newKey } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay, useSession } from '../api/session'
import { SelectField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Loaded, Section } from '../layout/screen'
import { useAct } from '../work/use-act'
import { useWords } from '../words'
import { useDirection } from './queries'
import { offerWords } from './words'

export function DirectionSection({ view }: { view: DossierBeeld }) {
  const query = useDirection(view.dossier.id)
  return (
    <Section id="regie" title={<Trans>Wie heeft de regie?</Trans>}>
      <Loaded query={query}>{(direction) => <Direction direction={direction} view={view} />}</Loaded>
    </Section>
  )
}

function Direction({ direction: { regisseur, aanbiedingen }, view }: { direction: Regie; view: DossierBeeld }) {
  const me = useSession().gebruiker.id
  const may = useMay()
  const [offering, setOffering] = useState(false)
  const pending = aanbiedingen.find(({ status }) => status === 'gevraagd')
  // A no that nothing followed yet is read without unfolding: somebody has to do something.
  const [newest] = aanbiedingen
  const no = newest?.status === 'geweigerd' ? newest : undefined
  const earlier = aanbiedingen.filter((offer) => offer.status !== 'gevraagd' && offer !== no)
  const mine = may('regie-overdragen') && (regisseur ? regisseur.id === me : view.dossier.coach?.id === me)
  return (
    <div className="ph-stack ph-stack--fill">
      <p>{regisseur ? <Trans>{regisseur.naam} heeft de regie: die houdt het overzicht over iedereen die helpt.</Trans> : <Trans>Niemand heeft nu de regie.</Trans>}</p>
      {pending ? <Pending asked={pending.aanId === me} dossierId={view.dossier.id} mine={mine} offer={pending} /> : null}
      {no ? <div className="ph-card ph-stack ph-stack--tight"><Offer offer={no} /></div> : null}
      {mine && !pending ? (
        offering ? (
          <OpenedSection level={3} title={<Trans>De regie aanbieden</Trans>}><OfferForm close={() => setOffering(false)} view={view} /></OpenedSection>
        ) : (
          <div><Button onClick={() => setOffering(true)} variant="secondary"><Trans>De regie aanbieden</Trans></Button></div>
        )
      ) : null}
      {earlier.length > 0 ? (
        <details className="ph-fold">
          <summary><Trans>Eerder gevraagd</Trans></summary>
          <ul className="ph-stack ph-stack--fill ph-plain">{earlier.map((offer) => <li className="ph-card ph-stack ph-stack--tight" key={offer.id}><Offer offer={offer} /></li>)}</ul>
        </details>
      ) : null}
    </div>
  )
}

function Offer({ offer: { aan, op, reden, status, toelichting } }: { offer: RegieAanbod }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { text, color } = offerWords[status]
  return (
    <>
      <div className="ph-row"><strong><Trans>Aan {aan} gevraagd</Trans></strong><Badge color={color} label={word(text)} /></div>
      <p className="ph-soft ph-small">{longDate(op, i18n.locale)}</p>
      <blockquote className="ph-quote">{reden}</blockquote>
      {toelichting ? <p><Trans>Antwoord: {toelichting}</Trans></p> : null}
    </>
  )
}

const answerTo = (dossierId: string, aanbodId: string, body: RegieAntwoord, key: string) =>
  take(api.POST('/dossiers/{dossierId}/regie/{aanbodId}/antwoord', { params: { path: { dossierId, aanbodId }, header: create(key) }, body }))

function Pending({ offer, dossierId, asked, mine }: { offer: RegieAanbod; dossierId: string; asked: boolean; mine: boolean }) {
  const { t } = useLingui()
  const [refusing, setRefusing] = useState(false)
  const { act, busy, failure } = useAct(dossierId)
  const press = (antwoord: RegieAntwoord['antwoord'], told: string) => {
    if (!busy) void act({ run: () => answerTo(dossierId, offer.id, { antwoord }, newKey()), told })
  }
  return (
    <div className="ph-card ph-stack ph-stack--fill">
      <Offer offer={offer} />
      {asked ? (
        <div className="ph-row">
          <Button aria-disabled={busy || undefined} onClick={() => press('aangenomen', t`U heeft nu de regie.`)}><Trans>Ja, ik neem de regie</Trans></Button>
          <Button onClick={() => setRefusing(true)} variant="tertiary"><Trans>Nee, ik niet</Trans></Button>
        </div>
      ) : mine ? (
        <div><Button aria-disabled={busy || undefined} onClick={() => press('ingetrokken', t`De vraag is ingetrokken.`)} variant="tertiary"><Trans>Vraag over de regie intrekken</Trans></Button></div>
      ) : null}
      {failure ? <FailurePanel failure={failure} /> : null}
      {refusing ? <OpenedSection level={3} plain title={<Trans>Nee zeggen</Trans>}><RefuseForm close={() => setRefusing(false)} dossierId={dossierId} offerId={offer.id} /></OpenedSection> : null}
    </div>
  )
}

function RefuseForm({ dossierId, offerId, close }: { dossierId: string; offerId: string; close: () => void }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<{ toelichting: string }>({
    name: `regie-nee:${offerId}`,
    initial: { toelichting: '' },
    send: ({ toelichting }, { key }) => answerTo(dossierId, offerId, { antwoord: 'geweigerd', toelichting }, key),
    done: async () => {
      tell(t`Uw nee is bewaard. De regie blijft waar die is.`)
      close()
      await refresh(dossierId)
    },
  })
  return <WorkFormFrame cancel={close} submitLabel={t`Nee zeggen`} work={work}><TextAreaField label={t`Waarom niet?`} name="toelichting" /></WorkFormFrame>
}

function OfferForm({ view, close }: { view: DossierBeeld; close: () => void }) {
  const { t } = useLingui()
  const me = useSession().gebruiker.id
  const refresh = useRefresh()
  const tell = useTell()
  const dossierId = view.dossier.id
  const helpers = view.betrokkenen.filter(({ tot, regie, medewerker }) => !tot && !regie && medewerker.id !== me)
  const work = useWorkForm<{ medewerkerId: string; reden: string }>({
    name: `regie:${dossierId}`,
    initial: { medewerkerId: '', reden: '' },
    send: (body, { key }) => take(api.POST('/dossiers/{dossierId}/regie', { params: { path: { dossierId }, header: create(key) }, body })),
    done: async () => {
      tell(t`Het is gevraagd. Tot het ja is, blijft de regie waar die is.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Aanbieden`} work={work}>
      <SelectField hint={t`U kiest uit wie dit huishouden al helpt.`} label={t`Aan wie?`} name="medewerkerId" options={helpers.map(({ medewerker: { id, naam, organisatie } }) => ({ value: id, label: `${naam}, ${organisatie}` }))} />
      <TextAreaField hint={t`Bijvoorbeeld: de deelnemer vertrouwt deze persoon het meest.`} label={t`Waarom?`} name="reden" />
    </WorkFormFrame>
  )
}
