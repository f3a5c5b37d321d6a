import type { RouteRecordRaw } from 'vue-router'

const classes = { zh: '录制管理', en: 'Classes' }
const live = { zh: '录制任务', en: 'Live rooms' }

export default [
  {
    path: '/classes',
    name: 'classes',
    component: () => import('./ClassesPage.vue'),
    meta: { menu: { order: 50, label: classes }, title: classes },
  },
  {
    path: '/live',
    name: 'live',
    component: () => import('./ClassesPage.vue'),
    props: { only: 'live' },
    meta: { needs: 'recording_admin', title: live },
  },
] satisfies RouteRecordRaw[]
