// All plans of a household: the one of now on top, earlier ones kept as they were.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, Plan } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, create, newKey } from '../api/client'
import { usePlans } from '../api/queries'
import { FailureText } from '../layout/failure'
import { useMay } from '../api/session'
import { LeftOut } from '../layout/left-out'
import { TextLink } from '../layout/links'
import { Empty, Loaded } from '../layout/screen'
import { useAct } from '../work/use-act'
import { planWords, useWords } from '../words'

export function Plans({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const query = usePlans(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Plan van aanpak van ${view.dossier.naam}`}><Trans>Plan van aanpak</Trans></PageHeading>
      <Loaded query={query}>
        {({ items, weggelaten }) => (
          <>
            <List plans={items} view={view} />
            <LeftOut list={weggelaten} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function List({ plans, view }: { plans: Plan[]; view: DossierBeeld }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  const ordered = [...plans].sort((a, b) => b.nummer - a.nummer)
  const draft = ordered.some(({ status }) => status === 'concept')
  const agreed = ordered.find(({ status }) => status === 'akkoord')
  return (
    <>
      {ordered.length === 0 ? (
        <Empty action={<BeginPlan view={view} />}>
          <Trans>Er is nog geen plan. Begin met wat het huishouden zelf wil en goed kan.</Trans>
        </Empty>
      ) : null}
      <ul className="ph-stack ph-stack--fill ph-plain">
        {ordered.map((plan) => (
          <li className="ph-card ph-stack ph-stack--tight" key={plan.id}>
            <div className="ph-row">
              <h2 className="ams-heading ams-heading--3"><TextLink href={`/huishoudens/${view.dossier.id}/plan/${plan.id}`}><Trans>Plan {plan.nummer}</Trans></TextLink></h2>
              <Badge color={plan.status === 'akkoord' ? 'lime' : plan.status === 'concept' ? 'yellow' : undefined} label={word(planWords[plan.status])} />
            </div>
            <p className="ph-soft ph-small">
              <Trans>gemaakt op {longDate(plan.gemaaktOp, i18n.locale)} door {plan.gemaaktDoor}</Trans> · <Plural one="# doel" other="# doelen" value={plan.doelen.length} />
            </p>
            {plan.samenvatting ? <p>{plan.samenvatting}</p> : null}
            {plan.nummer > 1 ? <p><TextLink href={`/huishoudens/${view.dossier.id}/plan/${plan.id}/verschil`}><Trans>Wat is er anders dan in het vorige plan?</Trans></TextLink></p> : null}
          </li>
        ))}
      </ul>
      {ordered.length > 0 && !draft ? <BeginPlan copyOf={agreed?.id ?? ordered[0]?.id} view={view} /> : null}
    </>
  )
}

/** The next plan starts as a copy: what still holds does not have to be written again. */
export function BeginPlan({ view, copyOf }: { view: DossierBeeld; copyOf?: string }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [key] = useState(newKey)
  const may = useMay()
  const { act, busy, failure } = useAct(view.dossier.id)
  const begin = () =>
    void act({
      told: t`Het concept staat klaar.`,
      run: async () => {
        const path = { dossierId: view.dossier.id }
        const plan = await take(api.POST('/dossiers/{dossierId}/plannen', { params: { path, header: create(key) }, body: { kopieVan: copyOf } }))
        navigate(`/huishoudens/${view.dossier.id}/plan/${plan.id}/bewerken`)
      },
    })
  if (!may('plan-wijzigen')) return null
  return (
    <div className="ph-stack ph-stack--tight">
      <Button disabled={busy} onClick={begin} variant={copyOf ? 'secondary' : 'primary'}>
        <Icon name="plus" />
        {copyOf ? <Trans>Volgend plan beginnen</Trans> : <Trans>Plan beginnen</Trans>}
      </Button>
      {failure ? <p className="ph-wrong" role="alert"><FailureText failure={failure} /></p> : null}
    </div>
  )
}
