// A plan beside an earlier one: what is new, changed, let go and done, and who agreed with each of them when. Made to be
// read together and to be printed.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'wouter'
import type { ActieVerschil, DoelVerschil, DossierBeeld, PlanKop, PlanVerschil, PlanWijziging, VerschilSoort } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { PageHeading } from '../../shared/page-heading'
import { longDate } from '../../shared/time'
import { Badge, Button, Field, Label, Select } from '../../shared/ui'
import { usePlanDifference, usePlans } from '../api/queries'
import { GasMark } from '../dossier/overview'
import { LeftOut } from '../layout/left-out'
import { BackLink } from '../layout/links'
import { Empty, Loaded, Section } from '../layout/screen'
import { actorWords, planWords, useWords } from '../words'
import { changeWords, partWords, readValue } from './plan-changes'

export function PlanDifferenceScreen({ view, planId }: { view: DossierBeeld; planId: string }) {
  const { t } = useLingui()
  const [params] = useSearchParams()
  const query = usePlanDifference(view.dossier.id, planId, params.get('met') ?? undefined)
  return (
    <div className="ph-stack ph-stack--fill">
      <BackLink href={`/huishoudens/${view.dossier.id}/plan/${planId}`}><Trans>Naar het plan</Trans></BackLink>
      <Loaded query={query} title={t`Wat er anders is in het plan`}>{(found) => <Difference found={found} planId={planId} view={view} />}</Loaded>
    </div>
  )
}

function Difference({ found, planId, view }: { found: PlanVerschil; planId: string; view: DossierBeeld }) {
  const { t } = useLingui()
  const { nieuw, oud, teksten, doelen, acties, doelenGelijk } = found
  const same = teksten.length === 0 && doelen.length === 0 && acties.length === 0
  return (
    <article className="ph-plan ph-stack ph-stack--loose ph-stack--fill">
      <header className="ph-stack ph-stack--tight">
        <PageHeading title={t`Wat er anders is in plan ${nieuw.nummer} van ${view.dossier.naam}`}><Trans>Wat er anders is in plan {nieuw.nummer} van {view.dossier.naam}</Trans></PageHeading>
        {oud ? <p className="ph-soft"><Trans>Vergeleken met plan {oud.nummer}</Trans></p> : null}
        <div className="ph-row ph-no-print">
          <Button onClick={() => window.print()} variant="secondary"><Icon name="printer" /><Trans>Afdrukken</Trans></Button>
        </div>
      </header>
      <OtherPlan planId={planId} view={view} />
      {oud ? (
        <>
          <Section id="akkoord" title={<Trans>Wie wanneer akkoord gaf</Trans>}>
            <div className="ph-two"><Agreed head={oud} name={view.dossier.naam} /><Agreed head={nieuw} name={view.dossier.naam} /></div>
          </Section>
          {same ? <Empty><Trans>Deze plannen zeggen hetzelfde.</Trans></Empty> : null}
          {teksten.length > 0 ? <Section id="over" title={<Trans>Wensen, talenten en samenvatting</Trans>}><div className="ph-card"><Changes changes={teksten} /></div></Section> : null}
          {same ? null : (
            <Section id="doelen" title={<Trans>Doelen</Trans>}>
              {doelen.map((goal) => <GoalCard goal={goal} key={`${goal.soort} ${goal.titel}`} />)}
              {doelen.length === 0 ? <p className="ph-soft"><Trans>In de doelen is niets veranderd.</Trans></p> : null}
              {doelen.length > 0 && doelenGelijk > 0 ? <p className="ph-soft"><Plural one="# doel bleef hetzelfde." other="# doelen bleven hetzelfde." value={doelenGelijk} /></p> : null}
            </Section>
          )}
          {acties.length > 0 ? (
            <Section id="acties" title={<Trans>Wie doet wat</Trans>}>
              <ul className="ph-stack ph-stack--fill ph-plain">{acties.map((action) => <ActionCard action={action} key={`${action.soort} ${action.omschrijving}`} />)}</ul>
            </Section>
          ) : null}
        </>
      ) : (
        <Empty><Trans>Er is geen eerder plan waar het huishouden en de coach allebei akkoord mee waren. Er is dus niets om mee te vergelijken.</Trans></Empty>
      )}
      <LeftOut list={found.weggelaten} />
    </article>
  )
}

/** With two plans there is nothing to choose. */
function OtherPlan({ planId, view }: { planId: string; view: DossierBeeld }) {
  const { t } = useLingui()
  const plans = usePlans(view.dossier.id)
  const [params, setParams] = useSearchParams()
  const others = (plans.data?.items ?? []).filter(({ id }) => id !== planId).sort((a, b) => b.nummer - a.nummer)
  if (others.length < 2) return null
  return (
    <Field className="ph-no-print">
      <Label htmlFor="met"><Trans>Vergelijken met</Trans></Label>
      <Select id="met" onChange={({ target }) => setParams(target.value ? { met: target.value } : {}, { replace: true })} value={params.get('met') ?? ''}>
        <Select.Option value="">{t`Het laatste plan dat is afgesproken`}</Select.Option>
        {others.map(({ id, nummer }) => <Select.Option key={id} value={id}>{t`Plan ${nummer}`}</Select.Option>)}
      </Select>
    </Field>
  )
}

function Agreed({ head, name }: { head: PlanKop; name: string }) {
  const { i18n, t } = useLingui()
  const { word } = useWords()
  const line = (who: string, on: string | undefined) => (
    <div>
      <dt>{who}</dt>
      <dd>{on ? <Trans>akkoord op {longDate(on, i18n.locale)}</Trans> : <span className="ph-soft"><Trans>nog niet akkoord</Trans></span>}</dd>
    </div>
  )
  return (
    <section className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row">
        <h3 className="ams-heading ams-heading--4"><Trans>Plan {head.nummer}</Trans></h3>
        <Badge label={word(planWords[head.status])} />
      </div>
      <dl className="ph-facts">
        {line(name, head.deelnemerAkkoordOp)}
        {line(head.coachAkkoordDoor ?? t`Participatiecoach`, head.coachAkkoordOp)}
        {head.beeindigdOp ? <div><dt><Trans>Gold tot</Trans></dt><dd>{longDate(head.beeindigdOp, i18n.locale)}</dd></div> : null}
      </dl>
    </section>
  )
}

const colors: Record<VerschilSoort, 'lime' | 'yellow' | undefined> = { nieuw: 'lime', gewijzigd: 'yellow', vervallen: undefined, gedaan: 'lime' }

function GoalCard({ goal }: { goal: DoelVerschil }) {
  const { word } = useWords()
  return (
    <section className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row"><Badge color={colors[goal.soort]} label={word(changeWords[goal.soort])} /><span className="ph-soft ph-small">{goal.leefgebied}</span></div>
      <div className="ph-row ph-row--apart">
        <h3 className="ams-heading ams-heading--4">{goal.titel}</h3>
        {goal.niveau === undefined ? null : <GasMark level={goal.niveau} />}
      </div>
      <Changes changes={goal.wijzigingen} />
    </section>
  )
}

function ActionCard({ action }: { action: ActieVerschil }) {
  const { t, i18n } = useLingui()
  const { word } = useWords()
  const meta = [
    action.doel ? t`bij: ${action.doel}` : '',
    action.naam ?? word(actorWords[action.uitvoerder]),
    action.gedaanOp ? t`gedaan op ${longDate(action.gedaanOp, i18n.locale)}` : '',
  ]
  return (
    <li className="ph-card ph-stack ph-stack--tight">
      <div className="ph-row"><Badge color={colors[action.soort]} label={word(changeWords[action.soort])} /><span>{action.omschrijving}</span></div>
      <p className="ph-small ph-soft">{meta.filter(Boolean).join(' · ')}</p>
      <Changes changes={action.wijzigingen} />
    </li>
  )
}

function Changes({ changes }: { changes: PlanWijziging[] }) {
  const { i18n } = useLingui()
  const { word } = useWords()
  if (changes.length === 0) return null
  return (
    <dl className="ph-facts">
      {changes.map(({ veld, van, naar }) => {
        const before = readValue(veld, van, i18n.locale, word)
        const after = readValue(veld, naar, i18n.locale, word)
        return (
          <div key={veld}>
            <dt>{word(partWords[veld])}</dt>
            {before ? <dd className="ph-pre ph-soft"><Trans>Was: {before}</Trans></dd> : null}
            <dd className="ph-pre">{after ? <Trans>Is nu: {after}</Trans> : <Trans>Is nu leeg</Trans>}</dd>
          </div>
        )
      })}
    </dl>
  )
}
