import { ref, watchEffect } from 'vue'

const KEPT_AS = 'reelkeep.dark'
const kept = localStorage.getItem(KEPT_AS)

/** Dark or light: as chosen here, or else as the system has it. */
export const dark = ref(kept ? kept === 'true' : window.matchMedia('(prefers-color-scheme: dark)').matches)

watchEffect(() => {
  document.documentElement.classList.toggle('dark', dark.value)
})

export function switchDark(): void {
  dark.value = !dark.value
  localStorage.setItem(KEPT_AS, String(dark.value))
}
