// One request: what was asked about what, by when, and the answer.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Gegeven, Verzoek } from '../../../shared/api/schema'
import { focusHeading, PageHeading } from '../../../shared/page-heading'
import { longDate } from '../../../shared/time'
import { Alert, Badge, Button } from '../../../shared/ui'
import { FailurePanel } from '../../layout/failure'
import { BackLink } from '../../layout/links'
import { OpenedSection } from '../../layout/opened-section'
import { Loaded, Section } from '../../layout/screen'
import { useWords } from '../../words'
import { AnswerForm } from './answer-form'
import { ExtendForm } from './extend-form'
import { useRequest, useTakeUp } from './queries'
import { kindWords, outcomeWords, stateWords } from './words'

export function RequestScreen({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useRequest(id)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/toezicht/verzoeken"><Trans>Alle verzoeken</Trans></BackLink>
      <Loaded query={query} title={t`Verzoek`}>{(request) => <One request={request} />}</Loaded>
    </div>
  )
}

function One({ request }: { request: Verzoek }) {
  const { t } = useLingui()
  const { word } = useWords()
  const open = request.toestand === 'ontvangen' || request.toestand === 'in-behandeling'
  const kind = word(kindWords[request.soort])
  const before = useRef(request.toestand)
  useEffect(() => {
    if (before.current !== request.toestand) focusHeading()
    before.current = request.toestand
  }, [request.toestand])
  return (
    <>
      <PageHeading title={kind}>{kind}: {request.naam}</PageHeading>
      {request.teLaat ? <Alert heading={t`De termijn is voorbij`} headingLevel={2} severity="error"><p><Trans>Geef zo snel mogelijk antwoord. Leg in het antwoord uit waarom het langer duurde.</Trans></p></Alert> : null}
      <Facts request={request} />
      {request.gegeven ? <Thing thing={request.gegeven} /> : null}
      {open && !request.behandelaar ? <TakeUp request={request} /> : null}
      {open && request.vanMij ? <Mine request={request} /> : null}
      {open && request.behandelaar && !request.vanMij ? <Colleague request={request} /> : null}
      {request.uitkomst ? <Answer request={request} /> : null}
    </>
  )
}

function Facts({ request }: { request: Verzoek }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  return (
    <dl className="ph-facts ph-card">
      <div><dt><Trans>Stand</Trans></dt><dd>{word(stateWords[request.toestand])}</dd></div>
      <div><dt><Trans>Ontvangen</Trans></dt><dd>{longDate(request.ontvangenOp, i18n.locale)}</dd></div>
      <div><dt><Trans>Antwoord uiterlijk</Trans></dt><dd>{longDate(request.antwoordVoor, i18n.locale)}</dd></div>
      {request.verlengdOmdat ? <div><dt><Trans>Verlengd, omdat</Trans></dt><dd>{request.verlengdOmdat}</dd></div> : null}
      {request.over ? <div><dt><Trans>Gaat over</Trans></dt><dd>{request.over.titel}</dd></div> : null}
      {request.tekst ? <div><dt><Trans>In eigen woorden</Trans></dt><dd className="ph-pre">{request.tekst}</dd></div> : null}
      {request.identiteitGecontroleerd ? <div><dt><Trans>Hoe wij weten wie het vraagt</Trans></dt><dd>{request.identiteitGecontroleerd}</dd></div> : null}
    </dl>
  )
}

function Thing({ thing }: { thing: Gegeven }) {
  const { i18n } = useLingui()
  return (
    <Section id="gegeven" title={<Trans>Wat er nu staat</Trans>}>
      <div className="ph-card">
        <p><strong>{thing.titel}</strong></p>
        {thing.datum ? <p className="ph-soft ph-small">{longDate(thing.datum, i18n.locale)}{thing.door ? `, ${thing.door}` : ''}</p> : null}
        <dl className="ph-facts">
          {thing.regels.map(({ veld, naam, tekst }) => (
            <div key={`${veld} ${tekst}`}><dt>{naam}</dt><dd className="ph-pre">{tekst}</dd></div>
          ))}
        </dl>
      </div>
    </Section>
  )
}

function TakeUp({ request }: { request: Verzoek }) {
  const takeUp = useTakeUp(request)
  return (
    <>
      {takeUp.error ? <FailurePanel failure={takeUp.error} /> : null}
      <p><Trans>Neem het verzoek in behandeling. U ziet dan tot het antwoord wat u daarvoor nodig hebt.</Trans></p>
      <div><Button aria-disabled={takeUp.isPending || undefined} onClick={() => takeUp.mutate()}><Trans>In behandeling nemen</Trans></Button></div>
    </>
  )
}

/** The server lets go of somebody who may handle requests no more; of a colleague who is still there it says so. */
function Colleague({ request }: { request: Verzoek }) {
  const takeUp = useTakeUp(request)
  return (
    <>
      <p><Trans>{request.behandelaar} behandelt dit verzoek. Werkt deze collega hier niet meer? Dan kunt u het overnemen.</Trans></p>
      {takeUp.error ? <FailurePanel failure={takeUp.error} /> : null}
      <div><Button aria-disabled={takeUp.isPending || undefined} onClick={() => takeUp.mutate()} variant="secondary"><Trans>Verzoek overnemen</Trans></Button></div>
    </>
  )
}

function Mine({ request }: { request: Verzoek }) {
  const [extending, setExtending] = useState(false)
  const file = `/v1/dossiers/${request.dossierId}/gegevens/bestand`
  return (
    <>
      {request.soort === 'inzage' || request.soort === 'overdracht' ? (
        <Section id="uitgeven" title={<Trans>Gegevens meegeven</Trans>}>
          <p><Trans>Haal het bestand op voordat u antwoord geeft. Daarna ziet u deze gegevens niet meer.</Trans></p>
          <p className="ph-row">
            <a className="ams-link" download href={file}><Trans>Om te lezen of te printen (HTML)</Trans></a>
            <a className="ams-link" download href={`${file}?vorm=json`}><Trans>Voor een ander programma (JSON)</Trans></a>
          </p>
        </Section>
      ) : null}
      <Section id="antwoord" title={<Trans>Antwoord geven</Trans>}><AnswerForm request={request} /></Section>
      {request.verlengdOmdat || request.teLaat ? null : extending ? (
        <OpenedSection title={<Trans>Meer tijd nemen</Trans>}><ExtendForm onDone={() => setExtending(false)} request={request} /></OpenedSection>
      ) : (
        <div><Button onClick={() => setExtending(true)} variant="tertiary"><Trans>Meer tijd nemen</Trans></Button></div>
      )}
    </>
  )
}

function Answer({ request }: { request: Verzoek }) {
  const { word } = useWords()
  return (
    <Section id="antwoord" title={<Trans>Het antwoord</Trans>}>
      <div className="ph-card ph-stack">
        {request.uitkomst ? <p><Badge label={word(outcomeWords[request.uitkomst])} /></p> : null}
        <p className="ph-pre">{request.uitleg}</p>
        {request.bewaarplicht ? <p className="ph-soft"><Trans>{request.bewaarplicht.naam} ({request.bewaarplicht.wet}). Het blijft: {request.bewaarplicht.bewaren}.</Trans></p> : null}
      </div>
    </Section>
  )
}
