import { ref } from 'vue'
import { Problem } from '@/api/problem'

/** Something that takes a moment and may go wrong: while it runs it is busy, and what went wrong stays to be read. */
export function useTrying() {
  const busy = ref(false)
  const problem = ref<Problem>()

  /** @returns whether it went well */
  async function trying(work: () => Promise<unknown>): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      await work()
      return true
    } catch (thrown) {
      problem.value = Problem.of(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, trying }
}
