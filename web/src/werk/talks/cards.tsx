// How the cards lie, what was said of each, how they lay before and what moved.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { EersteGesprekken, GelegdeKaart, Kaartvolgorde, Niveau } from '../../shared/api/schema'
import { ScrollRegion } from '../../shared/scroll-region'
import { longDate } from '../../shared/time'
import { useMay } from '../api/session'
import { ButtonLink } from '../layout/links'
import { Empty, Section } from '../layout/screen'

export function CardsSection({ base, talks }: { base: string; talks: EersteGesprekken }) {
  const may = useMay()
  const [now, ...earlier] = talks.volgordes
  const names = new Map(talks.keuzes.kaarten.map(({ waarde, label }) => [waarde, label]))
  const nameOf = (card: string) => names.get(card) ?? card
  const lay = may('metingen-vastleggen') ? <ButtonLink href={`${base}/kaarten`} variant="secondary"><Trans>Kaarten leggen</Trans></ButtonLink> : null
  return (
    <Section action={now ? lay : null} id="kaarten" title={<Trans>Wat is belangrijk?</Trans>}>
      {now ? (
        <>
          <OrderNow nameOf={nameOf} order={now} talks={talks} />
          {earlier.length > 0 ? <Earlier nameOf={nameOf} orders={earlier} /> : null}
        </>
      ) : (
        <Empty action={lay}><Trans>De kaarten zijn nog niet gelegd. De deelnemer legt ze op volgorde: bovenaan wat het belangrijkste is.</Trans></Empty>
      )}
    </Section>
  )
}

function OrderNow({ order, talks, nameOf }: { order: Kaartvolgorde; talks: EersteGesprekken; nameOf: (card: string) => string }) {
  const { t } = useLingui()
  const { kaartscores, keuzes } = talks
  const label = (levels: Niveau[], value: number | undefined) => (value === undefined ? t`niet gevraagd` : (levels.find(({ waarde }) => waarde === value)?.label ?? String(value)))
  return (
    <div className="ph-card ph-stack ph-stack--fill">
      <p className="ph-small ph-soft"><LaidBy order={order} /></p>
      <ScrollRegion label={t`Tabel van de kaarten`}>
        <table className="ph-table ph-table--stacks">
          <thead>
            <tr>
              <th scope="col"><Trans>Plaats</Trans></th>
              <th scope="col"><Trans>Kaart</Trans></th>
              <th scope="col"><Trans>Lukt het zelf?</Trans></th>
              <th scope="col"><Trans>Tevreden?</Trans></th>
              <th scope="col"><Trans>Sinds de vorige keer</Trans></th>
            </tr>
          </thead>
          <tbody>
            {order.kaarten.map((card) => {
              const score = kaartscores.find(({ kaart }) => kaart === card.kaart)
              return (
                <tr key={card.kaart}>
                  <td data-label={t`Plaats`}>{card.plaats}</td>
                  <th scope="row">{nameOf(card.kaart)}</th>
                  <td data-label={t`Lukt het zelf`}>{label(keuzes.niveausZelfredzaamheid, score?.zelfredzaamheid)}</td>
                  <td data-label={t`Tevreden`}>{label(keuzes.niveausTevredenheid, score?.tevredenheid)}</td>
                  <td data-label={card.verschoven === undefined ? undefined : t`Sinds de vorige keer`}><Moved card={card} /></td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}

function LaidBy({ order }: { order: Kaartvolgorde }) {
  const { i18n } = useLingui()
  const day = longDate(order.datum, i18n.locale)
  return order.alleen ? <Trans>{day}, door de deelnemer zelf</Trans> : <Trans>{day}, samen met {order.vastgelegdDoor}</Trans>
}

function Moved({ card: { verschoven } }: { card: GelegdeKaart }) {
  if (verschoven === undefined) return null
  if (verschoven === 0) return <Trans>gelijk</Trans>
  const places = Math.abs(verschoven)
  return verschoven > 0 ? <Plural one="# plaats omhoog" other="# plaatsen omhoog" value={places} /> : <Plural one="# plaats omlaag" other="# plaatsen omlaag" value={places} />
}

function Earlier({ orders, nameOf }: { orders: Kaartvolgorde[]; nameOf: (card: string) => string }) {
  return (
    <details className="ph-fold">
      <summary><Plural one="# keer eerder gelegd" other="# keer eerder gelegd" value={orders.length} /></summary>
      <ul className="ph-lines">
        {orders.map((order) => (
          <li className="ph-line" key={order.metingId}>
            <span><LaidBy order={order} /></span>
            <span className="ph-small ph-soft">{order.kaarten.map(({ kaart, plaats }) => `${plaats}. ${nameOf(kaart)}`).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
