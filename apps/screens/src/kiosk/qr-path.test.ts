import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

test('a longer address needs a larger code, and the corner mark stands inside the quiet zone', () => {
  const short = qrPath('http://hall/a');
  const long = qrPath(`http://hall.example/my-ticket#t=${'x'.repeat(120)}`);
  expect(long.side).toBeGreaterThan(short.side);
  expect(short.path.startsWith('M4 4h1v1h-1z')).toBe(true);
});
