/** What went wrong, as the server told it (RFC 9457), or as we noticed it ourselves. */
export class Problem extends Error {
  constructor(
    /** Decide by this one: its words are forever. {@code network} when nobody answered. */
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly requestId: string,
    /** The field that was wrong, where there is one. */
    readonly field?: string,
  ) {
    super(detail || title)
  }

  /** Whatever was thrown, as a problem: our own mistakes are shown, too. */
  static of(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown
    if (thrown instanceof Error && thrown.name === 'AbortError') return new Problem('aborted', 0, '', '', '')
    return new Problem('console', 0, 'Error', thrown instanceof Error ? thrown.message : String(thrown), '')
  }

  static async read(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}))
    return new Problem(
      String(body.code ?? 'http'),
      response.status,
      String(body.title ?? response.statusText),
      String(body.detail ?? ''),
      String(body.request_id ?? response.headers.get('X-Request-Id') ?? ''),
      body.field === undefined ? undefined : String(body.field),
    )
  }

  get isWorthRetrying(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}
