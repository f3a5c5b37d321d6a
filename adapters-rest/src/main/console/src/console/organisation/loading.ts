import { onMounted, ref, type Ref } from 'vue'
import { Problem } from '@/api/problem'

export interface Loading {
  loading: Ref<boolean>
  problem: Ref<Problem | undefined>
  load: () => Promise<void>
  /** @returns whether it worked; what went wrong is kept to be shown */
  attempt: (work: () => Promise<void>) => Promise<boolean>
}

/** Loads when the page opens, and keeps what went wrong until somebody has read it. */
export function useLoading(work: () => Promise<void>): Loading {
  const loading = ref(false)
  const problem = ref<Problem>()

  async function attempt(what: () => Promise<void>): Promise<boolean> {
    loading.value = true
    problem.value = undefined
    try {
      await what()
      return true
    } catch (thrown) {
      problem.value = Problem.of(thrown)
      return false
    } finally {
      loading.value = false
    }
  }

  const load = async () => void (await attempt(work))
  onMounted(load)
  return { loading, problem, load, attempt }
}

/** The same problem in words of the page, where it has some for it. */
export function explained(
  problem: Problem | undefined,
  reasons: Record<string, string>,
): Problem | undefined {
  const reason = problem && reasons[problem.code]
  // As of a wrong request, whatever it was: that is what the page can do something about.
  return reason ? new Problem(problem.code, 400, reason, problem.detail, problem.requestId) : problem
}

/** What is not there yet is no mistake. */
export async function orNothing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (thrown) {
    if (Problem.of(thrown).status === 404) return undefined
    throw thrown
  }
}
