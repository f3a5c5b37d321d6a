import type { RouteRecordRaw } from 'vue-router'

const label = { zh: '会议录制', en: 'Recordings' }

export default [
  {
    path: '/recordings',
    name: 'recordings',
    component: () => import('./RecordingsPage.vue'),
    meta: { menu: { order: 10, label }, title: label },
  },
] satisfies RouteRecordRaw[]
