import { expect, test } from 'vitest';
import { createVoiceQueue, type VoiceCall } from './voice-queue.ts';

function call(ticketId: string, callCount = 1): VoiceCall {
  return { announcementId: `${ticketId}/${callCount}`, ticketId, sentences: [{ language: 'zh', text: ticketId }] };
}

/** A player whose calls end when the test says so. */
function heldPlayer() {
  const said: string[] = [];
  let end: ((failed?: boolean) => void) | undefined;
  let speakingNow = 0;
  let mostAtOnce = 0;
  return {
    said,
    mostAtOnce: () => mostAtOnce,
    play(next: VoiceCall): Promise<void> {
      said.push(next.announcementId);
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
  for (const ticketId of ['A001', 'A002', 'A003']) queue.add(call(ticketId));
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
  for (const ticketId of ['A001', 'A002', 'A003']) queue.add(call(ticketId));
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
  for (const ticketId of ['A001', 'A002', 'A003', 'A004']) queue.add(call(ticketId));
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
