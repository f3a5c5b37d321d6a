import { computed, ref } from 'vue'
import { api, onSignedOut, useCsrfToken } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'

type Session = Schema<'NativeSession'>

/** What a page asks of whoever looks at it; the server decides all the same. */
export type Need = 'person' | 'recording_admin' | 'tenant_admin'

const TENANT_KEPT_AS = 'reelkeep.tenant'
const session = ref<Session>()

export const person = computed(() => session.value?.user)
export const tenantId = computed(() => session.value?.tenant_id ?? '')

export function has(need: Need): boolean {
  const roles = session.value?.roles ?? []
  if (need === 'person') return session.value !== undefined
  return roles.includes('tenant_admin') || roles.includes(need)
}

/** @returns whether somebody has signed in */
export async function recallSession(): Promise<boolean> {
  if (session.value) return true
  try {
    remember(await api.get<Session>('/api/session'))
    return true
  } catch (thrown) {
    if (Problem.of(thrown).status === 401) return false
    throw thrown
  }
}

function remember(found: Session): void {
  session.value = found
  useCsrfToken(found.csrf_token ?? '')
  localStorage.setItem(TENANT_KEPT_AS, found.tenant_id)
}

export async function signOut(everywhere: boolean): Promise<void> {
  await api.delete(everywhere ? '/api/sessions' : '/api/session')
  leave()
}

/** To the page that asks who somebody is, and back to where they are now. */
export function leave(returnTo: string = location.pathname + location.search): void {
  const tenant = localStorage.getItem(TENANT_KEPT_AS) ?? ''
  location.assign(`/sign-in?${new URLSearchParams({ tenant, return_to: returnTo }).toString()}`)
}

onSignedOut(() => {
  // Only who was here can be sent away: the first look answers 401 as well.
  if (session.value) leave()
})
