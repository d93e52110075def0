// Links that look like the library's and go through the router, so that the back button works.
import type { ReactNode } from 'react'
import { Link as RouteLink } from 'wouter'
import { Icon, type IconName } from '../../shared/icon'
import { dialable } from '../../shared/telephone'

type Props = { href: string; children: ReactNode; icon?: IconName }

/** `state` goes along without standing in the address, where others could read it. */
export function TextLink({ href, children, state }: Props & { state?: unknown }) {
  return <RouteLink className="ams-link" href={href} state={state}>{children}</RouteLink>
}

export function ArrowLink({ href, children, icon = 'arrowRight' }: Props) {
  return (
    <RouteLink className="ams-standalone-link ph-arrow-link" href={href}>
      {children}
      <Icon name={icon} />
    </RouteLink>
  )
}

export function ButtonLink({ href, children, icon, variant = 'primary' }: Props & { variant?: 'primary' | 'secondary' | 'tertiary' }) {
  return (
    <RouteLink className={`ams-button ams-button--${variant} ph-button-link`} href={href}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </RouteLink>
  )
}

export function BackLink({ href, children }: Props) {
  return (
    <RouteLink className="ams-standalone-link ph-back-link ph-no-print" href={href}>
      <Icon name="arrowLeft" />
      {children}
    </RouteLink>
  )
}

/** Calls, on a telephone. */
export function PhoneLink({ number, children = number }: { number: string; children?: ReactNode }) {
  return (
    <a className="ams-link ph-phone-link" href={`tel:${dialable(number)}`}>
      <Icon name="phone" />
      <bdi>{children}</bdi>
    </a>
  )
}
