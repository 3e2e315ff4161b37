import type { Page } from 'playwright-core';

/** Limits of the kiosk's look, in millimetres unless named otherwise. */
export interface KioskLimits {
  readonly key: number;
  readonly keyPixels: number;
  readonly gap: number;
  /** Height of a Chinese character's body. */
  readonly text: number;
  /** The same inside the page's body, apart from header and keys. */
  readonly bodyText: number;
  readonly choices: number;
  readonly contrast: number;
  readonly largeContrast: number;
  readonly large: number;
}

const STANDARD: KioskLimits = {
  key: 20,
  keyPixels: 60,
  gap: 4,
  text: 7.3,
  bodyText: 7.3,
  choices: 6,
  contrast: 7,
  largeContrast: 4.5,
  large: 14,
};

/** What each mode promises: elders get text a third larger and two choices a page. */
export const KIOSK_LIMITS = { standard: STANDARD, elder: { ...STANDARD, bodyText: 7.3 * 1.3, choices: 2 } } as const;

/** Measures the page as it stands: one line per fault against the limits, none when all is well. */
export function kioskFaults(page: Page, limits: KioskLimits): Promise<string[]> {
  return page.evaluate(faultsInPage, limits);
}

/** Runs in the page, so it brings all that it needs. */
function faultsInPage(limits: KioskLimits): string[] {
  const faults: string[] = [];
  const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
  if (!(mm > 0)) return ['the device profile has no --mm'];
  /** Rounding of the layout, in pixels. */
  const slack = 0.75;
  /** Share of the em that a Chinese character's body fills. */
  const hanziBody = 0.92;
  const page = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

  function millimetres(pixels: number): string {
    return `${(pixels / mm).toFixed(1)} mm`;
  }
  function isShown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }
  function nameOf(element: Element): string {
    const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}.${element.className} “${text.slice(0, 24)}”`;
  }
  function isInside(inner: Box, outer: Box): boolean {
    return (
      inner.left >= outer.left - slack &&
      inner.top >= outer.top - slack &&
      inner.right <= outer.right + slack &&
      inner.bottom <= outer.bottom + slack
    );
  }
  function gapOf(one: Box, other: Box): number {
    const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
    const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
    return Math.max(across, down);
  }

  function parseColour(text: string): [number, number, number, number] {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  }
  /** The opaque colour behind an element's text. */
  function groundOf(element: Element): [number, number, number] {
    const layers: [number, number, number, number][] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const layer = parseColour(getComputedStyle(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    let ground: [number, number, number] = [255, 255, 255];
    for (const [red, green, blue, alpha] of layers.reverse())
      ground = [red, green, blue].map(
        (value, index) => value * alpha + (ground[index] ?? 0) * (1 - alpha),
      ) as typeof ground;
    return ground;
  }
  function luminance(colour: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = colour
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function checkText(element: Element, style: CSSStyleDeclaration, what: string): void {
    const fontSize = Number.parseFloat(style.fontSize);
    const body = fontSize * hanziBody;
    const isOfBody = element.closest('.kiosk-body') !== null && element.closest('.kiosk-key, .kiosk-letter') === null;
    const least = isOfBody ? limits.bodyText : limits.text;
    if (body < least * mm - slack) faults.push(`text of ${millimetres(body)}: ${what}`);
    const ground = luminance(groundOf(element));
    const ink = luminance(parseColour(style.color));
    const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
    const needed = fontSize >= limits.large * mm ? limits.largeContrast : limits.contrast;
    if (contrast < needed) faults.push(`contrast ${contrast.toFixed(1)}: ${what}`);
  }

  const targets = [...document.querySelectorAll('.kiosk button, .kiosk input, .kiosk a')].filter(isShown);
  const keys = targets.filter((target) => !target.matches(':disabled'));
  for (const key of keys) {
    const { width, height } = key.getBoundingClientRect();
    const least = Math.min(width, height);
    if (least < limits.key * mm - slack) faults.push(`key of ${millimetres(least)}: ${nameOf(key)}`);
    if (least < limits.keyPixels) faults.push(`key of ${least} px: ${nameOf(key)}`);
  }
  for (const target of targets)
    if (!isInside(target.getBoundingClientRect(), page)) faults.push(`outside the glass: ${nameOf(target)}`);
  for (const [index, one] of targets.entries())
    for (const other of targets.slice(index + 1)) {
      const gap = gapOf(one.getBoundingClientRect(), other.getBoundingClientRect());
      if (gap < limits.gap * mm - slack) faults.push(`gap of ${millimetres(gap)}: ${nameOf(one)} and ${nameOf(other)}`);
    }

  for (const list of document.querySelectorAll('.kiosk-choices'))
    if (list.children.length > limits.choices) faults.push(`${list.children.length} choices on one page`);

  const drawn: { readonly owner: Element; readonly what: string; readonly box: Box }[] = [];
  const texts = document.createTreeWalker(document.querySelector('.kiosk') ?? document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const node = texts.currentNode;
    const owner = node.parentElement;
    if (owner === null || node.textContent?.trim() === '' || !isShown(owner)) continue;
    const what = nameOf(owner);
    const style = getComputedStyle(owner);
    checkText(owner, style, what);
    const range = document.createRange();
    range.selectNodeContents(node);
    const holder = owner
      .closest('button, .kiosk-card, .kiosk-number-card, header, footer, main')
      ?.getBoundingClientRect();
    const half = (Number.parseFloat(style.fontSize) * hanziBody) / 2;
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // The rectangle of a line has the font's whole height; what is drawn is about one em around its middle.
      const middle = (top + bottom) / 2;
      const box = { left, right, top: middle - half, bottom: middle + half };
      if (!isInside(box, page)) faults.push(`text outside the glass: ${what}`);
      else if (holder !== undefined && !isInside(box, holder)) faults.push(`text over the edge: ${what}`);
      for (const before of drawn)
        if (before.owner !== owner && gapOf(before.box, box) < -2)
          faults.push(`text upon text: ${before.what} and ${what}`);
      drawn.push({ owner, what, box });
    }
  }
  for (const field of document.querySelectorAll('.kiosk input'))
    checkText(field, getComputedStyle(field, '::placeholder'), `placeholder of ${nameOf(field)}`);

  for (const element of document.querySelectorAll('html, body, .kiosk, .kiosk *')) {
    if (!(element instanceof HTMLElement) || !isShown(element) || getComputedStyle(element).display === 'inline')
      continue;
    const across = element.scrollWidth - element.clientWidth;
    const down = element.scrollHeight - element.clientHeight;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isBox = element.matches('html, body, .kiosk, main, header, footer, .kiosk-card, .kiosk-choices');
    const isTooWide = across > 1 && (isBox || overflowX !== 'visible');
    // A line's font is taller than the line: what hangs out of the last one is empty.
    const isTooHigh = (isBox && down > 8) || (overflowY !== 'visible' && down > 1);
    if (isTooWide || isTooHigh) faults.push(`content ${across} x ${down} px too large: ${nameOf(element)}`);
  }
  return faults;
}
