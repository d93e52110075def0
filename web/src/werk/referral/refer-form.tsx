// Asking somebody to help, in one calm form: who, what, and exactly what they will see once they say yes.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormContext, useWatch } from 'react-hook-form'
import { take } from '../../shared/api/failure'
import type { Deelhulp, DossierBeeld, GegevensSoort } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { Button } from '../../shared/ui'
import { api, create } from '../api/client'
import { useColleagues, useOrganisations } from '../api/queries'
import { useSession } from '../api/session'
import { ChecksField } from '../forms/checks-field'
import { RadioField, SelectField, TextAreaField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { ButtonLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Loaded } from '../layout/screen'
import { kindWords } from '../share/words'
import { useWords } from '../words'
import { useReferralHelp, useReferralRefresh } from './queries'

type Whom = 'organisatie' | 'medewerker' | 'plek' | ''
type Values = { wie: Whom; aanId: string; medewerkerId: string; plek: string; vraag: string; soorten: GegevensSoort[] }

/** Who it is about always goes along. */
const optionalKinds = (Object.keys(kindWords) as GegevensSoort[]).filter((kind) => kind !== 'identiteit-en-contact')

const chosenIn = ({ wie, aanId, medewerkerId }: Pick<Values, 'wie' | 'aanId' | 'medewerkerId'>): string =>
  wie === 'organisatie' ? aanId : wie === 'medewerker' ? medewerkerId : ''

export function ReferForm({ view, close }: { view: DossierBeeld; close: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const refresh = useReferralRefresh()
  const dossierId = view.dossier.id
  const work = useWorkForm<Values>({
    name: `verwijs:${dossierId}`,
    initial: { wie: '', aanId: '', medewerkerId: '', plek: '', vraag: '', soorten: [] },
    send: (values, { key }) => {
      const { wie, plek, vraag, soorten } = values
      return take(
        api.POST('/dossiers/{dossierId}/verwijzingen', {
          params: { path: { dossierId }, header: create(key) },
          body: wie === 'plek' ? { plek, vraag, soorten: [] } : { aanId: chosenIn(values), vraag, soorten },
        }),
      )
    },
    done: async () => {
      tell(t`Het is gevraagd. U ziet het in de lijst.`)
      close()
      await refresh(dossierId)
    },
  })
  return (
    <WorkFormFrame cancel={close} submitLabel={t`Vragen`} work={work}>
      <RadioField
        label={t`Wie vraagt u?`}
        name="wie"
        options={[
          { value: 'organisatie', label: t`Een organisatie`, hint: t`Wie daar werkt, kan antwoorden.` },
          { value: 'medewerker', label: t`Iemand die u kent` },
          { value: 'plek', label: t`Een plek die niet in het systeem staat`, hint: t`U belt zelf, en schrijft op wat zij zeggen.` },
        ]}
      />
      <Whom view={view} />
      <TextAreaField hint={t`Kort, en alleen wat nodig is. De deelnemer leest dit ook.`} label={t`Wat vraagt u?`} name="vraag" />
      <GoesAlong view={view} />
    </WorkFormFrame>
  )
}

function Whom({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const me = useSession().gebruiker.id
  const organisations = useOrganisations()
  const colleagues = useColleagues()
  const whom = useWatch({ name: 'wie' }) as Whom
  const there = new Set(view.betrokkenen.filter(({ tot }) => !tot).map(({ medewerker }) => medewerker.id))
  if (whom === 'organisatie') {
    const others = (organisations.data?.items ?? []).filter(({ soort }) => soort !== 'gemeente')
    return <SelectField label={t`Welke organisatie?`} name="aanId" options={others.map(({ id, naam }) => ({ value: id, label: naam }))} />
  }
  if (whom === 'medewerker') {
    const others = (colleagues.data?.items ?? []).filter(({ id }) => id !== me && !there.has(id))
    return <SelectField hint={t`Wie dit huishouden al helpt, staat er niet bij.`} label={t`Wie?`} name="medewerkerId" options={others.map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` }))} />
  }
  return whom === 'plek' ? <TextField hint={t`Bijvoorbeeld: inloop van de kerk aan de Markt.`} label={t`Welke plek?`} name="plek" /> : null
}

function GoesAlong({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { options } = useWords()
  const [wie, aanId, medewerkerId, soorten] = useWatch({ name: ['wie', 'aanId', 'medewerkerId', 'soorten'] }) as [Whom, string, string, GegevensSoort[]]
  const to = chosenIn({ wie, aanId, medewerkerId })
  const help = useReferralHelp(view.dossier.id, to, soorten)
  if (wie === 'plek') return <p className="ph-soft"><Trans>Er gaat niets mee uit het systeem. Vertel aan de telefoon alleen wat nodig is.</Trans></p>
  if (!to) return null
  return (
    <>
      <ChecksField hint={t`Naam en bereikbaarheid gaan altijd mee.`} label={t`Wat gaat er nog meer mee?`} name="soorten" optional options={options(kindWords, optionalKinds)} />
      <div aria-live="polite"><Loaded query={help}>{(answer) => <Answer answer={answer} dossierId={view.dossier.id} />}</Loaded></div>
    </>
  )
}

/** Per kind whether it may, why, and what the other will see. */
function Answer({ answer, dossierId }: { answer: Deelhulp; dossierId: string }) {
  const { getValues, setValue } = useFormContext<Values>()
  const not = answer.soorten.filter(({ mag }) => !mag)
  const consent = answer.stappen.find(({ stap }) => stap === 'toestemming')
  const leaveOut = () => {
    const refused = new Set(not.map(({ id }) => id))
    setValue('soorten', getValues('soorten').filter((kind) => !refused.has(kind)), { shouldDirty: true })
  }
  return (
    <section aria-labelledby="verwijs-antwoord" className={`ph-card ph-share__answer ph-share__answer--${answer.antwoord}`}>
      <h4 className="ams-heading ams-heading--5" id="verwijs-antwoord">
        <Icon name={not.length === 0 ? 'check' : 'warning'} /> {not.length === 0 ? <Trans>Dit ziet {answer.aan} na een ja</Trans> : <Trans>Dit mag niet allemaal mee</Trans>}
      </h4>
      <ul className="ph-referral__list">
        {answer.soorten.map((one) => (
          <li key={one.id}>
            <strong>{one.naam}</strong>{one.mag ? null : <>: {one.uitleg}</>}
            {one.mag && (one.grondslag || one.ziet.length > 0) ? (
              <details className="ph-fold">
                <summary><Trans>Wat precies, en waarom mag het?<span className="ams-visually-hidden"> {one.naam}</span></Trans></summary>
                {one.ziet.length > 0 ? <ul className="ph-referral__list">{one.ziet.map((text) => <li key={text}>{text}</li>)}</ul> : null}
                <p>{one.uitleg}</p>
                {one.verwijzing ? <p className="ph-soft ph-small">{one.verwijzing}</p> : null}
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {not.some(({ id }) => id !== 'identiteit-en-contact') ? <div><Button onClick={leaveOut} variant="secondary"><Trans>Laat weg wat niet mag</Trans></Button></div> : null}
      {consent ? (
        <div className="ph-stack ph-stack--tight">
          <p>{consent.tekst}</p>
          <ButtonLink href={`/huishoudens/${dossierId}/delen`} variant="tertiary"><Trans>Toestemming vragen</Trans></ButtonLink>
        </div>
      ) : null}
    </section>
  )
}
