// What can go wrong between screen and server, in one shape for every screen.
import type { Fout, Probleem } from './schema'

/** Thrown when the server answers with a problem (RFC 9457) or does not answer at all. */
export class ApiFailure extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly problem: Partial<Probleem>

  constructor(status: number, problem: Partial<Probleem>) {
    super(problem.detail ?? problem.title ?? `status ${status}`)
    this.name = 'ApiFailure'
    this.status = status
    this.problem = problem
  }

  get errors(): readonly Fout[] {
    return this.problem.errors ?? []
  }

  /** What went wrong, for people: of several errors each sentence once. Their pointers are for programs. */
  get words(): string {
    const told = [...new Set(this.errors.map(({ message }) => message))]
    return told.length > 0 ? told.join(' ') : (this.problem.detail ?? this.problem.title ?? '')
  }

  /** Nothing reached the server, or nothing came back: trying again is safe with the same key. */
  get unanswered(): boolean {
    return this.status === 0
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The data of a successful answer; everything else becomes an ApiFailure. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  let result: Answer<T>
  try {
    result = await answer
  } catch {
    throw new ApiFailure(0, {})
  }
  if (!result.response.ok) throw new ApiFailure(result.response.status, asProblem(result.error))
  return result.data as T
}

function asProblem(body: unknown): Partial<Probleem> {
  return typeof body === 'object' && body !== null ? (body as Partial<Probleem>) : {}
}

/** "/doelen/0/titel" -> "doelen.0.titel": where a field of a form is called like the field of the contract. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}
