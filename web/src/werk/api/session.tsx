// Who is signed in. Signing in itself is a page of the server, so that it works without JavaScript.
import { useQuery } from '@tanstack/react-query'
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
      return session
    },
  })
}

export function SessionProvider({ session, children }: { session: Sessie; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Signs out and wipes what this user left on the device. */
export async function signOut(userId: string): Promise<void> {
  try {
    await take(api.DELETE('/sessies/huidige', { params: { header: change() } }))
  } catch (failure) {
    // Already signed out is what we wanted.
    if (!(failure instanceof ApiFailure) || failure.status !== 401) throw failure
  }
  sessionStorage.clear()
  await wipeRoad(userId)
  location.assign('/inloggen')
}
