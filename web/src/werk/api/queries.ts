// Reading: one hook for each thing a screen shows, cached under a key that changes can invalidate.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { take } from '../../shared/api/failure'
import type { CoachKeuze, DossierFase, Rol } from '../../shared/api/schema'
import { api } from './client'

const hour = 3_600_000

export const keys = {
  session: ['sessie'] as const,
  myDay: ['mijn-dag'] as const,
  caseload: ['caseload'] as const,
  calendarLink: ['agendakoppeling'] as const,
  dossiers: ['dossiers'] as const,
  dossier: (id: string) => ['dossier', id] as const,
  users: ['gebruikers'] as const,
  teams: ['teams'] as const,
}

export function useMyDay() {
  return useQuery({ queryKey: keys.myDay, queryFn: () => take(api.GET('/mijn-dag')) })
}

export function useCaseload() {
  return useQuery({ queryKey: keys.caseload, queryFn: () => take(api.GET('/caseload')) })
}

export function useCoachLoads(toon: CoachKeuze | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.caseload, 'coaches', toon],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/caseload/coaches', { params: { query: { toon, cursor: pageParam, limit: 50 } } })),
    getNextPageParam: (page) => page.volgende,
  })
}

export type DossierFilter = {
  fase?: DossierFase
  zonderCoach?: boolean
  zonderStap?: boolean
  coach?: string
  sorteer: 'naam' | 'langst-niet-gesproken' | 'nieuwste'
}

export function useDossiers(filter: DossierFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.dossiers, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/dossiers', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })),
    getNextPageParam: (page) => page.volgende,
  })
}

export function useDossier(dossierId: string) {
  return useQuery({
    queryKey: keys.dossier(dossierId),
    queryFn: () => take(api.GET('/dossiers/{dossierId}', { params: { path: { dossierId } } })),
  })
}

export const inDossier = (dossierId: string, part: string) => [...keys.dossier(dossierId), part]

export function useTeams() {
  return useQuery({ queryKey: keys.teams, queryFn: () => take(api.GET('/teams')) })
}

export function useInvolvedTeams(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'teams'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/teams', { params: { path: { dossierId } } })),
  })
}

export function usePlans(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'plannen'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/plannen', { params: { path: { dossierId } } })),
  })
}

export function usePlan(dossierId: string, planId: string) {
  return useQuery({
    queryKey: [...inDossier(dossierId, 'plan'), planId],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/plannen/{planId}', { params: { path: { dossierId, planId } } })),
  })
}

/** Against the plan `met`, or the last one before it that both agreed with. */
export function usePlanDifference(dossierId: string, planId: string, met: string | undefined) {
  return useQuery({
    queryKey: [...inDossier(dossierId, 'planverschil'), planId, met],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/plannen/{planId}/verschil', { params: { path: { dossierId, planId }, query: { met } } })),
  })
}

export function useTrajectories(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'trajecten'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/trajecten', { params: { path: { dossierId } } })),
  })
}

export function useTrajectory(dossierId: string, trajectId: string) {
  return useQuery({
    queryKey: [...inDossier(dossierId, 'traject'), trajectId],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/trajecten/{trajectId}', { params: { path: { dossierId, trajectId } } })),
  })
}

export function useApproaches(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'aanpakken'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/aanpakken', { params: { path: { dossierId } } })),
  })
}

/** What a move to another version or another approach would do; nothing is asked until one is chosen. */
export function useMovePreview(dossierId: string, aanpakId: string, to: { aanpak: string; aanpakVersie: number } | undefined) {
  return useQuery({
    queryKey: [...inDossier(dossierId, 'overstap'), aanpakId, to?.aanpak, to?.aanpakVersie],
    queryFn: () => take(api.GET('/dossiers/{dossierId}/aanpakken/{aanpakId}/overstappen/vooraf', { params: { path: { dossierId, aanpakId }, query: to ?? { aanpak: '', aanpakVersie: 0 } } })),
    enabled: to !== undefined,
  })
}

export function useMeasurements(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'metingen'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/metingen', { params: { path: { dossierId } } })),
  })
}

export function useFacts(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'feiten'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/feiten', { params: { path: { dossierId } } })),
  })
}

/** What is known of the kinds that are open to whoever helps. */
export function useKnown(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'bekend'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/bekend', { params: { path: { dossierId } } })),
  })
}

export function useSnapshots(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'klantfotos'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/klantfotos', { params: { path: { dossierId } } })),
  })
}

export function useContacts(dossierId: string) {
  return useInfiniteQuery({
    queryKey: inDossier(dossierId, 'contacten'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      take(api.GET('/dossiers/{dossierId}/contacten', { params: { path: { dossierId }, query: { cursor: pageParam } } })),
    getNextPageParam: (page) => page.volgende,
  })
}

export function useTimeline(dossierId: string) {
  return useInfiniteQuery({
    queryKey: inDossier(dossierId, 'tijdlijn'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      take(api.GET('/dossiers/{dossierId}/tijdlijn', { params: { path: { dossierId }, query: { cursor: pageParam } } })),
    getNextPageParam: (page) => page.volgende,
  })
}

export function useDossierLog(dossierId: string) {
  return useInfiniteQuery({
    queryKey: inDossier(dossierId, 'logboek'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      take(api.GET('/dossiers/{dossierId}/logboek', { params: { path: { dossierId }, query: { cursor: pageParam } } })),
    getNextPageParam: (page) => page.volgende,
  })
}

export function usePlannedMeasurements(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'geplande-metingen'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/geplande-metingen', { params: { path: { dossierId } } })),
  })
}

export function useCourses(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'verloop'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/verloop', { params: { path: { dossierId } } })),
  })
}

export function useAppointments(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'afspraken'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/afspraken', { params: { path: { dossierId } } })),
  })
}

export function useTasks(dossierId: string) {
  return useQuery({
    queryKey: inDossier(dossierId, 'taken'),
    queryFn: () => take(api.GET('/dossiers/{dossierId}/taken', { params: { path: { dossierId } } })),
  })
}

export function useUsers() {
  return useInfiniteQuery({
    queryKey: keys.users,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => take(api.GET('/gebruikers', { params: { query: { cursor: pageParam } } })),
    getNextPageParam: (page) => page.volgende,
  })
}

// The catalogue changes with a new version of it, not during a working day.
export function useInstruments() {
  return useQuery({ queryKey: ['instrumenten'], staleTime: hour, queryFn: () => take(api.GET('/instrumenten')) })
}

export function useQuestionnaire(formulierId: string) {
  return useQuery({
    queryKey: ['formulier', formulierId],
    staleTime: hour,
    queryFn: () => take(api.GET('/formulieren/{formulierId}', { params: { path: { formulierId } } })),
  })
}

export function useChoices() {
  return useQuery({ queryKey: ['keuzelijsten'], staleTime: hour, queryFn: () => take(api.GET('/keuzelijsten')) })
}

export function useOrganisations() {
  return useQuery({ queryKey: ['organisaties'], staleTime: hour, queryFn: () => take(api.GET('/organisaties')) })
}

export function useColleagues(rol?: Rol) {
  return useQuery({
    queryKey: ['medewerkers', rol ?? 'alle'],
    staleTime: hour,
    queryFn: () => take(api.GET('/medewerkers', { params: { query: { rol } } })),
  })
}

/** After a change in a dossier: everything that shows it is read again. */
export function useRefresh() {
  const client = useQueryClient()
  return async (dossierId?: string): Promise<void> => {
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.myDay }),
      client.invalidateQueries({ queryKey: keys.dossiers }),
      client.invalidateQueries({ queryKey: keys.caseload }),
      dossierId ? client.invalidateQueries({ queryKey: keys.dossier(dossierId) }) : undefined,
    ])
  }
}
