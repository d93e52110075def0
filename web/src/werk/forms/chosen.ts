// What somebody chose in a form, on its way to the server.

/**
 * Never a choice that nobody made. The form asks for it; should nothing be chosen all the same, then it is left
 * out, and the server says at the field that it is missing.
 */
export function chosen<T extends string>(value: T | ''): T {
  return (value || undefined) as T
}
