import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { leave, recallSession, type Need } from './session'

export interface Label {
  zh: string
  en: string
}

declare module 'vue-router' {
  interface RouteMeta {
    /** In the menu at the left, by order; with a number on it where something waits; only {@code when} it is of use. */
    menu?: { order: number; label: Label; badge?: () => number; when?: () => boolean }
    /** Nothing said: a person. */
    needs?: Need
    /** For those who have not signed in as well, without the frame of the console. */
    bare?: boolean
    title?: Label
  }
}

/** Every feature brings its own routes. */
const features = import.meta.glob<{ default: RouteRecordRaw[] }>('./*/routes.ts', { eager: true })

const routes: RouteRecordRaw[] = Object.values(features).flatMap((feature) => feature.default)

export const menu = routes
  .filter((route) => route.meta?.menu)
  .sort((one, other) => (one.meta?.menu?.order ?? 0) - (other.meta?.menu?.order ?? 0))

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    ...routes,
    { path: '/', redirect: '/recordings' },
    { path: '/:lost(.*)*', component: () => import('./LostPage.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (to.meta.bare || (await recallSession())) return true
  leave('/console' + to.fullPath)
  return false
})
