import type { Finding, SourceFile } from './source-tree.ts';

const THEME = 'packages/ui/src/theme.css';
const LEAST_CONTRAST = 7;

/** Text on ground, by token; the pairs in which the look is drawn. */
const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ['ink', 'card'],
  ['ink', 'mist'],
  ['ink-soft', 'card'],
  ['ink-soft', 'mist'],
  ['card', 'hall-blue'],
  ['card', 'hall-blue-pressed'],
  ['selected-ink', 'selected'],
  ['good', 'good-ground'],
  ['warn', 'warn-ground'],
  ['bad', 'bad-ground'],
  ['board-text', 'board-night'],
  ['board-soft', 'board-night'],
  ['board-good', 'board-night'],
  ['board-bad', 'board-night'],
  ['call-amber', 'board-night'],
  ['board-night', 'call-amber'],
];

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  const value = Number.parseInt(hex, 16);
  return 0.2126 * linear(value >> 16) + 0.7152 * linear((value >> 8) & 255) + 0.0722 * linear(value & 255);
}

/** Contrast of two colours `rrggbb` by the WCAG formula, 1 to 21. */
export function contrastOf(first: string, second: string): number {
  const lights = [luminance(first), luminance(second)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** Every text token can be read on its grounds: contrast 7 at least. */
export function checkContrast(files: readonly SourceFile[]): Finding[] {
  const theme = files.find((file) => file.path === THEME);
  if (theme === undefined) return [{ severity: 'error', path: THEME, message: 'the theme is missing' }];
  const tokens = new Map(
    [...theme.text.matchAll(/--([\w-]+):\s*#([\da-f]{6})\b/gi)].map((match) => [match[1], match[2]]),
  );
  return PAIRS.flatMap(([text, ground]): Finding[] => {
    const [textColour, groundColour] = [tokens.get(text), tokens.get(ground)];
    if (textColour === undefined || groundColour === undefined)
      return [
        { severity: 'error', path: THEME, message: `--${textColour === undefined ? text : ground} is not a colour` },
      ];
    const contrast = contrastOf(textColour, groundColour);
    if (contrast >= LEAST_CONTRAST) return [];
    return [
      {
        severity: 'error',
        path: THEME,
        message: `--${text} on --${ground}: contrast ${contrast.toFixed(1)}, under ${LEAST_CONTRAST}`,
      },
    ];
  });
}
