// What was asked of the reader or their organisation, in their own day: nobody waits because somebody did not look.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Verwijzing } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { ButtonLink, TextLink } from '../layout/links'
import { NextLine } from './next-line'
import type { AskedStep } from './standing'

export function AskedToday({ items }: { items: Verwijzing[] }) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="dag-gevraagd" className={`ph-card ph-block${items.some(({ stil }) => stil) ? ' ph-block--late' : ''}`}>
      <h2 className="ams-heading ams-heading--4 ph-block__title" id="dag-gevraagd">
        <Icon name="handshake" />
        <Trans>Aan u gevraagd</Trans>
        <span className="ph-count">{items.length}</span>
      </h2>
      <ul className="ph-lines">
        {items.map((one) => (
          <li className="ph-line" key={one.id}>
            <TextLink href="/verwijzingen">{one.huishouden}</TextLink>
            <div className="ph-soft ph-small"><NextLine referral={one} /></div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first step of a day for who was asked: what to do for whom, and who waits. */
export function AskedFirst({ step: { act, name, by } }: { step: AskedStep }) {
  const { t } = useLingui()
  const title = { answer: t`Zeg of u ${name} kunt helpen`, meet: t`Plan de kennismaking met ${name}`, contact: t`Laat weten of het contact met ${name} er is` }[act]
  return (
    <section aria-labelledby="ph-first" className="ph-next">
      <Icon className="ph-next__icon" name="footprints" />
      <div className="ph-next__text">
        <p className="ph-next__label"><Trans>Begin hier</Trans></p>
        <h2 className="ams-heading ams-heading--3" id="ph-first">{title}</h2>
        <p><Trans>{by} wacht op uw antwoord.</Trans></p>
      </div>
      <ButtonLink href="/verwijzingen"><Trans>Naar de verwijzing</Trans></ButtonLink>
    </section>
  )
}
