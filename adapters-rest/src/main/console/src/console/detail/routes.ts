import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/recordings/:id(\\d+)',
    name: 'recording',
    component: () => import('./DetailPage.vue'),
    meta: { title: { zh: '会议录制详情', en: 'Recording' } },
  },
]

export default routes
