// What the participant asked, how far it is, and the answer.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { MijnVerzoek, VerzoekSoort, VerzoekToestand, VerzoekUitkomst } from '../../shared/api/schema'
import { longDate } from '../../shared/time'
import { withdraw } from '../own-data'
import { OwnWords } from './own-words'
import { Section } from './section'

const kinds: Record<VerzoekSoort, MessageDescriptor> = {
  inzage: msg`U wilt uw gegevens zien`,
  verbetering: msg`U wilt iets laten verbeteren`,
  wissen: msg`U wilt iets laten weghalen`,
  beperking: msg`U wilt dat iets even niet wordt gebruikt`,
  overdracht: msg`U wilt uw gegevens meenemen`,
  bezwaar: msg`U bent het ergens niet mee eens`,
}

const states: Record<VerzoekToestand, MessageDescriptor> = {
  ontvangen: msg`Uw vraag is binnen.`,
  'in-behandeling': msg`Iemand kijkt naar uw vraag.`,
  besloten: msg`U heeft antwoord.`,
  ingetrokken: msg`U heeft deze vraag teruggenomen.`,
}

const outcomes: Record<VerzoekUitkomst, MessageDescriptor> = {
  toegewezen: msg`De gemeente doet wat u vroeg.`,
  deels: msg`De gemeente doet een deel van wat u vroeg.`,
  afgewezen: msg`De gemeente doet niet wat u vroeg.`,
}

type Props = { requests: MijnVerzoek[]; csrfToken: string; onChanged: () => void }

export function Requests({ requests, csrfToken, onChanged }: Props) {
  if (requests.length === 0) return null
  return (
    <Section icon="bell" title={<Trans>Uw vragen over uw gegevens</Trans>}>
      <ul className="mijn-requests">
        {requests.map((one) => <li key={one.id}><Request csrfToken={csrfToken} onChanged={onChanged} request={one} /></li>)}
      </ul>
    </Section>
  )
}

function Request({ request, csrfToken, onChanged }: { request: MijnVerzoek } & Omit<Props, 'requests'>) {
  const { t, i18n } = useLingui()
  const open = request.toestand === 'ontvangen' || request.toestand === 'in-behandeling'
  return (
    <>
      <p>
        <strong>{t(kinds[request.soort])}</strong>
        {request.over ? <><br /><OwnWords>{request.over.titel}</OwnWords></> : null}
      </p>
      {request.tekst ? <p className="ph-soft"><OwnWords>{request.tekst}</OwnWords></p> : null}
      <p>{t(request.uitkomst ? outcomes[request.uitkomst] : states[request.toestand])}</p>
      {open ? <p><Trans>U krijgt antwoord op {longDate(request.antwoordVoor, i18n.locale)} of eerder.</Trans></p> : null}
      {request.verlengdOmdat ? <p><Trans>Het duurt langer, omdat:</Trans> <OwnWords>{request.verlengdOmdat}</OwnWords></p> : null}
      {request.uitleg ? <p className="mijn-requests__answer"><OwnWords>{request.uitleg}</OwnWords></p> : null}
      {request.bewaarplicht ? <p><OwnWords>{`${request.bewaarplicht.naam} (${request.bewaarplicht.wet}): ${request.bewaarplicht.bewaren}.`}</OwnWords></p> : null}
      {request.watUKuntDoen ? <p className="ph-soft"><OwnWords>{request.watUKuntDoen}</OwnWords></p> : null}
      {open ? (
        <p data-silent>
          <button className="ams-button ams-button--tertiary" onClick={() => void withdraw(request, csrfToken).then(onChanged, onChanged)} type="button">
            <Trans>Neem mijn vraag terug</Trans>
          </button>
        </p>
      ) : null}
    </>
  )
}
