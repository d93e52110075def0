// Moving a dossier to guidance, aftercare or closed, and back; always with the reason.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, DossierFase } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { api, createOn } from '../api/client'
import { useRefresh } from '../api/queries'
import { chosen } from '../forms/chosen'
import { RadioField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { useTell } from '../layout/notices'
import { phaseWords, useWords } from '../words'

type Values = { fase: DossierFase | ''; reden: string }

export function PhaseScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const { word } = useWords()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const { dossier } = view
  const path = { dossierId: dossier.id }
  const back = `/huishoudens/${dossier.id}`
  const work = useWorkForm<Values>({
    name: `fase:${dossier.id}`,
    initial: { fase: '', reden: '' },
    version: dossier.versie,
    send: ({ fase, reden }, { key, version }) =>
      take(api.POST('/dossiers/{dossierId}/fasewisselingen', { params: { path, header: createOn(version, key) }, body: { fase: chosen(fase), reden } })),
    reload: async () => {
      const now = await take(api.GET('/dossiers/{dossierId}', { params: { path } }))
      return { version: now.dossier.versie, values: { fase: now.dossier.fase, reden: now.dossier.faseReden ?? '' } }
    },
    done: async () => {
      await refresh(dossier.id)
      tell(t`De fase is gewijzigd.`)
      navigate(back)
    },
  })
  const hints: Record<DossierFase, string> = {
    aangemeld: '',
    begeleid:
      dossier.fase === 'nazorg'
        ? t`Het gaat minder goed. De begeleiding gaat verder waar zij was, zonder nieuwe aanmelding.`
        : t`De coach begeleidt het huishouden. Zo heropent u ook een dossier.`,
    nazorg: t`Het gaat goed. U houdt contact om te zien of dat zo blijft. De coach krijgt taken om af en toe te bellen.`,
    afgesloten: t`De begeleiding stopt. Het dossier blijft bewaard zolang de wet dat vraagt.`,
  }
  const phases = (['begeleid', 'nazorg', 'afgesloten'] as const).filter((phase) => phase !== dossier.fase)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Fase wijzigen`}><Trans>Fase wijzigen van {dossier.naam}</Trans></PageHeading>
      <p><Trans>Nu: {word(phaseWords[dossier.fase])}</Trans></p>
      <WorkFormFrame
        cancel={back}
        rows={({ fase, reden }) => [{ label: t`Fase`, value: fase ? word(phaseWords[fase]) : '' }, { label: t`Reden`, value: reden }]}
        submitLabel={t`Fase wijzigen`}
        work={work}
      >
        <RadioField label={t`Nieuwe fase`} name="fase" options={phases.map((phase) => ({ value: phase, label: word(phaseWords[phase]), hint: hints[phase] }))} />
        <TextAreaField hint={t`Schrijf zo dat de deelnemer het mag lezen.`} label={t`Waarom?`} name="reden" />
      </WorkFormFrame>
    </div>
  )
}
