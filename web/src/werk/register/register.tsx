// Registering a household, in two steps: first look whether it is known, then the question and the person.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Zoekresultaat } from '../../shared/api/schema'
import { take } from '../../shared/api/failure'
import { PageHeading } from '../../shared/page-heading'
import { Alert, Button } from '../../shared/ui'
import { api, change } from '../api/client'
import { emptyPerson, type PersonValues } from '../dossier/person-form'
import { DateField } from '../forms/date-fields'
import { TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { Hit } from '../households/households'
import { RegistrationForm } from './registration-form'

type Identity = Pick<PersonValues, 'voornamen' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum' | 'bsn'>

export default function Register() {
  const { t } = useLingui()
  const [identity, setIdentity] = useState<Identity>()
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Huishouden aanmelden`}><Trans>Huishouden aanmelden</Trans></PageHeading>
      {identity ? <RegistrationForm back={() => setIdentity(undefined)} person={{ ...emptyPerson, ...identity, rol: 'aanvrager' }} /> : <DuplicateSearch proceed={setIdentity} />}
    </div>
  )
}

function DuplicateSearch({ proceed }: { proceed: (identity: Identity) => void }) {
  const { t } = useLingui()
  const [found, setFound] = useState<{ identity: Identity; result: Zoekresultaat }>()
  const work = useWorkForm<Identity>({
    name: 'aanmelden:zoeken',
    initial: { voornamen: '', tussenvoegsel: '', achternaam: '', geboortedatum: '', bsn: '' },
    fieldOf: (pointer) => (pointer === '/naam' ? 'achternaam' : pointer.slice(1)),
    send: async (identity) => {
      const result = await take(
        api.POST('/zoekopdrachten', {
          params: { header: change() },
          body: {
            naam: [identity.voornamen, identity.tussenvoegsel, identity.achternaam].map((part) => part.trim()).filter(Boolean).join(' '),
            geboortedatum: identity.geboortedatum || undefined,
            bsn: identity.bsn.replace(/[\s.]/g, '') || undefined,
          },
        }),
      )
      if (result.items.length === 0 && !result.vraagDeBeheerder) proceed(identity)
      else setFound({ identity, result })
    },
    done: () => {},
  })
  return (
    <>
      <p className="ph-lead"><Trans>Kijk eerst of wij dit huishouden al kennen. Dan hoeft niemand zijn verhaal twee keer te doen.</Trans></p>
      <WorkFormFrame submitLabel={t`Zoeken en verder`} work={work}>
        <TextField autoComplete="off" label={t`Voornamen`} name="voornamen" />
        <TextField autoComplete="off" label={t`Tussenvoegsel`} name="tussenvoegsel" optional size={12} />
        <TextField autoComplete="off" label={t`Achternaam`} name="achternaam" />
        <DateField label={t`Geboortedatum`} name="geboortedatum" optional />
        <TextField autoComplete="off" hint={t`Negen cijfers. Daarmee vinden wij iemand zeker terug.`} inputMode="numeric" label={t`Burgerservicenummer`} name="bsn" optional size={11} />
      </WorkFormFrame>
      {found?.result.vraagDeBeheerder ? (
        <Alert heading={t`Vraag het de beheerder`} headingLevel={2} role="alert" severity="warning">
          <p><Trans>Met dit BSN kunt u hier niet verder.</Trans></p>
        </Alert>
      ) : null}
      {found && found.result.items.length > 0 ? (
        <section aria-live="polite" className="ph-card ph-stack ph-stack--fill">
          <h2 className="ams-heading ams-heading--3"><Trans>Wij kennen misschien al iemand</Trans></h2>
          <p><Trans>Is het een van deze mensen? Open dan dat dossier of overleg met de coach.</Trans></p>
          <ul className="ph-lines">{found.result.items.map((hit) => <Hit hit={hit} key={hit.persoonId} />)}</ul>
          {found.result.vraagDeBeheerder ? null : <div><Button onClick={() => proceed(found.identity)} variant="secondary"><Trans>Nee, dit is iemand anders</Trans></Button></div>}
        </section>
      ) : null}
    </>
  )
}
