// Which kind of help fits now, why, and when that is looked at again; what it was before.
import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from 'wouter'
import { take } from '../../shared/api/failure'
import type { DossierBeeld, EersteGesprekken } from '../../shared/api/schema'
import { PageHeading } from '../../shared/page-heading'
import { longDate, todayHere } from '../../shared/time'
import { api, create } from '../api/client'
import { useRefresh } from '../api/queries'
import { useMay } from '../api/session'
import { DateField } from '../forms/date-fields'
import { RadioField, TextAreaField } from '../forms/fields'
import { useWorkForm } from '../forms/use-work-form'
import { WorkFormFrame } from '../forms/work-form'
import { ButtonLink } from '../layout/links'
import { useTell } from '../layout/notices'
import { Empty, Loaded, Section } from '../layout/screen'
import { useFirstTalks } from './queries'

export function ProfileSection({ base, talks }: { base: string; talks: EersteGesprekken }) {
  const { i18n } = useLingui()
  const may = useMay()
  const [now, ...earlier] = talks.profielen
  const choose = may('metingen-vastleggen') && may('taken-wijzigen') ? <ButtonLink href={`${base}/profiel`} variant="secondary">{now ? <Trans>Opnieuw kiezen</Trans> : <Trans>Profiel kiezen</Trans>}</ButtonLink> : null
  const again = talks.opnieuwOp
  const late = again !== undefined && again < todayHere()
  return (
    <Section action={now ? choose : null} id="profiel" title={<Trans>Klantprofiel</Trans>}>
      {now ? (
        <div className="ph-card ph-stack ph-stack--tight">
          <p><strong>{now.naam}</strong></p>
          {now.reden ? <p className="ph-pre">{now.reden}</p> : null}
          <p className="ph-small ph-soft">{longDate(now.datum, i18n.locale)} · {now.vastgelegdDoor}</p>
          {again ? (
            <p className={late ? 'ph-late' : undefined}>
              {late ? <Trans>Opnieuw bekijken had gemoeten op {longDate(again, i18n.locale)}.</Trans> : <Trans>Opnieuw bekijken op {longDate(again, i18n.locale)}.</Trans>}
            </p>
          ) : null}
        </div>
      ) : (
        <Empty action={choose}><Trans>Er is nog geen profiel. Het zegt welke hulp nu past; geen profiel is beter dan een ander.</Trans></Empty>
      )}
      {earlier.length > 0 ? (
        <details className="ph-fold">
          <summary><Trans>Eerdere profielen</Trans></summary>
          <ul className="ph-lines">
            {earlier.map((one) => (
              <li className="ph-line" key={`${one.datum} ${one.naam}`}>
                <span>{one.naam}</span>
                <span className="ph-small ph-soft">{longDate(one.datum, i18n.locale)} · {one.vastgelegdDoor}{one.reden ? ` · ${one.reden}` : ''}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  )
}

export function ProfileScreen({ view }: { view: DossierBeeld }) {
  const { t } = useLingui()
  const query = useFirstTalks(view.dossier.id)
  return (
    <div className="ph-stack ph-stack--fill ph-narrow">
      <PageHeading title={t`Klantprofiel kiezen`}><Trans>Klantprofiel van {view.dossier.naam}</Trans></PageHeading>
      <Loaded query={query}>{(talks) => <ProfileForm talks={talks} view={view} />}</Loaded>
    </div>
  )
}

function ProfileForm({ talks, view }: { talks: EersteGesprekken; view: DossierBeeld }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const refresh = useRefresh()
  const tell = useTell()
  const { id } = view.dossier
  const base = `/huishoudens/${id}/kennismaking`
  const now = talks.profielen[0]
  const months = talks.keuzes.opnieuwNaMaanden
  const work = useWorkForm<{ profiel: string; reden: string; opnieuwOp: string }>({
    name: `klantprofiel:${id}`,
    initial: { profiel: now ? String(now.profiel) : '', reden: '', opnieuwOp: '' },
    send: ({ profiel, reden, opnieuwOp }, { key }) =>
      take(
        api.POST('/dossiers/{dossierId}/klantprofielen', {
          params: { path: { dossierId: id }, header: create(key) },
          body: { profiel: Number(profiel), reden, opnieuwOp: opnieuwOp || undefined },
        }),
      ),
    done: async () => {
      await refresh(id)
      tell(t`Het profiel is bewaard. De dag om opnieuw te kijken staat bij de taken.`)
      navigate(base)
    },
  })
  return (
    <WorkFormFrame cancel={base} submitLabel={t`Profiel bewaren`} work={work}>
      <RadioField label={t`Welke hulp past nu?`} name="profiel" options={talks.keuzes.profielen.map(({ waarde, label }) => ({ value: String(waarde), label }))} />
      <TextAreaField label={t`Waarom past dit?`} name="reden" />
      <DateField hint={t`Laat u dit leeg, dan kijkt u over ${months} maanden opnieuw.`} label={t`Wanneer kijkt u opnieuw?`} name="opnieuwOp" optional />
    </WorkFormFrame>
  )
}
