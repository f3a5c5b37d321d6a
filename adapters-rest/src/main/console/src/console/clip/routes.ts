import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/recordings/:id(\\d+)/clip',
    name: 'clip',
    component: () => import('./ClipPage.vue'),
    meta: { title: { zh: '视频剪辑', en: 'Clip' } },
  },
] satisfies RouteRecordRaw[]
