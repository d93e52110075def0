// "Alles over mij": what is kept about the participant, to read, to save, and to say something about.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Gegeven, KanttekeningSoort, Rubriek } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Icon } from '../icon'
import { useOwnData } from '../own-data'
import { Ask } from '../parts/ask'
import { Failed } from '../parts/failed'
import { OwnWords } from '../parts/own-words'
import { Requests } from '../parts/requests'
import { Empty, Section } from '../parts/section'
import '../parts/my-data.css'

const remarks: Record<KanttekeningSoort, MessageDescriptor> = {
  'verbeterd-op-verzoek': msg`Verbeterd, omdat u het vroeg`,
  'deelnemer-niet-eens': msg`U bent het hier niet mee eens`,
  beperkt: msg`Wordt nu niet gebruikt, omdat u het vroeg`,
}

export default function MyDataPage({ csrfToken }: { csrfToken: string }) {
  const { t } = useLingui()
  const { own, failed, reread } = useOwnData()
  const [asked, setAsked] = useState(false)
  const told = useRef<HTMLParagraphElement>(null)
  const onAsked = () => {
    setAsked(true)
    void reread().then(() => told.current?.focus())
  }
  return (
    <>
      <PageHeading title={t`Alles over mij`}><Trans>Alles over mij</Trans></PageHeading>
      {asked ? <p className="mijn-notice" ref={told} role="status" tabIndex={-1}><Icon name="check" /> <Trans>Uw vraag is verstuurd. Hieronder ziet u wanneer u antwoord krijgt.</Trans></p> : null}
      <p><Trans>Dit heeft de gemeente over u opgeschreven. Klopt er iets niet? Zeg het ons.</Trans></p>
      {failed ? <Failed retry={() => void reread()} /> : null}
      {own ? null : failed ? null : <p className="mijn-waiting" role="status"><Trans>Even geduld</Trans></p>}
      {own ? (
        <>
          <Save />
          <Requests csrfToken={csrfToken} onChanged={() => void reread()} requests={own.requests} />
          {own.data.rubrieken.map((part) => <Part csrfToken={csrfToken} key={part.id} onAsked={onAsked} part={part} />)}
          <Section icon="person" title={<Trans>Wat hier niet staat</Trans>}>
            <dl className="mijn-facts">
              {own.data.nietGetoond.map(({ wat, waarom, vraagAan }) => (
                <div key={`${wat} ${vraagAan}`}>
                  <dt><OwnWords>{wat}</OwnWords></dt>
                  <dd><OwnWords>{`${waarom} Vraag het aan ${vraagAan}.`}</OwnWords></dd>
                </div>
              ))}
            </dl>
          </Section>
          <Section icon="bell" title={<Trans>Wilt u iets zeggen over alles?</Trans>}>
            <p><Trans>U mag ook iets vragen of zeggen over al uw gegevens.</Trans></p>
            <Ask csrfToken={csrfToken} onAsked={onAsked} />
          </Section>
        </>
      ) : null}
    </>
  )
}

function Save() {
  return (
    <p className="mijn-save ph-no-print" data-silent>
      <a className="ams-link" download href="/v1/mijn/gegevens/bestand"><Icon name="printer" /> <Trans>Bewaar alles om te lezen of te printen</Trans></a>
      <a className="ams-link" download href="/v1/mijn/gegevens/bestand?vorm=json"><Icon name="list" /> <Trans>Bewaar alles voor een ander programma</Trans></a>
    </p>
  )
}

/** Closed until somebody wants to read it: all of it together is long. */
function Part({ part, csrfToken, onAsked }: { part: Rubriek; csrfToken: string; onAsked: () => void }) {
  const retention = part.id === 'bewaren'
  return (
    <details className="ph-card mijn-part" open={part.id === 'wie-u-bent' || retention}>
      <summary className="mijn-part__title">
        <h2><OwnWords>{part.titel}</OwnWords></h2>
        {retention ? null : <span className="ph-soft mijn-part__count">{part.items.length}</span>}
      </summary>
      <p className="ph-soft"><OwnWords>{part.uitleg}</OwnWords></p>
      {part.items.length === 0 && !retention ? <Empty><Trans>Hier is niets over u opgeschreven.</Trans></Empty> : null}
      {part.items.map((item) => <Item csrfToken={csrfToken} item={item} key={`${item.soort} ${item.id}`} onAsked={onAsked} />)}
    </details>
  )
}

function Item({ item, csrfToken, onAsked }: { item: Gegeven; csrfToken: string; onAsked: () => void }) {
  const { t, i18n } = useLingui()
  const { titel, datum, door, geldig, regels, opmerkingen, soort } = item
  return (
    <article className="mijn-item">
      <h3><OwnWords>{titel}</OwnWords></h3>
      <p className="ph-soft ph-small">
        {datum ? <span>{longDate(datum, i18n.locale)} </span> : null}
        {door ? <span><Trans>Opgeschreven door <bdi>{door}</bdi>.</Trans> </span> : null}
        {geldig ? null : <span><Trans>Dit is van eerder.</Trans></span>}
      </p>
      {opmerkingen.map((remark) => (
        <p className="mijn-notice" key={`${remark.soort} ${remark.datum}`}><strong>{t(remarks[remark.soort])}</strong> <OwnWords>{remark.tekst}</OwnWords></p>
      ))}
      <dl className="mijn-facts">
        {regels.map(({ veld, naam, tekst }) => (
          <div key={`${veld} ${tekst}`}>
            <dt><OwnWords>{naam}</OwnWords></dt>
            <dd><OwnWords>{tekst}</OwnWords></dd>
          </div>
        ))}
      </dl>
      {soort === 'verzoek' ? null : <Ask about={item} csrfToken={csrfToken} onAsked={onAsked} />}
    </article>
  )
}
