// Who is signed in. Signing in itself is a page of the server, so that it works without JavaScript.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import { ApiFailure, take } from '../../shared/api/failure'
import type { Recht, Rol, Sessie } from '../../shared/api/schema'
import { wipeRoad } from '../road/places'
import { api, change, rememberToken } from './client'
import { keys } from './queries'

const SessionContext = createContext<Sessie | null>(null)

export function useSession(): Sessie {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}

export function hasRole(session: Sessie, ...roles: Rol[]): boolean {
  return session.gebruiker.rollen.some((role) => roles.includes(role))
}

/** Whether a role gives this right. Leaves out what would be refused; the server decides. */
export function useMay(): (right: Recht) => boolean {
  const { rechten } = useSession()
  return (right) => rechten.includes(right)
}

/** The sign-in page, which brings the user back to where they were. */
export function signInAddress(): string {
  return `/inloggen?terug=${encodeURIComponent(location.pathname + location.search)}`
}

export function useSessionQuery() {
  return useQuery({
    queryKey: keys.session,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const session = await take(api.GET('/sessies/huidige'))
      rememberToken(session.csrfToken)
      await endIfLeft(session)
      return session
    },
  })
}

export function SessionProvider({ session, children }: { session: Sessie; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** The session that somebody left without network; ended as soon as there is one. */
const leftKey = 'uitgelogd'
/** Enough of its token to know it from the next session of the same person. */
const markOf = ({ csrfToken }: Pick<Sessie, 'csrfToken'>): string => csrfToken.slice(0, 8)

async function endSession(): Promise<void> {
  try {
    await take(api.DELETE('/sessies/huidige', { params: { header: change() } }))
  } catch (failure) {
    // Already signed out is what we wanted.
    if (!(failure instanceof ApiFailure) || failure.status !== 401) throw failure
  }
}

/** A session that was left without network ends before anything else of it is shown. */
async function endIfLeft(session: Sessie): Promise<void> {
  const left = localStorage.getItem(leftKey)
  if (left === null) return
  if (left === markOf(session)) {
    await endSession()
    localStorage.removeItem(leftKey)
    throw new ApiFailure(401, {})
  }
  localStorage.removeItem(leftKey)
}

/** Whether somebody left here without network: then nothing of them is shown any more. */
export function useLeft(): { left: boolean; tell: () => void } {
  const client = useQueryClient()
  const queryKey = [leftKey]
  const { data } = useQuery({ queryKey, queryFn: () => false, enabled: false, initialData: false, staleTime: Number.POSITIVE_INFINITY })
  return { left: data, tell: () => client.setQueryData(queryKey, true) }
}

/** Signs out and wipes what this user left on the device. Without network it wipes, and says that the rest follows. */
export async function signOut(session: Sessie): Promise<'signedOut' | 'wiped'> {
  let ended = true
  try {
    await endSession()
  } catch (failure) {
    if (!(failure instanceof ApiFailure) || !failure.unanswered) throw failure
    ended = false
    localStorage.setItem(leftKey, markOf(session))
  }
  sessionStorage.clear()
  await wipeRoad(session.gebruiker.id)
  if (!ended) return 'wiped'
  location.assign('/inloggen')
  return 'signedOut'
}
