import type { RouteRecordRaw } from 'vue-router'

const title = { zh: '开始录制', en: 'Record' }

export default [
  {
    path: '/record',
    name: 'record',
    component: () => import('./RecordPage.vue'),
    meta: { menu: { order: 15, label: title }, title },
  },
] satisfies RouteRecordRaw[]
