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
  /** Answers on one page. */
  readonly choices: number;
  readonly contrast: number;
  /** Millimetres of one pixel: 21.5 inches of full HD. */
  readonly pitch: number;
}

const STANDARD: KioskLimits = {
  key: 20,
  keyPixels: 60,
  gap: 4,
  text: 7.3,
  bodyText: 7.3,
  choices: 6,
  contrast: 7,
  pitch: 0.248,
};

/** What each mode promises: elders get text a third larger and two choices a page. */
export const KIOSK_LIMITS = { standard: STANDARD, elder: { ...STANDARD, bodyText: 7.3 * 1.3, choices: 2 } } as const;

export type KioskFaultKind = 'key' | 'gap' | 'text' | 'contrast' | 'cut' | 'choices';

/** What is wrong with which element. */
export interface KioskFault {
  readonly kind: KioskFaultKind;
  readonly fault: string;
  readonly element: string;
}

/** The worst of each measure on the page (millimetres, contrast, count); null where there is nothing to measure. */
export type KioskWorst = Readonly<Record<'key' | 'gap' | 'text' | 'contrast' | 'choices', number | null>>;

/** What the page as it stands measures, and every fault against the limits. */
export interface KioskMeasure {
  readonly faults: readonly KioskFault[];
  readonly worst: KioskWorst;
}

/** Measures the page as it stands. */
export function measureKiosk(page: Page, limits: KioskLimits): Promise<KioskMeasure> {
  return page.evaluate(measureInPage, limits);
}

/** One line per fault of the page as it stands, none when all is well. */
export async function kioskFaults(page: Page, limits: KioskLimits): Promise<string[]> {
  const { faults } = await measureKiosk(page, limits);
  return faults.map(({ fault, element }) => `${fault}: ${element}`);
}

/** Runs in the page, so it brings all that it needs. */
function measureInPage(limits: KioskLimits): KioskMeasure {
  const faults: KioskFault[] = [];
  const worst: Record<keyof KioskWorst, number | null> = {
    key: null,
    gap: null,
    text: null,
    contrast: null,
    choices: null,
  };
  const mm = 1 / limits.pitch;
  /** Rounding of the layout, in pixels. */
  const slack = 0.5;
  /** Share of the em that a Chinese character's body fills. */
  const hanziBody = 0.92;
  const glass = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
  type Colour = [red: number, green: number, blue: number, alpha: number];

  function add(kind: KioskFaultKind, fault: string, element: string): void {
    // A line that breaks brings the same fault twice.
    if (!faults.some((each) => each.fault === fault && each.element === element)) faults.push({ kind, fault, element });
  }
  function least(what: keyof KioskWorst, value: number): void {
    worst[what] = Math.min(worst[what] ?? Number.POSITIVE_INFINITY, value);
  }
  function millimetres(pixels: number): string {
    return `${(pixels / mm).toFixed(1)} mm`;
  }
  /** Under the question after a minute the page is inert and only looks through. */
  function isShown(element: Element): boolean {
    if (element.closest('[inert]') !== null) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }
  function nameOf(element: Element): string {
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return `${element.tagName.toLowerCase()}${classes} “${text.slice(0, 24)}”`;
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

  const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  /** Any colour of CSS, whatever its notation. */
  function parseColour(text: string): Colour {
    let colour = colours.get(text);
    if (colour === undefined && paint !== null) {
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = text;
      paint.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 255] = paint.getImageData(0, 0, 1, 1).data;
      colour = [red, green, blue, alpha / 255];
      colours.set(text, colour);
    }
    return colour ?? [0, 0, 0, 1];
  }
  function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
    const mix = (top: number, under: number) => top * alpha + under * (1 - alpha);
    return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
  }
  function ancestors(element: Element): Element[] {
    const chain: Element[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) chain.push(at);
    return chain;
  }
  function opacityOf(element: Element): number {
    return ancestors(element).reduce((product, each) => product * Number(getComputedStyle(each).opacity), 1);
  }
  /** What is painted behind the element at this point, by paint order and not by descent; null where it is a picture. */
  function groundAt(element: Element, x: number, y: number): Colour | null {
    const painted = document.elementsFromPoint(x, y);
    const from = painted.indexOf(element);
    const layers = from === -1 ? ancestors(element) : painted.slice(from);
    const seen: Colour[] = [];
    for (const layer of layers) {
      const { backgroundColor, backgroundImage } = getComputedStyle(layer);
      if (backgroundImage !== 'none') return null;
      const [red, green, blue, alpha] = parseColour(backgroundColor);
      if (alpha === 0) continue;
      seen.push([red, green, blue, alpha * opacityOf(layer)]);
      if (seen.at(-1)?.[3] === 1) break;
    }
    return seen.reverse().reduce<Colour>((ground, layer) => over(layer, ground), [255, 255, 255, 1]);
  }
  function luminance(colour: Colour): number {
    const [red = 0, green = 0, blue = 0] = colour
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function checkText(element: Element, style: CSSStyleDeclaration, box: Box, what: string): void {
    const body = Number.parseFloat(style.fontSize) * hanziBody;
    const isOfBody =
      element.closest('.kiosk-body, .kiosk-dialog, .kiosk-caption') !== null &&
      element.closest('.kiosk-key, .kiosk-letter') === null;
    least('text', body / mm);
    if (body < (isOfBody ? limits.bodyText : limits.text) * mm - slack)
      add('text', `text of ${millimetres(body)}`, what);
    const ground = groundAt(element, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (ground === null) {
      add('contrast', 'contrast cannot be told, there is a picture behind', what);
      return;
    }
    const [red, green, blue, alpha] = parseColour(style.color);
    const lights = [luminance(over([red, green, blue, alpha * opacityOf(element)], ground)), luminance(ground)];
    const contrast = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
    least('contrast', contrast);
    if (contrast < limits.contrast) add('contrast', `contrast ${contrast.toFixed(1)}`, what);
  }
  function coverOf(element: Element, box: Box): Element | undefined {
    const painted = document.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const upon = painted.slice(0, Math.max(0, painted.indexOf(element)));
    return upon.find(
      (each) => !element.contains(each) && parseColour(getComputedStyle(each).backgroundColor)[3] > 0.05,
    );
  }

  const roots = '.kiosk, .kiosk-veil';
  const targets = [...document.querySelectorAll('button, input, a, select, textarea, [role=button]')].filter(
    (target) => target.closest(roots) !== null && isShown(target),
  );
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    const side = Math.min(box.width, box.height);
    least('key', side / mm);
    if (side < limits.key * mm - slack) add('key', `key of ${millimetres(side)}`, nameOf(target));
    if (side < limits.keyPixels) add('key', `key of ${side.toFixed(0)} px`, nameOf(target));
    if (!isInside(box, glass)) add('cut', 'key outside the glass', nameOf(target));
    const cover = coverOf(target, box);
    if (cover !== undefined) add('cut', `key covered by ${nameOf(cover)}`, nameOf(target));
  }
  for (const [index, one] of targets.entries())
    for (const other of targets.slice(index + 1)) {
      const gap = gapOf(one.getBoundingClientRect(), other.getBoundingClientRect());
      least('gap', gap / mm);
      if (gap < limits.gap * mm - slack)
        add('gap', `gap of ${millimetres(gap)}`, `${nameOf(one)} and ${nameOf(other)}`);
    }

  // The look gives home its four doors beside the six items; elders have no doors but choices.
  const choices = [...document.querySelectorAll('.kiosk-choice, .kiosk-offer')].filter(isShown);
  const doors = [...document.querySelectorAll('.kiosk-door')].filter(isShown);
  if (choices.length + doors.length > 0) worst.choices = Math.max(choices.length, doors.length);
  for (const [name, keys] of Object.entries({ choices, doors }))
    if (keys.length > limits.choices) add('choices', `${keys.length} ${name} on one page`, keys.map(nameOf).join(', '));

  const drawn: { readonly owner: Element; readonly what: string; readonly box: Box }[] = [];
  for (const root of document.querySelectorAll(roots)) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const node = texts.currentNode;
      const owner = node.parentElement;
      if (owner === null || node.textContent?.trim() === '' || !isShown(owner)) continue;
      const what = nameOf(owner);
      const style = getComputedStyle(owner);
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const first = lines[0];
      if (first === undefined) continue;
      checkText(owner, style, first, what);
      const holder = owner
        .closest('button, .kiosk-card, .kiosk-number-card, .kiosk-dialog, header, footer, main')
        ?.getBoundingClientRect();
      const half = (Number.parseFloat(style.fontSize) * hanziBody) / 2;
      const clips = ancestors(owner).filter((each) => getComputedStyle(each).overflow !== 'visible');
      for (const { left, right, top, bottom } of lines) {
        // The rectangle of a line has the font's whole height; what is drawn is about one em around its middle.
        const middle = (top + bottom) / 2;
        const box = { left, right, top: middle - half, bottom: middle + half };
        const clip = clips.find((each) => !isInside(box, each.getBoundingClientRect()));
        if (!isInside(box, glass)) add('cut', 'text outside the glass', what);
        else if (clip !== undefined) add('cut', `text cut by ${nameOf(clip)}`, what);
        else if (holder !== undefined && !isInside(box, holder)) add('cut', 'text over the edge', what);
        for (const before of drawn)
          if (before.owner !== owner && gapOf(before.box, box) < -2) add('cut', `text upon ${before.what}`, what);
        drawn.push({ owner, what, box });
      }
    }
  }
  for (const element of document.querySelectorAll(':is(.kiosk, .kiosk-veil), :is(.kiosk, .kiosk-veil) *')) {
    if (!isShown(element)) continue;
    const box = element.getBoundingClientRect();
    for (const pseudo of ['::before', '::after'] as const) {
      const style = getComputedStyle(element, pseudo);
      if (/["'(]/.test(style.content) && style.content !== '""')
        checkText(element, style, box, `${pseudo} of ${nameOf(element)}`);
    }
    if (element instanceof HTMLInputElement)
      checkText(element, getComputedStyle(element, '::placeholder'), box, `placeholder of ${nameOf(element)}`);
  }

  for (const element of document.querySelectorAll('html, body, .kiosk, .kiosk *, .kiosk-veil, .kiosk-veil *')) {
    if (!(element instanceof HTMLElement) || !isShown(element) || getComputedStyle(element).display === 'inline')
      continue;
    const across = element.scrollWidth - element.clientWidth;
    const down = element.scrollHeight - element.clientHeight;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isBox = element.matches(
      'html, body, .kiosk, main, header, footer, .kiosk-card, .kiosk-choices, .kiosk-dialog',
    );
    const isTooWide = across > 1 && (isBox || overflowX !== 'visible');
    // A line's font is taller than the line: what hangs out of the last one is empty.
    const isTooHigh = (isBox && down > 8) || (overflowY !== 'visible' && down > 1);
    if (isTooWide || isTooHigh) add('cut', `content ${across} x ${down} px too large`, nameOf(element));
  }
  return { faults, worst };
}
