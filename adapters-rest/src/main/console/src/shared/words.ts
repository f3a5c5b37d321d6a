import { computed, reactive, ref, watchEffect } from 'vue'

export type Language = 'zh' | 'en'

/** The same words in both languages; declare {@code en: typeof zh}, and a missing one does not compile. */
export interface Words<Said> {
  zh: Said
  en: Said
}

const KEPT_AS = 'reelkeep.language'

function preferred(): Language {
  const kept = localStorage.getItem(KEPT_AS)
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** The language of the whole page; change it, and every word follows. */
export const language = ref<Language>(preferred())

watchEffect(() => {
  document.documentElement.lang = language.value
})

export function speak(chosen: Language): void {
  localStorage.setItem(KEPT_AS, chosen)
  language.value = chosen
}

/** The words of one feature in the language of the moment: {@code w.copied}, {@code w.selected(3)}. */
export function useWords<Said extends object>(words: Words<Said>): Said {
  const said = computed(() => words[language.value])
  return reactive(
    new Proxy({} as Said, {
      get: (_, name) => Reflect.get(said.value, name) as unknown,
      has: (_, name) => Reflect.has(said.value, name),
    }),
  ) as Said
}
