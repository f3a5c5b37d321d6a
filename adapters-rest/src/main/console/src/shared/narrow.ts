import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Where tables become cards. The same number is in the style sheets. */
const NARROW_PX = 720

/** Whether the window is as narrow as a phone, now. */
export function useNarrow(px: number = NARROW_PX): Readonly<Ref<boolean>> {
  const query = window.matchMedia(`(max-width: ${px - 1}px)`)
  const narrow = ref(query.matches)
  const listener = () => void (narrow.value = query.matches)
  query.addEventListener('change', listener)
  onScopeDispose(() => query.removeEventListener('change', listener))
  return readonly(narrow)
}
