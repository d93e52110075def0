// One dossier on the list: why it may go, what stands in the way, and what this person can do.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Tegenhouding, TeVernietigen } from '../../../shared/api/schema'
import { longDate } from '../../../shared/time'
import { Badge, Button } from '../../../shared/ui'
import { useMay } from '../../api/session'
import { Approve, Hold, Lift, Withdraw } from './acts'
import { waitsForMe } from './standing'

type Act = 'akkoord' | 'intrekken' | 'tegenhouden' | 'bezwaar'

export function Item({ item }: { item: TeVernietigen }) {
  const { t, i18n } = useLingui()
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  const { jaar, wet, termijn, verwijzing, waarom } = item
  const who = item.initialen ?? t`Afgeschermd dossier`
  const since = longDate(item.sinds, i18n.locale)
  return (
    <div className="ph-stack">
      <div className="ph-row">
        <h3 className="ams-heading ams-heading--4"><Trans>{who} · begonnen in {jaar}</Trans></h3>
        <Standing item={item} />
      </div>
      <p>{waarom}</p>
      <p className="ph-soft ph-small"><Trans>{wet}: {termijn}. Mag sinds {since}. {verwijzing}.</Trans></p>
      <Approvals item={item} />
      {item.tegengehouden.map((hold) => <Held hold={hold} item={item} key={hold.id} />)}
      {act ? null : <Buttons item={item} onChoose={setAct} who={who} />}
      {act === 'akkoord' ? <Approve item={item} onClose={close} who={who} /> : null}
      {act === 'intrekken' ? <Withdraw item={item} onClose={close} /> : null}
      {act === 'tegenhouden' ? <Hold item={item} onClose={close} /> : null}
      {act === 'bezwaar' ? <Hold item={item} objection onClose={close} /> : null}
    </div>
  )
}

function Standing({ item: { stand } }: { item: TeVernietigen }) {
  const { t } = useLingui()
  if (stand === 'besloten') return <Badge color="red" label={t`Wordt vernietigd`} />
  if (stand === 'tegengehouden') return <Badge color="azure" label={t`Tegengehouden`} />
  if (stand === 'een-akkoord') return <Badge color="lime" label={t`Eén akkoord`} />
  return <Badge label={t`Wacht`} />
}

function Approvals({ item: { eersteAkkoord, tweedeAkkoord } }: { item: TeVernietigen }) {
  const { i18n } = useLingui()
  const given = [eersteAkkoord, tweedeAkkoord].filter((one) => one !== undefined)
  return given.map(({ door, op }) => {
    const day = longDate(op, i18n.locale)
    return <p key={door}><Trans>Akkoord van {door} op {day}</Trans></p>
  })
}

function Held({ hold, item }: { hold: Tegenhouding; item: TeVernietigen }) {
  const { i18n } = useLingui()
  const may = useMay()
  const [lifting, setLifting] = useState(false)
  const { door, reden, soort } = hold
  const until = hold.tot ? longDate(hold.tot, i18n.locale) : undefined
  return (
    <div className="ph-notice">
      <p>{soort === 'bezwaar' ? <Trans>Bezwaar van {door}: {reden}</Trans> : <Trans>Tegengehouden door {door}: {reden}</Trans>}</p>
      {until ? <p><Trans>Tot {until}</Trans></p> : null}
      {may('vernietiging-tegenhouden') && !lifting ? (
        <Button onClick={() => setLifting(true)} variant="tertiary">{soort === 'bezwaar' ? <Trans>Bezwaar oplossen</Trans> : <Trans>Vrijgeven</Trans>}</Button>
      ) : null}
      {lifting ? <Lift hold={hold} item={item} onClose={() => setLifting(false)} /> : null}
    </div>
  )
}

function Buttons({ item, who, onChoose }: { item: TeVernietigen; who: string; onChoose: (act: Act) => void }) {
  const may = useMay()
  if (item.stand === 'besloten') return null
  const decides = may('vernietiging-besluiten')
  const holds = may('vernietiging-tegenhouden')
  return (
    <div className="ph-row">
      {decides && waitsForMe(item) ? <Button onClick={() => onChoose('akkoord')}><Trans>Vernietiging van {who} goedkeuren</Trans></Button> : null}
      {decides && item.eersteAkkoord ? <Button onClick={() => onChoose('intrekken')} variant="secondary"><Trans>Akkoord intrekken</Trans></Button> : null}
      {holds ? <Button onClick={() => onChoose('tegenhouden')} variant="secondary"><Trans>Tegenhouden</Trans></Button> : null}
      {decides && !holds ? <Button onClick={() => onChoose('bezwaar')} variant="secondary"><Trans>Bezwaar maken</Trans></Button> : null}
    </div>
  )
}
