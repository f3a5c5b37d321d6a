import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/recordings/:id(\\d+)/analytics',
    name: 'analytics',
    component: () => import('./AnalyticsPage.vue'),
    meta: { title: { zh: '录制文件分析', en: 'Analytics' } },
  },
]

export default routes
