// The two places of learning, next to each other.
import { Trans } from '@lingui/react/macro'
import { useMay } from '../api/session'
import { TextLink } from '../layout/links'

export function Places({ here }: { here: 'opleidingen' | 'intervisie' }) {
  const may = useMay()
  if (!may('intervisie')) return null
  return <p>{here === 'opleidingen' ? <TextLink href="/leren/intervisie"><Trans>Intervisie met collega's</Trans></TextLink> : <TextLink href="/leren"><Trans>Opleidingen</Trans></TextLink>}</p>
}
