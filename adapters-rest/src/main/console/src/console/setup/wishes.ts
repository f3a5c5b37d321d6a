/** What the owner fills in. */
export interface Wishes {
  organisation: string
  edition: 'free' | 'member' | 'business' | 'enterprise'
  ownerId: string
  ownerName: string
  password: string
  repeat: string
}

export type Fault = 'required' | 'idOdd' | 'passwordShort' | 'passwordLong' | 'passwordsDiffer'

// The bounds of the server (docs/reference/people.md), said before it has to.
const USER_ID = /^[A-Za-z0-9._@-]{1,64}$/
const MIN_PASSWORD = 8
const MAX_PASSWORD = 128

/** What is wrong, by field; empty when nothing is. */
export function faults(wishes: Wishes): Partial<Record<keyof Wishes, Fault>> {
  const found: Partial<Record<keyof Wishes, Fault>> = {}
  for (const field of ['organisation', 'ownerId', 'ownerName', 'password', 'repeat'] as const)
    if (wishes[field].trim() === '') found[field] = 'required'
  if (!found.ownerId && !USER_ID.test(wishes.ownerId.trim())) found.ownerId = 'idOdd'
  // In code points: a character is one character in every script.
  const length = [...wishes.password.normalize('NFKC')].length
  if (!found.password && length < MIN_PASSWORD) found.password = 'passwordShort'
  if (!found.password && length > MAX_PASSWORD) found.password = 'passwordLong'
  if (!found.repeat && wishes.repeat !== wishes.password) found.repeat = 'passwordsDiffer'
  return found
}

/** The request to move in. */
export function request(wishes: Wishes) {
  return {
    tenant_name: wishes.organisation.trim(),
    edition: wishes.edition,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    user_id: wishes.ownerId.trim(),
    name: wishes.ownerName.trim(),
    password: wishes.password,
  }
}

/** The admin secret behind the # of the address, which is removed from the address and the history at once. */
export function takeSecret(place: Location = location, past: History = history): string {
  const secret = decodeURIComponent(place.hash.slice(1))
  if (secret !== '') past.replaceState(past.state, '', place.pathname + place.search)
  return secret
}
