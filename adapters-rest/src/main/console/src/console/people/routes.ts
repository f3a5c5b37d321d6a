import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/org/people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    meta: {
      menu: { order: 70, label: { zh: '成员与角色', en: 'Members and roles' } },
      needs: 'tenant_admin',
    },
  },
] satisfies RouteRecordRaw[]
