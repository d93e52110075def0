// A cohort as the form holds it, and back.
import type { Beoordelaar, Cohort, NieuwCohort } from '../../shared/api/schema'

export type CohortValues = { naam: string; vraag: string; van: string; totEnMet: string; filter: string; vergelijking: string; beoordelaar: Beoordelaar }

export function valuesOf(cohort: Cohort | undefined): CohortValues {
  return {
    naam: cohort?.naam ?? '',
    vraag: cohort?.vraag ?? '',
    van: cohort?.van ?? '',
    totEnMet: cohort?.totEnMet ?? '',
    filter: cohort?.filter ?? '',
    vergelijking: cohort?.vergelijking ?? '',
    beoordelaar: cohort?.beoordelaar ?? 'professional',
  }
}

/** What the form does not show stays as it was. */
export function bodyOf({ vraag, vergelijking, ...rest }: CohortValues, cohort: Cohort | undefined): NieuwCohort {
  return {
    ...rest,
    vraag: vraag || undefined,
    vergelijking: vergelijking || undefined,
    vergelijkOp: cohort?.vergelijkOp,
    moetGelijkZijn: cohort?.moetGelijkZijn,
    instrumenten: cohort?.instrumenten,
    methode: cohort?.methode,
    aanpak: cohort?.aanpak,
  }
}
