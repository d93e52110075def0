// What somebody is good at: from the list of the municipality, or in own words.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, EersteGesprekken, Talent } from '../../shared/api/schema'
import { shortDate } from '../../shared/time'
import { Button } from '../../shared/ui'
import { api, changeOf, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { FailurePanel } from '../layout/failure'
import { useTell } from '../layout/notices'
import { OpenedSection } from '../layout/opened-section'
import { Section } from '../layout/screen'
import { useAct } from '../work/use-act'

export const talentName = ({ soortNaam, woorden }: Talent): string => [soortNaam, woorden].filter(Boolean).join(': ')

export function TalentsSection({ talks, view }: { talks: EersteGesprekken; view: DossierBeeld }) {
  const may = useMay()
  const now = talks.talenten.filter(({ tot }) => !tot)
  const gone = talks.talenten.filter(({ tot }) => tot)
  return (
    <Section id="talenten" title={<Trans>Talenten</Trans>}>
      {now.length === 0 ? (
        <p className="ph-soft"><Trans>Er staat nog geen talent. Vraag waar iemand goed in is, of zeg wat u zelf ziet.</Trans></p>
      ) : (
        <ul className="ph-lines ph-card">{now.map((one) => <TalentLine key={one.id} talent={one} view={view} />)}</ul>
      )}
      {gone.length > 0 ? <Gone talents={gone} /> : null}
      {may('metingen-vastleggen') ? <NewTalent talks={talks} view={view} /> : null}
    </Section>
  )
}

function Gone({ talents }: { talents: Talent[] }) {
  const { i18n } = useLingui()
  return (
    <details className="ph-fold">
      <summary><Trans>Van de lijst gehaald</Trans></summary>
      <ul className="ph-lines">
        {talents.map((one) => (
          <li className="ph-line" key={one.id}>
            <span>{talentName(one)}</span>
            <span className="ph-small ph-soft">{one.tot ? shortDate(one.tot, i18n.locale) : null}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function TalentLine({ talent, view }: { talent: Talent; view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const { act, busy, failure } = useAct(view.dossier.id)
  const name = talentName(talent)
  const remove = () =>
    void act({
      run: () => take(api.DELETE('/dossiers/{dossierId}/talenten/{talentId}', { params: { path: { dossierId: view.dossier.id, talentId: talent.id }, header: changeOf(talent.versie) } })),
      told: t`Van de lijst gehaald: ${name}`,
    })
  return (
    <li className="ph-line ph-stack--tight">
      <span>{name}</span>
      <span className="ph-small ph-soft">{talent.vastgelegdDoor} · {shortDate(talent.vastgelegdOp, i18n.locale)}{talent.doorDeelnemer ? <> · <Trans>door de deelnemer zelf</Trans></> : null}</span>
      {failure ? <FailurePanel failure={failure} /> : null}
      {asking ? (
        <OpenedSection level={3} plain title={<Trans>Weet u het zeker?</Trans>}>
          <p><Trans>Het talent gaat van de lijst. In de geschiedenis blijft het staan.</Trans></p>
          <div className="ph-row">
            <Button aria-disabled={busy || undefined} onClick={remove}><Trans>Ja, haal van de lijst</Trans></Button>
            <Button onClick={() => setAsking(false)} variant="tertiary"><Trans>Annuleren</Trans></Button>
          </div>
        </OpenedSection>
      ) : may('metingen-vastleggen') ? (
        <div><Button aria-label={t`Van de lijst halen: ${name}`} onClick={() => setAsking(true)} variant="tertiary"><Trans>Van de lijst halen</Trans></Button></div>
      ) : null}
    </li>
  )
}

function NewTalent({ talks, view }: { talks: EersteGesprekken; view: DossierBeeld }) {
  const { t } = useLingui()
  const refresh = useRefresh()
  const tell = useTell()
  const { id } = view.dossier
  const work = useWorkForm<{ soort: string; woorden: string }>({
    name: `talent:${id}`,
    initial: { soort: '', woorden: '' },
    send: ({ soort, woorden }, { key }) =>
      take(api.POST('/dossiers/{dossierId}/talenten', { params: { path: { dossierId: id }, header: create(key) }, body: { soort: soort || undefined, woorden: woorden || undefined } })),
    done: async () => {
      work.form.reset({ soort: '', woorden: '' })
      await refresh(id)
      tell(t`Het talent staat erbij.`)
    },
  })
  return (
    <div className="ph-card">
      <WorkFormFrame submitLabel={t`Talent toevoegen`} work={work}>
        <SelectField label={t`Waar is iemand goed in?`} name="soort" optional options={talks.keuzes.talenten.map(({ waarde, label }) => ({ value: waarde, label }))} placeholder={t`Kies, of schrijf het hieronder`} />
        <TextField label={t`In eigen woorden`} name="woorden" optional />
      </WorkFormFrame>
    </div>
  )
}
