// The next step of a dossier: what, why, and the one button that starts it.
import { Trans, useLingui } from '@lingui/react/macro'
import type { DossierBeeld, Recht, VolgendeStap } from '../../shared/api/schema'
import { Icon } from '../../shared/icon'
import { longDate, todayHere } from '../../shared/time'
import { useMay } from '../api/session'
import { ButtonLink } from '../layout/links'

export function NextStepCard({ view }: { view: DossierBeeld }) {
  const { t, i18n } = useLingui()
  const may = useMay()
  const step = view.volgendeStap
  if (!step) {
    return (
      <section className="ph-next ph-next--calm">
        <Icon className="ph-next__icon" name="check" />
        <p><Trans>Er staat nu geen stap open. Kijk bij het volgende gesprek samen wat er nodig is.</Trans></p>
      </section>
    )
  }
  const labels: Record<VolgendeStap['soort'], string> = {
    'coach-toewijzen': t`Coach toewijzen`,
    klantfoto: t`Klantfoto maken`,
    'trede-bepalen': t`Trede bepalen`,
    'leefgebieden-meten': t`Leefgebieden bespreken`,
    'plan-beginnen': t`Plan beginnen`,
    'plan-afspreken': t`Naar het plan`,
    'traject-beginnen': t`Traject beginnen`,
    taak: t`Naar de taken`,
    afspraak: t`Afspraak maken`,
    contact: t`Contact vastleggen`,
    'traject-afsluiten': t`Naar de trajecten`,
    'meting-herhalen': t`Opnieuw meten`,
  }
  return (
    <section aria-labelledby="ph-next-step" className="ph-next">
      <Icon className="ph-next__icon" name="footprints" />
      <div className="ph-next__text">
        <p className="ph-next__label"><Trans>Volgende stap</Trans></p>
        <h2 className="ams-heading ams-heading--3" id="ph-next-step">{step.tekst}</h2>
        <p>
          {step.waarom}
          {step.datum && step.datum >= todayHere() ? <> <Trans>Uiterlijk {longDate(step.datum, i18n.locale)}.</Trans></> : null}
        </p>
      </div>
      {may(needs[step.soort]) ? <ButtonLink href={`/huishoudens/${view.dossier.id}/${placeOf(step.soort, view)}`}>{labels[step.soort]}</ButtonLink> : null}
    </section>
  )
}

/** The right that a step takes. */
const needs: Record<VolgendeStap['soort'], Recht> = {
  'coach-toewijzen': 'betrokkenen-wijzigen',
  klantfoto: 'klantfoto-vastleggen',
  'trede-bepalen': 'metingen-vastleggen',
  'leefgebieden-meten': 'metingen-vastleggen',
  'plan-beginnen': 'plan-wijzigen',
  'plan-afspreken': 'plan-lezen',
  'traject-beginnen': 'trajecten-wijzigen',
  taak: 'taken-lezen',
  afspraak: 'afspraken-wijzigen',
  contact: 'contacten-vastleggen',
  'traject-afsluiten': 'trajecten-lezen',
  'meting-herhalen': 'metingen-vastleggen',
}

/** Where a step is done. */
function placeOf(kind: VolgendeStap['soort'], view: DossierBeeld): string {
  const places: Record<VolgendeStap['soort'], string> = {
    'coach-toewijzen': 'betrokkenen',
    klantfoto: 'klantfoto',
    'trede-bepalen': 'metingen/ladder',
    'leefgebieden-meten': 'metingen/nieuw',
    'plan-beginnen': 'plan',
    'plan-afspreken': view.plan ? `plan/${view.plan.id}` : 'plan',
    'traject-beginnen': 'trajecten/nieuw',
    taak: 'taken',
    afspraak: 'afspraken/nieuw',
    contact: 'contact/nieuw',
    'traject-afsluiten': 'trajecten',
    'meting-herhalen': 'metingen/nieuw',
  }
  return places[kind]
}
