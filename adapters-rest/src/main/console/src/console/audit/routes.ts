import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/org/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: { menu: { order: 73, label: { zh: '审计日志', en: 'Audit' } }, needs: 'tenant_admin' },
  },
] satisfies RouteRecordRaw[]
