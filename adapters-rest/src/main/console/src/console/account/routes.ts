import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/account',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { title: { zh: '个人设置', en: 'Personal settings' } },
  },
] satisfies RouteRecordRaw[]
