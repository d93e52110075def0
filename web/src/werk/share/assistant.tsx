// Two choices and one calm answer: what do you want to tell, and to whom?
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Deelhulp, DeelhulpStap, DossierBeeld, GegevensSoort } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { Button, Field, Label, Select } from '../../shared/ui'
import { useColleagues, useOrganisations } from '../api/queries'
import { useSession } from '../api/session'
import { ButtonLink } from '../layout/links'
import { Loaded } from '../layout/screen'
import { useWords } from '../words'
import { useSharingHelp } from './queries'
import { TellForm } from './tell-form'
import { kindWords } from './words'

type Props = { view: DossierBeeld; askFor?: (organisation: string, step: DeelhulpStap) => void }

export function Assistant({ view, askFor }: Props) {
  const { t } = useLingui()
  const { options } = useWords()
  const [kind, setKind] = useState<GegevensSoort | ''>('')
  const [to, setTo] = useState('')
  const help = useSharingHelp(view.dossier.id, to, kind)
  const people = usePeople(view)
  return (
    <div className="ph-stack ph-stack--fill">
      <div className="ph-share__choices">
        <Field>
          <Label htmlFor="deel-wat"><Trans>Wat wilt u vertellen?</Trans></Label>
          <Select id="deel-wat" onChange={(event) => setKind(event.target.value as GegevensSoort | '')} value={kind}>
            <Select.Option value="">{t`Kies`}</Select.Option>
            {options(kindWords).map(({ value, label }) => <Select.Option key={value} value={value}>{label}</Select.Option>)}
          </Select>
        </Field>
        <Field>
          <Label htmlFor="deel-aan"><Trans>Aan wie?</Trans></Label>
          <Select id="deel-aan" onChange={(event) => setTo(event.target.value)} value={to}>
            <Select.Option value="">{t`Kies`}</Select.Option>
            {people.map(({ group, list }) => list.length > 0 ? (
              <optgroup key={group} label={group}>
                {list.map(({ value, label }) => <Select.Option key={value} value={value}>{label}</Select.Option>)}
              </optgroup>
            ) : null)}
          </Select>
        </Field>
      </div>
      <div aria-live="polite">
        {kind && to ? <Loaded query={help}>{(answer) => <Answer answer={answer} askFor={askFor} key={`${kind} ${to}`} kind={kind} to={to} view={view} />}</Loaded> : <p className="ph-soft"><Trans>Kies eerst wat u wilt vertellen en aan wie. Dan ziet u of het mag.</Trans></p>}
      </div>
    </div>
  )
}

/** Who helps already, the organisations, and all other colleagues. */
function usePeople(view: DossierBeeld) {
  const { t } = useLingui()
  const me = useSession().gebruiker.id
  const organisations = useOrganisations()
  const colleagues = useColleagues()
  const there = new Set(view.betrokkenen.filter(({ tot }) => !tot).map(({ medewerker }) => medewerker.id))
  const all = (colleagues.data?.items ?? []).filter(({ id }) => id !== me).map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` }))
  return [
    { group: t`Helpt dit huishouden al`, list: all.filter(({ value }) => there.has(value)) },
    { group: t`Organisaties`, list: (organisations.data?.items ?? []).map(({ id, naam }) => ({ value: id, label: naam })) },
    { group: t`Andere medewerkers`, list: all.filter(({ value }) => !there.has(value)) },
  ]
}

const marks = { ja: 'check', deels: 'handshake', nee: 'warning' } as const

function Answer({ answer, kind, to, view, askFor }: Props & { answer: Deelhulp; kind: GegevensSoort; to: string }) {
  const [first, ...others] = answer.stappen
  return (
    <section aria-labelledby="deel-antwoord" className={`ph-card ph-share__answer ph-share__answer--${answer.antwoord}`}>
      <h3 className="ams-heading ams-heading--4" id="deel-antwoord"><Icon name={marks[answer.antwoord]} /> {answer.zin}</h3>
      {answer.soorten.map((one) => (
        <div className="ph-stack ph-stack--tight ph-stack--fill" key={one.id}>
          {one.mag ? null : <p>{one.uitleg}</p>}
          {one.ziet.length > 0 ? (
            <>
              <p><Trans>{answer.aan} ziet dan:</Trans></p>
              <ul className="ph-share__sees">{one.ziet.map((text) => <li key={text}>{text}</li>)}</ul>
            </>
          ) : null}
          {one.grondslag ? (
            <details className="ph-fold">
              <summary><Trans>Waarom mag dit?</Trans></summary>
              <p>{one.uitleg}</p>
              {one.verwijzing ? <p className="ph-soft ph-small">{one.verwijzing}</p> : null}
            </details>
          ) : null}
        </div>
      ))}
      {first ? <Step askFor={askFor} first kind={kind} organisation={answer.organisatieId} step={first} to={to} view={view} /> : null}
      {others.length > 0 ? (
        <div>
          <p className="ph-open-name"><Trans>Dit kunt u ook doen</Trans></p>
          <ul className="ph-share__sees">
            {others.map((step) => <li key={step.stap}><Step askFor={askFor} kind={kind} organisation={answer.organisatieId} step={step} to={to} view={view} /></li>)}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

type StepProps = Props & { step: DeelhulpStap; first?: boolean; kind: GegevensSoort; to: string; organisation: string }

function Step({ step, first = false, kind, to, organisation, view, askFor }: StepProps) {
  if (step.stap === 'delen') return <TellForm kind={kind} text={step.tekst} to={to} view={view} />
  return (
    <div className="ph-stack ph-stack--tight">
      <p>{step.tekst}</p>
      {step.stap === 'toestemming' && askFor ? <Button onClick={() => askFor(organisation, step)} variant={first ? 'primary' : 'secondary'}><Trans>Vraag toestemming</Trans></Button> : null}
      {step.stap === 'betrekken' ? <ButtonLink href={`/huishoudens/${view.dossier.id}/betrokkenen`} variant={first ? 'primary' : 'secondary'}><Trans>Naar wie helpt</Trans></ButtonLink> : null}
    </div>
  )
}
