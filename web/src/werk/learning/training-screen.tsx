// One training: when, where and for whom, and signing up or off. For who makes the calendar also who comes, and calling
// it off.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { Opleiding } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { nowHere } from '../../shared/time'
import { Alert, Button } from '../../shared/ui'
import { api, change, changeOf, create, newKey } from '../api/client'
import { useMay } from '../api/session'
import { FailurePanel } from '../layout/failure'
import { BackLink, TextLink } from '../layout/links'
import { OpenedSection } from '../layout/opened-section'
import { Loaded, Section } from '../layout/screen'
import { StandingText } from './calendar'
import { useParticipants, useTrainings } from './queries'
import { hasBegun, standingOf } from './standing'
import { contentOf } from './training-form'
import { useLearningAct } from './use-learning-act'
import { When } from './when'

export function TrainingScreen({ trainingId }: { trainingId: string }) {
  const { t } = useLingui()
  const query = useTrainings()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <BackLink href="/leren"><Trans>Alle opleidingen</Trans></BackLink>
      <Loaded query={query} title={t`Opleiding`}>
        {({ items }) => {
          const training = items.find(({ id }) => id === trainingId)
          return training ? <Training training={training} /> : <Gone />
        }}
      </Loaded>
    </div>
  )
}

export function Gone() {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Opleiding`}><Trans>Opleiding</Trans></PageHeading>
      <p><Trans>Deze opleiding is geweest, of bestaat niet.</Trans></p>
    </>
  )
}

function Training({ training }: { training: Opleiding }) {
  const may = useMay()
  const manages = may('opleidingen-beheren')
  return (
    <>
      <PageHeading title={training.titel}>{training.titel}</PageHeading>
      {training.gaatNietDoor ? <Called /> : null}
      <dl className="ph-facts">
        <div><dt><Trans>Wanneer</Trans></dt><dd><When training={training} /></dd></div>
        <div><dt><Trans>Waar</Trans></dt><dd>{training.plaats}</dd></div>
        <div><dt><Trans>Voor wie</Trans></dt><dd>{training.voorWie}</dd></div>
        <div><dt><Trans>Plek</Trans></dt><dd><StandingText training={training} />{training.aangemeld > 0 ? <> · <Plural one="# collega komt" other="# collega's komen" value={training.aangemeld} /></> : null}</dd></div>
      </dl>
      {training.uitleg ? <p className="ph-pre">{training.uitleg}</p> : null}
      <SignUp training={training} />
      {manages ? <Coming trainingId={training.id} /> : null}
      {manages ? <Manage training={training} /> : null}
    </>
  )
}

function Called() {
  const { t } = useLingui()
  return <Alert heading={t`Gaat niet door`} headingLevel={2} severity="warning"><p><Trans>Deze opleiding gaat niet door.</Trans></p></Alert>
}

function SignUp({ training }: { training: Opleiding }) {
  const { t } = useLingui()
  const { act, busy, failure } = useLearningAct()
  const standing = standingOf(training)
  const path = { opleidingId: training.id }
  // Pressing twice is coming once: the server sees to it, whatever the key.
  const signUp = () => void act(() => take(api.POST('/opleidingen/{opleidingId}/aanmelding', { params: { path, header: create(newKey()) } })), t`U bent aangemeld.`)
  const signOff = () => void act(() => take(api.DELETE('/opleidingen/{opleidingId}/aanmelding', { params: { path, header: change() } })), t`U bent afgemeld.`)
  return (
    <>
      {failure ? <FailurePanel failure={failure} /> : null}
      {training.ikKom ? <div><Button disabled={busy} onClick={signOff} variant="secondary"><Trans>Afmelden</Trans></Button></div> : null}
      {standing === 'open' && !hasBegun(training, nowHere()) ? <div><Button disabled={busy} onClick={signUp}><Trans>Aanmelden</Trans></Button></div> : null}
      {standing === 'vol' ? <p className="ph-soft"><Trans>Alle plekken zijn bezet. Vraag of er een tweede keer komt.</Trans></p> : null}
    </>
  )
}

function Coming({ trainingId }: { trainingId: string }) {
  const query = useParticipants(trainingId)
  return (
    <Section id="wie" title={<Trans>Wie er komt</Trans>}>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <p className="ph-soft"><Trans>Er heeft zich nog niemand aangemeld.</Trans></p> : <ul>{items.map(({ naam }) => <li key={naam}>{naam}</li>)}</ul>)}
      </Loaded>
    </Section>
  )
}

function Manage({ training }: { training: Opleiding }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const { act, busy, failure } = useLearningAct()
  const put = (gaatNietDoor: boolean, told: string) => act(() => take(api.PUT('/opleidingen/{opleidingId}', { params: { path: { opleidingId: training.id }, header: changeOf(training.versie) }, body: { ...contentOf(training), gaatNietDoor } })), told)
  const callOff = async () => {
    if (await put(true, t`De opleiding gaat niet door. Laat het weten aan wie zou komen.`)) setAsking(false)
  }
  return (
    <Section id="kalender" title={<Trans>In de kalender</Trans>}>
      {failure ? <FailurePanel failure={failure} /> : null}
      {asking ? (
        <OpenedSection level={3} title={<Trans>Weet u het zeker?</Trans>}>
          <p><Trans>De opleiding blijft in de kalender staan, met erbij dat zij niet doorgaat.</Trans></p>
          <div className="ph-row">
            <Button disabled={busy} onClick={() => void callOff()}><Trans>Ja, gaat niet door</Trans></Button>
            <Button onClick={() => setAsking(false)} variant="tertiary"><Trans>Annuleren</Trans></Button>
          </div>
        </OpenedSection>
      ) : (
        <div className="ph-row">
          <TextLink href={`/leren/opleidingen/${training.id}/wijzigen`}><Trans>Opleiding wijzigen</Trans></TextLink>
          {training.gaatNietDoor
            ? <Button disabled={busy} onClick={() => void put(false, t`De opleiding gaat toch door.`)} variant="tertiary"><Trans>Gaat toch door</Trans></Button>
            : <Button onClick={() => setAsking(true)} variant="tertiary"><Trans>Gaat niet door</Trans></Button>}
        </div>
      )}
    </Section>
  )
}
