// Everyone who spoke or tried to, newest first, and the appointments.
import { Trans, useLingui } from '@lingui/react/macro'
import type { Afspraak, DossierBeeld } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { clockTime, longDate, weekday } from '../../shared/time'
import { Badge } from '../../shared/ui'
import { useAppointments, useContacts } from '../api/queries'
import { useMay } from '../api/session'
import { LeftOut } from '../layout/left-out'
import { ButtonLink, TextLink } from '../layout/links'
import { Paged } from '../layout/paged'
import { Loaded, Section } from '../layout/screen'
import { DossierLetters } from '../letters/sent-letters'
import { appointmentWords, channelWords, outcomeWords, useWords } from '../words'

export function Contacts({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const base = `/huishoudens/${view.dossier.id}`
  const may = useMay()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill">
      <div className="ph-title-row">
        <PageHeading title={t`Contact met ${view.dossier.naam}`}><Trans>Contact</Trans></PageHeading>
        <div className="ph-row">
          {may('contacten-vastleggen') ? <ButtonLink href={`${base}/contact/nieuw`} icon="chat"><Trans>Contact vastleggen</Trans></ButtonLink> : null}
          {may('contacten-vastleggen') ? <ButtonLink href={`${base}/huisbezoek`} icon="house" variant="secondary"><Trans>Huisbezoek vastleggen</Trans></ButtonLink> : null}
          {may('contacten-vastleggen') ? <ButtonLink href={`${base}/contact/brief`} icon="pencil" variant="secondary"><Trans>Brief maken</Trans></ButtonLink> : null}
          {may('afspraken-wijzigen') ? <ButtonLink href={`${base}/afspraken/nieuw`} icon="calendar" variant="secondary"><Trans>Afspraak maken</Trans></ButtonLink> : null}
          {may('eigen-aantekeningen') ? <ButtonLink href={`${base}/contact/aantekeningen`} icon="pencil" variant="tertiary"><Trans>Mijn aantekeningen</Trans></ButtonLink> : null}
        </div>
      </div>
      {may('afspraken-lezen') ? <AppointmentList view={view} /> : null}
      {may('contacten-lezen') ? <ContactList dossierId={view.dossier.id} /> : null}
      {may('contacten-lezen') ? <DossierLetters dossierId={view.dossier.id} /> : null}
    </div>
  )
}

function AppointmentList({ view }: { view: DossierBeeld }) {
  const query = useAppointments(view.dossier.id)
  return (
    <Section id="afspraken" title={<Trans>Afspraken</Trans>}>
      <Loaded query={query}>
        {({ items }) => {
          const ordered = [...items].sort((a, b) => b.begin.localeCompare(a.begin))
          const planned = ordered.filter(({ status }) => status === 'gepland').reverse()
          const past = ordered.filter(({ status }) => status !== 'gepland')
          return (
            <>
              {planned.length === 0 ? <p className="ph-soft"><Trans>Er is geen afspraak gepland.</Trans></p> : <ul className="ph-lines ph-card">{planned.map((one) => <Line appointment={one} key={one.id} />)}</ul>}
              {past.length > 0 ? (
                <details className="ph-fold">
                  <summary><Trans>Eerdere afspraken</Trans></summary>
                  <ul className="ph-lines">{past.map((one) => <Line appointment={one} key={one.id} />)}</ul>
                </details>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}

function Line({ appointment }: { appointment: Afspraak }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const { begin, dossierId, id, met, minuten, onderwerp, plaats, status, toelichting } = appointment
  return (
    <li className="ph-line">
      <span className="ph-row">
        <TextLink href={`/huishoudens/${dossierId}/afspraken/${id}`}>{weekday(begin, i18n.locale)}, {clockTime(begin, i18n.locale)}</TextLink>
        {status === 'gepland' ? null : <Badge label={word(appointmentWords[status])} />}
      </span>
      <span className="ph-soft ph-small"><Trans>{onderwerp} · {plaats} · met {met} · {minuten} minuten</Trans></span>
      {toelichting ? <span className="ph-small">{status === 'gemist' ? <Trans>Vertelde zelf: “{toelichting}”</Trans> : toelichting}</span> : null}
    </li>
  )
}

function ContactList({ dossierId }: { dossierId: string }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const query = useContacts(dossierId)
  return (
    <Section id="contacten" title={<Trans>Contacten en pogingen</Trans>}>
      <Paged empty={<Trans>Er is nog geen contact vastgelegd.</Trans>} query={query}>
        {(items) => (
          <ul className="ph-stack ph-stack--fill ph-plain">
            {items.map((one) => (
              <li className="ph-card ph-stack ph-stack--tight" key={one.id}>
                <div className="ph-row">
                  <strong>{longDate(one.moment, i18n.locale)}, {clockTime(one.moment, i18n.locale)}</strong>
                  <span>{word(channelWords[one.kanaal])}</span>
                  <Badge color={one.uitkomst === 'gesproken' ? 'lime' : undefined} label={word(outcomeWords[one.uitkomst])} />
                </div>
                {one.verslag ? <p className="ph-pre">{one.verslag}</p> : null}
                <p className="ph-soft ph-small">
                  {one.vastgelegdDoor}
                  {one.volgendePoging ? <> · <Trans>opnieuw proberen op {longDate(one.volgendePoging, i18n.locale)}</Trans></> : null}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <LeftOut list={query.data?.pages.at(-1)?.weggelaten} />
    </Section>
  )
}
