import { watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { language } from '@/shared/words'

/** The title of the tab follows the page and the language. */
export function useTitle(): void {
  const route = useRoute()
  watchEffect(() => {
    const title = route.meta.title ?? route.meta.menu?.label
    document.title = title ? `${title[language.value]} · Reelkeep` : 'Reelkeep'
  })
}
