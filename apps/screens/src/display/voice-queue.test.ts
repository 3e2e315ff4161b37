import { expect, test } from 'vitest';
import { createVoiceQueue, type VoiceCall } from './voice-queue.ts';

function call(number: string, callCount = 1, windowLabel = '1'): VoiceCall {
  const again = callCount > 1;
  const text = `${again ? 'again ' : ''}${number} to ${windowLabel}`;
  return {
    announcementId: `${number}/${callCount}`,
    number,
    windowLabel,
    again,
    sentences: [{ language: 'zh', text }],
  };
}

/** A player whose calls end when the test says so. */
function heldPlayer() {
  const said: string[] = [];
  const words: string[] = [];
  const behindEach: number[] = [];
  let end: ((failed?: boolean) => void) | undefined;
  let speakingNow = 0;
  let mostAtOnce = 0;
  return {
    said,
    words,
    behindEach,
    mostAtOnce: () => mostAtOnce,
    play(next: VoiceCall, behind: number): Promise<void> {
      said.push(next.announcementId);
      words.push(...next.sentences.map(({ text }) => text));
      behindEach.push(behind);
      speakingNow += 1;
      mostAtOnce = Math.max(mostAtOnce, speakingNow);
      return new Promise((resolve, reject) => {
        end = (failed = false) => {
          speakingNow -= 1;
          if (failed) reject(new Error('no voice'));
          else resolve();
        };
      });
    },
    /** Ends the call being said and lets the queue go on. */
    async finish(failed = false): Promise<void> {
      const ending = end;
      end = undefined;
      ending?.(failed);
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    },
  };
}

function startQueue(limits: { capacity?: number; longestWaitMs?: number } = {}) {
  const player = heldPlayer();
  const clock = { at: 1_000_000 };
  const queue = createVoiceQueue({ play: player.play, now: () => clock.at, ...limits });
  return { player, clock, queue };
}

test('calls are said one after another, in their order', async () => {
  const { player, queue } = startQueue();
  for (const number of ['A001', 'A002', 'A003']) queue.add(call(number));
  expect(player.said).toEqual(['A001/1']);
  await player.finish();
  expect(player.said).toEqual(['A001/1', 'A002/1']);
  await player.finish();
  await player.finish();
  expect(player.said).toEqual(['A001/1', 'A002/1', 'A003/1']);
  expect(player.mostAtOnce()).toBe(1);
});

test('a recall takes the place of the same ticket that still waits', async () => {
  const { player, queue } = startQueue();
  for (const number of ['A001', 'A002', 'A003']) queue.add(call(number));
  queue.add(call('A002', 2));
  for (let turn = 0; turn < 4; turn += 1) await player.finish();
  expect(player.said).toEqual(['A001/1', 'A002/2', 'A003/1']);
});

test('a recall of the ticket being said is said after it', async () => {
  const { player, queue } = startQueue();
  queue.add(call('A001'));
  queue.add(call('A001', 2));
  expect(player.said).toEqual(['A001/1']);
  await player.finish();
  expect(player.said).toEqual(['A001/1', 'A001/2']);
});

test('a call that waited longer than the limit is dropped, one at the limit is said', async () => {
  const { player, clock, queue } = startQueue({ longestWaitMs: 60_000 });
  queue.add(call('A001'));
  queue.add(call('A002'));
  clock.at += 1;
  queue.add(call('A003'));
  clock.at += 60_000;
  await player.finish();
  expect(player.said).toEqual(['A001/1', 'A003/1']);
});

test('a call that was old when it came is not said', () => {
  const { player, queue } = startQueue({ longestWaitMs: 60_000 });
  queue.add(call('A001'), 60_001);
  expect(player.said).toEqual([]);
  queue.add(call('A002'), 60_000);
  expect(player.said).toEqual(['A002/1']);
});

test('a full line loses its oldest call', async () => {
  const { player, queue } = startQueue({ capacity: 2 });
  for (const number of ['A001', 'A002', 'A003', 'A004']) queue.add(call(number));
  for (let turn = 0; turn < 4; turn += 1) await player.finish();
  expect(player.said).toEqual(['A001/1', 'A003/1', 'A004/1']);
});

test('a voice that fails does not silence the next call', async () => {
  const { player, queue } = startQueue();
  queue.add(call('A001'));
  queue.add(call('A002'));
  await player.finish(true);
  expect(player.said).toEqual(['A001/1', 'A002/1']);
});

test('clearing drops what waits, and the queue speaks again afterwards', async () => {
  const { player, queue } = startQueue();
  queue.add(call('A001'));
  queue.add(call('A002'));
  queue.clear();
  await player.finish();
  queue.add(call('A003'));
  expect(player.said).toEqual(['A001/1', 'A003/1']);
});

test('a burst of five is said whole, one after another, each to its end', async () => {
  const { player, clock, queue } = startQueue();
  for (const number of ['A001', 'A002', 'A003', 'A004', 'A005']) queue.add(call(number));
  for (let turn = 0; turn < 5; turn += 1) {
    clock.at += 12_000;
    await player.finish();
  }
  expect(player.said).toEqual(['A001/1', 'A002/1', 'A003/1', 'A004/1', 'A005/1']);
  expect(player.behindEach).toEqual([0, 3, 2, 1, 0]);
  expect(player.mostAtOnce()).toBe(1);
});

test('a recall whose first call was never heard is said once, as a call', async () => {
  const { player, queue } = startQueue();
  queue.add(call('A001'));
  queue.add(call('A002'));
  queue.add(call('A002', 2));
  queue.add(call('A002', 3));
  for (let turn = 0; turn < 3; turn += 1) await player.finish();
  expect(player.words).toEqual(['A001 to 1', 'A002 to 1']);
});

test('a call to another window is said with its own words', async () => {
  const { player, queue } = startQueue();
  queue.add(call('A001'));
  queue.add(call('A002'));
  queue.add(call('A002', 1, '7'));
  for (let turn = 0; turn < 3; turn += 1) await player.finish();
  expect(player.words).toEqual(['A001 to 1', 'A002 to 7']);
});

test('a call that the hall took back before it was said is not said', async () => {
  const { player, queue } = startQueue();
  for (const number of ['A001', 'A002', 'A003']) queue.add(call(number));
  queue.drop('A002');
  queue.drop('A001');
  for (let turn = 0; turn < 3; turn += 1) await player.finish();
  expect(player.said).toEqual(['A001/1', 'A003/1']);
});

test('a held queue ends its sentence, begins nothing, and goes on where it was', async () => {
  const { player, queue } = startQueue();
  queue.add(call('A001'));
  queue.add(call('A002'));
  queue.hold(true);
  await player.finish();
  queue.add(call('A003'));
  expect(player.said).toEqual(['A001/1']);
  queue.hold(false);
  await player.finish();
  expect(player.said).toEqual(['A001/1', 'A002/1', 'A003/1']);
});

test('what is unsaid names the call being said first, with its age, until it has ended', async () => {
  const { player, clock, queue } = startQueue();
  queue.add(call('A001'), 500);
  queue.add(call('A002'));
  clock.at += 1000;
  expect(queue.unsaid().map((entry) => [entry.call.number, entry.ageMs])).toEqual([
    ['A001', 1500],
    ['A002', 1000],
  ]);
  await player.finish();
  expect(queue.unsaid().map((entry) => entry.call.number)).toEqual(['A002']);
  await player.finish();
  expect(queue.unsaid()).toEqual([]);
});
