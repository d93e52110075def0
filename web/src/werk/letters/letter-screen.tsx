// A letter to somebody with a dossier.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, localDay } from '../../shared/time'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useSession } from '../api/session'
import { useTell } from '../layout/notices'
import { LetterForm } from './letter-form'
import { townOf } from './words'

export function LetterScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const { gebruiker, gemeente } = useSession()
  const { dossier, huishouden, personen } = view
  const back = `/huishoudens/${dossier.id}/contact`
  const [next] = view.afspraken.filter(({ status }) => status === 'gepland').sort((a, b) => a.begin.localeCompare(b.begin))
  const meeting = next ? { datum: localDay(new Date(next.begin)), tijd: clockTime(next.begin, 'nl'), plaats: next.plaats } : {}
  const street = huishouden.zonderVastAdres ? [] : [huishouden.straat, [huishouden.postcode, huishouden.plaats].filter(Boolean).join(' ')]
  return (
    <div className="ph-letter-page ph-stack ph-stack--fill">
      <PageHeading title={t`Brief maken`}><Trans>Brief aan {dossier.naam} maken</Trans></PageHeading>
      <LetterForm
        cancel={back}
        done={async () => {
          await refresh(dossier.id)
          tell(t`De brief is bewaard bij het contact.`)
          navigate(back)
        }}
        known={{ coach: gebruiker.naam, telefoon: gebruiker.telefoon ?? '', gemeente: townOf(gemeente), ...meeting }}
        name={`brief:${dossier.id}`}
        people={personen}
        send={(content, { persoonId, verstuurdOp }, { key }) =>
          take(api.POST('/dossiers/{dossierId}/brieven', { params: { path: { dossierId: dossier.id }, header: create(key) }, body: { ...content, persoonId: persoonId || undefined, verstuurdOp: verstuurdOp || undefined } }))
        }
        street={street.filter(Boolean)}
        use="dossier"
      />
    </div>
  )
}
