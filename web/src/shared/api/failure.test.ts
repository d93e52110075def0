import { expect, test } from 'vitest'
import { ApiFailure, fieldOfPointer, take } from './failure'

const answer = (status: number, body: { data?: unknown; error?: unknown }) =>
  Promise.resolve({ ...body, response: new Response(null, { status }) })

test('a successful answer gives its data', async () => {
  await expect(take(answer(200, { data: { naam: 'Jan' } }))).resolves.toEqual({ naam: 'Jan' })
})

test('a problem is thrown with all its errors', async () => {
  const error = { title: 'Niet goed', errors: [{ pointer: '/naam', code: 'leeg', message: 'Vul een naam in.' }] }
  const failure = await take(answer(400, { error })).catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(ApiFailure)
  expect((failure as ApiFailure).status).toBe(400)
  expect((failure as ApiFailure).errors).toHaveLength(1)
})

test('a problem without a readable body is still a failure with its status', async () => {
  await expect(take(answer(503, { error: 'geen json' }))).rejects.toMatchObject({ status: 503, problem: {} })
})

test('no answer at all is a failure that may be tried again', async () => {
  await expect(take(Promise.reject(new TypeError('fetch failed')))).rejects.toMatchObject({ unanswered: true })
})

test('a JSON pointer names the field of the form', () => {
  expect(fieldOfPointer('/doelen/0/titel')).toBe('doelen.0.titel')
  expect(fieldOfPointer('/a~1b/c~0d')).toBe('a/b.c~d')
  expect(fieldOfPointer('')).toBe('')
})
