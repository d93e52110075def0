// What a cohort is about, as one choice in a list, and back: "methode:gezinscoach", "aanpak:den-bosch", or nothing.
import type { Cohort, NieuwCohort } from '../../shared/api/schema'

export function subjectOf({ methode, aanpak }: Pick<Cohort, 'methode' | 'aanpak'>): string {
  if (methode) return `methode:${methode}`
  return aanpak ? `aanpak:${aanpak}` : ''
}

export function withSubject(body: NieuwCohort, subject: string): NieuwCohort {
  const [kind, id] = subject.split(':')
  return { ...body, methode: kind === 'methode' ? id : undefined, aanpak: kind === 'aanpak' ? id : undefined }
}
