import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/org/plan',
    name: 'plan',
    component: () => import('./PlanPage.vue'),
    meta: {
      menu: { order: 71, label: { zh: '版本与空间', en: 'Plan and space' } },
      needs: 'tenant_admin',
    },
  },
] satisfies RouteRecordRaw[]
