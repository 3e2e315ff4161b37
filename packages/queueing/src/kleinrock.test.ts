import { expect, test } from 'vitest';
import { kleinrockMeans, simulatedMeans } from '../test/kleinrock.ts';

const SEED = 20261120;

test('Q-20 the worked example of the formula: 11.25 and 4.50', () => {
  const [ordinary, priority] = kleinrockMeans({ arrivals: [0.6, 0.3], slopes: [1, 3] });
  expect(ordinary).toBeCloseTo(11.25, 9);
  expect(priority).toBeCloseTo(4.5, 9);
});

test('Q-20 with head starts at zero the dispatch reproduces Kleinrock’s mean waits within 2 percent', () => {
  const classes = { arrivals: [0.4, 0.2], slopes: [1, 3] } as const;
  const expected = kleinrockMeans(classes);
  const means = simulatedMeans(classes, 400_000, SEED);
  expect(Math.abs(means[0] / expected[0] - 1)).toBeLessThan(0.02);
  expect(Math.abs(means[1] / expected[1] - 1)).toBeLessThan(0.02);
  // The test could tell another slope: at twice the ratio the priority class would wait a fifth less.
  const steeper = kleinrockMeans({ arrivals: [0.4, 0.2], slopes: [1, 6] });
  expect(Math.abs(means[1] / steeper[1] - 1)).toBeGreaterThan(0.02);
});
