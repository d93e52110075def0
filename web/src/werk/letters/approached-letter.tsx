// A letter or flyer to somebody who is approached: sending it is the step of the ladder.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { Benaderkaart } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, createOn } from '../api/client'
import { useSession } from '../api/session'
import { BackLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { readApproached, useApproached, useReread } from '../outreach/queries'
import { emptyLetter, LetterForm } from './letter-form'
import { townOf } from './words'

export function ApproachedLetterScreen({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useApproached(id)
  return (
    <div className="ph-letter-page ph-stack ph-stack--fill">
      <BackLink href={`/benaderen/${id}`}><Trans>Terug</Trans></BackLink>
      <Loaded query={query} title={t`Brief maken`}>{(card) => <Form card={card} key={card.persoon.versie} />}</Loaded>
    </div>
  )
}

function Form({ card: { persoon } }: { card: Benaderkaart }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const reread = useReread()
  const tell = useTell()
  const { gebruiker, gemeente } = useSession()
  const naam = persoon.naam ?? ''
  const people = [{ id: '', naam, taal: persoon.taal }]
  const known = { coach: gebruiker.naam, telefoon: gebruiker.telefoon ?? '', gemeente: townOf(gemeente) }
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Brief maken`}><Trans>Brief of flyer aan {naam} maken</Trans></PageHeading>
      <LetterForm
        cancel={`/benaderen/${persoon.id}`}
        done={async () => {
          tell(t`Bewaard. De volgende stap staat klaar.`)
          navigate(`/benaderen/${persoon.id}`)
          await reread()
        }}
        known={known}
        name={`benaderbrief:${persoon.id}`}
        people={people}
        reload={async () => ({ version: (await readApproached(persoon.id)).persoon.versie, values: emptyLetter({ people, known }) })}
        send={(content, { verstuurdOp }, { key, version }) =>
          take(api.POST('/benaderingen/{benaderingId}/brieven', { params: { path: { benaderingId: persoon.id }, header: createOn(version, key) }, body: { ...content, verstuurdOp: verstuurdOp || undefined } }))
        }
        street={[persoon.straat ?? '', [persoon.postcode, persoon.woonplaats].filter(Boolean).join(' ')].filter(Boolean)}
        use="benaderen"
        version={persoon.versie}
      />
    </div>
  )
}
