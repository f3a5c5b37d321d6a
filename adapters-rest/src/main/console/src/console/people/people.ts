import type { Schema } from '@/api/types'

export type Person = Schema<'User'>
export type Role = 'recording_admin' | 'tenant_admin'

export const ROLES: readonly Role[] = ['recording_admin', 'tenant_admin']
export const MIN_PASSWORD = 8
export const MAX_PASSWORD = 128

/** Neither 0 and O nor 1, l and I: the password may be read out to somebody. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const MADE_LENGTH = 14

/** A password that nobody thought up. */
export function makePassword(): string {
  let made = ''
  while (made.length < MADE_LENGTH) {
    const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1))
    // What is left over of the 256 would make some letters likelier than others.
    if (drawn < 256 - (256 % LETTERS.length)) made += LETTERS[drawn % LETTERS.length]
  }
  return made
}

/** By signs, as the server counts them; two halves of one sign are one. */
export function isPassword(text: string): boolean {
  const signs = [...text].length
  return signs >= MIN_PASSWORD && signs <= MAX_PASSWORD
}

/** What has to be told to the server; what stays is left out. */
export function changesOf(before: Person, name: string, roles: readonly string[]): Schema<'UserChange'> {
  const sorted = (words: readonly string[]) => [...words].sort().join()
  return {
    ...(name !== before.name && { name }),
    ...(sorted(roles) !== sorted(before.roles) && { roles: [...roles] }),
  }
}

/** By id or name, whatever the case. */
export function search(people: readonly Person[], text: string): Person[] {
  const wanted = text.trim().toLocaleLowerCase()
  return people.filter((one) =>
    [one.user_id, one.name].some((told) => told.toLocaleLowerCase().includes(wanted)),
  )
}
