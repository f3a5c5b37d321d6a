import { describe, expect, it } from 'vitest'
import { figures, retention, type Insights, type Report } from './numbers'

const report: Report = {
  recording_id: '8',
  from: '',
  to: '',
  views: 5,
  downloads: 2,
  days: [],
  files: [
    { file_id: '6', name: 'a', views: 3, downloads: 0 },
    { file_id: '7', name: 'b', views: 1, downloads: 2 },
  ],
}
const insights: Insights = {
  recording_id: '8',
  from: '',
  to: '',
  files: [
    { file_id: '6', name: 'a', views: 3, viewers: 2, mean_watched_ms: 1000, retention: [3, 2, 1] },
    { file_id: '7', name: 'b', views: 1, viewers: 1, mean_watched_ms: 5000, retention: [1, 1, 1] },
  ],
}

describe('the figures', () => {
  it('of all files count what was deleted, too, and weigh by views', () =>
    expect(figures(report, insights, undefined)).toEqual({
      views: 5,
      viewers: 3,
      downloads: 2,
      meanWatchedMillis: 2000,
    }))

  it('of one file are its own', () =>
    expect(figures(report, insights, '7')).toEqual({
      views: 1,
      viewers: 1,
      downloads: 2,
      meanWatchedMillis: 5000,
    }))

  it('without single views still count', () =>
    expect(figures(report, { ...insights, files: [] }, undefined)).toEqual({
      views: 5,
      viewers: 0,
      downloads: 2,
      meanWatchedMillis: 0,
    }))
})

describe('retention', () => {
  it('is the share of those who began', () => {
    expect(retention(insights, '6')).toEqual([100, 67, 33])
    expect(retention(insights, undefined)).toEqual([100, 75, 50])
  })

  it('of what nobody watched is empty', () =>
    expect(retention({ ...insights, files: [] }, undefined)).toEqual([]))
})
