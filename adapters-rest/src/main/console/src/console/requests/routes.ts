import type { RouteRecordRaw } from 'vue-router'
import { badge } from './waiting'

const label = { zh: '权限审批', en: 'Requests' }

export default [
  {
    path: '/requests',
    name: 'requests',
    component: () => import('./RequestsPage.vue'),
    meta: { menu: { order: 20, label, badge }, title: label },
  },
] satisfies RouteRecordRaw[]
