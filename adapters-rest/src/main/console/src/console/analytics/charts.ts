import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Report } from './numbers'

// Only what is drawn, and as SVG: it is sharp at every size and can be read by tests and screen readers.
use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export type Option = Parameters<EChartsType['setOption']>[0]

/** The colours of the theme of the moment. */
export interface Palette {
  text: string
  faint: string
  first: string
  second: string
}

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: colour('--el-text-color-regular'),
    faint: colour('--el-border-color-lighter'),
    first: colour('--el-color-primary'),
    second: colour('--el-color-success'),
  }
}

export function draw(host: HTMLElement): EChartsType {
  return init(host, undefined, { renderer: 'svg' })
}

function frame(palette: Palette, legend: string[]): Option {
  return {
    animation: false,
    aria: { enabled: true },
    color: [palette.first, palette.second],
    textStyle: { color: palette.text },
    grid: { left: 44, right: 16, top: legend.length > 1 ? 40 : 16, bottom: 32 },
    ...(legend.length > 1 && { legend: { data: legend, textStyle: { color: palette.text }, top: 4 } }),
    // By elements with styles set from script: the page allows no style attribute in text.
    tooltip: { trigger: 'axis', renderMode: 'richText' },
  }
}

function axes(palette: Palette, names: string[], most?: number): Option {
  return {
    xAxis: { type: 'category', data: names, axisLabel: { color: palette.text, hideOverlap: true } },
    yAxis: {
      type: 'value',
      minInterval: 1,
      ...(most !== undefined && { max: most }),
      axisLabel: { color: palette.text },
      splitLine: { lineStyle: { color: palette.faint } },
    },
  }
}

/** Views as columns, downloads as a line. */
export function byDay(
  days: Report['days'],
  names: { views: string; downloads: string },
  palette: Palette,
): Option {
  return {
    ...frame(palette, [names.views, names.downloads]),
    ...axes(
      palette,
      days.map((day) => day.date.slice(5)),
    ),
    series: [
      { name: names.views, type: 'bar', barMaxWidth: 28, data: days.map((day) => day.views) },
      { name: names.downloads, type: 'line', data: days.map((day) => day.downloads) },
    ],
  }
}

/** @param places what stands below each number: a time of the film, or a share of it */
export function byPlace(shares: number[], places: string[], name: string, palette: Palette): Option {
  return {
    ...frame(palette, [name]),
    ...axes(palette, places, 100),
    series: [
      {
        name,
        type: 'line',
        step: 'end',
        areaStyle: { opacity: 0.15 },
        showSymbol: false,
        data: shares,
      },
    ],
  }
}
