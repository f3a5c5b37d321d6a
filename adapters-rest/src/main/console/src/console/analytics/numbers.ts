import type { Schema } from '@/api/types'

export type Report = Schema<'NativeUsageReport'>
export type Insights = Schema<'NativeInsights'>

/** The four figures above everything else. */
export interface Figures {
  views: number
  viewers: number
  downloads: number
  meanWatchedMillis: number
}

/** Of one file, or of all of them. Where single views are not kept, there are counts all the same. */
export function figures(report: Report, insights: Insights, file: string | undefined): Figures {
  const seen = insights.files.filter((one) => !file || one.file_id === file)
  const counted = report.files.filter((one) => !file || one.file_id === file)
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
  const told = sum(seen.map((one) => one.views))
  const watched = sum(seen.map((one) => one.views * one.mean_watched_ms))
  return {
    // Files that were deleted meanwhile are in the sum of all, not among the files.
    views: file ? sum(counted.map((one) => one.views)) : report.views,
    downloads: file ? sum(counted.map((one) => one.downloads)) : report.downloads,
    viewers: sum(seen.map((one) => one.viewers)),
    meanWatchedMillis: told === 0 ? 0 : Math.round(watched / told),
  }
}

/** Which share of the views has reached each twentieth, in percent; empty when nobody has watched. */
export function retention(insights: Insights, file: string | undefined): number[] {
  const seen = insights.files.filter((one) => !file || one.file_id === file)
  const steps = seen[0]?.retention.length ?? 0
  const reached = Array.from({ length: steps }, (_, step) =>
    seen.reduce((sum, one) => sum + (one.retention[step] ?? 0), 0),
  )
  const begun = reached[0] ?? 0
  return begun === 0 ? [] : reached.map((number) => Math.round((100 * number) / begun))
}
