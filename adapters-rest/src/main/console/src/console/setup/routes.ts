import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/setup',
    component: () => import('./SetupPage.vue'),
    meta: { bare: true, title: { zh: '首次设置', en: 'First run' } },
  },
] satisfies RouteRecordRaw[]
