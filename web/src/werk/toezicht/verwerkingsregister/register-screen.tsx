// The register of processing as a page to read and to print, and as a file.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Verwerking } from '../../../shared/api/schema'
import { Icon } from '../../../shared/icon'
import { PageHeading } from '../../../shared/page-heading'
import { longDate } from '../../../shared/time'
import { Button } from '../../../shared/ui'
import { Loaded, Section } from '../../layout/screen'
import { roleWords, useWords } from '../../words'
import { useProcessingRegister } from './queries'
import './register.css'

export default function RegisterScreen() {
  const { t, i18n } = useLingui()
  const query = useProcessingRegister()
  return (
    <div className="ph-stack ph-stack--fill">
      <PageHeading title={t`Register van verwerkingen`}><Trans>Register van verwerkingen</Trans></PageHeading>
      <p><Trans>Dit register volgt uit de instellingen waarmee het systeem zelf beslist. Het vertelt dus altijd wat er echt gebeurt (AVG, artikel 30).</Trans></p>
      <div className="ph-row ph-no-print">
        <Button onClick={() => window.print()} variant="secondary"><Icon name="printer" /><Trans>Afdrukken</Trans></Button>
        <a className="ams-link" download href="/v1/verwerkingsregister/bestand"><Trans>Opslaan als CSV, voor een rekenblad</Trans></a>
        <a className="ams-link" download="verwerkingsregister.json" href="/v1/verwerkingsregister"><Trans>Opslaan als JSON, voor een ander systeem</Trans></a>
      </div>
      <Loaded query={query}>
        {({ beveiliging, gemaaktOp, verantwoordelijke, verwerkingen }) => (
          <>
            <p><Trans>Verantwoordelijke: {verantwoordelijke}. Gemaakt op {longDate(gemaaktOp, i18n.locale)}.</Trans></p>
            {verwerkingen.map((one) => <Processing key={one.id} processing={one} />)}
            <Section id="beveiliging" title={<Trans>Beveiliging</Trans>}>
              <ul className="ph-bullets">{beveiliging.map((line) => <li key={line}>{line}</li>)}</ul>
            </Section>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Processing({ processing }: { processing: Verwerking }) {
  const { word } = useWords()
  const { bewaren, doel, gegevens, grondslagen, id, ontvangers, personen, rollen } = processing
  return (
    <Section id={`doel-${id}`} title={doel}>
      <dl className="ph-card ph-register">
        <Line name={<Trans>Grondslagen</Trans>} values={grondslagen} />
        <Line name={<Trans>Van wie</Trans>} values={personen} />
        <Line name={<Trans>Welke gegevens</Trans>} values={gegevens} />
        <Line name={<Trans>Wie ermee werken</Trans>} values={rollen.map((role) => word(roleWords[role]))} />
        <Line name={<Trans>Wie ze krijgt</Trans>} values={ontvangers} />
        <Line name={<Trans>Hoe lang</Trans>} values={[bewaren]} />
      </dl>
    </Section>
  )
}

function Line({ name, values }: { name: ReactNode; values: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{values.length > 0 ? values.join(', ') : <Trans>niemand anders</Trans>}</dd>
    </div>
  )
}
