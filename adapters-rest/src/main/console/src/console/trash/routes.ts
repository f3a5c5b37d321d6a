import type { RouteRecordRaw } from 'vue-router'
import { trashIsInUse } from './presence'

export default [
  {
    path: '/trash',
    name: 'trash',
    component: () => import('./TrashPage.vue'),
    meta: {
      menu: { order: 16, label: { zh: '回收站', en: 'Recycle bin' }, when: trashIsInUse },
      needs: 'tenant_admin',
    },
  },
] satisfies RouteRecordRaw[]
