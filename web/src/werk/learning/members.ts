// Whom one may choose as members of a group.
import type { Intervisiegroep, Medewerker } from '../../shared/api/schema'
import type { Option } from '../forms/fields'

/** All colleagues; of a group that is there also members who do not work here any more. A new one always has its maker. */
export function choicesOf(colleagues: readonly Medewerker[], group: Intervisiegroep | undefined, me: string): Option[] {
  const here = colleagues.filter(({ id }) => group !== undefined || id !== me).map(({ id, naam, organisatie }) => ({ value: id, label: `${naam}, ${organisatie}` }))
  const gone = group?.leden.filter(({ id }) => colleagues.every((one) => one.id !== id)).map(({ id, naam }) => ({ value: id, label: naam })) ?? []
  return [...here, ...gone]
}
