// A button that calls someone. The name is in it, so that a screen reader says who is called.
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dialable } from '../../shared/telephone'
import { Icon } from '../icon'

export function CallLink({ name, number, children }: { name: string; number: string; children?: ReactNode }) {
  return (
    <a className="ams-button ams-button--secondary mijn-call" href={`tel:${dialable(number)}`}>
      <Icon name="phone" />
      <span>
        {children ?? <Trans>Bel</Trans>} <bdi>{name}</bdi>
        <span className="mijn-call__number"><bdi>{number}</bdi></span>
      </span>
    </a>
  )
}
