import type { RouteRecordRaw } from 'vue-router'

// The labels stand here and not among the words, which only those load who open a page.
export default [
  {
    path: '/org/callback',
    name: 'callback',
    component: () => import('./CallbackPage.vue'),
    meta: { menu: { order: 60, label: { zh: '回调URL', en: 'Callback URL' } }, needs: 'tenant_admin' },
  },
  {
    path: '/org/events',
    name: 'events',
    component: () => import('./EventsPage.vue'),
    meta: {
      menu: { order: 61, label: { zh: '事件订阅', en: 'Event subscriptions' } },
      needs: 'tenant_admin',
    },
  },
  {
    path: '/org/apps',
    name: 'apps',
    component: () => import('./AppsPage.vue'),
    meta: { menu: { order: 62, label: { zh: 'API 应用', en: 'API applications' } }, needs: 'tenant_admin' },
  },
] satisfies RouteRecordRaw[]
