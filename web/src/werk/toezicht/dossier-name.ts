// What a dossier is called for who may not know whose it is: initials and a year, or the end of its number.
import { useLingui } from '@lingui/react/macro'

type Known = { dossierId: string; voorletters?: string | undefined; geboortejaar?: number | undefined }

/** The last characters: the first are the moment at which it was made, and much alike. */
const end = (dossierId: string): string => dossierId.slice(-6)

export function useDossierName(): (known: Known) => string {
  const { t } = useLingui()
  return ({ dossierId, geboortejaar, voorletters }) => {
    if (!voorletters) return t`dossier ${end(dossierId)}`
    return geboortejaar ? t`${voorletters} (${geboortejaar})` : voorletters
  }
}
