import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/org/retention',
    name: 'retention',
    component: () => import('./RetentionPage.vue'),
    meta: { menu: { order: 72, label: { zh: '保留策略', en: 'Retention' } }, needs: 'tenant_admin' },
  },
] satisfies RouteRecordRaw[]
