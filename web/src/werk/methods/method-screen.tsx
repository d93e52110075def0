// One method: for whom, the steps, what it asks, and the published evidence with what it cannot say.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Methode, MethodeStap } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { BackLink } from '../layout/links'
import { Loaded, Section } from '../layout/screen'
import { useWords } from '../words'
import { Evidence } from './evidence'
import { Measured } from './measured'
import { useMethod } from './queries'
import { kindWords, termWords, workWords } from './words'

export function MethodScreen({ id }: { id: string }) {
  const { t } = useLingui()
  const query = useMethod(id)
  return (
    <div className="ph-stack">
      <BackLink href="/methoden"><Trans>Alle methoden</Trans></BackLink>
      <Loaded query={query} title={t`Methode`}>{(method) => <Standing method={method} />}</Loaded>
    </div>
  )
}

function Standing({ method }: { method: Methode }) {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={method.naam}>{method.naam}</PageHeading>
      <p className="ph-narrow">{method.inleiding}</p>
      <Facts method={method} />
      <Section id="voor-wie" title={t`Voor wie`}>
        <Sentences items={method.voorWie} />
        {method.nietVoorWie.length > 0 ? <><h3 className="ams-heading ams-heading--4"><Trans>Niet of minder geschikt</Trans></h3><Sentences items={method.nietVoorWie} /></> : null}
      </Section>
      <Section id="stappen" title={t`De stappen`}>
        <ol className="ph-narrow ph-stack">{method.stappen.map((step) => <Step key={step.id} step={step} />)}</ol>
        {method.stappenOpen ? <p className="ph-soft ph-narrow">{method.stappenOpen}</p> : null}
        <Follow method={method} />
      </Section>
      <Evidence method={method} />
      <Measured methodId={method.id} />
      {method.werkzaam.length > 0 ? <Section id="werkzaam" title={t`Wat maakt dat het werkt`}><Sentences items={method.werkzaam} /></Section> : null}
      {method.nodig.length > 0 ? <Section id="nodig" title={t`Wat er eerst moet zijn`}><Sentences items={method.nodig} /></Section> : null}
    </>
  )
}

function Facts({ method }: { method: Methode }) {
  const { word } = useWords()
  const used = [...method.instrumenten.map(({ naam }) => naam), ...method.hulpmiddelen]
  return (
    <dl className="ph-card ph-facts">
      <Fact name={<Trans>Soort</Trans>}>{word(kindWords[method.vorm])}</Fact>
      {method.andereNaam ? <Fact name={<Trans>Heet ook</Trans>}>{method.andereNaam}</Fact> : null}
      {method.begeleider ? <Fact name={<Trans>Wie begeleidt</Trans>}>{method.begeleider}</Fact> : null}
      {used.length > 0 ? <Fact name={<Trans>Instrumenten en hulpmiddelen</Trans>}><ul>{used.map((each) => <li key={each}>{each}</li>)}</ul></Fact> : null}
      <Fact name={<Trans>Aandacht voor werk</Trans>}>{word(workWords[method.werk])}. {method.werkUitleg}</Fact>
      <Fact name={<Trans>Terugval voorkomen</Trans>}>{method.terugval ? <Trans>Ja.</Trans> : <Trans>Nee.</Trans>} {method.terugvalUitleg}</Fact>
      <Fact name={<Trans>Theorie</Trans>}>{method.theorie ? <Trans>Ja.</Trans> : <Trans>Nee.</Trans>} {method.theorieUitleg}</Fact>
      <Fact name={<Trans>Bron</Trans>}>{method.bron}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}

function Sentences({ items }: { items: string[] }) {
  return <ul className="ph-narrow">{items.map((item) => <li key={item}>{item}</li>)}</ul>
}

function Step({ step }: { step: MethodeStap }) {
  const { word } = useWords()
  return (
    <li>
      <strong>{step.naam}</strong>
      {step.termijn && step.termijnSoort ? <span className="ph-soft"> ({word(termWords[step.termijnSoort])} {step.termijn})</span> : null}
      <br />
      {step.uitleg}
    </li>
  )
}

/** Every method can be begun; one that is a whole approach is begun as that approach. */
function Follow({ method: { aanpak } }: { method: Methode }) {
  const naam = aanpak?.naam
  return (
    <p className="ph-narrow">
      {naam
        ? <Trans>Een huishouden kan deze methode volgen met de aanpak {naam}.</Trans>
        : <Trans>U kunt deze methode bij een huishouden beginnen. De stappen komen dan in de aanpak te staan, met hun termijnen.</Trans>}{' '}
      <Trans>Open het dossier en kies Aanpak.</Trans>
    </p>
  )
}
