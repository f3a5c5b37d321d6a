import { Problem } from './problem'

/** Absent values are left out. */
export type Query = Record<string, string | number | boolean | undefined>

export interface Wishes {
  query?: Query
  /** Said to the server as JSON. */
  body?: unknown
  /** Said to the server as it is; goes before {@link body}. */
  raw?: BodyInit
  headers?: Record<string, string>
  signal?: AbortSignal
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
/** What is said of the keys in a request, not of the session that it came with. */
const OF_OTHER_KEYS = new Set(['sign_in_failed', 'app_unknown', 'signature_wrong'])
let csrfToken = ''
let signedOut: () => void = () => {}

/** Every change that goes with the session's cookie must name it. */
export function useCsrfToken(token: string): void {
  csrfToken = token
}

/** @param react what to do when the session has ended under way */
export function onSignedOut(react: () => void): void {
  signedOut = react
}

export function address(path: string, query: Query = {}): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? path : `${path}?${text}`
}

/**
 * Calls the native API.
 *
 * @throws Problem for every answer but 2xx, and when there is none
 */
export async function call(method: string, path: string, wishes: Wishes = {}): Promise<Response> {
  const response = await send(method, path, wishes)
  if (response.ok) return response
  const problem = await Problem.read(response)
  if (problem.status === 401 && !OF_OTHER_KEYS.has(problem.code)) signedOut()
  throw problem
}

async function send(
  method: string,
  path: string,
  { query, body, raw, headers, signal }: Wishes,
): Promise<Response> {
  const all: Record<string, string> = { Accept: 'application/json', ...headers }
  if (CHANGES.has(method) && csrfToken !== '') all['X-CSRF-Token'] = csrfToken
  if (body !== undefined && raw === undefined) all['Content-Type'] = 'application/json'
  try {
    return await fetch(address(path, query), {
      method,
      headers: all,
      credentials: 'same-origin',
      ...(signal && { signal }),
      ...((raw ?? body) !== undefined && { body: raw ?? JSON.stringify(body) }),
    })
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'AbortError') throw Problem.of(thrown)
    throw new Problem('network', 0, 'No answer', '', '')
  }
}

async function json<Answer>(method: string, path: string, wishes?: Wishes): Promise<Answer> {
  const response = await call(method, path, wishes)
  // 201, 202 and 204 may come without a body; whoever asks for one of those asks for void.
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

export const api = {
  get: <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
    json<Answer>('GET', path, { ...(query && { query }), ...(signal && { signal }) }),
  post: <Answer = void>(path: string, body?: unknown, more?: Wishes) =>
    json<Answer>('POST', path, { body, ...more }),
  put: <Answer = void>(path: string, body?: unknown, more?: Wishes) =>
    json<Answer>('PUT', path, { body, ...more }),
  patch: <Answer = void>(path: string, body?: unknown, more?: Wishes) =>
    json<Answer>('PATCH', path, { body, ...more }),
  delete: <Answer = void>(path: string, query?: Query) =>
    json<Answer>('DELETE', path, { ...(query && { query }) }),
}
