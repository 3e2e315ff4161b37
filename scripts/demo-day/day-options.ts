import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** What the words behind `npm run demo-day --` ask for. */
export interface DayCommandLine {
  readonly people: number;
  readonly speed: number;
  readonly seed: number;
  readonly port: number;
  readonly data: string | undefined;
  readonly stay: boolean;
}

/** Name, lowest and highest value of each number. */
const NUMBERS = {
  people: [40, 3000],
  speed: [1, 4000],
  seed: [0, 2 ** 31 - 1],
  port: [0, 65_535],
} as const;
type NumberName = keyof typeof NUMBERS;
const USAGE = 'npm run demo-day -- [--people=700] [--speed=60] [--seed=N] [--port=7310] [--data=FOLDER] [--stay]';

/** The options, or one line that says what cannot be used. */
export function readDayOptions(words: readonly string[]): DayCommandLine | { readonly fault: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        people: { type: 'string', default: '700' },
        speed: { type: 'string', default: '60' },
        seed: { type: 'string', default: String(randomInt(1_000_000)) },
        port: { type: 'string', default: '7310' },
        data: { type: 'string' },
        stay: { type: 'boolean', default: false },
      },
    });
    const wrong = (Object.keys(NUMBERS) as NumberName[]).find((name) => !isWithin(name, values[name]));
    if (wrong !== undefined) {
      const [low, high] = NUMBERS[wrong];
      return {
        fault: `--${wrong}=${values[wrong]}: ${low}–${high} 之间的数 a number from ${low} to ${high}\n${USAGE}`,
      };
    }
    const { people, speed, seed, port, data, stay } = values;
    return { people: Number(people), speed: Number(speed), seed: Number(seed), port: Number(port), data, stay };
  } catch (cause) {
    return { fault: `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}` };
  }
}

function isWithin(name: NumberName, text: string): boolean {
  const value = Number(text);
  const [low, high] = NUMBERS[name];
  const isRight = name === 'speed' ? Number.isFinite(value) : Number.isInteger(value);
  return text.trim() !== '' && isRight && value >= low && value <= high;
}
