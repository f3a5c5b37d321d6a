import type { RouteRecordRaw } from 'vue-router'

/** Addresses that people have on their phones; the pages themselves fit every width. */
export default [
  { path: '/m/recordings', redirect: '/recordings' },
  { path: '/m/recordings/:id', redirect: (to) => `/recordings/${String(to.params['id'])}` },
] satisfies RouteRecordRaw[]
