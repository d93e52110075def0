// The way to the plan that the family makes itself. Nothing stands here when there is none.
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Familieplan } from '../../shared/api/schema'
import { Icon } from '../icon'
import { read } from '../server'
import { Section } from './section'

/** `onlyWhenTheirTurn`: the family is among itself, or somebody waits for its answer. */
export function FamilyDoor({ onlyWhenTheirTurn = false }: { onlyWhenTheirTurn?: boolean }) {
  const [plan, setPlan] = useState<Familieplan>()
  useEffect(() => {
    const abort = new AbortController()
    // The rest of the page goes on when it cannot be read now.
    read<Familieplan>('/v1/mijn/familieplan', abort.signal).then(setPlan, () => {})
    return () => abort.abort()
  }, [])
  const phase = plan?.conferentie?.fase
  if (!plan || !phase) return null
  const asked = phase !== 'afgerond' && plan.voorstellen.some(({ status }) => status === 'open')
  const alone = phase === 'besloten-tijd'
  if (onlyWhenTheirTurn && !asked && !alone) return null
  return (
    <Section icon="people" title={<Trans>Het plan van uw familie</Trans>} tone={onlyWhenTheirTurn ? 'next' : undefined}>
      <p>
        {alone ? <Trans>Uw familie is onder elkaar. Niemand anders ziet nu het plan.</Trans> : asked ? <Trans>Iemand doet een voorstel. U zegt ja of nee.</Trans> : <Trans>Hier staat het plan dat uw familie zelf maakt.</Trans>}
      </p>
      <p data-silent>
        <Link className="ams-link mijn-onward ph-no-print" href="/familie"><Trans>Naar het plan van uw familie</Trans> <Icon name="arrowRight" /></Link>
      </p>
    </Section>
  )
}
