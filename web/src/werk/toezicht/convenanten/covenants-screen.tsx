// Covenants with partners: which there are, a new one, and ending one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { take } from '../../../shared/api/failure'
import type { Afspreekbaar, Convenant, GegevensSoort } from '../../../shared/api/schema'
import { PageHeading } from '../../../shared/page-heading'
import { longDate, todayHere } from '../../../shared/time'
import { Badge, Button } from '../../../shared/ui'
import { api, create } from '../../api/client'
import { useOrganisations } from '../../api/queries'
import { useMay } from '../../api/session'
import { ChecksField } from '../../forms/checks-field'
import { DateField } from '../../forms/date-fields'
import { TextField } from '../../forms/fields'
import { useWorkForm } from '../../forms/use-work-form'
import { WorkFormFrame } from '../../forms/work-form'
import { useTell } from '../../layout/notices'
import { OpenedSection } from '../../layout/opened-section'
import { Empty, Loaded } from '../../layout/screen'
import { useCovenants, useReread } from './queries'

export default function CovenantsScreen() {
  const { t } = useLingui()
  const may = useMay()
  const query = useCovenants()
  const [adding, setAdding] = useState(false)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Convenanten`}><Trans>Convenanten</Trans></PageHeading>
      <p><Trans>Een convenant geeft nooit toegang tot een huishouden. Wie er al helpt, mag er iets meer van weten.</Trans></p>
      <Loaded query={query}>
        {({ items, mogelijk }) => (
          <>
            {may('convenanten-beheren') ? (
              adding ? <OpenedSection title={<Trans>Convenant toevoegen</Trans>}><CovenantForm close={() => setAdding(false)} possible={mogelijk} /></OpenedSection> : <div><Button onClick={() => setAdding(true)}><Trans>Convenant toevoegen</Trans></Button></div>
            ) : null}
            {items.length === 0 ? <Empty><Trans>Er zijn nog geen convenanten.</Trans></Empty> : null}
            <ul className="ph-stack ph-stack--fill ph-plain">{items.map((one) => <Card covenant={one} key={one.id} />)}</ul>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Card({ covenant }: { covenant: Convenant }) {
  const { t, i18n } = useLingui()
  const may = useMay()
  const [ending, setEnding] = useState(false)
  const list = (named: { naam: string }[]) => new Intl.ListFormat(i18n.locale).format(named.map(({ naam }) => naam))
  const { naam, verwijzing, partners, soorten, doelen, vanaf, totEnMet, geeindigd, geeindigdOp, reden } = covenant
  return (
    <li className="ph-card ph-stack ph-stack--tight ph-stack--fill">
      <div className="ph-row">
        <h2 className="ams-heading ams-heading--4">{naam}</h2>
        <Badge color={geeindigd ? undefined : 'lime'} label={geeindigd ? t`Geëindigd` : t`Geldt`} />
      </div>
      <dl className="ph-facts ph-facts--short">
        <div><dt><Trans>Partners</Trans></dt><dd>{list(partners)}</dd></div>
        <div><dt><Trans>Gegevens</Trans></dt><dd>{list(soorten)}</dd></div>
        <div><dt><Trans>Waarvoor</Trans></dt><dd>{list(doelen)}</dd></div>
        <div><dt><Trans>Termijn</Trans></dt><dd>{totEnMet ? <Trans>van {longDate(vanaf, i18n.locale)} tot en met {longDate(totEnMet, i18n.locale)}</Trans> : <Trans>vanaf {longDate(vanaf, i18n.locale)}</Trans>}</dd></div>
        <div><dt><Trans>Waar staat het?</Trans></dt><dd>{verwijzing}</dd></div>
      </dl>
      {geeindigdOp ? <p className="ph-small"><Trans>Geëindigd op {longDate(geeindigdOp, i18n.locale)}: {reden}</Trans></p> : null}
      {!geeindigd && may('convenanten-beheren') ? (
        ending ? <EndForm close={() => setEnding(false)} covenant={covenant} /> : <Button onClick={() => setEnding(true)} variant="tertiary"><Trans>Convenant beëindigen<span className="ams-visually-hidden">: {naam}</span></Trans></Button>
      ) : null}
    </li>
  )
}

function EndForm({ covenant, close }: { covenant: Convenant; close: () => void }) {
  const { t } = useLingui()
  const reread = useReread()
  const tell = useTell()
  const work = useWorkForm<{ reden: string }>({
    name: `convenant-einde:${covenant.id}`,
    initial: { reden: '' },
    send: ({ reden }, sending) => take(api.POST('/convenanten/{convenantId}/beeindiging', { params: { path: { convenantId: covenant.id }, header: create(sending.key) }, body: { reden } })),
    done: async () => {
      await reread()
      tell(t`Het convenant is geëindigd.`)
    },
  })
  return (
    <OpenedSection level={3} plain title={<Trans>Weet u het zeker?</Trans>}>
      <p><Trans>De partners zien deze gegevens dan meteen niet meer. Dit kunt u niet terugdraaien.</Trans></p>
      <WorkFormFrame cancel={close} submitLabel={t`Ja, beëindig het nu`} work={work}>
        <TextField label={t`Waarom eindigt het?`} name="reden" />
      </WorkFormFrame>
    </OpenedSection>
  )
}

type Values = { naam: string; verwijzing: string; doelen: string[]; soorten: string[]; partners: string[]; vanaf: string; totEnMet: string }

function CovenantForm({ possible, close }: { possible: Afspreekbaar[]; close: () => void }) {
  const { t } = useLingui()
  const reread = useReread()
  const tell = useTell()
  const organisations = useOrganisations()
  const partners = organisations.data?.items.filter(({ soort }) => soort !== 'gemeente').map(({ id, naam }) => ({ value: id, label: naam })) ?? []
  const work = useWorkForm<Values>({
    name: 'convenant:nieuw',
    initial: { naam: '', verwijzing: '', doelen: possible.length === 1 ? possible.map(({ doel }) => doel.id) : [], soorten: [], partners: [], vanaf: todayHere(), totEnMet: '' },
    fieldOf: (pointer) => pointer.split('/')[1] ?? '',
    send: ({ totEnMet, soorten, ...rest }, sending) => take(api.POST('/convenanten', { params: { header: create(sending.key) }, body: { ...rest, soorten: soorten as GegevensSoort[], totEnMet: totEnMet || undefined } })),
    done: async () => {
      await reread()
      tell(t`Het convenant is toegevoegd.`)
      close()
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Convenant toevoegen`} work={work}>
      <TextField label={t`Naam`} name="naam" />
      <TextField hint={t`Bijvoorbeeld een zaaknummer of een link.`} label={t`Waar staat de tekst?`} name="verwijzing" />
      <ChecksField label={t`Met wie?`} name="partners" options={partners} />
      {possible.length > 1 ? <ChecksField label={t`Waarvoor?`} name="doelen" options={possible.map(({ doel }) => ({ value: doel.id, label: doel.naam }))} /> : null}
      <Kinds possible={possible} />
      <DateField label={t`Vanaf wanneer?`} name="vanaf" />
      <DateField label={t`Tot en met wanneer?`} name="totEnMet" optional />
    </WorkFormFrame>
  )
}

function Kinds({ possible }: { possible: Afspreekbaar[] }) {
  const { t } = useLingui()
  const purposes = useWatch({ name: 'doelen' }) as string[]
  const kinds = new Map(possible.filter(({ doel }) => purposes.includes(doel.id)).flatMap(({ soorten }) => soorten.map(({ id, naam }) => [id, naam])))
  return <ChecksField label={t`Welke gegevens?`} name="soorten" options={[...kinds].map(([value, label]) => ({ value, label }))} />
}
