type Content = Node | string

/** An element with attributes; `true` is an empty attribute, false and undefined none. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes?: Record<string, string | boolean | undefined>,
  ...content: Content[]
): HTMLElementTagNameMap[Name]
export function el(
  name: string,
  attributes?: Record<string, string | boolean | undefined>,
  ...content: Content[]
): HTMLElement
export function el(
  name: string,
  attributes: Record<string, string | boolean | undefined> = {},
  ...content: Content[]
): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value)
    }
  }
  element.append(...content)
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** A picture of one path in a square of 24. */
export function icon(path: string, slot?: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  if (slot) {
    svg.setAttribute('slot', slot)
  }
  const shape = document.createElementNS(SVG, 'path')
  shape.setAttribute('d', path)
  svg.append(shape)
  return svg
}
