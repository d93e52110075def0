// What the participant can do, finds important and told, and which help fits now: in their words, to read together.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'wouter'
import type { MijnKennismaking } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { useFirstTalks, type FirstTalks } from '../first-talks'
import { Icon } from '../icon'
import { Failed } from '../parts/failed'
import '../parts/own-score.css'
import { OwnWords } from '../parts/own-words'
import { ReadAloud } from '../parts/read-aloud'
import { Empty, Section } from '../parts/section'
import { Talents } from '../parts/talents'

export default function AboutMePage({ csrfToken }: { csrfToken: string }) {
  const { t } = useLingui()
  const state = useFirstTalks()
  const { talks, failed, retry } = state
  return (
    <>
      <PageHeading title={t`Dit vertelde u`}><Trans>Dit vertelde u</Trans></PageHeading>
      <ReadAloud />
      <p><Trans>Uw coach schreef dit op toen u praatte, of u deed dat zelf. Klopt er iets niet? Zeg het uw coach.</Trans></p>
      {failed ? <Failed retry={retry} /> : null}
      {talks ? <Told csrfToken={csrfToken} state={state} talks={talks} /> : null}
      {talks || failed ? null : <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}
    </>
  )
}

function Told({ talks, state, csrfToken }: { talks: MijnKennismaking; state: FirstTalks; csrfToken: string }) {
  return (
    <>
      <Talents csrfToken={csrfToken} state={state} talks={talks} />
      <Important talks={talks} />
      {talks.antwoorden.length > 0 ? <Answers talks={talks} /> : null}
      {talks.profiel ? <Help profile={talks.profiel} /> : null}
    </>
  )
}

function Important({ talks: { volgorde, kaarten } }: { talks: MijnKennismaking }) {
  const { i18n } = useLingui()
  if (kaarten.length === 0) return null
  const nameOf = (card: string) => kaarten.find(({ domein }) => domein === card)?.naam ?? card
  return (
    <Section icon="heart" title={<Trans>Dit is belangrijk voor u</Trans>}>
      {volgorde ? (
        <>
          <p className="ph-soft"><Trans>U legde de kaarten op {longDate(volgorde.datum, i18n.locale)}.</Trans></p>
          <ol>{volgorde.kaarten.map(({ kaart }) => <li key={kaart}><OwnWords>{nameOf(kaart)}</OwnWords></li>)}</ol>
        </>
      ) : (
        <Empty><Trans>U heeft nog geen kaarten gelegd. U kiest wat voor u het belangrijkste is.</Trans></Empty>
      )}
      <p data-silent>
        <Link className="ams-link mijn-onward" href="/kaarten">
          {volgorde ? <Trans>Leg de kaarten opnieuw</Trans> : <Trans>Leg de kaarten</Trans>} <Icon name="arrowRight" />
        </Link>
      </p>
    </Section>
  )
}

function Answers({ talks: { antwoorden } }: { talks: MijnKennismaking }) {
  return (
    <Section icon="person" title={<Trans>Uw antwoorden</Trans>}>
      <dl className="mijn-score__answers">
        {antwoorden.map(({ vraag, antwoord }) => (
          <div key={vraag}>
            <dt><OwnWords>{vraag}</OwnWords></dt>
            <dd><OwnWords>{antwoord}</OwnWords></dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Help({ profile: { naam, reden, opnieuwOp } }: { profile: NonNullable<MijnKennismaking['profiel']> }) {
  const { i18n } = useLingui()
  return (
    <Section icon="people" title={<Trans>Deze hulp past nu bij u</Trans>}>
      <p><strong><OwnWords>{naam}</OwnWords></strong></p>
      {reden ? <p><OwnWords>{reden}</OwnWords></p> : null}
      {opnieuwOp ? <p><Trans>Op {longDate(opnieuwOp, i18n.locale)} kijkt u samen of dit nog klopt.</Trans></p> : null}
    </Section>
  )
}
