// The data of one person in the household: added or corrected.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { ApiFailure, take } from '../../shared/api/failure'
import type { DossierBeeld, HuishoudRol, NieuwePersoon, Persoon, PersoonWijziging } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, changeOf, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { DateField } from '../forms/date-fields'
import { CheckField, SelectField, TextField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { NotFound } from '../app'
import { useTell } from '../layout/notices'
import { householdRoleWords, useWords } from '../words'

export type PersonValues = {
  voornamen: string
  tussenvoegsel: string
  achternaam: string
  geboortedatum: string
  bsn: string
  telefoon: string
  email: string
  taal: string
  rol: HuishoudRol | ''
}

/** Someone who is known already: what identifies them can also be taken away, with where that comes from. */
type KnownValues = PersonValues & { bsnWissen: boolean; bronToelichting: string }

export const emptyPerson: PersonValues = { voornamen: '', tussenvoegsel: '', achternaam: '', geboortedatum: '', bsn: '', telefoon: '', email: '', taal: 'nl', rol: '' }

export function PersonScreen({ view, personId }: { view: DossierBeeld; personId: string }) {
  const person = view.personen.find(({ id }) => id === personId)
  if (!person && personId !== 'nieuw') return <NotFound />
  return <PersonForm person={person} view={view} />
}

function PersonForm({ view, person }: { view: DossierBeeld; person: Persoon | undefined }) {
  const { t } = useLingui()
  const { word } = useWords()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const dossierId = view.dossier.id
  const back = `/huishoudens/${dossierId}/gegevens`
  const work = useWorkForm<KnownValues>({
    name: `persoon:${person?.id ?? `nieuw:${dossierId}`}`,
    initial: valuesOf(person),
    version: person?.versie,
    send: (values, { key, version }) =>
      person
        ? take(api.PATCH('/dossiers/{dossierId}/personen/{persoonId}', { params: { path: { dossierId, persoonId: person.id }, header: changeOf(version) }, body: correctionOf(values, person) }))
        : take(api.POST('/dossiers/{dossierId}/personen', { params: { path: { dossierId }, header: create(key) }, body: personOf(values) })),
    reload: async () => {
      const { items } = await take(api.GET('/dossiers/{dossierId}/personen', { params: { path: { dossierId } } }))
      const now = items.find(({ id }) => id === person?.id)
      if (!now) throw new ApiFailure(404, {})
      return { version: now.versie, values: valuesOf(now) }
    },
    done: async () => {
      await refresh(dossierId)
      tell(t`De gegevens zijn bewaard.`)
      navigate(back)
    },
  })
  const rows = (values: KnownValues) => [
    { label: t`Voornamen`, value: values.voornamen },
    { label: t`Tussenvoegsel`, value: values.tussenvoegsel },
    { label: t`Achternaam`, value: values.achternaam },
    { label: t`Geboortedatum`, value: values.geboortedatum },
    { label: t`Telefoon`, value: values.telefoon },
    { label: t`E-mail`, value: values.email },
    { label: t`Plaats in het huishouden`, value: values.rol ? word(householdRoleWords[values.rol]) : '' },
  ]
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Gegevens van een persoon`}>{person ? <Trans>Gegevens van {person.naam}</Trans> : <Trans>Persoon toevoegen</Trans>}</PageHeading>
      <WorkFormFrame cancel={back} rows={rows} submitLabel={t`Gegevens bewaren`} work={work}>
        <PersonFields known={person?.bsnGemaskeerd} />
        {person?.bsnGemaskeerd ? <CheckField label={t`Het bekende burgerservicenummer is fout en moet weg`} name="bsnWissen" /> : null}
        {person ? <TextField autoComplete="off" hint={t`Hebt u een paspoort of een brief gezien? Schrijf dat hier op.`} label={t`Waaruit blijkt dat?`} name="bronToelichting" optional /> : null}
      </WorkFormFrame>
    </div>
  )
}

export function PersonFields({ prefix = '', known, role = true }: { prefix?: string; known?: string; role?: boolean }) {
  const { t } = useLingui()
  const { options } = useWords()
  const languages = ['nl', 'en', 'ar', 'tr', 'uk', 'pl', 'ti', 'so', 'fa', 'fr', 'de', 'es']
  const names = new Intl.DisplayNames(['nl'], { type: 'language' })
  return (
    <>
      <TextField autoComplete="off" label={t`Voornamen`} name={`${prefix}voornamen`} />
      <TextField autoComplete="off" label={t`Tussenvoegsel`} name={`${prefix}tussenvoegsel`} optional size={12} />
      <TextField autoComplete="off" label={t`Achternaam`} name={`${prefix}achternaam`} />
      <DateField label={t`Geboortedatum`} name={`${prefix}geboortedatum`} optional />
      <TextField
        autoComplete="off"
        hint={known ? t`Nu bekend: ${known}. Laat leeg om dat zo te laten.` : t`Negen cijfers. Staat op het paspoort of de identiteitskaart.`}
        inputMode="numeric"
        label={t`Burgerservicenummer`}
        name={`${prefix}bsn`}
        optional
        size={11}
      />
      <TextField autoComplete="off" label={t`Telefoon`} name={`${prefix}telefoon`} optional type="tel" />
      <TextField autoComplete="off" label={t`E-mail`} name={`${prefix}email`} optional type="email" />
      <SelectField label={t`In welke taal praat u het makkelijkst met elkaar?`} name={`${prefix}taal`} options={languages.map((code) => ({ value: code, label: names.of(code) ?? code }))} />
      {role ? <SelectField label={t`Plaats in het huishouden`} name={`${prefix}rol`} options={options(householdRoleWords)} /> : null}
    </>
  )
}

function valuesOf(person: Persoon | undefined): KnownValues {
  const correction = { bsnWissen: false, bronToelichting: '' }
  if (!person) return { ...emptyPerson, ...correction }
  const { voornamen, tussenvoegsel, achternaam, geboortedatum = '', telefoon, email, taal, rol } = person
  // The number itself is never sent to the browser; empty means unchanged.
  return { voornamen, tussenvoegsel, achternaam, geboortedatum, bsn: '', telefoon, email, taal, rol, ...correction }
}

/** A person as the contract wants it; spaces and dots in a BSN are how people write it. */
export function personOf(values: PersonValues): NieuwePersoon {
  return {
    voornamen: values.voornamen.trim(),
    tussenvoegsel: values.tussenvoegsel.trim(),
    achternaam: values.achternaam.trim(),
    geboortedatum: values.geboortedatum || undefined,
    bsn: values.bsn.replace(/[\s.]/g, '') || undefined,
    telefoon: values.telefoon.trim(),
    email: values.email.trim(),
    taal: values.taal || undefined,
    rol: chosen(values.rol),
  }
}

/** The change to someone who is known: what was emptied is erased with null. */
export function correctionOf(values: KnownValues, known: Pick<Persoon, 'geboortedatum'>): PersoonWijziging {
  const { geboortedatum, bsn, ...rest } = personOf(values)
  return {
    ...rest,
    geboortedatum: geboortedatum ?? (known.geboortedatum ? null : undefined),
    bsn: bsn ?? (values.bsnWissen ? null : undefined),
    bronToelichting: values.bronToelichting.trim() || undefined,
  }
}
