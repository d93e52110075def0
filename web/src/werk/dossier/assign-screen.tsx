// Who helps this household: the one fixed coach, others, and who has case direction.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { take } from '../../shared/api/failure'
import type { Betrokkene, DossierBeeld, Rol } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Badge, Button } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { useColleagues, useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { chosen } from '../forms/chosen'
import { CheckField, SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { ArrowLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Section } from '../layout/screen'
import { helpingRoles, roleWords, useWords } from '../words'
import { EndForm } from './end-form'
import { TeamSection } from './team-section'

export function AssignScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const may = useMay()
  const current = view.betrokkenen.filter(({ tot }) => !tot)
  const past = view.betrokkenen.filter(({ tot }) => tot)
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Wie helpt`}><Trans>Wie helpt {view.dossier.naam}</Trans></PageHeading>
      <Section id="nu" title={<Trans>Nu betrokken</Trans>}>
        {current.length === 0 ? <p className="ph-soft"><Trans>Er is nog niemand betrokken.</Trans></p> : null}
        <ul className="ph-stack ph-stack--fill ph-plain">{current.map((one) => <Helper helper={one} key={one.id} view={view} />)}</ul>
        {past.length > 0 ? (
          <details className="ph-fold">
            <summary><Trans>Niet meer betrokken</Trans></summary>
            <ul className="ph-stack ph-stack--fill ph-plain">{past.map((one) => <Helper helper={one} key={one.id} view={view} />)}</ul>
          </details>
        ) : null}
      </Section>
      {view.dossier.coach && may('betrokkenen-wijzigen') ? <p><ArrowLink href={`/huishoudens/${view.dossier.id}/overdragen`}><Trans>Overdragen aan een andere coach, met een gesprek</Trans></ArrowLink></p> : null}
      <Section id="nieuw" title={view.dossier.coach ? <Trans>Iemand erbij betrekken</Trans> : <Trans>Coach toewijzen</Trans>}>
        <AssignForm view={view} />
      </Section>
      <TeamSection view={view} />
    </div>
  )
}

function Helper({ helper, view }: { helper: Betrokkene; view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const [ending, setEnding] = useState(false)
  const { medewerker, rol, vanaf, tot, regie, reden } = helper
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row">
        <strong>{medewerker.naam}</strong>
        <Badge color="azure" label={word(roleWords[rol])} />
        {regie ? <Badge color="lime" label={t`Heeft de regie`} /> : null}
      </div>
      <p className="ph-soft ph-small">
        {medewerker.organisatie} · {tot ? <Trans>van {longDate(vanaf, i18n.locale)} tot {longDate(tot, i18n.locale)}</Trans> : <Trans>sinds {longDate(vanaf, i18n.locale)}</Trans>}
        {medewerker.telefoon ? ` · ${medewerker.telefoon}` : ''}
      </p>
      {reden ? <p className="ph-small">{reden}</p> : null}
      {tot ? null : ending ? <EndHelp close={() => setEnding(false)} helper={helper} view={view} /> : <Button onClick={() => setEnding(true)} variant="tertiary"><Trans>Betrokkenheid beëindigen<span className="ams-visually-hidden"> van {medewerker.naam}</span></Trans></Button>}
    </li>
  )
}

function EndHelp({ helper, view, close }: { helper: Betrokkene; view: DossierBeeld; close: () => void }) {
  const path = { dossierId: view.dossier.id, betrokkeneId: helper.id }
  return (
    <EndForm
      close={close}
      dossierId={view.dossier.id}
      name={`betrokkene:${helper.id}`}
      send={(values, { version }) => take(api.PATCH('/dossiers/{dossierId}/betrokkenen/{betrokkeneId}', { params: { path, header: changeOf(version) }, body: values }))}
      version={helper.versie}
    />
  )
}

type Values = { rol: Rol | ''; medewerkerId: string; regie: boolean; reden: string }

function AssignForm({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { options } = useWords()
  const refresh = useRefresh()
  const tell = useTell()
  const work = useWorkForm<Values>({
    name: `betrek:${view.dossier.id}`,
    initial: { rol: view.dossier.coach ? '' : 'coach', medewerkerId: '', regie: !view.dossier.regisseur, reden: '' },
    send: ({ rol, medewerkerId, regie, reden }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/betrokkenen', {
          params: { path: { dossierId: view.dossier.id }, header: create(key) },
          body: { medewerkerId, rol: chosen(rol), regie, reden: reden || undefined },
        }),
      ),
    done: async () => {
      await refresh(view.dossier.id)
      tell(t`Deze persoon is nu betrokken. Het huishouden ziet wie het is.`)
    },
  })
  return (
    <WorkFormFrame submitLabel={view.dossier.coach ? t`Betrekken` : t`Toewijzen`} work={work}>
      <SelectField label={t`In welke rol?`} name="rol" options={options(roleWords, helpingRoles)} />
      <ColleagueField />
      {view.dossier.regisseur ? null : <CheckField hint={t`De regisseur houdt het overzicht over iedereen die helpt.`} label={t`Heeft de regie`} name="regie" />}
      <TextField label={t`Reden`} name="reden" optional />
      {view.dossier.coach ? <p className="ph-soft ph-small"><Trans>Een huishouden heeft één vaste coach. Kiest u een andere coach, dan neemt die het over van {view.dossier.coach.naam}.</Trans></p> : null}
    </WorkFormFrame>
  )
}

function ColleagueField() {
  const { t } = useLingui()
  const role = useWatch({ name: 'rol' }) as Rol | ''
  const colleagues = useColleagues(role || undefined)
  return <SelectField label={t`Wie?`} name="medewerkerId" options={colleagues.data?.items.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` })) ?? []} />
}
