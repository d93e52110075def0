// The plan as the editor holds it, and the way to and from the contract.
import type { Actie, Doel, Plan, PlanInhoud, Uitvoerder } from '../../shared/api/schema'
import { chosen } from '../forms/chosen'

export type GoalValues = {
  id: string
  leefgebied: string
  titel: string
  specifiek: string
  meetbaar: string
  acceptabel: string
  realistisch: string
  einddatum: string
  kijkenOp: string
  gas: { minTwee: string; minEen: string; nul: string; plusEen: string; plusTwee: string }
}

export type ActionValues = {
  id: string
  /** Place of its goal in the list, as text for a select; '' is no goal. */
  doel: string
  omschrijving: string
  uitvoerder: Uitvoerder | ''
  naam: string
  medewerkerId: string
  voor: string
  gedaanOp: string
}

export type PlanValues = { wensen: string; talenten: string; samenvatting: string; doelen: GoalValues[]; acties: ActionValues[] }

export const emptyGoal: GoalValues = {
  id: '', leefgebied: '', titel: '', specifiek: '', meetbaar: '', acceptabel: '', realistisch: '', einddatum: '', kijkenOp: '',
  gas: { minTwee: '', minEen: '', nul: '', plusEen: '', plusTwee: '' },
}

export const emptyAction: ActionValues = { id: '', doel: '', omschrijving: '', uitvoerder: '', naam: '', medewerkerId: '', voor: '', gedaanOp: '' }

export function valuesOf(plan: Plan): PlanValues {
  const place = (action: Actie) => {
    const at = plan.doelen.findIndex(({ id }) => id === action.doelId)
    return at < 0 ? '' : String(at)
  }
  return {
    wensen: plan.wensen,
    talenten: plan.talenten,
    samenvatting: plan.samenvatting,
    doelen: plan.doelen.map(goalValues),
    acties: plan.acties.map((action) => ({
      id: action.id,
      doel: place(action),
      omschrijving: action.omschrijving,
      uitvoerder: action.uitvoerder,
      naam: action.naam ?? '',
      medewerkerId: action.medewerkerId ?? '',
      voor: action.voor ?? '',
      gedaanOp: action.gedaanOp ?? '',
    })),
  }
}

function goalValues({ id, leefgebied, titel, specifiek, meetbaar, acceptabel, realistisch, einddatum = '', kijkenOp = '', gas }: Doel): GoalValues {
  return { id, leefgebied, titel, specifiek, meetbaar, acceptabel, realistisch, einddatum, kijkenOp, gas }
}

/** Empty text means absent where the contract has an optional field. */
const filled = (text: string): string | undefined => text.trim() || undefined

export function contentOf(values: PlanValues): PlanInhoud {
  return {
    wensen: values.wensen,
    talenten: values.talenten,
    samenvatting: values.samenvatting,
    doelen: values.doelen.map(({ id, einddatum, kijkenOp, ...goal }) => ({ ...goal, id: filled(id), einddatum: filled(einddatum), kijkenOp: filled(kijkenOp) })),
    acties: values.acties.map((action) => ({
      id: filled(action.id),
      doelNummer: action.doel === '' ? undefined : Number(action.doel),
      omschrijving: action.omschrijving,
      uitvoerder: chosen(action.uitvoerder),
      naam: filled(action.naam),
      medewerkerId: filled(action.medewerkerId),
      voor: filled(action.voor),
      gedaanOp: filled(action.gedaanOp),
    })),
  }
}

/** Which goal an action belongs to stays right when a goal before it is removed. */
export function withoutGoal(actions: ActionValues[], removed: number): ActionValues[] {
  return actions.map((action) => {
    if (action.doel === '') return action
    const at = Number(action.doel)
    if (at === removed) return { ...action, doel: '' }
    return at > removed ? { ...action, doel: String(at - 1) } : action
  })
}
