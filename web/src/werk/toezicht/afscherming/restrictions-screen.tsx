// Restricted dossiers: which there are, finding one to restrict, and deciding who may know of it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { Route, Switch } from 'wouter'
import { take } from '../../../shared/api/failure'
import type { Afscherming, AfTeSchermen } from '../../../shared/api/schema'
import { Icon } from '../../../shared/icon'
import { PageHeading } from '../../../shared/page-heading'
import { longDate } from '../../../shared/time'
import { Badge, Button } from '../../../shared/ui'
import { api, change } from '../../api/client'
import { DateField } from '../../forms/date-fields'
import { RadioField, TextField } from '../../forms/fields'
import { FailurePanel } from '../../layout/failure'
import { TextLink } from '../../layout/links'
import { Empty, Loaded, Section } from '../../layout/screen'
import { useRestrictions } from './queries'
import { dossierIn } from '../dossier-number'
import { RestrictionForm } from './restriction-form'

const base = '/toezicht/afscherming'

export default function RestrictionsScreen() {
  return (
    <Switch>
      <Route path={base}><Overview /></Route>
      <Route path={`${base}/:dossierId`}>{({ dossierId }) => <RestrictionForm back={base} dossierId={dossierId} key={dossierId} />}</Route>
    </Switch>
  )
}

function Overview() {
  const { t } = useLingui()
  const query = useRestrictions()
  return (
    <div className="ph-stack ph-stack--loose ph-stack--fill ph-narrow">
      <PageHeading title={t`Afgeschermde dossiers`}><Trans>Afgeschermde dossiers</Trans></PageHeading>
      <p><Trans>Een afgeschermd dossier bestaat alleen voor de deelnemer en voor wie u noemt. Voor ieder ander is er niets te vinden, ook niet met noodtoegang.</Trans></p>
      <Find />
      <Section id="afgeschermd" title={<Trans>Nu afgeschermd</Trans>}>
        <Loaded query={query}>
          {({ items }) => items.length === 0 ? <Empty><Trans>Er is geen dossier afgeschermd.</Trans></Empty> : <ul className="ph-lines ph-card">{items.map((one) => <Line key={one.dossierId} restriction={one} />)}</ul>}
        </Loaded>
      </Section>
    </div>
  )
}

function Line({ restriction: { beslotenDoor, beslotenOp, dossierId, geboortejaar, medewerkers, reden, voorletters } }: { restriction: Afscherming }) {
  const { i18n } = useLingui()
  const names = medewerkers.map(({ naam }) => naam).join(', ')
  return (
    <li className="ph-line">
      <span className="ph-row">
        <TextLink href={`${base}/${dossierId}`}>{voorletters}{geboortejaar ? ` (${geboortejaar})` : ''}</TextLink>
      </span>
      <span className="ph-small"><Trans>Weten ervan: {names}</Trans></span>
      <span className="ph-soft ph-small">{reden}{beslotenOp ? <> · {beslotenDoor}, {longDate(beslotenOp, i18n.locale)}</> : null}</span>
    </li>
  )
}

type Question = { manier: 'naam' | 'bsn' | 'nummer'; naam: string; geboortedatum: string; bsn: string; nummer: string }

// No draft is kept of this form: whom one restricts does not stay behind on a computer.
function Find() {
  const { t } = useLingui()
  const form = useForm<Question>({ defaultValues: { manier: 'naam', naam: '', geboortedatum: '', bsn: '', nummer: '' } })
  const way = useWatch({ control: form.control, name: 'manier' })
  const search = useMutation({
    mutationFn: ({ manier, naam, geboortedatum, bsn, nummer }: Question) =>
      take(api.POST('/afschermingen/zoekopdrachten', {
        params: { header: change() },
        body: manier === 'nummer' ? { dossierId: dossierIn(nummer) ?? nummer.trim() } : manier === 'bsn' ? { bsn: bsn.replace(/[\s.]/g, '') } : { naam, geboortedatum: geboortedatum || undefined },
      })),
  })
  return (
    <Section id="vinden" title={<Trans>Een dossier vinden</Trans>}>
      <FormProvider {...form}>
        <form className="ph-form ph-card" noValidate onSubmit={(event) => void form.handleSubmit((values) => search.mutate(values))(event)} role="search">
          <RadioField across label={t`Hoe zoekt u?`} name="manier" options={[{ value: 'naam', label: t`Op naam en geboortedatum` }, { value: 'bsn', label: t`Op BSN` }, { value: 'nummer', label: t`Met een koppeling of nummer` }]} />
          {way === 'naam' ? (
            <>
              <TextField autoComplete="off" hint={t`De hele naam, precies zoals in het dossier.`} label={t`Naam`} name="naam" />
              <DateField label={t`Geboortedatum`} name="geboortedatum" />
            </>
          ) : null}
          {way === 'bsn' ? <TextField autoComplete="off" inputMode="numeric" label={t`Burgerservicenummer`} name="bsn" size={11} /> : null}
          {way === 'nummer' ? <TextField autoComplete="off" hint={t`Plak de koppeling die de coach u stuurde.`} label={t`Koppeling of nummer`} name="nummer" /> : null}
          <div className="ph-form__buttons"><Button type="submit"><Icon name="search" /><Trans>Zoeken</Trans></Button></div>
        </form>
      </FormProvider>
      <div aria-live="polite">
        {search.error ? <FailurePanel failure={search.error} /> : null}
        {search.data?.items.length === 0 ? <p><Trans>Er is geen dossier dat hierbij past. Alleen een volledige naam telt.</Trans></p> : null}
        {search.data && search.data.items.length > 0 ? <ul aria-label={t`Gevonden`} className="ph-lines ph-card">{search.data.items.map((one) => <Found found={one} key={one.dossierId} />)}</ul> : null}
      </div>
    </Section>
  )
}

function Found({ found: { afgeschermd, dossierId, geboortejaar, voorletters } }: { found: AfTeSchermen }) {
  const { t } = useLingui()
  return (
    <li className="ph-line">
      <span className="ph-row">
        <strong>{voorletters}</strong>
        {geboortejaar ? <span className="ph-soft"><Trans>geboren in {geboortejaar}</Trans></span> : null}
        {afgeschermd ? <Badge label={t`Afgeschermd`} /> : null}
        <TextLink href={`${base}/${dossierId}`}>{afgeschermd ? <Trans>Bekijken of wijzigen</Trans> : <Trans>Afschermen</Trans>}</TextLink>
      </span>
    </li>
  )
}
